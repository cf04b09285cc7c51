/**
 * Days of the calendar as twelve numbers in base 36, one for each month, with a bit for each day: `1.0.4…`. All 366
 * take 83 letters, where a list of them would take two thousand.
 *
 * @param monthDays `01-12`
 */
export function packMonthDays(monthDays: Iterable<string>): string {
	const months = Array.from({ length: 12 }, () => 0);
	for (const monthDay of monthDays) {
		const at = Number(monthDay.slice(0, 2)) - 1;
		months[at] = (months[at] ?? 0) + 2 ** (Number(monthDay.slice(3)) - 1);
	}
	return months.map((days) => days.toString(36)).join('.');
}

/** Is the day among those that were packed? */
export function hasMonthDay(packed: string, monthDay: string): boolean {
	const days = Number.parseInt(packed.split('.')[Number(monthDay.slice(0, 2)) - 1] ?? '0', 36);
	return Math.floor(days / 2 ** (Number(monthDay.slice(3)) - 1)) % 2 === 1;
}

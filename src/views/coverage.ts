/** How many articles each month or year has, for a chart: oldest first, with the empty ones between. */
export interface Coverage {
	readonly unit: 'month' | 'year';
	/** `2022-01` or `2022` */
	readonly counts: readonly { readonly name: string; readonly count: number }[];
}

/** More bars than these are years. */
const MAX_MONTHS = 24;

/**
 * Articles over time, by month while they span at most two years, else by year.
 *
 * @param months those with articles (`2022-01`), oldest first
 * @returns undefined when all fall into one month
 */
export function coverageOf(
	months: readonly { readonly month: string; readonly count: number }[],
): Coverage | undefined {
	const [first, last] = [months[0]?.month, months.at(-1)?.month];
	if (first === undefined || last === undefined || first === last) return undefined;
	if (numberOf(last) - numberOf(first) < MAX_MONTHS) {
		const counts = new Map(months.map(({ month, count }) => [numberOf(month), count]));
		return { unit: 'month', counts: filled(counts, numberOf(first), numberOf(last), monthOf) };
	}
	const counts = new Map<number, number>();
	for (const { month, count } of months) counts.set(yearOf(month), (counts.get(yearOf(month)) ?? 0) + count);
	return { unit: 'year', counts: filled(counts, yearOf(first), yearOf(last), pad) };
}

function filled(
	counts: ReadonlyMap<number, number>,
	from: number,
	to: number,
	nameOf: (period: number) => string,
): Coverage['counts'] {
	return Array.from({ length: to - from + 1 }, (_, at) => ({
		name: nameOf(from + at),
		count: counts.get(from + at) ?? 0,
	}));
}

/** Months from the year 0. */
function numberOf(month: string): number {
	return 12 * yearOf(month) + Number(month.slice(5)) - 1;
}

function monthOf(number: number): string {
	return `${pad(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function yearOf(month: string): number {
	return Number(month.slice(0, 4));
}

function pad(year: number): string {
	return String(year).padStart(4, '0');
}

import { weekdayName } from './dates.ts';
import type { Day } from './instant.ts';

export const WEEK_STARTS = ['saturday', 'sunday', 'monday'] as const;
/** The first day of the week in a calendar. */
export type WeekStart = (typeof WEEK_STARTS)[number];

/** Saturday in Arabic, Monday elsewhere. */
export function usualWeekStart(language: string): WeekStart {
	return language.split('-')[0] === 'ar' ? 'saturday' : 'monday';
}

/** The seven weekdays in the order of a calendar; 0 is Sunday. */
export function weekdaysFrom(start: WeekStart): number[] {
	const first = FIRST[start];
	return Array.from({ length: 7 }, (_, at) => (first + at) % 7);
}

/**
 * The weeks of a month, each of seven places; a place outside the month is undefined.
 *
 * @param month `2022-01`
 */
export function weeksOf(month: string, start: WeekStart): (Day | undefined)[][] {
	const firstDay = new Date(`${month}-01T00:00:00Z`);
	const next = new Date(firstDay);
	next.setUTCMonth(next.getUTCMonth() + 1);
	const days = Math.round((next.getTime() - firstDay.getTime()) / DAY_MS);
	const before = (firstDay.getUTCDay() - FIRST[start] + 7) % 7;
	return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
		Array.from({ length: 7 }, (_, place) => {
			const date = week * 7 + place - before + 1;
			return date < 1 || date > days ? undefined : `${month}-${String(date).padStart(2, '0')}`;
		}),
	);
}

/**
 * A weekday for the narrow head of a calendar: «سبت», «Sat».
 *
 * @param weekday 0 is Sunday
 */
export function shortWeekdayName(weekday: number, language: string): string {
	const base = language.split('-')[0] ?? language;
	if (base === 'ar') return weekdayName(weekday, language).replace(/^ال/, '');
	const format = new Intl.DateTimeFormat(base, { weekday: 'short', calendar: 'gregory', timeZone: 'UTC' });
	// 2024-09-01 was a Sunday.
	return format.format(Date.UTC(2024, 8, 1 + weekday));
}

const FIRST: Record<WeekStart, number> = { saturday: 6, sunday: 0, monday: 1 };
const DAY_MS = 86_400_000;

import type { Day } from './instant.ts';
import { monthName } from './month-names.ts';
import type { MonthStyle } from './month-style.ts';
import { formatDigits, type Numerals } from './numerals.ts';

/** What a date needs to be written; part of site.yml. Always passed: no machine's defaults. */
export interface DateStyle {
	readonly language: string;
	readonly numerals: Numerals;
	readonly months: MonthStyle;
}

/** «17 كانون الأول (ديسمبر) 2021» */
export function formatDay(day: Day, style: DateStyle): string {
	const [year, month, date] = partsOf(day);
	return formatDigits(`${date} ${monthName(month, style.language, style.months)} ${year}`, style.numerals);
}

/** «الجمعة 17 كانون الأول (ديسمبر) 2021» */
export function formatLongDay(day: Day, style: DateStyle): string {
	const separator = style.language.split('-')[0] === 'ar' ? ' ' : ', ';
	return `${weekdayName(weekdayOf(day), style.language)}${separator}${formatDay(day, style)}`;
}

/**
 * «17 كانون الأول (ديسمبر)»: a day of the calendar in any year.
 *
 * @param monthDay `12-17`
 */
export function formatMonthDay(monthDay: string, style: DateStyle): string {
	const [month, date] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(3))];
	return formatDigits(`${date} ${monthName(month, style.language, style.months)}`, style.numerals);
}

/** «كانون الأول (ديسمبر) 2021» */
export function formatMonth(year: number, month: number, style: DateStyle): string {
	return formatDigits(`${monthName(month, style.language, style.months)} ${year}`, style.numerals);
}

export function formatYear(year: number | string, style: DateStyle): string {
	return formatDigits(Number(year), style.numerals);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay();
}

const ARABIC_WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const weekdays = new Map<string, readonly string[]>([['ar', ARABIC_WEEKDAYS]]);

/** @param weekday 0 is Sunday */
export function weekdayName(weekday: number, language: string): string {
	const base = language.split('-')[0] ?? language;
	let names = weekdays.get(base);
	if (!names) {
		const format = new Intl.DateTimeFormat(base, { weekday: 'long', calendar: 'gregory', timeZone: 'UTC' });
		// 2024-09-01 was a Sunday.
		names = Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(2024, 8, 1 + at)));
		weekdays.set(base, names);
	}
	return names[weekday] ?? '';
}

function partsOf(day: Day): [year: number, month: number, date: number] {
	return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

import { expect, test } from 'vitest';
import { shortWeekdayName, usualWeekStart, weekdaysFrom, weeksOf } from './weeks.ts';

const shown = (month: string, start: Parameters<typeof weeksOf>[1]) =>
	weeksOf(month, start).map((week) => week.map((day) => day?.slice(8) ?? '··').join(' '));

// 1 January 2022 was a Saturday.
test.each([
	['saturday', '01 02 03 04 05 06 07', '29 30 31 ·· ·· ·· ··', 5],
	['sunday', '·· ·· ·· ·· ·· ·· 01', '30 31 ·· ·· ·· ·· ··', 6],
	['monday', '·· ·· ·· ·· ·· 01 02', '31 ·· ·· ·· ·· ·· ··', 6],
] as const)('January 2022 from %s', (start, first, last, weeks) => {
	const rows = shown('2022-01', start);
	expect([rows[0], rows.at(-1), rows.length]).toEqual([first, last, weeks]);
});

test.each([
	['2024-02', 29],
	['2023-02', 28],
	['1900-02', 28],
	['2000-02', 29],
	['0099-12', 31],
])('days of %s', (month, expected) => {
	const days = weeksOf(month, 'saturday')
		.flat()
		.filter((day) => day !== undefined);
	expect(days).toHaveLength(expected);
	expect([days[0], days.at(-1)]).toEqual([`${month}-01`, `${month}-${expected}`]);
});

test('four whole weeks', () => {
	// 1 February 2025 was a Saturday.
	expect(shown('2025-02', 'saturday')).toEqual([
		'01 02 03 04 05 06 07',
		'08 09 10 11 12 13 14',
		'15 16 17 18 19 20 21',
		'22 23 24 25 26 27 28',
	]);
});

test.each([
	['ar', 'saturday', 'سبت أحد اثنين ثلاثاء أربعاء خميس جمعة'],
	['ar-SY', 'saturday', 'سبت أحد اثنين ثلاثاء أربعاء خميس جمعة'],
	['en', 'monday', 'Mon Tue Wed Thu Fri Sat Sun'],
	['arn', 'monday', undefined],
])('the week in %s', (language, start, names) => {
	expect(usualWeekStart(language)).toBe(start);
	if (names === undefined) return;
	const week = weekdaysFrom(usualWeekStart(language));
	expect(week.map((weekday) => shortWeekdayName(weekday, language)).join(' ')).toBe(names);
});

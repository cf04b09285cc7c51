import { describe, expect, test } from 'vitest';
import { goesOn, nextPeriods, type Period, periodsOf } from './periods.ts';

const NEWEST_FIRST: Period[] = [
	{ name: '2024-02', articles: 1800 },
	{ name: '2024-01', articles: 1900 },
	{ name: '2023', articles: 700 },
	{ name: '2022', articles: 600 },
	{ name: '2021', articles: 800 },
	{ name: '2020', articles: 9000 },
];
const names = (periods: readonly Period[]) => periods.map(({ name }) => name).join(' ');

test.each([
	['', 'best', '2024-02 2024-01 2023 2022 2021 2020'],
	['', 'newest', '2024-02 2024-01 2023 2022 2021 2020'],
	['', 'oldest', '2020 2021 2022 2023 2024-01 2024-02'],
	['2024', 'best', '2024-02 2024-01'],
	['2024', 'oldest', '2024-01 2024-02'],
	['1999', 'best', ''],
] as const)('the year «%s» and the order %s: %s', (year, sort, expected) => {
	expect(names(periodsOf(NEWEST_FIRST, { year, sort }))).toBe(expected);
});

test.each([
	[0, '2024-02'],
	[1, '2024-01'],
	[2, '2023 2022'],
	[4, '2021'],
	// One is searched however large it is.
	[5, '2020'],
	[6, ''],
])('after %i periods, what is searched next: %s', (done, expected) => {
	expect(names(nextPeriods(NEWEST_FIRST, done))).toBe(expected);
});

describe('a search goes on by itself', () => {
	const goes = (done: number, found: number, until = '', wanted = 10) =>
		goesOn(NEWEST_FIRST, done, { found, wanted, until });

	test.each<[string, boolean, boolean]>([
		['at its beginning, whatever is there', goes(0, 0), true],
		['while a page is not full', goes(2, 9), true],
		['not when it is', goes(2, 10), false],
		['for the second page', goes(2, 10, '', 20), true],
		['not after 5,000 articles, be there nothing found', goes(4, 0), false],
		['but up to the period that the reader asked for', goes(4, 30, '2021'), true],
		['and no further', goes(5, 30, '2021'), false],
		['not for a period that is none any more', goes(4, 30, '2018'), false],
		['not past the end', goes(6, 0, '2020'), false],
	])('%s', (_, does, expected) => {
		expect(does).toBe(expected);
	});
});

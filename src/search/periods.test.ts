import { describe, expect, test } from 'vitest';
import { dividePeriods, periodsWith } from './periods.ts';

const month = (month: string, count: number) => ({ month, count });

describe('the periods of an archive', () => {
	test('are years, newest first', () => {
		expect(dividePeriods([month('1906-12', 2), month('2023-01', 3), month('2023-05', 1)], 10)).toEqual([
			{ name: '2023', articles: 4, from: '2023-01-01', to: '2023-12-31' },
			{ name: '1906', articles: 2, from: '1906-01-01', to: '1906-12-31' },
		]);
	});

	test('are months in a year that holds more than the limit', () => {
		const months = [month('2023-12', 4), month('2024-01', 3), month('2024-02', 2), month('2024-12', 90)];
		expect(dividePeriods(months, 94).map(({ name }) => name)).toEqual(['2024-12', '2024-02', '2024-01', '2023']);
		expect(dividePeriods(months, 95).map(({ name }) => name)).toEqual(['2024', '2023']);
		expect(dividePeriods(months, 1).map(({ from, to }) => `${from} ${to}`)).toEqual([
			'2024-12-01 2024-12-31',
			'2024-02-01 2024-02-29',
			'2024-01-01 2024-01-31',
			'2023-12-01 2023-12-31',
		]);
	});

	test('hold at least one article', () => {
		expect(dividePeriods([], 10)).toEqual([]);
		expect(dividePeriods([month('2024-01', 0)], 10)).toEqual([]);
		expect(dividePeriods([month('2024-01', 0), month('2024-02', 2)], 1).map(({ name }) => name)).toEqual(['2024-02']);
	});

	test('are found by the days in them', () => {
		const periods = dividePeriods([month('2023-01', 1), month('2024-01', 3), month('2024-03', 3)], 3);
		const namesWith = (...days: string[]) => periodsWith(days, periods).map(({ name }) => name);
		expect(namesWith('2024-03-09', '2023-07-01')).toEqual(['2024-03', '2023']);
		expect(namesWith('2024-02-09', '2022-01-01')).toEqual([]);
	});
});

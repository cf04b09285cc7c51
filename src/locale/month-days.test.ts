import { expect, test } from 'vitest';
import { hasMonthDay, packMonthDays } from './month-days.ts';

const ALL = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(5, 10));

test.each([
	[[], '0.0.0.0.0.0.0.0.0.0.0.0'],
	[['01-01', '01-12', '12-31'], '1kx.0.0.0.0.0.0.0.0.0.0.hra0hs'],
])('%j', (monthDays, packed) => {
	expect(packMonthDays(monthDays)).toBe(packed);
});

test('what was packed is found, and nothing else', () => {
	for (const chosen of [ALL, ALL.filter((_, at) => at % 3 === 1), ['02-29'], ['12-31'], []]) {
		const packed = packMonthDays(chosen);
		expect(ALL.filter((monthDay) => hasMonthDay(packed, monthDay))).toEqual(chosen);
	}
	expect(packMonthDays(ALL)).toHaveLength(83);
});

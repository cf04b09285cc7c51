import { expect, test } from 'vitest';
import type { DatePrecision } from '../catalogue/article.ts';
import { machineDate } from './machine-date.ts';

test.each<[DatePrecision, string]>([
	['minute', '2022-01-08T00:30:00+02:00'],
	['day', '2022-01-08'],
	['month', '2022-01'],
	['year', '2022'],
	['estimated', '2022'],
])('a date known to the %s is %s', (precision, date) => {
	// The day before in UTC.
	expect(machineDate(Date.parse('2022-01-07T22:30:00Z'), precision, 'Asia/Damascus')).toBe(date);
});

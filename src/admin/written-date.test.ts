import { expect, test } from 'vitest';
import { isOtherMinute, readWrittenDate } from './written-date.ts';

test.each([
	['2024-10-05T09:30', '2024-10-05T06:30:00.000Z'],
	['2024-10-05', '2024-10-04T21:00:00.000Z'],
	['2024-10-05T09:30:23+02:00', '2024-10-05T07:30:23.000Z'],
	['2024-10-05 09:30', '2024-10-05T06:30:00.000Z'],
])('%s is read in the zone of the site', (written, instant) =>
	expect(readWrittenDate(written, { input_timezone: 'Asia/Damascus' }).toISOString()).toBe(instant),
);

test('what is no date is none', () =>
	expect(readWrittenDate('غدًا', { input_timezone: 'Asia/Damascus' }).getTime()).toBeNaN());

test.each([
	['2024-10-05T09:30:00Z', '2024-10-05T09:30:59Z', false],
	['2024-10-05T09:30:59Z', '2024-10-05T09:31:00Z', true],
	['1924-10-05T09:30:59Z', '1924-10-05T09:30:00Z', false],
])('%s and %s are other minutes: %j', (one, other, isOther) =>
	expect(isOtherMinute(new Date(one), new Date(other))).toBe(isOther),
);

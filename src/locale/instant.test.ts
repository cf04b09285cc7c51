import { describe, expect, test } from 'vitest';
import { dayOf, formatInstant, isTimeZone, parseDate, timeOf } from './instant.ts';

/** What a reader would want to know of a date: the moment in UTC, how exact it is, and the day in the zone. */
function read(text: string, timeZone: string) {
	const date = parseDate(text, timeZone);
	return date && `${new Date(date.instant).toISOString()} ${date.precision} ${dayOf(date.instant, timeZone)}`;
}

describe('a date with an offset is the same moment in every zone', () => {
	test.each([
		['2022-01-08T10:15:00+02:00', '2022-01-08T08:15:00.000Z minute 2022-01-08'],
		['2022-01-08T10:15+02:00', '2022-01-08T08:15:00.000Z minute 2022-01-08'],
		['2022-01-08T10:15:00+0200', '2022-01-08T08:15:00.000Z minute 2022-01-08'],
		['2022-01-08 10:15 +02:00', '2022-01-08T08:15:00.000Z minute 2022-01-08'],
		['2022-01-08T10:15:30.250Z', '2022-01-08T10:15:30.000Z minute 2022-01-08'],
		['2022-01-08T23:30:00Z', '2022-01-08T23:30:00.000Z minute 2022-01-09'],
		['2022-01-08T00:30:00+05:30', '2022-01-07T19:00:00.000Z minute 2022-01-07'],
		['2022-01-08T10:15:00-03:30', '2022-01-08T13:45:00.000Z minute 2022-01-08'],
		['  2022-01-08T10:15:00Z\r', '2022-01-08T10:15:00.000Z minute 2022-01-08'],
	])('%s', (text, expected) => {
		expect(read(text, 'Asia/Damascus')).toBe(expected);
	});
});

describe('a local time is read in the zone of the site', () => {
	test.each([
		// Syria: clocks changed until October 2022, and stand at +03 since.
		['2022-01-08', 'Asia/Damascus', '2022-01-07T22:00:00.000Z day 2022-01-08'],
		['2022-07-08', 'Asia/Damascus', '2022-07-07T21:00:00.000Z day 2022-07-08'],
		['2023-01-08', 'Asia/Damascus', '2023-01-07T21:00:00.000Z day 2023-01-08'],
		['2022-10-28T12:00', 'Asia/Damascus', '2022-10-28T09:00:00.000Z minute 2022-10-28'],
		['2022-01-08', 'America/New_York', '2022-01-08T05:00:00.000Z day 2022-01-08'],
		['2022-01-08', 'Pacific/Kiritimati', '2022-01-07T10:00:00.000Z day 2022-01-08'],
		['2022-01-08', 'UTC', '2022-01-08T00:00:00.000Z day 2022-01-08'],
		// Before 1970 instants are negative.
		['1967-06-05T08:45', 'Africa/Cairo', '1967-06-05T05:45:00.000Z minute 1967-06-05'],
		['1948-05-15', 'Asia/Jerusalem', '1948-05-14T22:00:00.000Z day 1948-05-15'],
		// Local mean time has seconds.
		['1890-01-01', 'Africa/Cairo', '1889-12-31T21:54:51.000Z day 1890-01-01'],
		['1900-09-30T12:00', 'Africa/Cairo', '1900-09-30T09:54:51.000Z minute 1900-09-30'],
		['1900-10-01T12:00', 'Africa/Cairo', '1900-10-01T10:00:00.000Z minute 1900-10-01'],
		['0050-01-01', 'UTC', '0050-01-01T00:00:00.000Z day 0050-01-01'],
	])('%s in %s', (text, timeZone, expected) => {
		expect(read(text, timeZone)).toBe(expected);
	});
});

describe('a change of clocks', () => {
	test.each([
		// Forward at midnight: the day begins at 01:00.
		['2021-03-26', 'Asia/Damascus', '2021-03-25T22:00:00.000Z day 2021-03-26'],
		['2021-03-26T00:30', 'Asia/Damascus', '2021-03-25T22:30:00.000Z minute 2021-03-26'],
		['2021-03-26T01:00', 'Asia/Damascus', '2021-03-25T22:00:00.000Z minute 2021-03-26'],
		['2024-03-10T02:30', 'America/New_York', '2024-03-10T07:30:00.000Z minute 2024-03-10'],
		// Lord Howe moves by half an hour.
		['2024-10-06T02:10', 'Australia/Lord_Howe', '2024-10-05T15:40:00.000Z minute 2024-10-06'],
		// Samoa had no 30 December 2011.
		['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z minute 2011-12-31'],
	])('moves the skipped %s in %s forward by the gap', (text, timeZone, expected) => {
		expect(read(text, timeZone)).toBe(expected);
	});

	test.each([
		['2021-10-28T23:30', 'Asia/Damascus', '2021-10-28T20:30:00.000Z minute 2021-10-28'],
		['2024-11-03T01:30', 'America/New_York', '2024-11-03T05:30:00.000Z minute 2024-11-03'],
		['2024-10-31T23:30', 'Africa/Cairo', '2024-10-31T20:30:00.000Z minute 2024-10-31'],
	])('takes the first of two %s in %s', (text, timeZone, expected) => {
		expect(read(text, timeZone)).toBe(expected);
	});

	// The offset of a whole quarter hour must not be taken from its first second.
	test.each([
		['2010-03-26T22:00:59Z', 'Asia/Gaza', '2010-03-27 00:00'],
		['2010-03-26T22:01:00Z', 'Asia/Gaza', '2010-03-27 01:01'],
		['2010-03-26T22:14:59Z', 'Asia/Gaza', '2010-03-27 01:14'],
		['1900-09-30T21:54:50Z', 'Africa/Cairo', '1900-09-30 23:59'],
		['1900-09-30T21:54:51Z', 'Africa/Cairo', '1900-09-30 23:54'],
		['1972-01-07T00:44:29Z', 'Africa/Monrovia', '1972-01-06 23:59'],
		['1972-01-07T00:44:30Z', 'Africa/Monrovia', '1972-01-07 00:44'],
	])('at %s in %s the clock shows %s', (utc, timeZone, expected) => {
		const instant = Date.parse(utc);
		expect(`${dayOf(instant, timeZone)} ${timeOf(instant, timeZone)}`).toBe(expected);
	});
});

test.each([
	'',
	'أمس',
	'2022',
	'2022-01',
	'2022-1-8',
	'2022-02-30',
	'2023-02-29',
	'2022-13-01',
	'2022-00-10',
	'2022-01-00',
	'08/01/2022',
	'8 كانون الثاني 2022',
	'2022-01-08T',
	'2022-01-08T10',
	'2022-01-08T24:00',
	'2022-01-08T10:60',
	'2022-01-08T10:15:60',
	'2022-01-08T10:15+19:00',
	'2022-01-08T10:15+02:60',
	'2022-01-08+02:00',
	'٢٠٢٢-٠١-٠٨',
	'۲۰۲۲-۰۱-۰۸',
	'2022-01-08T10:15:00Z; rm',
])('«%s» is not a date', (text) => {
	expect(parseDate(text, 'Asia/Damascus')).toBeUndefined();
});

test('29 February is a day of leap years', () => {
	expect(['2024-02-29', '2000-02-29', '1900-02-29'].map((text) => read(text, 'UTC'))).toEqual([
		'2024-02-29T00:00:00.000Z day 2024-02-29',
		'2000-02-29T00:00:00.000Z day 2000-02-29',
		undefined,
	]);
});

describe('an instant is written with the offset of its zone', () => {
	test.each([
		['2022-01-08T08:15:00Z', 'Asia/Damascus', '2022-01-08T10:15:00+02:00'],
		['2023-01-08T08:15:00Z', 'Asia/Damascus', '2023-01-08T11:15:00+03:00'],
		['2022-01-08T23:30:00Z', 'Asia/Damascus', '2022-01-09T01:30:00+02:00'],
		['2022-01-08T08:15:00Z', 'UTC', '2022-01-08T08:15:00+00:00'],
		['2022-01-08T08:15:00Z', 'America/St_Johns', '2022-01-08T04:45:00-03:30'],
		['2022-01-08T08:15:00Z', 'Asia/Kathmandu', '2022-01-08T14:00:00+05:45'],
		['1948-05-14T21:00:00Z', 'Africa/Cairo', '1948-05-14T23:00:00+02:00'],
		['1889-12-31T21:54:51Z', 'Africa/Cairo', '1889-12-31T21:54:51Z'],
	])('%s in %s is %s', (utc, timeZone, expected) => {
		expect(formatInstant(Date.parse(utc), timeZone)).toBe(expected);
	});

	test('and read back it is the same instant', () => {
		const zones = ['Asia/Damascus', 'Africa/Cairo', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'];
		const instants = Array.from({ length: 200 }, (_, at) => Date.UTC(1880, 0, 1, 5, 7, 9) + at * 26_784_321_000);
		for (const zone of zones) {
			expect(instants.map((instant) => parseDate(formatInstant(instant, zone), 'UTC')?.instant)).toEqual(instants);
		}
	});
});

test('an instant between two calendar days of two zones falls on the day of each', () => {
	const instant = Date.parse('2022-01-08T22:30:00Z');
	expect(
		['Asia/Damascus', 'UTC', 'America/New_York'].map((zone) => [dayOf(instant, zone), timeOf(instant, zone)]),
	).toEqual([
		['2022-01-09', '00:30'],
		['2022-01-08', '22:30'],
		['2022-01-08', '17:30'],
	]);
});

test('zones are those that the platform knows', () => {
	expect(['Asia/Damascus', 'UTC', 'asia/damascus', '', 'دمشق', 'Mars/Phobos'].filter(isTimeZone)).toEqual([
		'Asia/Damascus',
		'UTC',
		'asia/damascus',
	]);
});

test.each([
	['9999-12-31T23:50:00-12:00', 'UTC', undefined],
	['9999-12-31T23:00:00Z', 'Asia/Damascus', undefined],
	['0000-01-01T00:00:00Z', 'America/New_York', undefined],
	['9999-12-31T10:00:00Z', 'Asia/Damascus', '9999-12-31T10:00:00.000Z minute 9999-12-31'],
	['0001-01-01T00:10:00+03:30', 'America/New_York', '0000-12-31T20:40:00.000Z minute 0000-12-31'],
])('a year has four digits in every zone: %s in %s', (text, timeZone, expected) => {
	expect(read(text, timeZone)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import {
	type DateStyle,
	formatDay,
	formatLongDay,
	formatMonth,
	formatMonthDay,
	formatYear,
	weekdayName,
	weekdayOf,
} from './dates.ts';

const damascus: DateStyle = { language: 'ar', numerals: 'arab', months: 'dual' };

describe('a day', () => {
	test.each<[Partial<DateStyle>, string]>([
		[{}, '١٧ كانون الأول (ديسمبر) ٢٠٢١'],
		[{ numerals: 'latn' }, '17 كانون الأول (ديسمبر) 2021'],
		[{ numerals: 'arabext' }, '۱۷ كانون الأول (ديسمبر) ۲۰۲۱'],
		[{ months: 'levantine' }, '١٧ كانون الأول ٢٠٢١'],
		[{ months: 'gregorian', language: 'ar-EG' }, '١٧ ديسمبر ٢٠٢١'],
		[{ months: 'maghrebi', language: 'ar-TN', numerals: 'latn' }, '17 ديسمبر 2021'],
		[{ language: 'en', numerals: 'latn' }, '17 December 2021'],
		[{ language: 'en-GB', numerals: 'latn', months: 'levantine' }, '17 December 2021'],
		[{ language: 'fa', numerals: 'arabext' }, '۱۷ دسامبر ۲۰۲۱'],
		[{ language: 'fr', numerals: 'latn' }, '17 décembre 2021'],
	])('with %o is %s', (style, expected) => {
		expect(formatDay('2021-12-17', { ...damascus, ...style })).toBe(expected);
	});

	test('has no leading zero and no invisible controls', () => {
		expect([formatDay('2022-01-08', damascus), formatDay('0622-07-16', { ...damascus, numerals: 'latn' })]).toEqual([
			'٨ كانون الثاني (يناير) ٢٠٢٢',
			'16 تموز (يوليو) 622',
		]);
	});

	test('is written with its weekday', () => {
		expect([
			formatLongDay('2021-12-17', damascus),
			formatLongDay('2021-12-17', { language: 'en', numerals: 'latn', months: 'dual' }),
			formatLongDay('1967-06-05', { ...damascus, months: 'gregorian' }),
		]).toEqual(['الجمعة ١٧ كانون الأول (ديسمبر) ٢٠٢١', 'Friday, 17 December 2021', 'الاثنين ٥ يونيو ١٩٦٧']);
	});
});

test('a day of the calendar has no year', () => {
	expect([
		formatMonthDay('01-08', damascus),
		formatMonthDay('12-31', { language: 'en', numerals: 'latn', months: 'dual' }),
	]).toEqual(['٨ كانون الثاني (يناير)', '31 December']);
});

test('a month and a year are written in the numerals of the site', () => {
	expect([
		formatMonth(2022, 4, damascus),
		formatYear('2022', damascus),
		formatYear(1889, { ...damascus, numerals: 'latn' }),
	]).toEqual(['نيسان (أبريل) ٢٠٢٢', '٢٠٢٢', '1889']);
});

test('weekdays are counted from Sunday, also before 1970', () => {
	expect(['2024-09-01', '2024-09-07', '1900-01-01'].map(weekdayOf)).toEqual([0, 6, 1]);
	expect([0, 1, 2, 3, 4, 5, 6].map((day) => weekdayName(day, 'ar-SY'))).toEqual([
		'الأحد',
		'الاثنين',
		'الثلاثاء',
		'الأربعاء',
		'الخميس',
		'الجمعة',
		'السبت',
	]);
	expect([0, 6].map((day) => weekdayName(day, 'en'))).toEqual(['Sunday', 'Saturday']);
	expect(weekdayName(5, 'fa')).toBe('جمعه');
});

test('a language whose code begins with «ar» is not Arabic for that', () => {
	expect(formatLongDay('2021-12-17', { language: 'arn', numerals: 'latn', months: 'dual' })).toBe(
		`${weekdayName(5, 'arn')}, ${formatDay('2021-12-17', { language: 'arn', numerals: 'latn', months: 'dual' })}`,
	);
});

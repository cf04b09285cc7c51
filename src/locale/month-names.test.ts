import { expect, test } from 'vitest';
import { monthName } from './month-names.ts';
import { MONTH_STYLES, type MonthStyle } from './month-style.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);

test.each<[MonthStyle, string]>([
	['gregorian', 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
	['maghrebi', 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'],
	['levantine', 'كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول تشرين الثاني كانون الأول'],
	[
		'dual',
		'كانون الثاني (يناير) شباط (فبراير) آذار (مارس) نيسان (أبريل) أيار (مايو) حزيران (يونيو) تموز (يوليو) آب (أغسطس) أيلول (سبتمبر) تشرين الأول (أكتوبر) تشرين الثاني (نوفمبر) كانون الأول (ديسمبر)',
	],
])('the year in the style %s', (style, expected) => {
	expect(months.map((month) => monthName(month, 'ar', style)).join(' ')).toBe(expected);
});

test('the style is for Arabic of every country, and for Arabic alone', () => {
	expect(MONTH_STYLES.map((style) => monthName(8, 'ar-MA', style))).toEqual(['آب (أغسطس)', 'آب', 'أغسطس', 'أوت']);
	expect(MONTH_STYLES.map((style) => monthName(8, 'en-US', style))).toEqual(['August', 'August', 'August', 'August']);
	expect(monthName(8, 'fr', 'dual')).toBe('août');
});

test.each([0, 13, Number.NaN])('there is no month %d', (month) => {
	expect([monthName(month, 'ar', 'levantine'), monthName(month, 'en', 'dual'), monthName(month, 'fr', 'dual')]).toEqual(
		['', '', ''],
	);
});

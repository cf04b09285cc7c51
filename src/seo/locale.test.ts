import { expect, test } from 'vitest';
import { openGraphLocale } from './locale.ts';

test.each([
	['ar', 'ar_AR'],
	['ar-SY', 'ar_SY'],
	['en', 'en_US'],
	['en-GB', 'en_GB'],
	['fa', 'fa_IR'],
	['az-Arab', 'az_IR'],
	['tlh', 'tlh'],
])('%s is %s', (language, locale) => {
	expect(openGraphLocale(language)).toBe(locale);
});

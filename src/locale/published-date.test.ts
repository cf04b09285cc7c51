import { expect, test } from 'vitest';
import { formatPublished } from './published-date.ts';

test.each([
	['minute', '١٢ كانون الثاني (يناير) ٢٠٢٢'],
	['day', '١٢ كانون الثاني (يناير) ٢٠٢٢'],
	['month', 'كانون الثاني (يناير) ٢٠٢٢'],
	['year', '٢٠٢٢'],
	['estimated', '٢٠٢٢'],
] as const)('a date that is known to the %s is written as %s', (precision, text) => {
	const style = { language: 'ar', numerals: 'arab', months: 'dual' } as const;
	expect(formatPublished({ day: '2022-01-12', precision }, style)).toBe(text);
});

import { expect, test } from 'vitest';
import { formatDigits, type Numerals, toAsciiDigits } from './numerals.ts';

test.each<[Numerals, string]>([
	['arab', '٠١٢٣٤٥٦٧٨٩'],
	['arabext', '۰۱۲۳۴۵۶۷۸۹'],
	['latn', '0123456789'],
])('digits as %s', (numerals, expected) => {
	expect(formatDigits('0123456789', numerals)).toBe(expected);
	expect(toAsciiDigits(expected)).toBe('0123456789');
});

test('everything but digits stays', () => {
	expect(formatDigits('صفحة 12 من 3,400 (NRC)', 'arab')).toBe('صفحة ١٢ من ٣,٤٠٠ (NRC)');
	expect(formatDigits(1984, 'arab')).toBe('١٩٨٤');
	expect(toAsciiDigits('كَتَبَ ٤٥٦ و۴۵۶ و456، ½ و²')).toBe('كَتَبَ 456 و456 و456، ½ و²');
});

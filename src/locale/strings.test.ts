import { expect, test } from 'vitest';
import { formatArticleCount, stringsFor } from './strings.ts';

test.each([
	[0, 'لا مقالات'],
	[1, 'مقال واحد'],
	[2, 'مقالان'],
	[3, '٣ مقالات'],
	[10, '١٠ مقالات'],
	[11, '١١ مقالًا'],
	[99, '٩٩ مقالًا'],
	[100, '١٠٠ مقال'],
	[101, '١٠١ مقال'],
	[102, '١٠٢ مقال'],
	[103, '١٠٣ مقالات'],
	[111, '١١١ مقالًا'],
	[1000, '١٠٠٠ مقال'],
])('%d articles in Arabic', (count, expected) => {
	expect(formatArticleCount(count, 'ar', 'arab')).toBe(expected);
});

test('a count takes the numerals and the language of the site', () => {
	expect([
		formatArticleCount(12, 'ar-TN', 'latn'),
		formatArticleCount(12, 'ar', 'arabext'),
		formatArticleCount(0, 'en', 'latn'),
		formatArticleCount(1, 'en', 'latn'),
		formatArticleCount(12, 'en-GB', 'latn'),
		formatArticleCount(12, 'fa', 'arabext'),
	]).toEqual(['12 مقالًا', '۱۲ مقالًا', 'no articles', '1 article', '12 articles', '۱۲ articles']);
});

test.each([
	['ar', 'الرئيسية'],
	['ar-SY', 'الرئيسية'],
	['en', 'Home'],
	['fa', 'Home'],
	// Mapudungun and Aragonese: the code begins with «ar» and the language is another.
	['arn', 'Home'],
	['arg', 'Home'],
])('the words of %s', (language, home) => {
	expect(stringsFor(language).home).toBe(home);
	expect(formatArticleCount(0, language, 'latn')).toBe(home === 'Home' ? 'no articles' : 'لا مقالات');
});

test('every word is there in both languages', () => {
	const [arabic, english] = [stringsFor('ar'), stringsFor('en')];
	expect(Object.keys(arabic).toSorted()).toEqual(Object.keys(english).toSorted());
	expect([...Object.values(arabic), ...Object.values(english)].filter((word) => word.trim() === '')).toEqual([]);
});

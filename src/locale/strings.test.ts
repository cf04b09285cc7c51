import { expect, test } from 'vitest';
import { stringsFor } from './strings.ts';

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
});

test('every word is there in both languages', () => {
	const [arabic, english] = [stringsFor('ar'), stringsFor('en')];
	expect(Object.keys(arabic).toSorted()).toEqual(Object.keys(english).toSorted());
	expect([...Object.values(arabic), ...Object.values(english)].filter((word) => word.trim() === '')).toEqual([]);
});

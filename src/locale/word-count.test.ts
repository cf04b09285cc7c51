import { expect, test } from 'vitest';
import { countWords } from './word-count.ts';

test.each([
	['', 'ar', 0],
	[' \n «…» – ', 'ar', 0],
	['قال «الناتو» في 12 يناير: نعم', 'ar', 6],
	// Vowel marks and tatweel are part of their word, and so is a point or a comma between digits.
	['مُحَمَّدٌ كـــريم ٣٫٥ و1,200', 'ar', 4],
	['سوريا،الأردن(NRC)12-13', 'ar', 5],
	["the paper's well-known U.S. office", 'en', 6],
	['می‌روم خانه', 'fa', 2],
	// Thai and Japanese have no spaces: the language's dictionary parts the words.
	['สวัสดีชาวโลก', 'th', 3],
])('%j in %s', (text, language, count) => {
	expect(countWords(text, language)).toBe(count);
});

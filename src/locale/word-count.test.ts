import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './word-count.ts';

test.each([
	['', 'ar', 0],
	[' \n «…» – ', 'ar', 0],
	['قال «الناتو» في 12 يناير: نعم', 'ar', 6],
	// Vowel marks and tatweel are part of their word, and so is a point or a comma between digits.
	['مُحَمَّدٌ كـــريم ٣٫٥ و1,200', 'ar', 4],
	['سوريا،الأردن(NRC)12-13', 'ar', 5],
	['قال..قال نعم.لا', 'ar', 3],
	["the paper's well-known U.S. office", 'en', 6],
	['می‌روم خانه', 'fa', 2],
	// Thai and Japanese have no spaces: the language's dictionary parts the words.
	['สวัสดีชาวโลก', 'th', 3],
])('%j in %s', (text, language, count) => {
	expect(countWords(text, language)).toBe(count);
});

test('counts what the segments of the language are, whatever stands beside whatever', () => {
	const piece = fc.constantFrom(
		...['قال', 'مُحَمَّد', 'كـــريم', 'office', 'ٱ', 'ۓ', 'می', 'דבר', 'ส', '3', '٣', '۳', '_', 'é', '\u0301', '\u064e'],
		...[
			' ',
			'\n',
			'\t',
			'\u00a0',
			'\u200c',
			'\u200f',
			'«',
			'»',
			'(',
			'،',
			'؛',
			'؟',
			'.',
			':',
			"'",
			'’',
			'-',
			'…',
			'"',
			'!',
			'٫',
			',',
		],
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('ar', 'en', 'fa', 'he'), (pieces, language) => {
			const text = pieces.join('');
			const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
			expect(countWords(text, language)).toBe(words.filter(({ isWordLike }) => isWordLike).length);
		}),
		{ numRuns: 20_000 },
	);
});

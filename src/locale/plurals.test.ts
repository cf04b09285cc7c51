import { expect, test } from 'vitest';
import { type CountedNoun, formatCount, pluralForms } from './plurals.ts';

const COUNTS = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000];

test.each<[CountedNoun, string[]]>([
	[
		'articles',
		[
			'لا مقالات',
			'مقال واحد',
			'مقالان',
			'٣ مقالات',
			'١٠ مقالات',
			'١١ مقالًا',
			'٩٩ مقالًا',
			'١٠٠ مقال',
			'١٠١ مقال',
			'١٠٢ مقال',
			'١٠٣ مقالات',
			'١١١ مقالًا',
			'١٠٠٠ مقال',
		],
	],
	[
		'years',
		[
			'لا سنوات',
			'سنة واحدة',
			'سنتان',
			'٣ سنوات',
			'١٠ سنوات',
			'١١ سنة',
			'٩٩ سنة',
			'١٠٠ سنة',
			'١٠١ سنة',
			'١٠٢ سنة',
			'١٠٣ سنوات',
			'١١١ سنة',
			'١٠٠٠ سنة',
		],
	],
	[
		'minutes',
		[
			'لا دقائق',
			'دقيقة واحدة',
			'دقيقتان',
			'٣ دقائق',
			'١٠ دقائق',
			'١١ دقيقة',
			'٩٩ دقيقة',
			'١٠٠ دقيقة',
			'١٠١ دقيقة',
			'١٠٢ دقيقة',
			'١٠٣ دقائق',
			'١١١ دقيقة',
			'١٠٠٠ دقيقة',
		],
	],
])('%s in Arabic', (noun, expected) => {
	expect(COUNTS.map((count) => formatCount(noun, count, 'ar', 'arab'))).toEqual(expected);
});

test('a count takes the numerals and the language of the site', () => {
	expect([
		formatCount('years', 12, 'ar-TN', 'latn'),
		formatCount('minutes', 1, 'en-GB', 'latn'),
		formatCount('years', 0, 'en', 'latn'),
		formatCount('minutes', 12, 'fa', 'arabext'),
		// Mapudungun: the code begins with «ar» and the language is another.
		formatCount('years', 2, 'arn', 'latn'),
	]).toEqual(['12 سنة', '1 minute', 'no years', '۱۲ minutes', '2 years']);
});

test('the forms are plain data for a script that knows the categories', () => {
	expect(JSON.parse(JSON.stringify(pluralForms('years', 'ar')))).toEqual({
		zero: 'لا سنوات',
		one: 'سنة واحدة',
		two: 'سنتان',
		few: '# سنوات',
		many: '# سنة',
		other: '# سنة',
	});
});

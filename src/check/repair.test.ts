import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes, repairFile } from './repair.ts';

const RULES = { language: 'ar', url: 'https://example.org/' };
const PATH = 'articles/2022/01/slug.md';

function repair(text: string): string | undefined {
	return repairFile(Buffer.from(text), PATH, RULES)?.toString('utf8');
}

const HEAD = '---\ntitle: "عنوان"\ndate: 2022-01-08\n---\n';

test('what is safe to mend is mended, and nothing else', () => {
	const before = `---
title: "ما العمل ?" # تعليق ,هنا
date: 2022-01-08
image: { src: صورة ,1.jpg, alt: 'ﺍﻟﻤﺠﻠﺲ ، ليلا' }
tags: [کتاب, "ﺍﻟﻤﺠﻠﺲ"]
custom: قيمة ,أخرى
---

قال **«نعم»**, ثم\u200b سكت ، و**«لا»**وأضاف.
[رابط ,هنا](https://example.org/أ,ب) و\`كود ,هنا\` و<b>نص ,هنا</b>

> هذا کتاب في المكتبة ,قديم

\tكود ، في كتلة
جاء علی إلى المدينة «مفتوح`;
	const after = `---
title: "ما العمل؟" # تعليق ,هنا
date: 2022-01-08
image: { src: صورة ,1.jpg, alt: 'المجلس، ليلا' }
tags: [کتاب, "ﺍﻟﻤﺠﻠﺲ"]
custom: قيمة ,أخرى
---

قال **«نعم»**, ثم سكت، و«**لا**»وأضاف.
[رابط ,هنا](https://example.org/أ,ب) و\`كود ,هنا\` و<b>نص ,هنا</b>

> هذا كتاب في المكتبة، قديم

\tكود ، في كتلة
جاء علی إلى المدينة «مفتوح`;
	expect(repair(before)).toBe(after);
	expect(repair(after)).toBeUndefined();
});

test.each([
	[
		'Windows line ends',
		`${HEAD}قال ,ثم\n\nسكت ، هنا\n`.replaceAll('\n', '\r\n'),
		`${HEAD}قال، ثم\n\nسكت، هنا\n`.replaceAll('\n', '\r\n'),
	],
	['a byte order mark', `\ufeff${HEAD}قال ,ثم`, `\ufeff${HEAD}قال، ثم`],
	['mixed line ends and spaces', `${HEAD}قال ,ثم  \r\n\tسكت ، هنا\n\n\n`, `${HEAD}قال، ثم  \r\n\tسكت، هنا\n\n\n`],
])('%s stay', (_, before, after) => {
	expect(repair(before)).toBe(after);
});

test('a mended mark uncovers the next, and one run mends both', () => {
	expect(repair(`${HEAD}قال\u200b ,ثم`)).toBe(`${HEAD}قال، ثم`);
});

test.each([
	['انظر [هنا](a.md) ، ثم _نعم_ ؛ ثم <br> ، نعم', 'انظر [هنا](a.md)، ثم _نعم_؛ ثم <br>، نعم'],
	// The comma would become part of the address.
	['انظر https://example.net/أ ، ثم سكت ، هنا', 'انظر https://example.net/أ ، ثم سكت، هنا'],
	['انظر <https://example.net/أ> ، ثم', 'انظر <https://example.net/أ>، ثم'],
	['ماذا?? شكرا :)', 'ماذا؟؟ شكرا :)'],
])('%s becomes %s', (before, after) => {
	expect(repair(HEAD + before)).toBe(HEAD + after);
});

test('words of other languages stay', () => {
	expect(
		repair(`${HEAD}هتفت المدينة «یا حسین، میرحسین» وزار الوفد هەولێر وہندوستان وहिन्दी क्\u200dष أمس`),
	).toBeUndefined();
});

test('a file that can not be read is left alone', () => {
	expect(repair('---\ntitle: "مفتوح\n---\nقال ,ثم')).toBeUndefined();
	expect(repairFile(Buffer.from([0xff, 0xfe, 0x20]), PATH, RULES)).toBeUndefined();
});

test('of two fixes in one place the first is made', () => {
	const fixes = [
		{ line: 2, column: 1, endColumn: 3, text: 'ج' },
		{ line: 2, column: 2, endColumn: 4, text: 'د' },
		{ line: 1, column: 2, endColumn: 2, text: '،' },
	];
	expect(applyFixes('أب\nتثخ', fixes)).toBe('أ،ب\nجخ');
});

test('a second run mends nothing, and letters, links and code stay, whatever was written', () => {
	const word = fc.constantFrom(
		...[
			'قال',
			'کتاب',
			'المدينة',
			'علی',
			' ',
			'  ',
			',',
			'،',
			';',
			'?',
			'.',
			':',
			'\n',
			'\n\n',
			'\r\n',
			'> ',
			'- ',
			'# ',
		],
		...[
			'**',
			'*',
			'~~',
			'`',
			'«',
			'»',
			'"',
			'(',
			')',
			'[نص](',
			'![',
			'](',
			'https://example.org/أ,ب',
			'<b>',
			'</b>',
			'<!--',
		],
		...[
			'\u200b',
			'\u200f',
			'\u200d',
			'ﺍﻟﻤﺠﻠﺲ',
			'ﷺ',
			'&nbsp;',
			'\\',
			'|',
			'---',
			'12',
			'١.',
			'    ',
			'\t',
			'::read-more',
			'[^1]',
		],
	);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 40 }), (words) => {
			const before = HEAD + words.join('');
			const once = repair(before);
			if (once === undefined) return;
			expect(repair(once)).toBeUndefined();
			const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}`<]/gu, '');
			const arabic = (text: string) => letters(text).replaceAll('ک', 'ك').replaceAll('ی', 'ي');
			expect(arabic(once)).toBe(arabic(before));
		}),
		{ numRuns: 300 },
	);
});

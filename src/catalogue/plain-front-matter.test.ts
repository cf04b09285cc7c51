import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnyFrontMatter, parseFrontMatter } from './front-matter.ts';
import { plainFrontMatter } from './plain-front-matter.ts';

const USUAL = `---
title: "يوم كان القطار: يصعد"
date: 2018-02-01T10:00:00+03:00
section: ثقافة
draft: 'true'
sources:
  - "أرشيف المجلة"
  - رويترز
tags: ["دمشق", "تراث", "أ, ب"]
authors:
- سلمى الحافظ
image:
  src: "hejaz-station.jpg"
  alt: واجهة محطة قديمة
---

نص
`;

/** Pieces that mean something to YAML, alone or beside one another. */
const PIECES = [
	...[
		'title',
		'tags',
		'image',
		'src',
		'"',
		"'",
		'"نص"',
		"'نص'",
		'"أ", "ب"',
		'نص',
		'نص: نص',
		'2022-01-08',
		'10:15',
		'1984',
	],
	...[
		': ',
		':',
		':\n',
		':\n  - ',
		':\n- ',
		':\n  src: ',
		'\n',
		'\n  ',
		'\n\n',
		'\n    ',
		' ',
		'  ',
		'- ',
		'-',
		'\n- ',
		'\n  - ',
	],
	...[
		'[',
		']',
		'["نص"]',
		'["أ", "ب"]',
		'["أ","ب"]',
		'["أ""ب"]',
		'[]',
		'{',
		'}',
		', ',
		',',
		'#',
		' #',
		'# ',
		'!',
		'&a ',
		'*a',
		'|',
		'>',
		'|\n  ',
		'%',
	],
	...[
		'\\',
		'\\n',
		'@',
		'`',
		'?',
		'? ',
		'~',
		'.',
		'...',
		'\n...\n',
		'---',
		'\n---',
		'\n--- ',
		'\n----',
		'\t',
		'\r\n',
		'\u0085',
		'\u00a0',
		'\u2028',
		'\ufeff',
	],
	...['__proto__', 'constructor', 'toString', '😀', '\u0001', '«', '»', '(', '/', '<<'],
];

/** Each of a name of its own. */
const FIELDS = [
	...[
		'title: "نص: [آخر], «ثالث» # رابع"',
		'date: 2022-01-08T10:15:00+02:00',
		"lang: 'ar'",
		'draft: yes',
		'withdrawn: ""',
		'constructor: 1984',
	],
	...['tags:\n  - نص آخر\n  - "نص, آخر"\n  - \'نص\'', 'sources:\n- نص', 'authors: ["أ", "ب"]', 'related: [""]'],
	...['image:\n  src: a.jpg\n  alt: "نص"\n  toString: x', 'story: نص (آخر)، و«ثالث»!'],
];

/** Front matter of plain fields, with up to three pieces of something else put in where it may hurt. */
const HEADS = fc
	.tuple(
		fc.shuffledSubarray(FIELDS, { minLength: 1 }),
		fc.array(fc.tuple(fc.nat(), fc.constantFrom(...PIECES)), { maxLength: 3 }),
	)
	.map(([fields, pieces]) =>
		pieces.reduce((head, [place, piece]) => {
			const at = place % (head.length + 1);
			return head.slice(0, at) + piece + head.slice(at);
		}, fields.join('\n')),
	);
const ENDS = fc.constantFrom(
	'\n---',
	'\n---\n',
	'\n---\n\nنص\n',
	'\n---\n---\nنص',
	'\n----\nنص',
	'\n--- \nنص',
	'\n---\r\nنص',
	'',
);

describe('plain front matter', () => {
	test('is read without the parser', () => {
		expect(plainFrontMatter(USUAL)).toMatchObject({
			data: {
				title: 'يوم كان القطار: يصعد',
				date: '2018-02-01T10:00:00+03:00',
				section: 'ثقافة',
				draft: 'true',
				sources: ['أرشيف المجلة', 'رويترز'],
				tags: ['دمشق', 'تراث', 'أ, ب'],
				authors: ['سلمى الحافظ'],
				image: { src: 'hejaz-station.jpg', alt: 'واجهة محطة قديمة' },
			},
			body: '\nنص\n',
			bodyLine: 16,
		});
	});

	test('says the same as the parser, places too', () => {
		expectTheSame(USUAL);
	});

	test('whatever stands in it, it is what the parser reads', () => {
		fc.assert(
			fc.property(HEADS, ENDS, (head, end) => expectTheSame(`---\n${head}${end}`)),
			{ numRuns: 3000 },
		);
	});

	test('is taken for plain often enough, and seldom enough, for the test above to mean something', () => {
		const heads = fc.sample(fc.tuple(HEADS, ENDS), { numRuns: 1000, seed: 1 });
		const plain = heads.filter(([head, end]) => plainFrontMatter(`---\n${head}${end}`));
		expect(plain.length).toBeGreaterThan(150);
		expect(plain.length).toBeLessThan(850);
	});
});

const PATHS = [['title'], ['image', 'src'], ['image'], ['tags', 0], ['tags', 1], ['tags'], ['none'], []];

function expectTheSame(text: string): void {
	const { placeOf, ...plain } = parseFrontMatter(text, 'x.md');
	const { placeOf: placeByParser, ...parsed } = parseAnyFrontMatter(text, 'x.md');
	expect(plain).toEqual(parsed);
	expect(PATHS.map(placeOf)).toEqual(PATHS.map(placeByParser));
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug, slugOf } from './slug.ts';

describe('the address form of a name', () => {
	test.each([
		['حلف الناتو (NRC)', 'حلف-الناتو-nrc'],
		['الدَّوْلِيّ', 'الدولي'],
		['الـــقدس', 'القدس'],
		['أإآؤئء', 'أإآؤئء'],
		['مدرسة مصطفى', 'مدرسة-مصطفى'],
		['سنة ١٩٨٤ و۱۹۸۴', 'سنة-1984-و1984'],
		['قال: «لا»، ثم مضى…', 'قال-لا-ثم-مضى'],
		['١٫٥ مليون', '1-5-مليون'],
		['C++', 'c'],
		['ﻻ ﷲ', 'لا-الله'],
		['لا\u200cنهاية', 'لانهاية'],
		['\u202bنص\u202c\u200f', 'نص'],
		['Ünlü Café', 'ünlü-café'],
		['北京 新闻', '北京-新闻'],
		['हिन्दी', 'हिन्दी'],
		['--أ--ب--', 'أ-ب'],
		['../../etc/passwd', 'etc-passwd'],
	])('«%s» is %s', (name, slug) => {
		expect(slugOf(name)).toBe(slug);
		expect(isSlug(slug)).toBe(true);
	});

	test('composed and decomposed names have one address', () => {
		const name = 'أخبار إيران café';
		expect(slugOf(name.normalize('NFD'))).toBe('أخبار-إيران-café');
	});

	// An emoji is more than one character: the variation selector behind it is a mark, and no letter.
	test.each([
		['', ''],
		['…', ''],
		['🎉', ''],
		['❤️', ''],
		['\u0301', ''],
		['خبر ❤️ عاجل', 'خبر-عاجل'],
		['خبر❤️', 'خبر'],
		['1️⃣ أولًا', '1-أولا'],
		['👨‍👩‍👧‍👦 عائلة', 'عائلة'],
	])('«%s» has only the letters and digits that it holds: «%s»', (name, slug) => {
		expect(slugOf(name)).toBe(slug);
	});
});

describe('at most 80 bytes', () => {
	test('cut at a word', () => {
		// Nine words of four Arabic letters are 9 * 8 + 8 hyphens: 80 bytes.
		expect(slugOf('كلمة '.repeat(9))).toBe(Array(9).fill('كلمة').join('-'));
		expect(slugOf('كلمة '.repeat(10))).toBe(Array(9).fill('كلمة').join('-'));
		expect(slugOf(`${'كلمة '.repeat(8)}كلمتان`)).toBe(Array(8).fill('كلمة').join('-'));
	});

	test('one long word is cut between letters', () => {
		expect(slugOf('ب'.repeat(60))).toBe('ب'.repeat(40));
		expect(slugOf(`a${'ب'.repeat(60)}`)).toBe(`a${'ب'.repeat(39)}`);
		// A Devanagari syllable of two code points is not torn: 13 of 6 bytes fit.
		expect(slugOf('कि'.repeat(20))).toBe('कि'.repeat(13));
		expect(slugOf(`${'ب'.repeat(60)} ثم`)).toBe('ب'.repeat(40));
	});
});

test('a slug is its own slug, and short', () => {
	const letters = [...'اأةىبـَّ٠۴5Aİé-. \u200f❤\ufe0f🎉कि/'];
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 120 }), (name) => {
			const slug = slugOf(name);
			expect(slugOf(slug)).toBe(slug);
			expect(isSlug(slug)).toBe(slug !== '');
			expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(80);
			expect(slug).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*)?$/u);
		}),
	);
});

test.each([
	['سوق-الحميدية', true],
	['nrc-2022', true],
	['2022', true],
	['', false],
	['سوق الحميدية', false],
	['NRC', false],
	['-سوق', false],
	['سوق--الحميدية', false],
	['مُحمد', false],
	['سنة-١٩٨٤', false],
	['أ'.normalize('NFD'), false],
	['ب'.repeat(41), false],
	['..', false],
])('is «%s» an address as it stands? %s', (text, expected) => {
	expect(isSlug(text)).toBe(expected);
});

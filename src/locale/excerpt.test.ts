import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('a short text is its own excerpt, in single spaces', () => {
	expect(excerptOf('  قال «الناتو»:\n نعم\u00a0.  ')).toBe('قال «الناتو»: نعم .');
	expect(excerptOf('')).toBe('');
	expect(excerptOf('كلمة كلمة', 9)).toBe('كلمة كلمة');
});

describe('a long text', () => {
	test.each([
		['is cut at a word', 'ذهب الولد إلى المدرسة', 12, 'ذهب الولد…'],
		['keeps a word that just fits', 'ذهب الولد إلى المدرسة', 9, 'ذهب الولد…'],
		['loses the comma before the cut', 'ذهب الولد، ثم عاد', 11, 'ذهب الولد…'],
		['loses a dash before the cut', 'ذهب الولد – ثم عاد', 12, 'ذهب الولد…'],
		['keeps a closing quotation mark', 'قال «لا» ثم مضى بعيدا', 9, 'قال «لا»…'],
		['is cut inside a word that has no end', 'ب'.repeat(30), 10, `${'ب'.repeat(10)}…`],
		['counts letters and not their marks', 'كَتَبَ الوَلَدُ الدَّرْسَ', 9, 'كَتَبَ الوَلَدُ…'],
	])('%s', (_, text, length, expected) => {
		expect(excerptOf(text, length)).toBe(expected);
	});

	test('has 180 letters at most', () => {
		expect(excerptOf('كلمة '.repeat(40))).toBe(`${'كلمة '.repeat(35)}كلمة…`);
		expect(excerptOf('كلمة '.repeat(36))).toBe('كلمة '.repeat(36).trim());
	});
});

describe('never cuts between a letter and what belongs to it', () => {
	test.each([
		['vowel marks', 'بَّ'],
		['many vowel marks', 'بَُِّْ'],
		['a decomposed hamza', 'أ'.normalize('NFD')],
		['an emoji of two units', '😀'],
		['a family of eleven units', '👨‍👩‍👧‍👦'],
		['more marks than any language has', `ب${'\u064e\u0651'.repeat(6)}`],
	])('%s', (_, letter) => {
		for (const length of [1, 7, 180]) {
			const excerpt = excerptOf(letter.repeat(400), length);
			const count = (excerpt.length - 1) / letter.length;
			expect(excerpt).toBe(`${letter.repeat(Math.trunc(count))}…`);
			expect(count).toBeLessThanOrEqual(length);
			expect(count).toBeGreaterThan(0);
		}
	});
});

test('counts as the segmenter does, whatever stands in the text', () => {
	const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
	const pieces = [
		'ذهب',
		'كَتَبَ',
		' ',
		'، ',
		'«لا»',
		'ٰ',
		'ٓ',
		'\u064b',
		'لا',
		'ـ',
		'é',
		'e\u0301',
		'\u200d',
		'😀',
		'🇸🇾',
		'12',
		'٣',
		'\u0600',
	];
	const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, length) => {
			const plain = text.replace(/\s+/g, ' ').trim();
			const letters = [...segmenter.segment(plain)].map(({ segment }) => segment);
			const end = letters.slice(0, length).join('').length;
			const space = plain.lastIndexOf(' ', end);
			const cut = plain.slice(0, space > end / 2 ? space : end).replace(/[\s،,؛;:.\-–—]+$/u, '');
			expect(excerptOf(text, length)).toBe(letters.length <= length ? plain : `${cut}…`);
		}),
		{ numRuns: 2000 },
	);
});

import { invisibleCharacters } from './controls.ts';
import { persianLetters, presentationForms } from './letters.ts';
import { listNumbers, literalEmphasis, literalLinks } from './literal-marks.ts';
import { latinMark, spaceBeforeMark } from './punctuation.ts';
import { unbalancedQuotes } from './quotation-marks.ts';
import type { Block, Found, ProseRule } from './rule.ts';

/** Rules of sentences that hold in every language. */
const SENTENCES: readonly ProseRule[] = [unbalancedQuotes, literalEmphasis, literalLinks];

/** Rules of Arabic: other languages of the script have other habits. */
const ARABIC_SENTENCES: readonly ProseRule[] = [spaceBeforeMark, latinMark, listNumbers];

/** Rules of Arabic that hold for names too. */
const ARABIC_WORDS: readonly ProseRule[] = [presentationForms, persianLetters, invisibleCharacters];

/** What all rules find in the prose of a file, in its order. */
export function findInProse(blocks: readonly Block[], language: string): Found[] {
	const isArabic = language.split('-')[0] === 'ar';
	const sentences = blocks.filter(({ kind }) => kind !== 'name');
	const found = [
		...(isArabic ? [...SENTENCES, ...ARABIC_SENTENCES] : SENTENCES).flatMap((rule) => rule(sentences)),
		...(isArabic ? ARABIC_WORDS : []).flatMap((rule) => rule(blocks)),
	];
	return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

import { quote } from '../../problem.ts';
import { type Block, eachMatch, type Found, LETTERS } from './rule.ts';

/**
 * Shapes of letters (U+FB50 to U+FEFC) in place of letters, as they come out of PDFs: no search finds them. Words in one
 * character (ﷺ) and the brackets of the Quran are none.
 */
export const presentationForms = eachMatch(
	/[\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]+(?: [\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]+)*/g,
	({ 0: shapes }) => {
		const letters = shapes.normalize('NFKC');
		return {
			code: 'presentation-forms',
			message: `Unexpected shapes of letters in ${quote(shapes)} (from a PDF?), expected letters.`,
			hint: `Write ${quote(letters)}.`,
			// A vowel mark that stands alone becomes a space and the mark.
			...(new RegExp(`^[${LETTERS} ]+$`).test(letters) &&
				letters.split(' ').length === shapes.split(' ').length && { replacement: letters }),
		};
	},
);

/** Letters of Persian and Urdu keyboards that look like Arabic ones, and what stands for them in Arabic. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	ک: 'ك',
	ی: 'ي',
	ہ: 'ه',
	ھ: 'ه',
	ە: 'ه',
};

/** Letters that Arabic has and Persian does without, and the other way round. */
const ARABIC_ONLY = /[ةيىكأإ]/;
const PERSIAN_ONLY = /[پچژگ]/;

const LOOKALIKE = /[کیہھە]/;

const WORD = new RegExp(`(?<![${LETTERS}\\u200c])[${LETTERS}\\u200c]*[کیہھە][${LETTERS}\\u200c]*`, 'g');

/** «کتاب», typed on a Persian keyboard, in a text that is Arabic. A Persian quotation is left alone. */
export function persianLetters(blocks: readonly Block[]): Found[] {
	return eachMatch(WORD, ({ 0: word }) => {
		const isAmbiguous = FINAL_YEH.test(word);
		const arabic = word.replace(/[کیہھە]/g, (letter) => LOOKALIKES[letter] ?? letter);
		const other = arabic.replace(/ي([\u064b-\u065f]*)$/, 'ى$1');
		const kinds = [...new Set(word.match(/[کیہھە]/g))].map((letter) => `«${letter}»`).join(' ');
		return {
			code: 'persian-letters',
			message: `Unexpected ${kinds} of a Persian keyboard in ${quote(word)}, expected Arabic letters.`,
			hint: isAmbiguous ? `Write ${quote(arabic)} or ${quote(other)}.` : `Write ${quote(arabic)}.`,
			...(!isAmbiguous && { replacement: arabic }),
		};
	})(blocks.filter(({ text }) => LOOKALIKE.test(text) && ARABIC_ONLY.test(text) && !PERSIAN_ONLY.test(text)));
}

/** At the end of a word it may be ي or ى. */
const FINAL_YEH = /ی[\u064b-\u065f]*$/;

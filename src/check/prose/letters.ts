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

/** Letters that Arabic has and Persian does without. */
const ARABIC_ONLY = /[ةيىكأإ]/;
const LOOKALIKE = /[کیہھە]/;

/** Letters of other alphabets: the word is Kurdish, Urdu, Persian, or a name that Arabic has no letters for. */
const FOREIGN = new RegExp(
	`(?![\\u0610-\\u061a\\u0621-\\u063a\\u0640-\\u065f\\u0670\\u0671کیہھە])[${LETTERS}]|(?<=[${LETTERS}])\\u200c(?=[${LETTERS}])`,
);

const WORD = new RegExp(`[${LETTERS}\\u200c]+`, 'g');

/**
 * «کتاب», typed on a Persian keyboard, in a text that is Arabic. A word of another language is left alone; where a word
 * may be one, a person decides.
 */
export function persianLetters(blocks: readonly Block[]): Found[] {
	return blocks.filter(({ text }) => LOOKALIKE.test(text) && isArabic(text)).flatMap(lookalikesOf);
}

/** Is the text Arabic, whatever names and quotations are in it? */
function isArabic(text: string): boolean {
	const words: readonly string[] = text.match(WORD) ?? [];
	const count = (letters: RegExp) => words.filter((word) => letters.test(word)).length;
	return count(ARABIC_ONLY) > count(FOREIGN);
}

function lookalikesOf(block: Block): Found[] {
	const { foreign, doubtful } = enclosedWords(block.text);
	return eachMatch(WORD, ({ 0: word, index }) => {
		if (!LOOKALIKE.test(word) || FOREIGN.test(word) || foreign.has(index)) return undefined;
		const arabic = word.replace(/[کیہھە]/g, (letter) => LOOKALIKES[letter] ?? letter);
		const other = arabic.replace(/ي([\u064b-\u065f]*)$/, 'ى$1');
		const kinds = [...new Set(word.match(/[کیہھە]/g))].map((letter) => `«${letter}»`).join(' ');
		// No keyboard has ہ, ھ or ە where Arabic ones have ه: «ہندوستان» is more likely to be Urdu.
		const isDoubtful = doubtful.has(index) || /[ہھە]/.test(word);
		const isAmbiguous = FINAL_YEH.test(word);
		return {
			code: 'persian-letters',
			message: `Unexpected ${kinds} of a Persian keyboard in ${quote(word)}, expected Arabic letters.`,
			hint: isDoubtful
				? `Write ${quote(arabic)}, unless the word is of another language.`
				: isAmbiguous
					? `Write ${quote(arabic)} or ${quote(other)}.`
					: `Write ${quote(arabic)}.`,
			...(!isAmbiguous && !isDoubtful && { replacement: arabic }),
		};
	})([block]);
}

/** What stands between two marks may be of another language than the text around it. */
const ENCLOSED = [/«[^«»]*»/g, /“[^“”]*”/g, /"[^"]*"/g, /\([^()]*\)/g];

/** Places of words that stand together with words of another language, or among nothing but words with Persian letters. */
function enclosedWords(text: string): {
	readonly foreign: ReadonlySet<number>;
	readonly doubtful: ReadonlySet<number>;
} {
	const [foreign, doubtful] = [new Set<number>(), new Set<number>()];
	for (const { 0: enclosed, index } of ENCLOSED.flatMap((pattern) => [...text.matchAll(pattern)])) {
		const words = [...enclosed.matchAll(WORD)];
		const places = words.some(([word]) => FOREIGN.test(word))
			? foreign
			: words.every(([word]) => LOOKALIKE.test(word))
				? doubtful
				: undefined;
		for (const word of words) places?.add(index + word.index);
	}
	return { foreign, doubtful };
}

/** At the end of a word it may be ي or ى. */
const FINAL_YEH = /ی[\u064b-\u065f]*$/;

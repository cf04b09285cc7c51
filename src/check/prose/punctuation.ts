import { quote } from '../../problem.ts';
import { eachMatch, LETTERS, OBJECT } from './rule.ts';

/**
 * «كلمة ، كلمة»: a space before a mark. A full stop, a colon and an exclamation mark count at the end of a word only: `.NET`
 * and «. . .» are meant so, and `:)` is a smile.
 */
export const spaceBeforeMark = eachMatch(
	new RegExp(
		`(?<=[${LETTERS}\\p{Nd}»”)\\]%${OBJECT}])[ \\t\\u00a0]+(?=[،؛؟])|(?<=[${LETTERS}»”)])[ \\t\\u00a0]+(?=[!:.](?:\\s|$|[»”]|(?<!:)\\))(?!\\s*[.]))`,
		'gu',
	),
	({ 0: spaces, input, index }) => {
		if (isAtBeginning(input, index)) return undefined;
		const mark = input[index + spaces.length] ?? '';
		return {
			code: 'space-before-mark',
			message: `Unexpected space before «${mark}», expected the mark at the end of the word.`,
			hint: `Write ${quote(wordBefore(input, index) + mark)}.`,
			replacement: '',
		};
	},
);

const ARABIC_MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/**
 * A Latin comma or semicolon between two Arabic words, a Latin question mark behind one. Numbers keep theirs. Behind a
 * link, code or the end of emphasis a person has to look: nothing is known of what is there.
 */
export const latinMark = eachMatch(
	new RegExp(
		`(?<=[${LETTERS}»”)${OBJECT}])[ \\t]*[,;](?=\\s*[«“(]*[${LETTERS}])|(?<=[${LETTERS}])[ \\t]*\\?+(?=[\\s»”"')\\]!]|$)`,
		'gu',
	),
	({ 0: written, input, index }) => {
		if (isAtBeginning(input, index)) return undefined;
		const latin = written.trim();
		const mark = latin.replace(/[,;?]/g, (sign) => ARABIC_MARKS[sign] ?? sign);
		const isGlued = !latin.startsWith('?') && !/\s/.test(input[index + written.length] ?? '');
		return {
			code: 'latin-mark',
			message: `Unexpected Latin «${latin}» in Arabic text, expected «${mark}».`,
			hint: `Write ${quote(wordBefore(input, index) + mark)}.`,
			...(input[index - 1] !== OBJECT && { replacement: isGlued ? `${mark} ` : mark }),
		};
	},
);

/** Marks of a heading or a cell are no word: «؟» may be all that stands behind them. */
function isAtBeginning(text: string, at: number): boolean {
	return text[at - 1] === OBJECT && !/[^\s\ufffc]/.test(text.slice(0, at));
}

function wordBefore(text: string, at: number): string {
	return /[^\s\ufffc]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
}

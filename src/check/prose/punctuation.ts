import { quote } from '../../problem.ts';
import { eachMatch, LETTERS } from './rule.ts';

/**
 * «كلمة ، كلمة»: a space before a mark. A full stop, a colon and an exclamation mark count at the end of a word only: `.NET`
 * and «. . .» are meant so.
 */
export const spaceBeforeMark = eachMatch(
	new RegExp(
		`(?<=[${LETTERS}\\p{Nd}»”)\\]%])[ \\t\\u00a0]+(?=[،؛؟])|(?<=[${LETTERS}»”)])[ \\t\\u00a0]+(?=[!:.](?:\\s|$|[»”)])(?!\\s*[.]))`,
		'gu',
	),
	({ 0: spaces, input, index }) => {
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

/** A Latin comma or semicolon between two Arabic words, a Latin question mark behind one. Numbers keep theirs. */
export const latinMark = eachMatch(
	new RegExp(
		`(?<=[${LETTERS}»”)])[ \\t]*[,;](?=\\s*[«“(]*[${LETTERS}])|(?<=[${LETTERS}])[ \\t]*\\?(?=[\\s»”"')\\]!?]|$)`,
		'gu',
	),
	({ 0: written, input, index }) => {
		const latin = written.at(-1) ?? '';
		const mark = ARABIC_MARKS[latin] ?? latin;
		const isGlued = latin !== '?' && !/\s/.test(input[index + written.length] ?? '');
		return {
			code: 'latin-mark',
			message: `Unexpected Latin «${latin}» in Arabic text, expected «${mark}».`,
			hint: `Write ${quote(wordBefore(input, index) + mark)}.`,
			replacement: isGlued ? `${mark} ` : mark,
		};
	},
);

function wordBefore(text: string, at: number): string {
	return /[^\s\ufffc]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
}

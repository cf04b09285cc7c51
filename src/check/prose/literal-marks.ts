import { quote } from '../../problem.ts';
import { type Block, eachMatch, type Found, LETTERS, OBJECT } from './rule.ts';

const PAIR = /(?<![\\*~])(\*{1,3}|~~)(?![*~])([^*~\n]+?)\1(?![*~])/gu;
const ARABIC = new RegExp(`[${LETTERS}]`);
const ENDS_WORD = /[\p{L}\p{M}\p{N}]$/u;
const ENDS_WITH_SPACE = /[\p{L}\p{M}\p{N}]\s$/u;
const BEGINS_WITH_SPACE = /^\s[\p{L}\p{N}]/u;

/**
 * Marks of emphasis that readers see as stars: `قال**«نعم»**وأضاف` and `** نص **`. What Markdown understood is not
 * prose, so all pairs that are left in prose are such; a lone star is a footnote, or a sign of multiplication. Stars that
 * may stand for notes or between parts of a text are told, and left to a person.
 */
export function literalEmphasis(blocks: readonly Block[]): Found[] {
	return eachMatch(PAIR, ({ 0: written, 1: mark = '', 2: inside = '', input, index }, block) => {
		const isSpaced = inside !== inside.trim();
		if (!ARABIC.test(inside) || (mark === '*' && isSpaced)) return undefined;
		const found = {
			code: 'emphasis-literal',
			message: `Unexpected ${quote(mark)} that readers will see, expected emphasis.`,
		};
		if (block.kind === 'field') return { ...found, hint: `The field takes no marks: leave ${quote(mark)} out.` };
		const [, lead = '', core = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(inside) ?? [];
		const mended = `${lead}${mark}${core}${mark}${tail}`;
		const isAlone = input.split(/[*~]/).length - 1 === 2 * mark.length;
		const end = index + written.length;
		const [before, after] = [input.slice(Math.max(0, index - 2), index), input.slice(end, end + 2)];
		// `رامي**، وسليم**`
		const isNote = ENDS_WORD.test(before) && /^[\s.:،؛؟!,;?)»”]/.test(inside);
		// `الأول ** الثاني ** الثالث`
		const isSeparator = /^\s.*\s$/s.test(inside) || (ENDS_WITH_SPACE.test(before) && BEGINS_WITH_SPACE.test(after));
		const isAmbiguous = mark !== '**' || isNote || isSeparator;
		const isSafe = isAlone && !isAmbiguous && core !== '' && !inside.includes(OBJECT) && mended !== written;
		return {
			...found,
			hint: isSafe ? `Write ${quote(mended.trim())}.` : `Put a space outside of ${quote(mark)}, and none inside.`,
			...(isSafe && { replacement: mended }),
		};
	})(blocks);
}

/** `![صورة](my photo.jpg)`: a path with spaces, which Markdown takes for text. */
export const literalLinks = eachMatch(
	/!?\[[^\]\n]{0,300}\]\(([^()<>\n]{0,300}[^\s()<>]\s+[^\s()<>"'][^()<>\n]{0,300})\)/g,
	(match) => {
		const [written, target = ''] = match;
		const [, path = '', title = ''] = /^(.*?)(\s+["'].*)?$/s.exec(target.trim()) ?? [];
		const isImage = written.startsWith('!');
		return {
			code: 'link-literal',
			message: `Unexpected spaces in the path of ${isImage ? 'a picture' : 'a link'}: readers will see ${quote(written)}, expected a path without spaces or in angle brackets.`,
			hint: `Write ${quote(`${written.slice(0, written.indexOf('](') + 2)}<${path}>${title})`)}.`,
		};
	},
);

/** «١. بند»: Markdown makes lists of Western digits alone. One line is a sentence that begins with a number; two are a list. */
export function listNumbers(blocks: readonly Block[]): Found[] {
	const found = eachMatch(
		/(?<=(?:^|\n)[ \t]*)([٠-٩۰-۹]{1,2})[.)-](?=[ \t])/g,
		({ 0: written, 1: number = '' }, { kind }) => {
			if (kind !== 'text') return undefined;
			const western = number.replace(/./gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
			return {
				code: 'list-number',
				message: `Unexpected ${quote(written.trim())} at the beginning of a line, expected a list with Western digits.`,
				hint: `Write ${quote(`${western}.`)}: the page shows the number as the browser does.`,
			};
		},
	)(blocks);
	return found.length > 1 ? found : [];
}

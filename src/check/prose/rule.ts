/** A run of prose: a paragraph, a heading, a cell of a table, or a value of the front matter. */
export interface Block {
	/** Prose as written, with its line ends; everything else (links, code, HTML, marks of Markdown) is `OBJECT`. */
	readonly text: string;
	/** Where it begins in the file. */
	readonly start: number;
	/** A name (of a tag, a source …) is no sentence: its punctuation is its own. */
	readonly kind: 'text' | 'heading' | 'field' | 'name';
}

/** What a rule found. Offsets are those of the file. */
export interface Found {
	readonly start: number;
	readonly end: number;
	readonly code: string;
	readonly message: string;
	readonly hint?: string;
	/** What to put in its place; only where nobody has to think about it. */
	readonly replacement?: string;
}

/**
 * Looks at the prose of one file. Pure.
 *
 * @param blocks in the order of the file
 */
export type ProseRule = (blocks: readonly Block[]) => Found[];

/** Stands for what is not prose; no rule knows it. */
export const OBJECT = '\ufffc';

/** Letters and vowel marks of Arabic script, for a class in a regular expression. Tatweel is one, digits are not. */
export const LETTERS = '\\u0620-\\u065f\\u066e-\\u06d3\\u06d5\\u06fa-\\u06ff';

/** A rule for each match of a pattern in each block. */
export function eachMatch(
	pattern: RegExp,
	report: (match: RegExpExecArray, block: Block) => Omit<Found, 'start' | 'end'> | undefined,
): ProseRule {
	return (blocks) =>
		blocks.flatMap((block) => {
			// Most blocks have none, and a search is cheaper than an iterator.
			if (block.text.search(pattern) === -1) return [];
			return [...block.text.matchAll(pattern)].flatMap((match) => {
				const found = report(match, block);
				const start = block.start + match.index;
				return found ? [{ start, end: start + match[0].length, ...found }] : [];
			});
		});
}

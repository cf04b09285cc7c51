import { WORD_SEPARATORS } from '../../search/judge.ts';

/** A run of words that is marked, or not. */
export interface Run {
	readonly text: string;
	readonly isMatch: boolean;
}

/** The title with its matches, and the part of the text that has most of them. */
export interface Excerpt {
	readonly title: readonly Run[];
	readonly text: readonly Run[];
}

/**
 * What a result shows of an article.
 *
 * @param content begins with the title; its words are counted as Pagefind does, by white space
 * @param matches the words that were found, by their places in `content`
 */
export function makeExcerpt(content: string, title: string, matches: readonly number[]): Excerpt {
	const words = content.split(WORD_SEPARATORS);
	const ofTitle = title.split(WORD_SEPARATORS);
	// A title that the index has in another form is shown as it is, without marks.
	const start = ofTitle.every((word, at) => words[at] === word) ? ofTitle.length : 0;
	const found = new Set(matches);
	const from = densest(
		[...found].filter((at) => at >= start),
		start,
		words.length,
	);
	const to = Math.min(words.length, from + LENGTH);
	return {
		title: start === 0 ? [{ text: title, isMatch: false }] : runs(words, 0, start, found),
		text: [
			...(from > start ? [{ text: '… ', isMatch: false }] : []),
			...runs(words, from, to, found),
			...(to < words.length ? [{ text: ' …', isMatch: false }] : []),
		],
	};
}

/** The start of the window with most matches; of equal ones the first. A few words before the first match lead to it. */
function densest(matches: readonly number[], start: number, end: number): number {
	// Browsers from before 2023 have no `toSorted`.
	const sorted = [...matches].sort((a, b) => a - b);
	let best = start;
	let most = 0;
	for (const [at, first] of sorted.entries()) {
		const from = Math.max(start, Math.min(first - LEAD, end - LENGTH));
		const count = sorted.slice(at).filter((place) => place < from + LENGTH).length;
		if (count > most) [best, most] = [from, count];
	}
	return best;
}

function runs(words: readonly string[], from: number, to: number, found: ReadonlySet<number>): Run[] {
	const list: { text: string; isMatch: boolean }[] = [];
	for (let at = from; at < to; at++) {
		const last = list.at(-1);
		const [word = '', isMatch] = [words[at], found.has(at)];
		const space = at > from ? ' ' : '';
		if (last?.isMatch === isMatch) last.text += space + word;
		// The space between a marked word and another is not marked.
		else if (last && isMatch) {
			last.text += space;
			list.push({ text: word, isMatch });
		} else list.push({ text: space + word, isMatch });
	}
	return list;
}

const LENGTH = 30;
const LEAD = 6;

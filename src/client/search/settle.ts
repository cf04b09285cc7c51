import { GRADES, judge } from '../../search/judge.ts';
import type { Query } from '../../search/query.ts';
import type { Found } from './index-files.ts';

/**
 * Looked at beyond those that are shown: one that has the word itself goes before those that have a form of it. Over HTTP/1.1
 * a browser asks for six files at a time, so ten and these are two rounds.
 */
const AHEAD = 2;

/**
 * After so many in a row that lack the words, be it in several groups of years, those that were not looked at are given
 * up. To Pagefind a word may have the stem of another, frequent one («مدين», «مدينة»), and each look is a file to load.
 */
const MOST_REJECTED = 48;

/**
 * Looks at the texts of the first results: takes out those that don't have the words after all, notes which words are to be
 * marked, and puts the nearest spellings first.
 *
 * @param found in their order; those that were looked at before are not loaded again
 * @param wanted how many are to be shown
 * @param onSure told, as texts arrive, of rows that keep their places whatever the rest is
 */
export async function settle(
	found: readonly Found[],
	wanted: number,
	{ query, missing, isBest, settled, rejected: before }: SettleRules,
	onSure: (rows: readonly Found[]) => void = () => undefined,
): Promise<{ found: Found[]; rejected: number }> {
	const kept: Found[] = [];
	let rest = found.slice(settled);
	let rejected = before;
	let sure = 0;
	while (rest.length > 0 && settled + kept.length < wanted) {
		const next = rest.slice(0, wanted - settled - kept.length + AHEAD);
		rest = rest.slice(next.length);
		const looks = next.map((other) => lookAt(other, query, missing));
		// One that fails is met when its turn comes.
		for (const look of looks) look.catch(() => undefined);
		for (const look of looks) {
			const one = await look;
			if (one.grade === GRADES.none) rejected++;
			else {
				kept.push(one);
				rejected = 0;
			}
			const rows = kept.filter(({ grade }) => !isBest || grade === GRADES.exact).slice(0, wanted - settled);
			if (rows.length > sure) onSure([...found.slice(0, settled), ...rows]);
			sure = rows.length;
		}
		if (rejected >= MOST_REJECTED) rest = rest.filter(({ grade }) => grade !== undefined);
	}
	if (isBest) kept.sort((a, b) => (b.grade ?? 0) - (a.grade ?? 0));
	return { found: [...found.slice(0, settled), ...kept, ...rest], rejected };
}

async function lookAt(found: Found, query: Query, missing: number): Promise<Found> {
	if (found.grade !== undefined) return found;
	const fragment = await found.load();
	const { content, meta, filters } = fragment;
	const article = { content, day: meta.day ?? '', terms: Object.values(filters).flat() };
	const { grade, places } = judge(query, article, found.words, missing);
	return { ...found, grade, fragment, words: places };
}

interface SettleRules {
	readonly query: Query;
	/** How many of the words an article may lack. */
	readonly missing: number;
	/** The nearest come first; else the order stays. */
	readonly isBest: boolean;
	/** How many of the first were looked at before and stay where they are: the reader has seen them there. */
	readonly settled: number;
	/** How many of those that were looked at last lacked the words. */
	readonly rejected: number;
}

import { GRADES, judge } from '../../search/judge.ts';
import type { Query } from '../../search/query.ts';
import type { Found } from './index-files.ts';

/**
 * Looked at beyond those that are shown: one that has the word itself goes before those that have a form of it. Over HTTP/1.1
 * a browser asks for six files at a time, so ten and these are two rounds.
 */
const AHEAD = 2;

/**
 * Looks at the texts of the first results: takes out those that don't have the words after all, notes which words are to be
 * marked, and puts the nearest spellings first.
 *
 * @param found in their order; those that were looked at before are not loaded again
 * @param wanted how many are to be shown
 */
export async function settle(
	found: readonly Found[],
	wanted: number,
	{ query, missing, isBest }: SettleRules,
): Promise<Found[]> {
	const kept: Found[] = [];
	let at = 0;
	while (at < found.length && kept.length < wanted) {
		const next = found.slice(at, at + wanted - kept.length + AHEAD);
		at += next.length;
		const judged = await Promise.all(next.map((one) => lookAt(one, query, missing)));
		kept.push(...judged.filter(({ grade }) => grade !== GRADES.none));
	}
	if (isBest) kept.sort((a, b) => (b.grade ?? 0) - (a.grade ?? 0));
	return [...kept, ...found.slice(at)];
}

async function lookAt(found: Found, query: Query, missing: number): Promise<Found> {
	if (found.grade !== undefined) return found;
	const { content, meta, filters } = await found.load();
	const article = { content, day: meta.day ?? '', terms: Object.values(filters).flat() };
	const { grade, places } = judge(query, article, found.words, missing);
	return { ...found, grade, words: places };
}

interface SettleRules {
	readonly query: Query;
	/** How many of the words an article may lack. */
	readonly missing: number;
	/** The nearest come first; else the order stays. */
	readonly isBest: boolean;
}

import { foldArabic } from '../locale/fold.ts';
import type { Query, QueryWord } from './query.ts';

/** The part of Pagefind's API that finding needs. */
export interface Engine {
	search(term: string, options: SearchOptions): Promise<{ results: EngineResult[]; totalFilters: FilterCounts }>;
}

export interface SearchOptions {
	readonly filters: Readonly<Record<string, string>>;
	readonly sort: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface EngineResult {
	readonly id: string;
	readonly score: number;
	readonly words: readonly number[];
	data(): Promise<{ readonly content: string }>;
}

export type FilterCounts = Record<string, Record<string, number>>;

/** An article of one index that may be what the reader asks for; `judge` looks at its text. */
export interface Candidate {
	readonly id: string;
	/** Higher is better. In an order by date it is the article's place. */
	readonly score: number;
	/** Places of words that Pagefind found. */
	readonly words: readonly number[];
	readonly result: EngineResult;
}

/**
 * The articles of one index with all words of a query, best first.
 *
 * Pagefind alone would leave out a word that it does not know, or take the longest beginning of it that it does, and add every
 * word that begins like the one asked for. So each word is looked up by itself, exactly, and Pagefind's own answer to all of
 * them together gives no more than the order.
 *
 * @param counts how many of the articles have each value of the filters, whatever the filters say: an estimate
 */
export async function findIn(
	engine: Engine,
	query: Query,
	options: SearchOptions,
): Promise<{ found: Candidate[]; counts: FilterCounts }> {
	const sought = [...query.words, ...query.phrases.flatMap((phrase) => phrase.map(phraseWord))];
	const all = await Promise.all(sought.map((word) => articlesWith(engine, word, options)));
	if (all.length === 0 || all.some(({ size }) => size === 0)) return { found: [], counts: {} };
	const together = await engine.search(sought.map((word, at) => termOf(word, all[at])).join(' '), options);
	const phrases = await Promise.all(phrasesOf(query).map((phrase) => engine.search(`"${phrase}"`, options)));
	const inPhrases = phrases.map(({ results }) => new Set(results.map(({ id }) => id)));
	const scores = new Map(together.results.map((result) => [result.id, result]));
	const isByDate = Object.keys(options.sort).length > 0;
	const found: Candidate[] = [];
	for (const [id, hit] of all[0] ?? []) {
		const hits = all.flatMap((articles) => articles.get(id) ?? []);
		if (hits.length < all.length) continue;
		const result = scores.get(id) ?? hit.result;
		const factor = hits.reduce((product, { share }) => product * share, 1) * PHRASE ** countOf(inPhrases, id);
		found.push({
			id,
			score: isByDate ? result.score : factor * (scores.has(id) ? result.score : LEAST),
			words: [...new Set([result, ...hits.map((one) => one.result)].flatMap(({ words }) => words))],
			result,
		});
	}
	found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	return { found, counts: together.totalFilters };
}

/** Articles with a word, by what it may be: the word itself first. */
async function articlesWith(engine: Engine, word: QueryWord, options: SearchOptions): Promise<Map<string, Hit>> {
	const articles = new Map<string, Hit>();
	for (const [at, term] of word.terms.entries()) {
		const { results } = await engine.search(`"${term}"`, options);
		for (const result of results)
			if (!articles.has(result.id)) articles.set(result.id, { result, term, share: at === 0 ? 1 : READING });
	}
	if (articles.size > 0 || !word.isOpen || word.written.length < OPEN) return articles;
	// Either longer words that begin so, or the longest beginning of it that is a word: one of the articles tells.
	const { results } = await engine.search(word.written, options);
	const [first] = results;
	if (!first || !foldArabic((await first.data()).content).includes(foldArabic(word.written))) return articles;
	for (const result of results) articles.set(result.id, { result, term: word.written, share: READING });
	return articles;
}

/** What is asked for together with other words: the reading that most speaks for. */
function termOf({ terms }: QueryWord, articles: ReadonlyMap<string, Hit> | undefined): string {
	const found = new Set([...(articles?.values() ?? [])].map(({ term }) => term));
	return terms.find((term) => found.has(term)) ?? [...found][0] ?? '';
}

/** Phrases that were asked for, else the words as they follow each other: an article that has them so is better. */
function phrasesOf({ words, phrases }: Query): string[] {
	if (phrases.length > 0) return phrases.map((phrase) => phrase.join(' '));
	return words.length > 1 ? [words.map(({ written }) => written).join(' ')] : [];
}

function phraseWord(written: string): QueryWord {
	return { written, terms: [written], isOpen: false, folded: [], stems: [] };
}

function countOf(sets: readonly ReadonlySet<string>[], id: string): number {
	return sets.filter((set) => set.has(id)).length;
}

/** Of a reading the share of a score that the word itself would have. */
const READING = 0.6;
/** How much better an article with the words in a row is. */
const PHRASE = 1.5;
/** Score of an article that has the words in other readings than those asked for together. */
const LEAST = 0.1;
/** Letters from which on the beginning of a word is looked for. */
const OPEN = 3;

interface Hit {
	readonly result: EngineResult;
	readonly term: string;
	readonly share: number;
}

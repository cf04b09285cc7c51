import { foldArabic } from '../locale/fold.ts';
import { byScore } from './match.ts';
import type { Query, QueryWord } from './query.ts';

/** The part of Pagefind's API that finding needs. */
export interface Engine {
	/** Loads the files of the index that a search for the term would ask for. */
	preload(term: string): Promise<void>;
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
	/** Fields besides the text that have the words. */
	readonly matchedMetaFields?: readonly string[];
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
 * The articles of one index with the words and phrases of a query, best first.
 *
 * Pagefind alone would leave out a word that it does not know, or take the longest beginning of it that it does, and add every
 * word that begins like the one asked for. So each word is looked up by itself, exactly; Pagefind's own answer to it gives no
 * more than the score.
 *
 * @param missing how many of the words an article may lack
 * @param counts how many of the articles have each value of the filters, whatever the filters say: not fewer than there are
 */
export async function findIn(
	engine: Engine,
	query: Query,
	options: SearchOptions,
	missing = 0,
): Promise<{ found: Candidate[]; counts: FilterCounts }> {
	// All at once: each may be in a file of the index that has yet to be loaded.
	const articlesOf = (all: readonly QueryWord[]) => Promise.all(all.map((word) => articlesWith(engine, word, options)));
	const [words, demanded, rows] = await Promise.all([
		articlesOf(query.words),
		articlesOf(query.phrases.flat()),
		Promise.all(phrasesOf(query).map((phrase) => engine.search(`"${phrase}"`, options))),
	]);
	const inRows = rows.map(({ results }) => new Set(results.map(({ id }) => id)));
	const isByDate = Object.keys(options.sort).length > 0;
	const found: Candidate[] = [];
	for (const id of new Set([...words, ...demanded].flatMap(({ hits }) => [...hits.keys()]))) {
		const some = words.flatMap(({ hits }) => hits.get(id) ?? []);
		const must = demanded.flatMap(({ hits }) => hits.get(id) ?? []);
		const [first] = [...some, ...must];
		if (!first || some.length < words.length - missing || must.length < demanded.length) continue;
		const sum = [...some, ...must].reduce((total, { score }) => total + score, 0);
		found.push({
			id,
			score: isByDate ? first.result.score : sum * PHRASE ** inRows.filter((ids) => ids.has(id)).length,
			words: [...new Set([...some, ...must].flatMap(({ result }) => result.words))],
			result: first.result,
		});
	}
	found.sort(byScore);
	const likely = query.phrases.length > 0 ? likelyRows(found, inRows) : found;
	return {
		found: isByDate ? likely.sort(byScore) : likely,
		counts: leastCounts([...words, ...demanded].map(({ counts }) => counts)),
	};
}

/** Articles with a word, by what it may be: the word itself first. */
async function articlesWith(engine: Engine, word: QueryWord, options: SearchOptions): Promise<Found> {
	const hits = new Map<string, Hit>();
	let leading: string | undefined;
	const terms = [...word.terms, ...word.readings];
	const answers = await Promise.all(terms.map((term) => engine.search(`"${term}"`, options)));
	for (const [at, term] of terms.entries()) {
		const { results = [] } = answers[at] ?? {};
		const share = word.terms.includes(term) ? 1 : READING;
		for (const result of results)
			if (isOfText(result, term) && !hits.has(result.id)) hits.set(result.id, { result, score: share * LEAST });
		if (hits.size > 0) leading ??= term;
	}
	const isBeginning = leading === undefined && word.isOpen && word.written.length >= OPEN;
	if (leading === undefined && !isBeginning) return { hits, counts: {} };
	if (isBeginning) await loadBeginnings(engine, word.written);
	const { results, totalFilters } = await engine.search(leading ?? word.written, options);
	// Either longer words that begin so, or the longest beginning of it that is a word: one of the articles tells.
	if (isBeginning && !(await begins(results[0], word.written))) return { hits, counts: {} };
	for (const result of results) {
		const hit = hits.get(result.id);
		if (!hit && !isBeginning) continue;
		const share = isBeginning ? READING : (hit?.score ?? 0) / LEAST;
		hits.set(result.id, { result, score: result.score * share });
	}
	return { hits, counts: totalFilters };
}

/**
 * Loads the files with the words that begin so. Pagefind looks into all that are there, but of those asks for one alone, which
 * has the first of these words.
 */
async function loadBeginnings(engine: Engine, written: string): Promise<void> {
	const letters = lettersLike(written.at(-1) ?? '');
	// Twice: one alone may be an ending, which the stemmer takes away.
	await Promise.all(letters.map((letter) => engine.preload(written + letter + letter)));
}

/** The small letters of the alphabet that a letter is of. */
function lettersLike(letter: string): string[] {
	const start = (letter.codePointAt(0) ?? 0) & ~0x7f;
	const block = Array.from({ length: 0x80 }, (_, at) => String.fromCodePoint(start + at));
	return block.filter((one) => /\p{L}/u.test(one) && one === one.toLowerCase());
}

async function begins(result: EngineResult | undefined, written: string): Promise<boolean> {
	return result !== undefined && foldArabic((await result.data()).content).includes(foldArabic(written));
}

/** Pagefind searches all fields: in those that a result only shows, such as its language, the letters are no words. */
function isOfText({ words, matchedMetaFields = [] }: EngineResult, term: string): boolean {
	return words.length > 0 || /^\p{N}/u.test(term) || matchedMetaFields.every((name) => SEARCHED.has(name));
}

/** Phrases that were asked for, else the words as they follow each other: an article that has them so is better. */
function phrasesOf({ words, phrases }: Query): string[] {
	const rows = phrases.length > 0 ? phrases : words.length > 1 ? [words] : [];
	return rows.map((row) => row.map(({ written }) => written).join(' '));
}

/**
 * Pagefind finds no row with a word that the article has in other letters, such as Persian ones, so others are looked at as well:
 * a few, because of most of them the text will show that they lack it.
 */
function likelyRows(found: readonly Candidate[], inRows: readonly ReadonlySet<string>[]): Candidate[] {
	const [likely, others]: [Candidate[], Candidate[]] = [[], []];
	for (const one of found) (inRows.every((ids) => ids.has(one.id)) ? likely : others).push(one);
	return [...likely, ...others.slice(0, OTHERS)];
}

function leastCounts(all: readonly FilterCounts[]): FilterCounts {
	const [first = {}, ...others] = all;
	return Object.fromEntries(
		Object.entries(first).map(([filter, values]) => [
			filter,
			Object.fromEntries(
				Object.entries(values).map(([value, count]) => [
					value,
					Math.min(count, ...others.map((counts) => counts[filter]?.[value] ?? 0)),
				]),
			),
		]),
	);
}

/** Of a reading the share of a score that the word itself would have. */
const READING = 0.6;
/** How much better an article with the words in a row is. */
const PHRASE = 1.5;
/** Score of a word that the article has in another form than the one asked for first. */
const LEAST = 0.1;
/** Letters from which on the beginning of a word is looked for. */
const OPEN = 3;
const OTHERS = 20;

/** Fields that hold words of the article, see `record.ts`. */
const SEARCHED = new Set(['title', 'also']);

interface Found {
	readonly hits: ReadonlyMap<string, Hit>;
	readonly counts: FilterCounts;
}

interface Hit {
	readonly result: EngineResult;
	readonly score: number;
}

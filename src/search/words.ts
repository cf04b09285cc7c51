import { foldArabic } from '../locale/fold.ts';
import { beginsMonth, monthAt, monthWord } from './months.ts';
import { coreOf, foldWord, isArabic, ownKeyOf, readingsOf, unifyWord, wordsOf } from './spelling.ts';

/** What an article gives to the index. */
export interface SearchParts {
	readonly title: string;
	readonly description?: string;
	/** Of the body. */
	readonly text: string;
	readonly captions?: readonly string[];
	/** Section, tags, authors, sources: an article is found by these too. */
	readonly terms?: readonly string[];
	/** Day, month and year as far as they are known: `2022-01-12`, `2022-01`, `2022`. */
	readonly date?: string;
}

/** What is searched and what excerpts are cut from, in the author's own spelling. It begins with the title. */
export function searchText({ title, description, text, captions = [] }: SearchParts): string {
	return [title, description, text, ...captions].filter((part) => part !== undefined && part !== '').join('\n');
}

/**
 * Words by which an article has to be found too, and Pagefind would not: other spellings, words that are joined with particles,
 * other names of the months, the date. They are never shown. None of them stands in the text.
 *
 * @returns separated by spaces, in an order of their own; '' when there are none
 */
export function searchExtras(parts: SearchParts, language: string): string {
	const tokens = searchText(parts).split(/\s+/).map(factsFor(language));
	const names = (parts.terms ?? []).flatMap((term) => unifiedWords(term, language));
	const compare = (word: string) => (isArabic(language) ? foldWord(word) : word);
	const own = new Set(tokens.flatMap((token) => token.own));
	const extras = new Set(tokens.flatMap(({ keys }) => keys));
	for (const [word, form] of tokens.flatMap(({ others }) => others)) if (!own.has(form)) extras.add(word);
	for (const word of [...names, ...dateWords(parts.date, language)]) if (!own.has(compare(word))) extras.add(word);
	for (const [at, { words, mayNameMonth }] of tokens.entries()) {
		const named = mayNameMonth ? monthAt([...words, ...(tokens[at + 1]?.words ?? [])], 0) : undefined;
		if (named) extras.add(monthWord(named.month));
	}
	return [...extras].sort().join(' ');
}

/** Facts of tokens of a language; most tokens come again and again. */
function factsFor(language: string): (token: string) => TokenFacts {
	let known = facts.get(language);
	if (!known) {
		known = new Map();
		facts.set(language, known);
	}
	const of = known;
	return (token) => {
		const before = of.get(token);
		if (before) return before;
		if (of.size >= MOST_FACTS) of.clear();
		const made = makeFacts(token, language);
		of.set(token, made);
		return made;
	};
}

function makeFacts(token: string, language: string): TokenFacts {
	const words = unifiedWords(token, language);
	const keys = newKeys(token, words, language);
	if (!isArabic(language)) return { words, keys, own: wordsOf(token), others: [], mayNameMonth: false };
	return {
		words,
		keys: [...keys, ...words.flatMap((word) => ownKeyOf(coreOf(word)) ?? [])],
		own: words.filter(isPlain).map(foldWord),
		others: words.flatMap(otherWords).map((word) => [word, foldWord(word)] as const),
		mayNameMonth: words.length > 0 && beginsMonth(words[0] ?? ''),
	};
}

const facts = new Map<string, Map<string, TokenFacts>>();
const MOST_FACTS = 100_000;

function unifiedWords(text: string, language: string): string[] {
	return wordsOf(text).map((word) => unifyWord(word, language));
}

/** Words of a token that Pagefind would file under other keys, or not at all. */
function newKeys(token: string, words: readonly string[], language: string): string[] {
	// Where other punctuation than that of ASCII stands between words without a space, Pagefind sees one.
	if (words.length > 1 && GLUED.test(token)) return [...words];
	const odd = isArabic(language) ? ODD_IN_ARABIC : ODD;
	const written = wordsOf(token);
	return words.filter((word, at) => odd.test(token) || keyOf(word, language) !== keyOf(written[at] ?? '', language));
}

/** As Pagefind files a word, before it is stemmed; the stemmer of Arabic knows the digits of Arabic. */
function keyOf(word: string, language: string): string {
	const key = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return isArabic(language) ? key.replace(/[٠-٩]/g, foldArabic) : key;
}

/** The stemmer takes «ال» and «لل» off, and of what stands before these nothing. */
function isPlain(word: string): boolean {
	return coreOf(word) === word || /^(?:ال|لل)/.test(word);
}

/** Words that a joined one contains. */
function otherWords(word: string): string[] {
	if (!isPlain(word)) return [`ال${coreOf(word)}`];
	// The stemmer takes و and ف off a long word, unless an alef follows.
	return readingsOf(word).filter((other) => !/^[وف][^اأإآ].{3}/.test(word) || other !== word.slice(1));
}

function dateWords(date: string | undefined, language: string): string[] {
	if (date === undefined) return [];
	const [year = '', month, day] = date.split('-');
	return [
		year,
		...(month !== undefined && isArabic(language) ? [monthWord(Number(month))] : []),
		...(day === undefined ? [] : [String(Number(day))]),
	];
}

const GLUED = /[\p{L}\p{N}\p{M}][^\p{L}\p{N}\p{M}\p{Cf}\u0020-\u007e]+[\p{L}\p{N}]/u;
/** Letters that are no letters to Pagefind: ligatures, and forms of letters that its stemmer of Arabic alone knows. */
const ODD_IN_ARABIC = /[\ufb50-\ufdff]/;
const ODD = /[\ufb50-\ufdff\ufe70-\ufefc\u0640]/;

/** What a token is to the index, whatever stands beside it. */
interface TokenFacts {
	/** Unified. */
	readonly words: readonly string[];
	/** What it has to be found by too. */
	readonly keys: readonly string[];
	/** By what it is found anyway, in a form to compare. */
	readonly own: readonly string[];
	/** What it may contain, and the same in a form to compare. */
	readonly others: readonly (readonly [word: string, form: string])[];
	readonly mayNameMonth: boolean;
}

import { foldArabic } from '../locale/fold.ts';
import { monthAt, monthWord } from './months.ts';
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
	const tokens = searchText(parts).split(/\s+/);
	const words = tokens.map((token) => unifiedWords(token, language));
	const names = (parts.terms ?? []).flatMap((term) => unifiedWords(term, language));
	const extras = new Set(tokens.flatMap((token, at) => newKeys(token, words[at] ?? [], language)));
	const compare = (word: string) => (isArabic(language) ? foldWord(word) : word);
	const own = new Set(
		(isArabic(language) ? words.flat().filter(isPlain) : tokens.flatMap(wordsOf)).map((word) => compare(word)),
	);
	const others = [...names, ...dateWords(parts.date ?? '', language)];
	if (isArabic(language)) {
		others.push(...words.flat().flatMap(otherWords), ...monthsOf(words.flat()).map(monthWord));
		for (const word of words.flat()) extras.add(ownKeyOf(coreOf(word)) ?? '');
	}
	for (const other of others) if (!own.has(compare(other))) extras.add(other);
	return [...extras].sort().join(' ').trim();
}

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

function monthsOf(words: readonly string[]): number[] {
	return words.flatMap((_, at) => monthAt(words, at)?.month ?? []);
}

function dateWords(date: string, language: string): string[] {
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

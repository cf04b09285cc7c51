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
	const inArabic = isArabic(language);
	const written = searchText(parts)
		.split(/\s+/)
		.map((token) => wordsOf(token.normalize('NFKC')));
	const unified = written.map((words) => words.map((word) => unifyWord(word, language)));
	const own = new Set(
		unified
			.flat()
			.filter(isPlain)
			.map((word) => (inArabic ? foldWord(word) : word)),
	);
	const extras = new Set<string>();
	for (const [at, words] of unified.entries()) {
		for (const [place, word] of words.entries()) {
			const raw = written[at]?.[place] ?? '';
			// Of a token with several words Pagefind knows those between ASCII punctuation only.
			if (isNewKey(word, raw, inArabic) || words.length > 1) extras.add(word);
			if (!inArabic) continue;
			for (const other of otherWords(word, own)) extras.add(other);
			for (const one of [coreOf(word), ...readingsOf(word)]) extras.add(ownKeyOf(one) ?? '');
		}
	}
	if (inArabic) for (const month of monthsOf(unified.flat())) extras.add(monthWord(month));
	for (const word of (parts.terms ?? []).flatMap(wordsOf).map((one) => unifyWord(one, language)))
		if (!own.has(inArabic ? foldWord(word) : word)) extras.add(word);
	for (const word of dateWords(parts.date ?? '', inArabic)) if (!own.has(word)) extras.add(word);
	return [...extras].sort().join(' ').trim();
}

/** Would Pagefind file the unified word under another key than the one that was written? */
function isNewKey(word: string, raw: string, inArabic: boolean): boolean {
	const key = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	if (key(word) === key(raw)) return false;
	// The stemmer of Arabic sees to tatweel and to the digits of Arabic.
	return !inArabic || key(word) !== key(raw.replace(/ـ/g, '').replace(/[٠-٩]/g, foldArabic));
}

/** The stemmer takes «ال» and «لل» off, and of what stands before these nothing. */
function isPlain(word: string): boolean {
	return coreOf(word) === word || /^(?:ال|لل)/.test(word);
}

/** Words that a joined one contains, unless the article has them by themselves. */
function otherWords(word: string, own: ReadonlySet<string>): string[] {
	// The stemmer takes و and ف off a long word, unless an alef follows.
	const others = isPlain(word)
		? readingsOf(word).filter((other) => !/^[وف][^اأإآ].{3}/.test(word) || other !== word.slice(1))
		: [`ال${coreOf(word)}`];
	return others.filter((other) => !own.has(foldWord(other)));
}

function monthsOf(words: readonly string[]): number[] {
	return words.flatMap((_, at) => monthAt(words, at)?.month ?? []);
}

function dateWords(date: string, inArabic: boolean): string[] {
	const [year, month, day] = date.split('-').map((part) => String(Number(part)));
	return [
		...(year && year !== '0' ? [year] : []),
		...(month && inArabic ? [monthWord(Number(month))] : []),
		...(day ? [day] : []),
	];
}

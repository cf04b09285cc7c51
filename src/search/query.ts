import { monthAt, monthWord } from './months.ts';
import { coreOf, foldWord, isArabic, ownKeyOf, readingsOf, stemsOf, unifyWord, wordsOf } from './spelling.ts';

/** What a reader asks for: articles with every word and every phrase. */
export interface Query {
	readonly language: string;
	readonly words: readonly QueryWord[];
	/** What stood in quotation marks, each as its words. */
	readonly phrases: readonly (readonly QueryWord[])[];
}

export interface QueryWord {
	/** Unified; of a month its names as typed. */
	readonly written: string;
	/** What Pagefind is asked for: the word, with «ال» and without. Its stemmer takes «مخطوطات» and «المخطوطات» for two words. */
	readonly terms: readonly string[];
	/** What else it may be: with another letter at its end, or when its first letters are particles. */
	readonly readings: readonly string[];
	/** From 1: the word, or two, name a month. */
	readonly month?: number;
	/** It may be the beginning of a longer one. */
	readonly isOpen: boolean;
	/** Folded forms, and what is left of them without endings. */
	readonly folded: readonly string[];
	readonly stems: readonly string[];
}

/**
 * @param text as typed; `«»`, `“”` and `""` hold words that stand together, in this order. Of the words outside of them the first
 * twelve count, the rest are ignored: each one has to be looked up in every period, and a pasted paragraph has a hundred
 */
export function parseQuery(text: string, language: string): Query {
	const phrases: QueryWord[][] = [];
	const rest = text.normalize('NFKC').replace(QUOTED, (_, ...groups: (string | undefined)[]) => {
		const phrase = unifiedWords(groups.slice(0, QUOTES).find((group) => group !== undefined) ?? '', language);
		if (phrase.length > 0) phrases.push(phrase.map(exactWord));
		return ' ';
	});
	const words = queryWords(unifiedWords(rest, language), language);
	// A question is asked with words that no article need have.
	const telling = words.filter(({ written }) => !SMALL_WORDS.has(written.replace(/[أإ]/g, 'ا')));
	const counted = telling.length > 0 || phrases.length > 0 ? telling : words;
	return { language, words: counted.slice(0, MOST_WORDS), phrases };
}

/** The same with its last word as the beginning of one: the reader may still be typing. */
export function openQuery({ words, ...query }: Query): Query {
	return { ...query, words: words.map((word, at) => ({ ...word, isOpen: at === words.length - 1 && !word.month })) };
}

/** A word that has to stand there as it is, as in a phrase. */
function exactWord(written: string): QueryWord {
	return { written, terms: [written], readings: [], isOpen: false, folded: [], stems: [] };
}

function queryWords(words: readonly string[], language: string): QueryWord[] {
	const list: QueryWord[] = [];
	for (let at = 0; at < words.length; at++) {
		const named = isArabic(language) ? monthAt(words, at) : undefined;
		const length = named?.length ?? 1;
		const written = words.slice(at, at + length).join(' ');
		at += length - 1;
		if (named) {
			const { month } = named;
			list.push({ ...exactWord(written), month, terms: [monthWord(month)] });
		} else list.push(makeWord(written, language));
	}
	return list;
}

function makeWord(written: string, language: string): QueryWord {
	if (!isArabic(language) || !/^[ء-ي]/.test(written))
		return { ...exactWord(written), folded: [written], stems: [written] };
	const core = coreOf(written);
	const readings = readingsOf(written);
	const forms = [...new Set([written, core, `ال${core}`])];
	const key = ownKeyOf(core);
	const folded = [...new Set([written, ...readings].map(foldWord))];
	return {
		written,
		terms: key === undefined ? forms : [key],
		readings: [...(key === undefined ? [] : forms), ...otherEndings(core), ...readings],
		isOpen: false,
		folded,
		stems: [...new Set(folded.flatMap(stemsOf))],
	};
}

/** The stemmer does not know of every word that a final ى may be ي, and of short ones that ة may be ه. */
function otherEndings(core: string): string[] {
	const last = core.at(-1) ?? '';
	const other = core.length > 3 && /[ةه]/.test(last) ? undefined : OTHER_ENDINGS[last];
	return other === undefined ? [] : [core.slice(0, -1) + other, `ال${core.slice(0, -1)}${other}`];
}

function unifiedWords(text: string, language: string): string[] {
	return wordsOf(text).map((word) => unifyWord(word, language));
}

const MOST_WORDS = 12;

const OTHER_ENDINGS: Readonly<Record<string, string>> = { ى: 'ي', ي: 'ى', ة: 'ه', ه: 'ة' };

const QUOTED = /«([^«»]+)»|“([^“”]+)”|”([^“”]+)“|„([^„“”]+)[“”]|"([^"]+)"/g;
const QUOTES = 5;

const SMALL_WORDS = new Set(
	'و ف ب ل ك في من على الى عن مع بين او ام ما ماذا متى اين كيف هل لماذا التي الذي الذين هذا هذه ذلك تلك قد كان كانت the a an of in on and or to for'.split(
		' ',
	),
);

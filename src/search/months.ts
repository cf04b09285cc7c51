import { foldArabic } from '../locale/fold.ts';
import { ARABIC_MONTHS } from '../locale/month-names.ts';

/**
 * The month that words name from a place on, in any of the ways in which Arabs call months: «ديسمبر», «كانون الأول», «دجنبر».
 *
 * @returns its number and how many words name it
 */
export function monthAt(words: readonly string[], at: number): { month: number; length: number } | undefined {
	const written = words[at] ?? '';
	for (const first of firstWords(written)) {
		const two = NAMES.get(`${first} ${foldArabic(words[at + 1] ?? '')}`);
		if (two !== undefined) return { month: two, length: 2 };
		const one = NAMES.get(first);
		// «آب» without its sign is a father.
		if (one !== undefined && !/^[اأ]ب$/.test(written)) return { month: one, length: 1 };
	}
	return undefined;
}

/** May this word be the first that names a month? */
export function beginsMonth(word: string): boolean {
	return firstWords(word).some((first) => FIRST.has(first));
}

/** A word as it is, and without a particle. */
function firstWords(word: string): string[] {
	const folded = foldArabic(word);
	return [folded, ...(/^[وفبل].{4}/.test(folded) ? [folded.slice(1)] : [])];
}

/** The word by which a month is found, whatever it is called. */
export function monthWord(month: number): string {
	return `month${month}`;
}

/** Whatever the month is called. */
export function namesOf(month: number | undefined): string[] {
	return ARABIC_MONTHS.filter(([, one]) => one === month).map(([name]) => name);
}

const NAMES: ReadonlyMap<string, number> = new Map(ARABIC_MONTHS.map(([name, month]) => [foldArabic(name), month]));
// The page of search has no use for it, and is spared it.
const FIRST = /* @__PURE__ */ firstWordsOfNames();

function firstWordsOfNames(): ReadonlySet<string> {
	return new Set([...NAMES.keys()].map((name) => name.split(' ')[0] ?? ''));
}

import { foldArabic } from '../locale/fold.ts';
import { ARABIC_MONTHS } from '../locale/month-names.ts';

/**
 * The month that words name from a place on, in any of the ways in which Arabs call months: «ديسمبر», «كانون الأول», «دجنبر».
 *
 * @returns its number and how many words name it
 */
export function monthAt(words: readonly string[], at: number): { month: number; length: number } | undefined {
	const first = foldArabic(words[at] ?? '').replace(/^[وفبل](?=.{4})/, '');
	const two = NAMES.get(`${first} ${foldArabic(words[at + 1] ?? '')}`) ?? 0;
	if (two > 0) return { month: two, length: 2 };
	const one = NAMES.get(first) ?? NAMES.get(foldArabic(words[at] ?? '')) ?? 0;
	// «آب» without its sign is a father.
	return one > 0 && !/^[اأ]ب$/.test(words[at] ?? '') ? { month: one, length: 1 } : undefined;
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

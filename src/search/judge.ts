import { monthAt } from './months.ts';
import type { Query, QueryWord } from './query.ts';
import { areLookalikes, coreOf, foldWord, isArabic, readingsOf, stemsOf, unifyWord, wordsOf } from './spelling.ts';

/** How well an article has the words of a query; the least of its words counts. */
export const GRADES = { none: 0, akin: 1, ending: 2, spelling: 3, exact: 4 } as const;

export interface JudgedArticle {
	/** As the index has it, in the author's spelling. */
	readonly content: string;
	/** `2022-01-12` */
	readonly day: string;
	/** Names that the article is filed under. */
	readonly terms: readonly string[];
}

export interface Judgement {
	readonly grade: number;
	/** Places of words to mark, counted by white space. */
	readonly places: readonly number[];
}

/**
 * Looks at the text of an article that Pagefind found: which words are those that the reader asked for, and how near they are
 * to them. Pagefind takes «عقدة» for «عقد», knows nothing of «والناتو», and finds no phrase with words that the text has in two
 * spellings.
 *
 * @param found places that Pagefind gave
 * @param missing how many of the words it may lack
 */
export function judge(
	query: Query,
	{ content, day, terms }: JudgedArticle,
	found: readonly number[],
	missing = 0,
): Judgement {
	const tokens = content.split(WORD_SEPARATORS).map((token) => tokenOf(token, query.language));
	const places = new Set<number>();
	const names = terms.flatMap((term) => term.split(WORD_SEPARATORS)).map((token) => tokenOf(token, query.language));
	const grades: number[] = [];
	for (const word of query.words) {
		const graded = word.month === undefined ? gradesOf(word, tokens, found, query.language) : monthGrades(word, tokens);
		let best: number = isOfDate(word, day) ? GRADES.ending : GRADES.none;
		for (const [place, grade] of graded) {
			best = Math.max(best, grade);
			places.add(place);
		}
		if (names.some((name) => gradeOf(word, name, query.language) >= GRADES.spelling))
			best = Math.max(best, GRADES.spelling);
		grades.push(best);
	}
	for (const phrase of query.phrases) {
		const rows = rowsOf(phrase, tokens);
		if (rows.length === 0) return { grade: GRADES.none, places: [] };
		for (const place of rows) places.add(place);
	}
	const [least = GRADES.exact] = grades.sort((a, b) => a - b).slice(missing);
	return { grade: least, places: [...places].sort((a, b) => a - b) };
}

/** A month, a year or a day by which the article itself is filed. */
function isOfDate({ month, written }: QueryWord, day: string): boolean {
	const [ofYear, ofMonth, ofDay] = day.split('-').map(Number);
	return month === undefined ? Number(written) === ofYear || Number(written) === ofDay : month === ofMonth;
}

function gradesOf(
	word: QueryWord,
	tokens: readonly Token[],
	found: readonly number[],
	language: string,
): Map<number, number> {
	const grades = new Map<number, number>();
	for (const [place, token] of tokens.entries()) {
		const grade = gradeOf(word, token, language);
		if (grade > GRADES.none) grades.set(place, grade);
	}
	if (isArabic(language)) return grades;
	for (const place of found) {
		const words = tokens[place]?.words ?? [];
		const isOther = words.every((one) => word.folded.some((folded) => areLookalikes(folded, foldWord(one))));
		// Places of all words are together: one that is much like this word is taken for its.
		if (!grades.has(place) && !isOther && words.some((one) => isNear(word, one))) grades.set(place, GRADES.akin);
	}
	return grades;
}

function gradeOf(word: QueryWord, { words }: Token, language: string): number {
	let best: number = GRADES.none;
	for (const one of words) {
		if (one === word.written) return GRADES.exact;
		if (!isArabic(language)) {
			if (word.isOpen && one.startsWith(word.written)) best = GRADES.spelling;
			continue;
		}
		if (coreOf(one) === coreOf(word.written)) return GRADES.exact;
		if (best < GRADES.spelling) best = Math.max(best, looseGrade(word, one));
	}
	return best;
}

function looseGrade(word: QueryWord, one: string): number {
	const folded = [one, ...readingsOf(one)].map(foldWord);
	if (folded.some((form) => word.folded.includes(form))) return GRADES.spelling;
	if (folded.some((form) => stemsOf(form).some((stem) => word.stems.includes(stem)))) return GRADES.ending;
	if (word.isOpen && folded.some((form) => word.folded.some((begin) => form.startsWith(begin)))) return GRADES.ending;
	return GRADES.none;
}

/** Pagefind's stem of both is the same: they have most letters in common. */
function isNear({ folded }: QueryWord, one: string): boolean {
	const other = foldWord(one);
	return folded.some((form) => {
		const least = Math.min(form.length, other.length, 3);
		return [...form.slice(0, form.length - least + 1)].some((_, at) => other.includes(form.slice(at, at + least)));
	});
}

function monthGrades({ month, written }: QueryWord, tokens: readonly Token[]): Map<number, number> {
	const grades = new Map<number, number>();
	const words = tokens.map((token) => token.words[0] ?? '');
	for (const [place] of words.entries()) {
		const named = monthAt(words, place);
		if (named?.month !== month) continue;
		const name = words.slice(place, place + (named?.length ?? 1));
		const grade = name.join(' ') === written ? GRADES.exact : GRADES.spelling;
		for (const at of name.keys()) grades.set(place + at, grade);
	}
	return grades;
}

/** Places of the words of a phrase, wherever they follow each other just so; marks and the seat of a hamza don't count. */
function rowsOf(phrase: readonly QueryWord[], tokens: readonly Token[]): number[] {
	const line = tokens.flatMap(({ words }, place) => words.map((word) => ({ word: exactForm(word), place })));
	const wanted = phrase.map(({ written }) => exactForm(written));
	const places: number[] = [];
	for (const [at] of line.entries())
		if (wanted.every((word, next) => line[at + next]?.word === word))
			for (const next of wanted.keys()) places.push(line[at + next]?.place ?? 0);
	return places;
}

function exactForm(word: string): string {
	return word.replace(/[أإآ]/g, 'ا');
}

function tokenOf(text: string, language: string): Token {
	return { words: wordsOf(text).map((word) => unifyWord(word, language)) };
}

/** As Pagefind counts words. */
const WORD_SEPARATORS = /[^\S\uFEFF]+/;

/** What stands between two spaces: mostly one word. */
interface Token {
	readonly words: readonly string[];
}

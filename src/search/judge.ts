import { formatDigits } from '../locale/numerals.ts';
import { monthAt, namesOf } from './months.ts';
import type { Query, QueryWord } from './query.ts';
import { coreOf, foldWord, isArabic, readingsOf, stemsOf, unifyWord, wordsOf } from './spelling.ts';

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
 * to them. Pagefind takes «عقدة» for «عقد», knows nothing of «والناتو», and phrases are stems to it.
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
	const text = new Tokens(content, query.language);
	const names = new Tokens(terms.join(' '), query.language);
	const places = new Set<number>();
	const grades: number[] = [];
	for (const word of query.words) {
		const graded = word.month === undefined ? gradesOf(word, text, found) : monthGrades(word, text);
		for (const place of graded.keys()) places.add(place);
		const isName = Math.max(0, ...gradesOf(word, names, []).values()) >= GRADES.spelling;
		const filed = isName ? GRADES.spelling : isOfDate(word, day) ? GRADES.ending : GRADES.none;
		grades.push(Math.max(filed, ...graded.values()));
	}
	for (const phrase of query.phrases) {
		const rows = rowsOf(phrase, text);
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

function gradesOf(word: QueryWord, text: Tokens, found: readonly number[]): Map<number, number> {
	const grades = new Map<number, number>();
	// Of other languages Pagefind knows the stems. The places of all words are together.
	const akin = new Set(isArabic(text.language) ? [] : found);
	for (const place of new Set([...text.placesLike([...word.folded, ...word.stems]), ...found])) {
		const words = text.wordsAt(place);
		const grade = gradeOf(word, words, text.language);
		if (grade > GRADES.none) grades.set(place, grade);
		else if (akin.has(place) && words.some((one) => isNear(word, one))) grades.set(place, GRADES.akin);
	}
	return grades;
}

function gradeOf(word: QueryWord, words: readonly string[], language: string): number {
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

function monthGrades({ month, written }: QueryWord, text: Tokens): Map<number, number> {
	const grades = new Map<number, number>();
	for (const place of text.placesLike(namesOf(month).map(foldWord))) {
		const next = [place, place + 1].map((at) => text.wordsAt(at)[0] ?? '');
		const named = monthAt(next, 0);
		if (named?.month !== month) continue;
		const name = next.slice(0, named?.length);
		const grade = name.join(' ') === written ? GRADES.exact : GRADES.spelling;
		for (const at of name.keys()) grades.set(place + at, grade);
	}
	return grades;
}

/** Places of the words of a phrase, wherever they follow each other just so; marks and the seat of a hamza don't count. */
function rowsOf(phrase: readonly QueryWord[], text: Tokens): number[] {
	const wanted = phrase.map(({ written }) => exactForm(written));
	const rows: number[] = [];
	const [first = ''] = wanted;
	// Folded, and with the accents that a folded word has lost.
	for (const start of text.placesLike([foldWord(first), coreOf(first)])) {
		// Each token has a word, mostly one.
		const line: { word: string; place: number }[] = [];
		for (let place = start; line.length < wanted.length + text.wordsAt(start).length && place < text.length; place++)
			for (const word of text.wordsAt(place)) line.push({ word: exactForm(word), place });
		for (const at of text.wordsAt(start).keys())
			if (wanted.every((word, next) => line[at + next]?.word === word))
				rows.push(...wanted.map((_, next) => line[at + next]?.place ?? start));
	}
	return rows;
}

function exactForm(word: string): string {
	return word.replace(/[أإآ]/g, 'ا');
}

/** A text as Pagefind counts its words: what stands between two spaces. Only those that are asked for are taken apart. */
class Tokens {
	readonly language: string;
	readonly #tokens: readonly string[];
	readonly #words = new Map<number, readonly string[]>();

	constructor(text: string, language: string) {
		this.language = language;
		this.#tokens = text.split(WORD_SEPARATORS);
	}

	get length(): number {
		return this.#tokens.length;
	}

	/** Unified. */
	wordsAt(place: number): readonly string[] {
		const known = this.#words.get(place);
		if (known) return known;
		const words = wordsOf(this.#tokens[place] ?? '').map((word) => unifyWord(word, this.language));
		this.#words.set(place, words);
		return words;
	}

	/** Places of tokens that have the first letters of one of the folded forms in some spelling: few, so that the rest costs nothing. */
	placesLike(forms: readonly string[]): number[] {
		const beginnings = new Set(forms.flatMap(beginningsOf).filter((form) => form !== ''));
		if (beginnings.size === 0) return [];
		const pattern = new RegExp([...beginnings].map(anySpelling).join('|'), 'iu');
		return [...this.#tokens.keys()].filter((place) => {
			const token = this.#tokens[place] ?? '';
			return pattern.test(FORMS.test(token) ? token.normalize('NFKC') : token);
		});
	}
}

/** The first letters of a folded form; of «مئة», whatever particle is before it, those of «مائة» too. */
function beginningsOf(form: string): string[] {
	const beginning = [...form].slice(0, 3).join('');
	return /^[وفبلك]*ميه/.test(form) ? [beginning, 'مايه'] : [beginning];
}

function anySpelling(letters: string): string {
	return [...letters].map((letter) => LETTERS.get(letter) ?? escaped(letter)).join(`${MARKS}*`);
}

/** With the flag `u` only what means something in a pattern may have a backslash before it: `\-` and `\'` are errors. */
function escaped(letter: string): string {
	return /[\p{L}\p{N}]/u.test(letter) ? letter : `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Where Pagefind parts words, which it counts. */
export const WORD_SEPARATORS = /[^\S\uFEFF]+/;

const FORMS = /[\ufb50-\ufefc]/;
const MARKS = '[\\p{M}\\p{Cf}\\u0640]';
const LETTERS: ReadonlyMap<string, string> = new Map([
	...['اأإآٱ', 'يىیئ', 'ىيیئ', 'یيىئ', 'هةہۀ', 'ہهةۀ', 'وؤئ', 'كک', 'کك'].map(
		(all) => [all.charAt(0), `[${all}]`] as const,
	),
	...Array.from(
		'0123456789',
		(digit) => [digit, `[${digit}${formatDigits(digit, 'arab')}${formatDigits(digit, 'arabext')}]`] as const,
	),
]);

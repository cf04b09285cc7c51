import { ARABIC_PHRASES, ARABIC_PROBLEMS } from './locale/arabic-problems.ts';
import { formatProblem, type Problem, sortProblems } from './problem.ts';

/** Languages that problems can be told in. */
export type ProblemLanguage = 'ar' | 'en';

/** The one for an archive in a language, as BCP 47 names it. */
export function problemLanguage(language: string): ProblemLanguage {
	return language.split('-')[0] === 'ar' ? 'ar' : 'en';
}

/**
 * A problem in another language. Messages are made in English where they are found, and looked up here by that English, as
 * gettext does; what has no translation stays English.
 */
export function translateProblem<P extends Problem>(problem: P, language: ProblemLanguage): P {
	if (language === 'en') return problem;
	const { message, hint } = problem;
	return { ...problem, message: toArabic(message), ...(hint !== undefined && { hint: toArabic(hint) }) };
}

/** A message by itself. */
export function translateMessage(message: string, language: ProblemLanguage): string {
	return language === 'en' ? message : toArabic(message);
}

/** Problems as the lines a terminal shows, all of them in one language. */
export function formatTranslated(problems: readonly Problem[], language: ProblemLanguage): string {
	return sortProblems(problems)
		.map((problem) => formatProblem(translateProblem(problem, language), SEVERITIES[language]))
		.join('\n');
}

const SEVERITIES = {
	en: { error: 'error', warning: 'warning' },
	ar: { error: 'خطأ', warning: 'تنبيه' },
} as const;

/** Is there Arabic for an English message? */
export function hasArabic(message: string): boolean {
	return problems.find(message) !== undefined;
}

function toArabic(message: string): string {
	return problems.find(message) ?? message;
}

/** Texts with places for values; the one that says most itself is tried first. */
class Templates {
	readonly #entries: readonly Template[];
	readonly #phrases: Templates | undefined;

	constructor(table: readonly (readonly [english: string, arabic: string])[], phrases?: Templates) {
		this.#entries = table
			.map(([english, arabic]) => makeTemplate(english, arabic))
			.toSorted((a, b) => b.literalLength - a.literalLength);
		this.#phrases = phrases;
	}

	find(english: string): string | undefined {
		for (const { start, pattern, names, arabic } of this.#entries) {
			const match = english.startsWith(start) ? pattern.exec(english) : null;
			if (!match) continue;
			const told = new Map(names.map((name, place) => [name, this.#phraseOf(match[place + 1] ?? '')]));
			return arabic.replace(PLACE, (place) => told.get(place) ?? place);
		}
		return undefined;
	}

	#phraseOf(value: string): string {
		return this.#phrases?.find(value) ?? value;
	}
}

interface Template {
	/** What stands before the first value. */
	readonly start: string;
	readonly pattern: RegExp;
	readonly names: readonly string[];
	readonly arabic: string;
	readonly literalLength: number;
}

const PLACE = /\{q?\d\}/g;

/** What `quote` writes: nothing inside of it can end it. */
const QUOTED = '(`\\u2068[^\\u2069]*\\u2069`)';

function makeTemplate(english: string, arabic: string): Template {
	const names = english.match(PLACE) ?? [];
	const literals = english.split(PLACE);
	const source = literals
		.map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.reduce((before, literal, at) => `${before}${names[at - 1]?.startsWith('{q') ? QUOTED : '(.+?)'}${literal}`);
	const pattern = new RegExp(`^${source}$`, 's');
	return { start: literals[0] ?? '', pattern, names, arabic, literalLength: literals.join('').length };
}

const problems = new Templates(ARABIC_PROBLEMS, new Templates(ARABIC_PHRASES));

/**
 * Something wrong in the content, told to the person who can mend it. Values only: nothing here reads or prints.
 */
import path from 'node:path';

export type Severity = 'error' | 'warning';

/** A finding at a place. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Problem {
	/** Path below the content folder, with `/`: `articles/2022/01/x.md`. The one who prints puts the folder in front. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly severity: Severity;
	/** Permanent: people search for it and scripts match it. */
	readonly code: string;
	/** What is wrong and what was expected: *Unexpected X, expected Y.* */
	readonly message: string;
	/** What to write or to run. */
	readonly hint?: string;
}

/** Stands in a hint for the content folder, which only the one who prints knows the way to. */
export const CONTENT_ROOT = 'content://';

/**
 * A hint: the command that moves a file. Both paths are below the content folder. `git mv` knows no file that is not in git
 * yet and makes no folder, and of `mv` and `mkdir -p` Windows knows neither.
 */
export function moveHint(from: string, to: string): string {
	const [source, target] = [from, to].map((file) => `'${inSingleQuotes(CONTENT_ROOT + file)}'`);
	return `npm run rename -- file ${source} ${target}`;
}

/**
 * One word of a shell, whatever stands in it: people paste hints, and a file may be called `$(rm -r ~).md`. In double quotes
 * where they do, since those alone are quotes to every shell, that of Windows too.
 */
export function shellQuote(text: string): string {
	return /["$`\\!]/.test(text) ? `'${inSingleQuotes(text)}'` : `"${text}"`;
}

function inSingleQuotes(text: string): string {
	return text.replaceAll("'", "'\\''");
}

/** The same problems with paths as the person at the terminal would type them: `content/articles/2022/01/x.md`. */
export function locateProblems<P extends Problem>(problems: readonly P[], folder: string): P[] {
	return sortProblems(problems).map(({ file, hint, ...rest }) => ({
		...(rest as P),
		file: `${folder}/${file}`,
		...(hint !== undefined && { hint: locateHint(hint, folder) }),
	}));
}

/** A path in a command. */
const QUOTED_PATH = new RegExp(`'${CONTENT_ROOT}((?:[^']|'\\\\'')*)'`, 'g');

/** The folder's own name may need quoting too, where the hint is a command. */
function locateHint(hint: string, folder: string): string {
	return hint
		.replace(QUOTED_PATH, (_, file: string) => shellQuote(`${folder}/${file.replaceAll("'\\''", "'")}`))
		.replaceAll(CONTENT_ROOT, () => `${folder}/`);
}

/** A folder as the person standing in `from` would type it. */
export function displayFolder(folder: string, from: string): string {
	return path.relative(from, folder).split(path.sep).join('/') || '.';
}

/** A mistake in how a command was called: exit status 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Sorted by file, place and code: two runs print the same. Code units, not a locale, so that machines agree. */
export function sortProblems<P extends Problem>(problems: readonly P[]): P[] {
	return problems.toSorted(
		(a, b) =>
			compare(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			compare(a.code, b.code) ||
			compare(a.message, b.message),
	);
}

/**
 * One problem as the lines a terminal shows.
 *
 * @param severities words for them, in another language
 *
 * Article text inside a message stands between U+2068 and U+2069 (isolates, put there by `quote`), so that Arabic
 * does not pull the punctuation of an English sentence to the other side.
 */
export function formatProblem(
	{ file, line, column, severity, code, message, hint }: Problem,
	severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning' },
): string {
	const head = `${visible(file)}:${line}:${column}  ${severities[severity]}  ${code}\n  ${message}`;
	return hint === undefined ? head : `${head}\n  ${visible(hint)}`;
}

export function formatProblems(problems: readonly Problem[]): string {
	return sortProblems(problems)
		.map((problem) => formatProblem(problem))
		.join('\n');
}

/** Text of an author inside a message: in back ticks, isolated for bidi, at most 80 characters. */
export function quote(text: string): string {
	// The cut may fall between the two halves of a character.
	const short = text.length > 80 ? `${text.slice(0, 79).replace(/[\ud800-\udbff]$/, '')}…` : text;
	return `\`\u2068${visible(short.replace(BIDI_FORMATS, '\ufffd'))}\u2069\``;
}

/** C0 and C1: a terminal takes both for commands. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/** Embeddings, overrides and isolates: one of them would end the isolate that quoted text stands in. */
const BIDI_FORMATS = /[\u202a-\u202e\u2066-\u2069]/g;

function visible(text: string): string {
	return text.replace(CONTROLS, '\ufffd');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	return { errors, warnings: problems.length - errors };
}

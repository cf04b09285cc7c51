import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TermKind } from '../addresses.ts';
import { nearestName } from '../catalogue/field-problems.ts';
import { parseFrontMatter } from '../catalogue/front-matter.ts';
import { type TermEntry, termOwner } from '../catalogue/registry.ts';
import { dropMarks } from '../locale/fold.ts';
import { toAsciiDigits } from '../locale/numerals.ts';
import { slugOf } from '../locale/slug.ts';
import { hasErrors, type Problem, quote } from '../problem.ts';
import { articleFiles, readText } from './article-files.ts';
import { frontMatterRange } from './front-matter-source.ts';
import { ByHand, type NameRule, namesInArticle, renameInArticle } from './rename-in-article.ts';
import { checkTermFile, editTermFile, newTermFile } from './term-file.ts';
import { readTermFiles } from './term-files.ts';
import { cleanName, TERM_FIELDS } from './term-name.ts';
import { planTerm, Refusal, type TermPlan } from './term-plan.ts';
import { createFile, replaceFile } from './write-file.ts';

export interface RenameOrder {
	/** Absolute. */
	readonly content: string;
	readonly kind: TermKind;
	readonly from: string;
	readonly to: string;
}

/** A file as it is and as it will be. */
export interface FileEdit {
	/** Below the content folder, with `/`. */
	readonly before: string;
	/** Another one when the file moves. */
	readonly after: string;
	/** '' for a file that is not there yet. */
	readonly old: string;
	/** '' for one that goes. */
	readonly now: string;
}

/** All that a new name asks for, checked and not yet done. */
export interface Rename {
	/** Articles that have the old name, oldest last. */
	readonly articles: readonly string[];
	/** Files of the registry. */
	readonly files: readonly FileEdit[];
	/** Address before and after, when it is another. */
	readonly moved?: TermPlan['moved'];
	/** An article's edit, as it will be made. */
	readonly edit: (article: string) => FileEdit | undefined;
}

/** Files that have to be mended first, or edited by hand. */
export class RenameProblems extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super('The archive has files that stand in the way.');
		this.problems = problems;
	}
}

/**
 * Finds out what a new name of a tag, section, source or author changes, and that nothing stands in its way. Writes
 * nothing. Every article is read once; the files of those that have the name are read again when they are edited, so an
 * archive of any size is fine.
 *
 * @throws Refusal when the two names can't be one
 * @throws RenameProblems when a file can't be read or edited
 */
export function planRename(order: RenameOrder): Rename {
	const { content, kind, to } = { ...order, to: cleanName(order.to) };
	const from = cleanName(order.from);
	const { files, problems } = readTermFiles(content, kind);
	if (hasErrors(problems)) throw new RenameProblems(problems);
	const found = findNames(order, from, to);
	const plan = planTerm({ kind, from, to }, files, found.names);
	const rule: NameRule = { kind, isOld: plan.isOld, to };
	const articles = found.articles.filter(({ names }) => names.some(rule.isOld)).map(({ file }) => file);
	const isKnown = [...files.values()].some(({ label, aliases }) => label === from || aliases.includes(from));
	if (articles.length === 0 && !isKnown) throw new Refusal(notFound(order, from, [...files.values()]));
	const edit = (article: string) => editArticle(content, article, rule);
	const byHand = articles.flatMap((article) => problemsOf(content, article, rule));
	const registry = registryEdits(content, kind, plan, files);
	if (byHand.length > 0) throw new RenameProblems(byHand);
	return { articles, files: registry, edit, ...(plan.moved && { moved: plan.moved }) };
}

/**
 * Does what was planned. The registry goes first: from then on the old name means the same as the new one, so a rename
 * that is cut short leaves an archive in order, and is finished by the same command.
 */
export function applyRename(content: string, rename: Rename): void {
	for (const file of rename.files) writeEdit(content, file);
	for (const article of rename.articles) {
		const edit = rename.edit(article);
		if (edit) writeEdit(content, edit);
	}
}

function writeEdit(content: string, { before, after, old, now }: FileEdit): void {
	const [from, to] = [path.join(content, before), path.join(content, after)];
	if (now === '') rmSync(from);
	else if (old === '' || from !== to) {
		createFile(to, now);
		if (old !== '') rmSync(from);
	} else replaceFile(from, now);
}

interface NamedArticle {
	readonly file: string;
	readonly names: readonly string[];
}

/** Articles that may have the old name, and names of this kind that may share an address with either name. */
function findNames({ content, kind }: RenameOrder, from: string, to: string) {
	const isSuspect = [from, to].map(wordsFinder);
	const names = new Map<string, string>();
	const articles: NamedArticle[] = [];
	const unreadable: Problem[] = [];
	for (const file of articleFiles(content)) {
		const text = readText(path.join(content, file));
		const range = text === undefined ? undefined : frontMatterRange(text);
		if (text === undefined || !range) continue;
		const head = foldText(text.slice(range.start, range.end));
		if (!isSuspect.some((isIn) => isIn(head))) continue;
		const { problems } = parseFrontMatter(text, file);
		if (hasErrors(problems)) {
			if (head.includes(foldText(from))) unreadable.push(...problems);
			continue;
		}
		const found = namesInArticle(text, kind);
		if (found.length > 0) articles.push({ file, names: found });
		for (const name of found) if (!names.has(name)) names.set(name, file);
	}
	if (unreadable.length > 0) throw new RenameProblems(unreadable);
	return { articles, names };
}

/**
 * Does a front matter hold every word of a name's address? Names that share an address have its words in common, so
 * nearly all files are passed over without parsing their YAML. A backslash may hide a letter.
 */
function wordsFinder(name: string): (head: string) => boolean {
	const words = slugOf(name).split('-');
	return (head) => head.includes('\\') || words.every((word) => head.includes(word));
}

function foldText(text: string): string {
	return toAsciiDigits(dropMarks(text)).toLowerCase().normalize('NFC');
}

function editArticle(content: string, article: string, rule: NameRule): FileEdit | undefined {
	const old = readText(path.join(content, article));
	const now = old === undefined ? undefined : renameInArticle(old, rule);
	return old === undefined || now === undefined ? undefined : { before: article, after: article, old, now };
}

function registryEdits(
	content: string,
	kind: TermKind,
	{ file, gone }: TermPlan,
	files: ReadonlyMap<string, TermEntry>,
): FileEdit[] {
	if (!file) return [];
	const { slug, from, entry } = file;
	const pathOf = (one: string) => `${termOwner(kind, one)}.yml`;
	const before = from === undefined ? undefined : files.get(from);
	const old = from === undefined ? '' : readFileSync(path.join(content, pathOf(from)), 'utf8');
	const edits: FileEdit[] = [];
	const now = before ? editTermFile(old, before, entry) : newTermFile(entry);
	const origin = from ?? slug;
	if (origin !== slug || from === undefined) refuseExisting(content, pathOf(slug));
	try {
		checkTermFile(now, { kind, slug, entry });
	} catch (error) {
		if (!(error instanceof ByHand)) throw error;
		throw new RenameProblems([
			byHandProblem({ file: pathOf(origin), line: 1, column: 1 }, error, `Write into it: ${JSON.stringify(entry)}`),
		]);
	}
	if (now !== old || origin !== slug) edits.push({ before: pathOf(origin), after: pathOf(slug), old, now });
	if (gone !== undefined && gone !== origin) {
		const text = readFileSync(path.join(content, pathOf(gone)), 'utf8');
		edits.push({ before: pathOf(gone), after: pathOf(gone), old: text, now: '' });
	}
	return edits;
}

function refuseExisting(content: string, file: string): void {
	if (!existsSync(path.join(content, file))) return;
	throw new Refusal(`Unexpected file ${file}, expected none of that name. Rename it first.`);
}

/** The problem of an article that can't be edited; none when it can. */
function problemsOf(content: string, file: string, rule: NameRule): Problem[] {
	try {
		editArticle(content, file, rule);
		return [];
	} catch (error) {
		if (!(error instanceof ByHand)) throw error;
		const field = TERM_FIELDS[rule.kind];
		const place = parseFrontMatter(readText(path.join(content, file)) ?? '', file).placeOf([field]);
		const hint = `Write ${quote(rule.to)} into \`${field}\` by hand, and repeat the command.`;
		return [byHandProblem({ file, ...place }, error, hint)];
	}
}

function byHandProblem(place: Pick<Problem, 'file' | 'line' | 'column'>, { message }: ByHand, hint: string): Problem {
	return {
		...place,
		severity: 'error',
		code: 'rename-by-hand',
		message: `Unexpected form of the file, expected one in which the name can be replaced alone: ${message}.`,
		hint,
	};
}

function notFound({ content, kind }: RenameOrder, from: string, entries: readonly TermEntry[]): string {
	const known = new Set(entries.flatMap(({ label, aliases }) => [label, ...aliases]));
	for (const file of articleFiles(content)) {
		const text = readText(path.join(content, file));
		for (const name of text === undefined ? [] : namesInArticle(text, kind)) known.add(name);
	}
	const near = nearestName(from, [...known]);
	return near === undefined || near === from
		? `Unexpected ${kind} ${quote(from)}: no article has it, expected one in use.`
		: `Unexpected ${kind} ${quote(from)}: no article has it, expected one in use. Did you mean ${quote(near)}?`;
}

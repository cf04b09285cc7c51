/** `npm run rename`: another name for a tag, source, section or author across the archive, or for a file. `--help` lists the options. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type TermKind, termAddress } from '../src/addresses.ts';
import { ROOT } from '../src/build/workspace.ts';
import { formatDiff } from '../src/desk/diff.ts';
import { checkMove, moveFile } from '../src/desk/move-file.ts';
import { applyRename, type FileEdit, planRename, type Rename, RenameProblems } from '../src/desk/rename.ts';
import { parseRenameArguments, RENAME_HELP, type RenameArguments } from '../src/desk/rename-arguments.ts';
import { Refusal } from '../src/desk/term-plan.ts';
import { displayFolder, formatProblems, locateProblems, quote, UsageError } from '../src/problem.ts';

/** More articles than these are counted, and not named. */
const NAMED = 20;

/** 1: the names or a file stand in the way, 2: wrong usage, 3: a fault of ours. */
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
	let folder = 'content';
	try {
		const asked = parseRenameArguments(args, process.cwd());
		if (!asked) {
			console.log(RENAME_HELP);
			return 0;
		}
		const { kind } = asked;
		if (kind === 'file') return move(asked);
		const content = asked.content ?? path.join(ROOT, 'content');
		folder = displayFolder(content, process.cwd());
		if (!existsSync(path.join(content, 'site.yml')))
			throw new UsageError(`Unexpected content folder ${folder}: it has no site.yml, expected an archive.`);
		const rename = planRename({ ...asked, kind, content });
		if (asked.dryRun) showDiffs(rename, folder);
		else applyRename(content, rename);
		console.log(summaryOf(rename, { ...asked, kind }, folder));
		return 0;
	} catch (error) {
		return explain(error, folder);
	}
}

function move({ from, to, dryRun }: RenameArguments): number {
	if (dryRun) checkMove(from, to);
	else moveFile(from, to);
	console.log(dryRun ? `Nothing was changed. Without --dry-run: ${from} becomes ${to}.` : `${from} is now ${to}.`);
	return 0;
}

function showDiffs({ files, articles, edit }: Rename, folder: string): void {
	const show = ({ before, after, old, now }: FileEdit) =>
		process.stdout.write(formatDiff({ before: `${folder}/${before}`, after: `${folder}/${after}` }, old, now));
	for (const file of files) show(file);
	for (const article of articles) {
		const edited = edit(article);
		if (edited) show(edited);
	}
}

function summaryOf(
	{ files, articles, moved }: Rename,
	{ kind, from, to, dryRun }: RenameArguments & { readonly kind: TermKind },
	folder: string,
): string {
	const named = articles.length <= NAMED ? articles.map((article) => `${folder}/${article}`) : [];
	const lines = files.map(({ before, after, old, now }) => {
		if (now === '') return `${folder}/${before}: removed, its names are in the other file.`;
		if (old === '') return `${folder}/${after}: new.`;
		return before === after ? `${folder}/${after}: changed.` : `${folder}/${before} is now ${folder}/${after}.`;
	});
	if (files.length + articles.length === 0)
		return `Nothing to do: ${quote(from)} is a spelling of ${quote(to)} already, and no article has it.`;
	const address = moved && `${termAddress(kind, moved.from)} leads to ${termAddress(kind, moved.to)} from now on.`;
	const count = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`;
	const head = dryRun
		? `Nothing was changed. Without --dry-run: ${kind} ${quote(from)} becomes ${quote(to)} in ${count}.`
		: `${kind} ${quote(from)} is now ${quote(to)} in ${count}.`;
	return [...named, ...lines, head, ...(address ? [address] : [])].join('\n');
}

function explain(error: unknown, folder: string): number {
	if (error instanceof UsageError) {
		console.error(`${error.message}\nRun \`npm run rename -- --help\` for the options.`);
		return 2;
	}
	if (error instanceof Refusal) {
		console.error(`${error.message}\n\nNothing was changed.`);
		return 1;
	}
	if (error instanceof RenameProblems) {
		console.error(`${formatProblems(locateProblems(error.problems, folder))}\n\nNothing was changed.`);
		return 1;
	}
	console.error('This is a fault of Warraq, or of the disk. Repeat the command: it finishes what was begun.');
	console.error(error);
	return 3;
}

/** `npm run rename`: another name for a tag, source, section or author across the archive, or for a file. `--help` lists the options. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type TermKind, termAddress } from '../src/addresses.ts';
import { ROOT } from '../src/build/root.ts';
import { commandLanguage } from '../src/desk/command-language.ts';
import { formatDiff } from '../src/desk/diff.ts';
import { checkMove, moveFile } from '../src/desk/move-file.ts';
import { applyRename, type FileEdit, planRename, type Rename, RenameProblems } from '../src/desk/rename.ts';
import { parseRenameArguments, RENAME_HELP, type RenameArguments } from '../src/desk/rename-arguments.ts';
import { Refusal } from '../src/desk/term-plan.ts';
import { type DeskWords, deskWords } from '../src/desk/words.ts';
import { displayFolder, locateProblems, UsageError } from '../src/problem.ts';
import { formatTranslated, type ProblemLanguage, translateMessage } from '../src/translate-problem.ts';

/** More articles than these are counted, and not named. */
const NAMED = 20;

/** 1: the names or a file stand in the way, 2: wrong usage, 3: a fault of ours. */
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
	const from = process.cwd();
	const usual = path.join(ROOT, 'content');
	const language = commandLanguage(args, from, usual);
	const words = deskWords(language);
	let folder = 'content';
	try {
		const asked = parseRenameArguments(args, from);
		if (!asked) {
			console.log(RENAME_HELP[language]);
			return 0;
		}
		const { kind } = asked;
		if (kind === 'file') return move(asked, words);
		const content = asked.content ?? usual;
		folder = displayFolder(content, from);
		if (!existsSync(path.join(content, 'site.yml')))
			throw new UsageError(`Unexpected content folder ${folder}: it has no site.yml, expected an archive.`);
		const rename = planRename({ ...asked, kind, content });
		if (asked.dryRun) showDiffs(rename, folder);
		else applyRename(content, rename);
		console.log(summaryOf(rename, { ...asked, kind, folder }, words));
		return 0;
	} catch (error) {
		return explain(error, folder, language);
	}
}

function move({ from, to, dryRun }: RenameArguments, { rename: words }: DeskWords): number {
	if (dryRun) checkMove(from, to);
	else moveFile(from, to);
	console.log(dryRun ? words.wouldMove(from, to) : words.moved(from, to));
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
	{ kind, from, to, dryRun, folder }: Omit<RenameArguments, 'kind'> & { kind: TermKind; folder: string },
	{ rename: words }: DeskWords,
): string {
	if (files.length + articles.length === 0) return words.idle(from, to);
	const named = articles.length <= NAMED ? articles.map((article) => `${folder}/${article}`) : [];
	const lines = files.map(({ before, after, old, now }) => {
		const [was, is] = [`${folder}/${before}`, `${folder}/${after}`];
		if (now === '') return words.removed(was);
		if (old === '') return words.made(is);
		return before === after ? words.changed(is) : words.moved(was, is);
	});
	const change = { kind, from, to, count: articles.length };
	const head = dryRun ? words.wouldBe(change) : words.done(change);
	const address = moved && words.leads(termAddress(kind, moved.from), termAddress(kind, moved.to));
	return [...named, ...lines, head, ...(address ? [address] : [])].join('\n');
}

function explain(error: unknown, folder: string, language: ProblemLanguage): number {
	const words = deskWords(language);
	if (error instanceof UsageError) {
		console.error(`${translateMessage(error.message, language)}\n${words.help('rename')}`);
		return 2;
	}
	if (error instanceof Refusal) {
		console.error(`${translateMessage(error.message, language)}\n\n${words.rename.unchanged}`);
		return 1;
	}
	if (error instanceof RenameProblems) {
		console.error(`${formatTranslated(locateProblems(error.problems, folder), language)}\n\n${words.rename.unchanged}`);
		return 1;
	}
	console.error(words.fault.rename);
	console.error(error);
	return 3;
}

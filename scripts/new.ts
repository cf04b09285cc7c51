/** `npm run new`: the file of a new article, with its front matter. `--help` lists the options. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../src/build/root.ts';
import type { ArticleDraft } from '../src/desk/article-draft.ts';
import { askForDraft, Cancelled } from '../src/desk/ask.ts';
import { commandLanguage } from '../src/desk/command-language.ts';
import { NEW_HELP, parseNewArguments } from '../src/desk/new-arguments.ts';
import { ArticleExists, type Desk, openDesk, writeArticle } from '../src/desk/new-article.ts';
import { deskWords } from '../src/desk/words.ts';
import { writeFrontMatterIndex } from '../src/editor/front-matter-index.ts';
import { displayFolder, locateProblems, UsageError } from '../src/problem.ts';
import { parseSite } from '../src/site.ts';
import { formatTranslated, type ProblemLanguage, translateMessage } from '../src/translate-problem.ts';

/** 1: nothing was written, 2: wrong usage, 3: a fault of ours. */
process.exitCode = await main(process.argv.slice(2), Date.now());

async function main(args: readonly string[], now: number): Promise<number> {
	const from = process.cwd();
	const usual = path.join(ROOT, 'content');
	const language = commandLanguage(args, from, usual);
	const words = deskWords(language);
	let folder = 'content';
	try {
		const asked = parseNewArguments(args, from);
		if (!asked) {
			console.log(NEW_HELP[language]);
			return 0;
		}
		const content = asked.content ?? usual;
		folder = displayFolder(content, from);
		const settings = path.join(content, 'site.yml');
		if (!existsSync(settings))
			throw new UsageError(`Unexpected content folder ${folder}: it has no site.yml, expected an archive.`);
		const { site, problems } = parseSite(readFileSync(settings, 'utf8'), 'site.yml');
		if (!site) {
			console.error(`${formatTranslated(locateProblems(problems, folder), language)}\n\n${words.cancelled}`);
			return 1;
		}
		const desk = openDesk(content, site, now);
		const article = await writeArticle(desk, await complete(asked.draft, desk), from);
		writeFrontMatterIndex(ROOT, content);
		console.error(words.next.replace('{address}', article.address));
		if (article.lookAlike !== undefined)
			console.error(words.lookAlike.replace('{file}', `${folder}/${article.lookAlike}`));
		console.log(`${folder}/${article.file}`);
		return 0;
	} catch (error) {
		if (error instanceof Cancelled) {
			console.error(words.cancelled);
			return 1;
		}
		return explain(error, folder, language);
	}
}

/** With a person at the terminal, what was not said is asked for. */
async function complete(draft: Partial<ArticleDraft>, { names, site }: Desk): Promise<ArticleDraft> {
	const nothing = { title: '', tags: [], sources: [], authors: [], isDraft: false };
	if (!process.stdin.isTTY || !process.stderr.isTTY) return { ...nothing, ...draft };
	// Questions go to standard error, so that what is printed at the end can be handed on.
	const terminal = { input: process.stdin, output: process.stderr };
	return { ...nothing, ...(await askForDraft(draft, names, { terminal, language: site.language })) };
}

function explain(error: unknown, folder: string, language: ProblemLanguage): number {
	const words = deskWords(language);
	if (error instanceof UsageError) {
		console.error(`${translateMessage(error.message, language)}\n${words.help('new')}`);
		return 2;
	}
	if (error instanceof ArticleExists) {
		console.error(words.exists(`${folder}/${error.file}`));
		return 1;
	}
	console.error(words.fault.new);
	console.error(error);
	return 3;
}

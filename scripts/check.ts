/** `npm run check`: what a build would refuse, and what a good editor would say. `--help` lists the options. */

import path from 'node:path';
import { ContentErrors } from '../src/build/errors.ts';
import { ROOT } from '../src/build/root.ts';
import { CHECK_HELP, type CheckArguments, parseCheckArguments } from '../src/check/arguments.ts';
import { baseOfRequest } from '../src/check/changed-files.ts';
import { type CheckResult, checkArchive, type OnProgress } from '../src/check/check.ts';
import { formatDifference } from '../src/check/difference.ts';
import { progressBar } from '../src/check/progress-bar.ts';
import { formatFindings, formatOutcome } from '../src/check/report.ts';
import { commandLanguage } from '../src/desk/command-language.ts';
import { deskWords } from '../src/desk/words.ts';
import { displayFolder, hasErrors, locateProblems, UsageError } from '../src/problem.ts';
import { type ProblemLanguage, problemLanguage, translateMessage } from '../src/translate-problem.ts';

/** 1: the content has errors, 2: wrong usage, 3: a fault of ours. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
	const bar = progressBar(process.stderr);
	const language = commandLanguage(args, process.cwd(), path.join(ROOT, 'content'));
	try {
		const wanted = parseCheckArguments(args, process.cwd());
		if (wanted.help) {
			console.log(CHECK_HELP[language]);
			return 0;
		}
		const result = await check(wanted, language, bar.draw);
		bar.end();
		return print(result, wanted);
	} catch (error) {
		bar.end();
		return explain(error, language);
	}
}

/** Settings that can't be read are a finding like any other: nothing else can be looked at then. */
async function check({ options }: CheckArguments, language: ProblemLanguage, draw: OnProgress): Promise<CheckResult> {
	try {
		const base = options.base ?? baseOfRequest(process.env);
		return await checkArchive({ ...options, ...(base !== undefined && { base }) }, draw);
	} catch (error) {
		if (!(error instanceof ContentErrors)) throw error;
		return { findings: error.problems, repairs: [], undeclared: [], articles: 0, language };
	}
}

function print(result: CheckResult, { options, format, language }: CheckArguments): number {
	const content = options.content ?? path.join(ROOT, 'content');
	const folder = displayFolder(content, process.cwd());
	const words = language ?? problemLanguage(result.language);
	// Others read standard output when they asked for a format; people read both.
	const tell = format === 'text' ? console.log : console.error;
	for (const { file, before, after } of result.repairs) tell(formatDifference(`${folder}/${file}`, before, after));
	const text = formatFindings(locateProblems(result.findings, folder), format, words, result.undeclared);
	if (text !== '') console.log(text);
	console.error(formatOutcome(result, words));
	return hasErrors(result.findings) ? 1 : 0;
}

function explain(error: unknown, language: ProblemLanguage): number {
	const words = deskWords(language);
	if (error instanceof UsageError) {
		console.error(`${translateMessage(error.message, language)}\n${words.help('check')}`);
		return 2;
	}
	console.error(words.fault.check);
	console.error(error);
	return 3;
}

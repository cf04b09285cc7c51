/** `npm run build`: from a folder of Markdown to a published archive. `--help` lists the options. */
import { flushCompileCache } from 'node:module';
import { BUILD_HELP, parseBuildArguments } from '../src/build/arguments.ts';
import { BuildRun } from '../src/build/build.ts';
import { ContentErrors, OwnPageClash, SearchFailed } from '../src/build/errors.ts';
import { terminalReporter } from '../src/build/reporter.ts';
import { formatSummary } from '../src/build/summary.ts';
import { displayFolder, formatProblems, locateProblems, UsageError } from '../src/problem.ts';

// For the processes that this one is about to start: they need much of the same code.
flushCompileCache();

/** 1: the content has errors, 2: wrong usage, 3: a fault of ours. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
	let folder = 'content';
	let asJson = false;
	const reporter = terminalReporter(process.stderr);
	try {
		const { options, json, help } = parseBuildArguments(args, process.cwd());
		if (help) {
			console.log(BUILD_HELP);
			return 0;
		}
		asJson = json;
		const run = await BuildRun.start(options, reporter, { bundlesAhead: true });
		folder = displayFolder(run.options.content, process.cwd());
		try {
			await run.render();
			const summary = await run.finish();
			reporter.end();
			if (run.problems.length > 0) console.error(formatProblems(locateProblems(run.problems, folder)));
			console.error(formatSummary(summary, displayFolder(run.options.out, process.cwd()), folder));
			if (asJson) console.log(JSON.stringify(summary));
			return summary.problems.errors > 0 ? 1 : 0;
		} catch (error) {
			run.abort();
			throw error;
		}
	} catch (error) {
		reporter.end();
		return explain(error, asJson);
	}
}

function explain(error: unknown, asJson: boolean): number {
	if (error instanceof UsageError) {
		console.error(`${error.message}\nRun \`npm run build -- --help\` for the options.`);
		return 2;
	}
	if (error instanceof ContentErrors) {
		console.error(error.message);
		if (asJson) console.log(JSON.stringify({ problems: error.counts }));
		return 1;
	}
	if (error instanceof OwnPageClash) {
		console.error(error.message);
		return 1;
	}
	if (error instanceof SearchFailed) {
		console.error(error.message);
		return 3;
	}
	console.error('This is a fault of Warraq, not of the content. What was published before is untouched.');
	console.error(error);
	return 3;
}

/** `npm run merge`: from the parts that several machines built to the site. `--help` lists the options. */
import path from 'node:path';
import { ROOT } from '../src/build/root.ts';
import { MERGE_HELP, parseMergeArguments } from '../src/merge/arguments.ts';
import { PartsError } from '../src/merge/errors.ts';
import { mergeParts } from '../src/merge/merge.ts';
import { displayFolder, UsageError } from '../src/problem.ts';

/** 1: the parts do not fit, 2: wrong usage, 3: a fault of ours. */
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
	try {
		const from = process.cwd();
		const { parts, out = path.join(ROOT, 'dist'), help } = parseMergeArguments(args, from);
		if (help) {
			console.log(MERGE_HELP);
			return 0;
		}
		const startedAt = performance.now();
		const folders = parts.map((name) => ({ name, folder: path.resolve(from, name) }));
		const { files, added, changed, removed } = mergeParts(folders, out, [ROOT]);
		const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
		console.error(
			`${displayFolder(out, from)}: ${files} files of ${parts.length} parts. ${added} added, ${changed} changed, ${removed} removed.\nDone in ${seconds} s.`,
		);
		return 0;
	} catch (error) {
		return explain(error);
	}
}

function explain(error: unknown): number {
	if (error instanceof UsageError) {
		console.error(`${error.message}\nRun \`npm run merge -- --help\` for the options.`);
		return 2;
	}
	if (error instanceof PartsError) {
		console.error(error.message);
		return 1;
	}
	console.error('This is a fault of Warraq, not of the parts. Repeat the command: it finishes what was begun.');
	console.error(error);
	return 3;
}

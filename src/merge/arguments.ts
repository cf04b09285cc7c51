import path from 'node:path';
import { parseCommand } from '../command-line.ts';
import { UsageError } from '../problem.ts';

export const MERGE_HELP = `Usage: npm run merge -- PART PART … [options]

  PART        a folder that \`npm run build -- --shard I/N --out PART\` made; all N of them, in any order
  --out DIR   where the site goes: a new or empty folder, or one that Warraq made (default: dist)
  --help      this text

Exit status: 0 done, 1 the parts do not make a site (nothing is published), 2 wrong usage, 3 a fault of ours.`;

export interface MergeArguments {
	/** As the person named them. */
	readonly parts: readonly string[];
	/** Absolute; undefined when none was named. */
	readonly out: string | undefined;
	readonly help: boolean;
}

/**
 * @param from the folder that relative paths begin in
 * @throws UsageError
 */
export function parseMergeArguments(args: readonly string[], from: string): MergeArguments {
	const { values, positionals: parts } = parse(args);
	if (values.out === '' || parts.includes('')) throw new UsageError('Unexpected "", expected a folder.');
	if (parts.length === 0 && !values.help)
		throw new UsageError('Unexpected end of the command, expected the folders of the parts.');
	return { parts, out: values.out === undefined ? undefined : path.resolve(from, values.out), help: values.help };
}

function parse(args: readonly string[]) {
	return parseCommand({
		args: [...args],
		options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
		allowPositionals: true,
		strict: true,
	});
}

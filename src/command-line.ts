import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './problem.ts';

/** The words of a command, none of them unknown. @throws UsageError */
export function parseCommand<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
	try {
		return parseArgs(config);
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
	}
}

/**
 * A folder that an option may name, absolute.
 *
 * @param from the folder that relative paths begin in
 * @throws UsageError for `''`: an unset variable of a script must not come to mean the folder it runs in
 */
export function parseFolder<Name extends string>(
	name: Name,
	value: string | undefined,
	from: string,
): { readonly [name in Name]?: string } {
	if (value === '') throw unexpected(`--${name}`, '""', 'a folder');
	return (value === undefined ? {} : { [name]: path.resolve(from, value) }) as { readonly [name in Name]?: string };
}

export function unexpected(option: string, found: string, expected: string): UsageError {
	return new UsageError(`Unexpected ${option} ${found}, expected ${expected}.`);
}

import { execFileSync } from 'node:child_process';

/** What git knows of the files below a folder. */
export interface GitListing {
	/** Tracked files that git holds to be unchanged on disk: path below the folder, blob id. */
	readonly clean: Iterable<readonly [path: string, oid: string]>;
	/** What git can't vouch for: changed and untracked files, symbolic links, what a sparse checkout leaves out. Some may be gone. */
	readonly dirty: readonly string[];
}

/** `ls-files` of a million paths is about 130 MB. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/**
 * Asks git what is below a folder, reading no file that it knows to be unchanged.
 *
 * @returns undefined when the folder is in no repository, is ignored there, or holds no tracked file
 */
export function listWithGit(folder: string): GitListing | undefined {
	const git = (...args: string[]): Buffer =>
		execFileSync('git', ['-c', 'core.quotepath=off', ...args], {
			cwd: folder,
			maxBuffer: MAX_OUTPUT,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
	let index: Buffer;
	let status: Buffer;
	let prefix: string;
	try {
		prefix = git('rev-parse', '--show-prefix').toString().trimEnd();
		index = git('ls-files', '-s', '-t', '-z', '--', '.');
		if (index.length === 0) return undefined;
		status = git(
			'status',
			'--porcelain=v1',
			'-z',
			'--untracked-files=all',
			'--no-renames',
			'--ignore-submodules',
			'--',
			'.',
		);
	} catch {
		// No git, no repository, or one that git will not open (another owner): the files are looked at instead.
		return undefined;
	}
	const dirty = [...entriesOf(status)].map((entry) => entry.slice(3 + prefix.length)).filter((path) => path !== '');
	dirty.push(...unseenIn(index));
	return { clean: cleanEntries(index, new Set(dirty)), dirty };
}

function* cleanEntries(index: Buffer, dirty: ReadonlySet<string>): Generator<readonly [string, string]> {
	for (const entry of entriesOf(index)) {
		const { mode, oid, path } = partsOf(entry);
		if (mode !== SUBMODULE && !dirty.has(path)) yield [path, oid];
	}
}

const SYMBOLIC_LINK = '120000';
const SUBMODULE = '160000';
/** `skip-worktree`, which sparse checkouts set. */
const SKIPPED = 'S';

/** Symbolic links, and files that git does not look at because they need not be there. */
function unseenIn(index: Buffer): string[] {
	// Most archives have none, and then searching through the bytes is all.
	const isFirst = index.toString('latin1', 0, 2) === `${SKIPPED} `;
	if (!isFirst && !index.includes(`\0${SKIPPED} `) && !index.includes(SYMBOLIC_LINK)) return [];
	return [...entriesOf(index)]
		.map(partsOf)
		.filter(({ tag, mode }) => tag === SKIPPED || mode === SYMBOLIC_LINK)
		.map(({ path }) => path);
}

/** `tag SP mode SP oid SP stage TAB path` */
function partsOf(entry: string): { tag: string; mode: string; oid: string; path: string } {
	const tab = entry.indexOf('\t');
	const [tag = '', mode = '', oid = ''] = entry.slice(0, tab).split(' ');
	return { tag, mode, oid, path: entry.slice(tab + 1) };
}

function* entriesOf(output: Buffer): Generator<string> {
	let start = 0;
	for (let end = output.indexOf(0, start); end !== -1; end = output.indexOf(0, start)) {
		yield output.toString('utf8', start, end);
		start = end + 1;
	}
}

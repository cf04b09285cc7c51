import { execFileSync } from 'node:child_process';

/** What git knows of the files below a folder. */
export interface GitListing {
	/** Tracked files that git holds to be unchanged on disk: path below the folder, blob id. */
	readonly clean: Iterable<readonly [path: string, oid: string]>;
	/** What git can't vouch for: changed and untracked files, symbolic links, what a filter writes, what a sparse checkout leaves out. Some may be gone. */
	readonly dirty: readonly string[];
	/** Folders of other repositories, of whose files git says nothing here. Some may be gone. */
	readonly repositories: readonly string[];
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
	let filtered: Buffer;
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
		// Git names what it keeps, and a filter makes other bytes of that: of Git LFS the file, or still its pointer. Asked
		// at the top, because git (2.39) looks for attributes of `public/a.jpg` there when it is asked for those below `content/`.
		const top = prefix.replace(/[^/]+\//g, '../');
		filtered = git('-C', `./${top}`, 'ls-files', '-z', '--', ':(exclude,attr:!filter)');
	} catch {
		// No git, no repository, or one that git will not open (another owner): the files are looked at instead.
		return undefined;
	}
	const changed = [...entriesOf(status)].map((entry) => entry.slice(3 + prefix.length)).filter((path) => path !== '');
	const dirty = new Set([
		...changed.filter((path) => !path.endsWith('/')),
		...pathsOf(index, `${SKIPPED} `, ({ tag }) => tag === SKIPPED),
		...pathsOf(index, SYMBOLIC_LINK, ({ mode }) => mode === SYMBOLIC_LINK),
		...[...entriesOf(filtered)].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)),
	]);
	// An untracked one is named with a slash behind it.
	const clones = changed.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1));
	return {
		clean: cleanEntries(index, dirty),
		dirty: [...dirty],
		repositories: [...clones, ...pathsOf(index, SUBMODULE, ({ mode }) => mode === SUBMODULE)],
	};
}

function* cleanEntries(index: Buffer, dirty: ReadonlySet<string>): Generator<readonly [string, string]> {
	for (const entry of entriesOf(index)) {
		const { mode, oid, path } = partsOf(entry);
		if (mode !== SUBMODULE && !dirty.has(path)) yield [path, oid];
	}
}

const SYMBOLIC_LINK = '120000';
const SUBMODULE = '160000';
/** `skip-worktree`, which sparse checkouts set: git does not look at the file, because it need not be there. */
const SKIPPED = 'S';

/** @param mark what stands in the bytes of each entry that is wanted */
function pathsOf(index: Buffer, mark: string, isWanted: (entry: IndexEntry) => boolean): string[] {
	// Most archives have none, and then one search through the bytes is all.
	if (!index.includes(mark)) return [];
	return [...entriesOf(index)]
		.map(partsOf)
		.filter(isWanted)
		.map(({ path }) => path);
}

interface IndexEntry {
	readonly tag: string;
	readonly mode: string;
	readonly oid: string;
	readonly path: string;
}

/** `tag SP mode SP oid SP stage TAB path` */
function partsOf(entry: string): IndexEntry {
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

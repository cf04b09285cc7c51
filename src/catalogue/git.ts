import { execFileSync } from 'node:child_process';
import { digestText } from '../digest.ts';
import { entriesOf, entriesWith, type IndexEntry } from './git-index.ts';

/** What git knows of the files below a folder. */
export interface GitListing {
	/** Its index; see `git-index.ts`. */
	readonly index: Buffer;
	/** Digest of `index`. */
	readonly digest: string;
	/** What git can't vouch for: changed, untracked and unmerged files, symbolic links, what a filter writes, what a sparse checkout leaves out. Some may be gone. */
	readonly dirty: ReadonlySet<string>;
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
		// Before the index is listed: a file that is committed between the two is looked at. The other way round it would be
		// clean, by the name of what it held before.
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
		index = git('ls-files', '-s', '-t', '-z', '--', '.');
		if (index.length === 0) return undefined;
	} catch {
		// No git, no repository, or one that git will not open (another owner): the files are looked at instead.
		return undefined;
	}
	const changed = namesOf(status)
		.map((entry) => entry.slice(3 + prefix.length))
		.filter((path) => path !== '');
	const dirty = new Set([
		...changed.filter((path) => !path.endsWith('/')),
		...NOT_VOUCHED_FOR.flatMap(({ mark, isMeant }) => pathsWith(index, mark, isMeant)),
		...namesOf(filtered)
			.filter((path) => path.startsWith(prefix))
			.map((path) => path.slice(prefix.length)),
	]);
	// An untracked one is named with a slash behind it.
	const clones = changed.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1));
	const submodules = pathsWith(index, ` ${SUBMODULE} `, ({ mode }) => mode === SUBMODULE);
	return { index, digest: digestText(index), dirty, repositories: [...clones, ...submodules] };
}

/** Tracked files that git holds to be unchanged on disk, by path. */
export function* cleanFiles({ index, dirty }: GitListing): Generator<readonly [path: string, oid: string]> {
	for (const { mode, oid, path } of entriesOf(index)) if (mode !== SUBMODULE && !dirty.has(path)) yield [path, oid];
}

const SYMBOLIC_LINK = '120000';
const SUBMODULE = '160000';
/** `skip-worktree`, which sparse checkouts set: git does not look at the file, because it need not be there. */
const SKIPPED = 'S';
/** In a merge that is under way. */
const UNMERGED = 'M';

const NOT_VOUCHED_FOR: readonly { mark: string; isMeant: (entry: IndexEntry) => boolean }[] = [
	{ mark: `${SKIPPED} `, isMeant: ({ tag }) => tag === SKIPPED },
	{ mark: `${UNMERGED} `, isMeant: ({ tag }) => tag === UNMERGED },
	{ mark: ` ${SYMBOLIC_LINK} `, isMeant: ({ mode }) => mode === SYMBOLIC_LINK },
];

function pathsWith(index: Buffer, mark: string, isMeant: (entry: IndexEntry) => boolean): string[] {
	return [...entriesWith(index, mark)].filter(isMeant).map(({ path }) => path);
}

/** Of output of git with `-z`. */
function namesOf(output: Buffer): string[] {
	return output.toString().split('\0').slice(0, -1);
}

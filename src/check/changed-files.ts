import { execFileSync } from 'node:child_process';
import { UsageError } from '../problem.ts';

/**
 * Files below a folder that are not as they were where this branch left its base: committed since, changed, new or removed.
 *
 * @param base a branch or commit; without one, the main branch of `origin`, else the branch that this one follows, else
 * the last commit
 * @throws UsageError when git can't tell
 */
export function changedFiles(folder: string, base: string | undefined): string[] {
	const git = (...args: string[]): string =>
		execFileSync('git', ['-c', 'core.quotepath=off', ...args], {
			cwd: folder,
			encoding: 'utf8',
			maxBuffer: MAX_OUTPUT,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
	const tryGit = (...args: string[]): string | undefined => {
		try {
			return git(...args).trim() || undefined;
		} catch {
			return undefined;
		}
	};
	if (tryGit('rev-parse', '--show-toplevel') === undefined)
		throw new UsageError(`Unexpected --changed: ${folder} is in no git repository, expected one to compare with.`);
	const nameOf = (ref: string) => tryGit('rev-parse', '--abbrev-ref', '--symbolic-full-name', ref);
	const wanted = base ?? nameOf('refs/remotes/origin/HEAD') ?? nameOf('@{upstream}') ?? 'HEAD';
	// A new repository has no commit yet: then all of it is new.
	const commit = tryGit('rev-parse', '--verify', `${wanted}^{commit}`);
	if (commit === undefined && base !== undefined)
		throw new UsageError(
			`Unexpected --base ${base}: git knows no such commit, expected a branch or commit (in CI, fetch it: \`fetch-depth: 0\`).`,
		);
	const from = commit === undefined ? EMPTY_TREE : (tryGit('merge-base', commit, 'HEAD') ?? commit);
	const names = (output: string) => output.split('\0').filter((name) => name !== '');
	try {
		return [
			...names(git('diff', '--name-only', '--no-renames', '--relative', '-z', from, '--', '.')),
			...names(git('ls-files', '--others', '--exclude-standard', '-z', '--', '.')),
		];
	} catch (cause) {
		throw new UsageError(`Unexpected --changed: git could not compare with ${wanted}.`, { cause });
	}
}

/**
 * What a pull or merge request goes into, as GitHub Actions and GitLab CI tell it to their jobs.
 *
 * @param env of the process
 */
export function baseOfRequest(env: Readonly<Record<string, string | undefined>>): string | undefined {
	const branch = env['GITHUB_BASE_REF'];
	return branch ? `origin/${branch}` : env['CI_MERGE_REQUEST_DIFF_BASE_SHA'] || undefined;
}

const MAX_OUTPUT = 1024 * 1024 * 1024;

/** Git's name for a tree without files. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

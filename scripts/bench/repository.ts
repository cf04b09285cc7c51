import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Makes a folder a git repository with all its files in it, as a newsroom's archive is. */
export function makeRepository(folder: string): void {
	git(folder, 'init', '--quiet', '--template=', '--initial-branch=main');
	const settings = {
		// Nothing goes on in the background while a build is measured.
		'gc.auto': '0',
		'maintenance.auto': 'false',
		'core.fsmonitor': 'false',
		// Of the person who runs the benchmark.
		'core.autocrlf': 'false',
		'core.excludesFile': '',
		'core.attributesFile': '',
	};
	for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
	commitChanges(folder);
}

/** Commits what changed in a folder, where it is the root of a repository: the articles of peers are moved out of theirs. */
export function commitChanges(folder: string): void {
	if (!existsSync(path.join(folder, '.git'))) return;
	// It also takes note of files that have another time alone.
	if (git(folder, 'status', '--porcelain') === '') return;
	git(folder, 'add', '--all');
	git(folder, ...IDENTITY, 'commit', '--quiet', '--no-gpg-sign', '--no-verify', '--message=edit');
}

const IDENTITY = ['-c', 'user.name=Warraq', '-c', 'user.email=bench@example.org'];

function git(folder: string, ...args: string[]): string {
	const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
	return execFileSync('git', args, {
		cwd: folder,
		env,
		encoding: 'utf8',
		// The status of a million new files has 100 MB.
		maxBuffer: 1024 ** 3,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { baseOfRequest, changedFiles } from './changed-files.ts';

let folder: TempFolder;

beforeEach(() => {
	folder = new TempFolder();
});
afterEach(() => folder[Symbol.dispose]());

function git(...args: string[]): void {
	execFileSync('git', ['-c', 'user.name=w', '-c', 'user.email=w@example.org', ...args], {
		cwd: folder.path,
		stdio: 'pipe',
	});
}

test('names are those below the folder, whatever letters and spaces they have', () => {
	git('init', '-q', '-b', 'main');
	for (const name of ['content/أ ب.md', 'content/same.md', 'content/gone.md', 'other/x.md']) folder.write(name, 'x');
	expect(changedFiles(folder.at('content'), undefined).sort()).toEqual(['gone.md', 'same.md', 'أ ب.md']);
	git('add', '-A');
	git('commit', '-qm', '1');
	expect(changedFiles(folder.at('content'), undefined)).toEqual([]);
	folder.write('content/أ ب.md', 'y');
	folder.write('content/sub/new.md', 'y');
	folder.write('other/x.md', 'y');
	folder.remove('content/gone.md');
	expect(changedFiles(folder.at('content'), undefined).sort()).toEqual(['gone.md', 'sub/new.md', 'أ ب.md']);
});

test('a branch is compared with where it left its base, not with what the base has become', () => {
	git('init', '-q', '-b', 'main');
	folder.write('a.md', '1');
	git('add', '-A');
	git('commit', '-qm', '1');
	git('switch', '-qc', 'branch');
	folder.write('mine.md', '1');
	git('add', '-A');
	git('commit', '-qm', '2');
	git('switch', '-q', 'main');
	folder.write('theirs.md', '1');
	git('add', '-A');
	git('commit', '-qm', '3');
	git('switch', '-q', 'branch');
	expect(changedFiles(folder.path, 'main')).toEqual(['mine.md']);
	expect(() => changedFiles(folder.path, 'nowhere')).toThrow(UsageError);
});

test('without a repository there is nothing to compare with', () => {
	expect(() => changedFiles(folder.path, undefined)).toThrow('is in no git repository');
});

test.each([
	[{ GITHUB_BASE_REF: 'main' }, 'origin/main'],
	[{ GITHUB_BASE_REF: '' }, undefined],
	[{ CI_MERGE_REQUEST_DIFF_BASE_SHA: 'abc123' }, 'abc123'],
	[{}, undefined],
])('the base of a request in %j is %s', (env, base) => {
	expect(baseOfRequest(env)).toBe(base);
});

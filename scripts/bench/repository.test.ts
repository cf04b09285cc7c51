import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { TempFolder } from '../../src/testing/catalogue.ts';
import { commitChanges, makeRepository } from './repository.ts';

test('what is in the folder is committed, and later what changed in it', () => {
	using folder = new TempFolder({ 'articles/a.md': 'x', 'site.yml': 'x' });
	const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' });
	makeRepository(folder.path);
	expect([git('status', '--porcelain'), git('ls-files')]).toEqual(['', 'articles/a.md\nsite.yml\n']);
	folder.write('articles/b.md', 'x');
	folder.write('site.yml', 'y');
	folder.remove('articles/a.md');
	commitChanges(folder.path);
	expect([git('status', '--porcelain'), git('ls-files')]).toEqual(['', 'articles/b.md\nsite.yml\n']);
	// Nothing changed.
	commitChanges(folder.path);
	expect(git('log', '--format=%an %s')).toBe('Warraq edit\n'.repeat(2));
});

test('a folder that is no repository is left alone', () => {
	using folder = new TempFolder({ 'articles/a.md': 'x' });
	makeRepository(folder.path);
	commitChanges(folder.at('articles'));
	expect(execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: folder.path, encoding: 'utf8' })).toBe('1\n');
});

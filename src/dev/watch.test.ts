import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TempFolder } from '../testing/catalogue.ts';
import { watchContent } from './watch.ts';

test('watches the folders that a build reads: hidden ones under public/ too, and no others', async () => {
	using folder = new TempFolder({
		'articles/2022/01/a.md': 'أ',
		'public/.well-known/security.txt': 'أ',
		'articles/.drafts/a.md': 'أ',
		'.git/HEAD': 'أ',
		'public/node_modules/a.js': 'أ',
	});
	const changed = new Set<string>();
	const stop = watchContent(folder.path, (paths) => {
		for (const path of paths) changed.add(path);
	});
	try {
		for (const file of ['.git/HEAD', 'articles/.drafts/a.md', 'public/node_modules/a.js']) folder.write(file, 'ب');
		for (const file of ['articles/2022/01/a.md', 'public/.well-known/security.txt']) folder.write(file, 'ب');
		await expect
			.poll(() => [...changed].toSorted())
			.toEqual(['articles/2022/01/a.md', 'public/.well-known/security.txt']);
		folder.write('public/.well-known/new/made.txt', 'ج');
		await expect.poll(() => [...changed]).toContain('public/.well-known/new/made.txt');
	} finally {
		stop();
	}
});

test('follows a folder that went and came back, and one that moved', async () => {
	using folder = new TempFolder({ 'articles/2022/01/a.md': 'أ', 'articles/2022/01/صور/a.txt': 'أ' });
	const changed = new Set<string>();
	const stop = watchContent(folder.path, (paths) => {
		for (const path of paths) changed.add(path);
	});
	/** Waits until it is told of a path, and forgets what it was told. */
	const isTold = async (path: string) => {
		await expect.poll(() => [...changed]).toContain(path);
		changed.clear();
	};
	try {
		rmSync(folder.at('articles/2022'), { recursive: true });
		await isTold('articles/2022');
		folder.write('articles/2022/01/b.md', 'ب');
		await isTold('articles/2022/01/b.md');
		folder.write('articles/2022/01/c.md', 'ج');
		await isTold('articles/2022/01/c.md');

		// Gone and there again before anybody looked.
		rmSync(folder.at('articles/2022'), { recursive: true });
		folder.write('articles/2022/01/صور/d.txt', 'د');
		await isTold('articles/2022/01/صور/d.txt');
		folder.write('articles/2022/01/صور/e.txt', 'ه');
		await isTold('articles/2022/01/صور/e.txt');

		renameSync(folder.at('articles/2022'), folder.at('articles/2023'));
		await expect.poll(() => [...changed]).toEqual(expect.arrayContaining(['articles/2022', 'articles/2023']));
		await isTold('articles/2023/01/صور/e.txt');
		folder.write('articles/2023/01/f.md', 'و');
		await isTold('articles/2023/01/f.md');
		mkdirSync(folder.at('articles/2022'));
		await isTold('articles/2022');
		folder.write('articles/2022/g.md', 'ز');
		await isTold('articles/2022/g.md');
	} finally {
		stop();
	}
});

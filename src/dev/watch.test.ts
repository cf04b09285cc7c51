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

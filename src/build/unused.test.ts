import { existsSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TempFolder } from '../testing/catalogue.ts';
import { removeUnused } from './unused.ts';

test('what was not touched for so many days goes, with all that is in it', () => {
	using folder = new TempFolder({ 'old/a/b.txt': 'x', 'new/a.txt': 'x', 'old.txt': 'x' });
	const at = (days: number) => new Date(Date.now() - days * 86_400_000);
	for (const [name, days] of [
		['old', 3],
		['old.txt', 2.1],
		['new', 1.9],
	] as const)
		utimesSync(folder.at(name), at(days), at(days));
	removeUnused(folder.path, 2);
	expect(['old', 'old.txt', 'new/a.txt'].map((name) => existsSync(folder.at(name)))).toEqual([false, false, true]);
});

test('a folder that is not there is no error', () => {
	using folder = new TempFolder();
	expect(() => removeUnused(folder.at('nothing'), 1)).not.toThrow();
});

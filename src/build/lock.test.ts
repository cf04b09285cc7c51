import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { lockCache } from './lock.ts';

test('the lock names its holder and goes with it', () => {
	using folder = new TempFolder();
	const unlock = lockCache(folder.path);
	expect(readdirSync(folder.path)).toEqual(['lock']);
	unlock();
	expect(readdirSync(folder.path)).toEqual([]);
});

test('a second build is refused while the first one lives', () => {
	// The process that runs the tests' workers.
	using folder = new TempFolder({ lock: String(process.ppid) });
	expect(() => lockCache(folder.path)).toThrow(UsageError);
	expect(readdirSync(folder.path)).toEqual(['lock']);
});

test.each(['', '999999999', 'x'])('a lock of nobody («%s») counts for nothing', (holder) => {
	using folder = new TempFolder({ lock: holder });
	lockCache(folder.path)();
	expect(existsSync(folder.at('lock'))).toBe(false);
});

test('who lost the lock to another does not take it away', () => {
	using folder = new TempFolder();
	const unlock = lockCache(folder.path);
	folder.write('lock', '1');
	unlock();
	expect(existsSync(folder.at('lock'))).toBe(true);
});

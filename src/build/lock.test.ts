import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { lockCache } from './lock.ts';

/** As another process has it, or one of another container. */
function lockElsewhere(folder: TempFolder): DatabaseSync {
	const db = new DatabaseSync(folder.at('lock.db'));
	db.exec('BEGIN EXCLUSIVE');
	return db;
}

test('the lock names its holder and goes with it', () => {
	using folder = new TempFolder();
	const unlock = lockCache(folder.path);
	expect(readdirSync(folder.path)).toEqual(['lock', 'lock.db']);
	expect(() => new DatabaseSync(folder.at('lock.db')).exec('BEGIN EXCLUSIVE')).toThrow('locked');
	unlock();
	expect(readdirSync(folder.path)).toEqual(['lock.db']);
	lockElsewhere(folder).close();
});

test.each([
	['a process', '4711', 'process 4711'],
	['one of a container with our own number', String(process.pid), `process ${process.pid}`],
	['one that has not said its name', undefined, 'another process'],
])('a second build is refused while %s holds the lock, and not after', (_, name, told) => {
	using folder = new TempFolder(name === undefined ? {} : { lock: name });
	using holder = lockElsewhere(folder);
	const files = readdirSync(folder.path);
	expect(() => lockCache(folder.path)).toThrow(UsageError);
	expect(() => lockCache(folder.path)).toThrow(`Unexpected second build: ${told} is building`);
	expect(readdirSync(folder.path)).toEqual(files);
	holder.close();
	lockCache(folder.path)();
});

test('the lock of a process that was killed is free', async () => {
	using folder = new TempFolder();
	const program = `
		const { lockCache } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)});
		lockCache(${JSON.stringify(folder.path)});
		console.log('locked');
		setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	await once(child.stdout, 'data');
	expect(() => lockCache(folder.path)).toThrow(`process ${child.pid} is building`);
	child.kill('SIGKILL');
	await once(child, 'exit');
	lockCache(folder.path)();
});

test.each(['', '999999999', 'x', String(process.ppid)])('a name without a lock («%s») counts for nothing', (name) => {
	using folder = new TempFolder({ lock: name });
	lockCache(folder.path)();
	expect(readdirSync(folder.path)).toEqual(['lock.db']);
});

test('a run of this process that was given up has no say, and does not take the lock from the next', () => {
	using folder = new TempFolder();
	const unlockFirst = lockCache(folder.path);
	const unlock = lockCache(folder.path);
	unlockFirst();
	expect(() => lockElsewhere(folder)).toThrow('locked');
	unlock();
	lockElsewhere(folder).close();
});

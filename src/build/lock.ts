import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../problem.ts';

/**
 * One build at a time in a cache. The lock of a process that is gone counts for nothing.
 *
 * @param refusal what to say while another process holds the lock
 * @returns how to let go of it
 * @throws UsageError when another build is under way
 */
export function lockCache(
	cache: string,
	refusal = (holder: number) =>
		`Unexpected second build: process ${holder} is building with the cache ${cache}. Wait for it, or give this build a --cache of its own.`,
): () => void {
	mkdirSync(cache, { recursive: true });
	const file = path.join(cache, 'lock');
	// Written first and linked then: there is no moment in which the lock has no holder.
	const mine = path.join(cache, `lock-${process.pid}`);
	writeFileSync(mine, String(process.pid));
	for (let attempt = 0; ; attempt++) {
		try {
			linkSync(mine, file);
			rmSync(mine, { force: true });
			return () => {
				if (readHolder(file) === String(process.pid)) rmSync(file, { force: true });
			};
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 2) {
				rmSync(mine, { force: true });
				throw error;
			}
			const holder = Number(readHolder(file));
			if (holder !== process.pid && isAlive(holder)) {
				rmSync(mine, { force: true });
				throw new UsageError(refusal(holder));
			}
			rmSync(file, { force: true });
		}
	}
}

function readHolder(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

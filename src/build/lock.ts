import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UsageError } from '../problem.ts';

/**
 * One build at a time in a cache. The lock is the system's own, on a file that stays: it goes with its process, however that
 * ends, and holds between containers of a machine, which do not see each other's processes. A run of this process that ended
 * without letting go has no say.
 *
 * @param refusal what to say while another process holds the lock
 * @returns how to let go of it
 * @throws UsageError when another build is under way
 */
export function lockCache(
	cache: string,
	refusal = (holder: string) =>
		`Unexpected second build: ${holder} is building with the cache ${cache}. Wait for it, or give this build a --cache of its own.`,
): () => void {
	mkdirSync(cache, { recursive: true });
	const file = path.join(cache, 'lock.db');
	// Only told: the file that is locked can't be read meanwhile.
	const name = path.join(cache, 'lock');
	held.get(file)?.();
	const db = new DatabaseSync(file);
	try {
		// Nothing is ever written into it, so no journal has to lie beside it.
		db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
	} catch (cause) {
		db.close();
		if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
		throw new UsageError(refusal(readHolder(name)), { cause });
	}
	writeFileSync(name, String(process.pid));
	const unlock = () => {
		if (held.get(file) !== unlock) return;
		held.delete(file);
		rmSync(name, { force: true });
		db.close();
	};
	held.set(file, unlock);
	return unlock;
}

/** By file, the locks of this process. */
const held = new Map<string, () => void>();

const SQLITE_BUSY = 5;

function readHolder(file: string): string {
	try {
		return `process ${readFileSync(file, 'utf8')}`;
	} catch {
		// It has the lock and has not written its name yet.
		return 'another process';
	}
}

import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestText } from '../digest.ts';
import type { GitListing } from './git.ts';
import { changedPaths } from './git-index.ts';
import type { Statements } from './statements.ts';

/*
 * What git listed at an earlier scan is kept, so that the next one need not hold every file against the catalogue. What is
 * held to be true of it, at any moment and wherever a process dies: the row of each file is what git listed then, but for
 * those in `unsettled`. So a path is noted there before its row may change, and taken out only when the row is known to
 * be what git lists.
 *
 * The listing lies in a file of the cache, its digest in the catalogue: a file that was lost, damaged, or belongs to another
 * state of the catalogue is not used.
 */

/**
 * The paths whose row may not be what there is now.
 *
 * @param cache the folder where the listing is kept
 * @returns undefined when any row may be: no listing is kept, or it does not help
 */
export function pathsInDoubt(sql: Statements, cache: string, listing: GitListing): Set<string> | undefined {
	const kept = keptDigest(sql);
	if (kept === undefined || !isOfUse(listing)) return undefined;
	const paths = new Set([...unsettledPaths(sql), ...listing.dirty]);
	if (listing.digest === kept) return paths;
	const before = readKept(cache);
	if (!before || digestText(before) !== kept) return undefined;
	for (const changed of changedPaths(before, listing.index)) paths.add(changed);
	return paths;
}

/** Notes paths whose rows will change. In or before the transaction that changes the first of them. */
export function unsettle(sql: Statements, paths: Iterable<string>): void {
	if (keptDigest(sql) === undefined) return;
	for (const at of paths) sql.run('INSERT OR IGNORE INTO unsettled VALUES (?)', at);
}

/**
 * Keeps a listing when all that the scan with it found was taken in.
 *
 * @param unsettled paths whose rows are not what it says all the same
 */
export function keepListing(sql: Statements, cache: string, listing: GitListing, unsettled: ReadonlySet<string>): void {
	if (!isOfUse(listing)) return;
	const isKept = keptDigest(sql) === listing.digest;
	if (isKept && isSame(unsettledPaths(sql), unsettled)) return;
	// A crash after it leaves a file that the catalogue does not know.
	if (!isKept) writeKept(cache, listing.index);
	sql.transaction(() => {
		sql.run('DELETE FROM unsettled');
		for (const at of unsettled) sql.run('INSERT INTO unsettled VALUES (?)', at);
		sql.run("INSERT OR REPLACE INTO meta VALUES ('listing', ?)", listing.digest);
	});
}

export function forgetListing(sql: Statements): void {
	sql.transaction(() => {
		sql.run("DELETE FROM meta WHERE name = 'listing'");
		sql.run('DELETE FROM unsettled');
	});
}

/** For a copy of the catalogue in another cache. */
export function borrowListing(from: string, to: string): void {
	const file = keptFile(from);
	if (existsSync(file)) copyFileSync(file, keptFile(to));
}

/** Of the files of other repositories it says nothing. */
function isOfUse({ repositories }: GitListing): boolean {
	return repositories.length === 0;
}

function keptDigest(sql: Statements): string | undefined {
	return sql.get<{ value: string }>("SELECT value FROM meta WHERE name = 'listing'")?.value;
}

function unsettledPaths(sql: Statements): string[] {
	return sql.all<{ path: string }>('SELECT path FROM unsettled').map(({ path: at }) => at);
}

function isSame(paths: readonly string[], others: ReadonlySet<string>): boolean {
	return paths.length === others.size && paths.every((at) => others.has(at));
}

function keptFile(cache: string): string {
	return path.join(cache, 'listing');
}

function readKept(cache: string): Buffer | undefined {
	try {
		return readFileSync(keptFile(cache));
	} catch {
		return undefined;
	}
}

function writeKept(cache: string, index: Buffer): void {
	const file = keptFile(cache);
	writeFileSync(`${file}.new`, index);
	renameSync(`${file}.new`, file);
}

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { listWithGit } from './git.ts';
import type { Statements } from './statements.ts';

/** A file that is not as the catalogue remembers it. */
export interface FileChange {
	/** Under the content folder, with `/`; `@public/…` for the checkout's own static files. */
	readonly path: string;
	readonly status: 'added' | 'changed' | 'removed';
	readonly oid: string;
	readonly size: number;
	readonly mtime: number;
}

export interface ScanFolders {
	readonly content: string;
	/** Static files of the checkout itself (favicon, fonts); '' when there are none. */
	readonly theme: string;
}

/** A file written within this time of the scan may be written again without its size or mtime telling. */
const RACY_MS = 2000;

/** Files of systems, editors and git, and the mark of our own output folder: never content, wherever they lie. */
const LITTER =
	/(^|\/)(\.git[^/]*|\.DS_Store|\._[^/]*|\.#[^/]*|#[^/]*#|[^/]*~|\.[^/]*\.sw[a-z]|\.warraq|node_modules|Thumbs\.db|desktop\.ini)(\/|$)/;

/**
 * Is this no content? Of hidden files those under `public/` are published: `.well-known/`, `.nojekyll`, `.htaccess`.
 *
 * @param at a file or folder below the content folder
 */
export function isIgnored(at: string): boolean {
	return LITTER.test(at) || (/(^|\/)\./.test(at) && !/^@?public\//.test(at));
}

/**
 * Finds what changed since the last scan. Nothing is remembered until `remember` is called for a change, in the same
 * transaction as what followed from it: a crash between the two would lose the change. In a git repository nothing is read that git
 * knows to be unchanged; elsewhere size and mtime are compared first and the content when they differ, so a fresh
 * checkout with new mtimes changes nothing.
 *
 * Leads outside the folder are not followed: a symbolic link must end below it.
 *
 * @param now wall clock in milliseconds, only to tell files that were written just now
 * @param only paths below the content folder to look at; all others are taken as unchanged
 * @returns changes sorted by path, and links that lead out
 */
export function scan(
	sql: Statements,
	folders: ScanFolders,
	now: number,
	only?: readonly string[],
): { changes: FileChange[]; outside: string[] } {
	sql.exec(
		'CREATE TEMP TABLE IF NOT EXISTS seen (path TEXT PRIMARY KEY, oid TEXT, size INTEGER, mtime REAL, file TEXT) WITHOUT ROWID',
	);
	sql.run('DELETE FROM temp.seen');
	const outside: string[] = [];
	const see = (at: string, oid: string | null, size: number, mtime: number, file: string) => {
		sql.run('INSERT OR REPLACE INTO temp.seen VALUES (?, ?, ?, ?, ?)', at, oid, size, mtime, file);
	};
	sql.transaction(() => {
		const content: Tree = { root: folders.content, prefix: '', see, outside };
		if (only) for (const at of only) lookAt(content, at);
		else {
			seeContent(content);
			if (folders.theme) walk({ ...content, root: folders.theme, prefix: '@public/' }, '');
		}
	});
	const changes = sql.transaction(() => compare(sql, now, only));
	return { changes, outside };
}

type See = (path: string, oid: string | null, size: number, mtime: number, file: string) => void;

/** A folder that is looked at. */
interface Tree {
	readonly root: string;
	/** Before the names of its files in the catalogue. */
	readonly prefix: string;
	readonly see: See;
	/** Links that lead out. */
	readonly outside: string[];
}

function seeContent(tree: Tree): void {
	const listing = listWithGit(tree.root);
	if (!listing) {
		walk(tree, '');
		return;
	}
	for (const [at, oid] of listing.clean) {
		if (!isIgnored(at)) tree.see(at, oid, 0, 0, path.join(tree.root, at));
	}
	for (const at of listing.dirty) lookAt(tree, at);
}

/** Walks a folder without git. */
function walk(tree: Tree, below: string): void {
	for (const entry of readdirSync(path.join(tree.root, below), { withFileTypes: true })) {
		const at = below === '' ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory() && !isIgnored(tree.prefix + at)) walk(tree, at);
		else lookAt(tree, at);
	}
}

/** Notes a file by its size and mtime. */
function lookAt({ root, prefix, see, outside }: Tree, at: string): void {
	if (isIgnored(prefix + at)) return;
	const file = path.join(root, at);
	const note = ({ size, mtimeMs }: { size: number; mtimeMs: number }) => see(prefix + at, null, size, mtimeMs, file);
	try {
		const stats = lstatSync(file);
		if (!stats.isSymbolicLink()) {
			if (stats.isFile()) note(stats);
			return;
		}
		const target = statSync(file);
		const isInside = realpathSync(file).startsWith(realpathSync(root) + path.sep);
		if (!isInside) outside.push(at);
		else if (target.isFile()) note(target);
	} catch {
		// Gone since it was listed, or a link to nothing: the next comparison calls it removed.
	}
}

interface Seen {
	readonly path: string;
	readonly oid: string | null;
	readonly size: number;
	readonly mtime: number;
	readonly file: string;
	readonly known: string | null;
}

function compare(sql: Statements, now: number, only?: readonly string[]): FileChange[] {
	const suspects = sql.all<Seen>(`
		SELECT seen.path, seen.oid, seen.size, seen.mtime, seen.file, files.oid AS known
		FROM temp.seen LEFT JOIN files ON files.path = seen.path
		WHERE files.path IS NULL OR (seen.oid IS NOT NULL AND seen.oid <> files.oid)
			OR (seen.oid IS NULL AND (seen.size <> files.size OR seen.mtime <> files.mtime))
		ORDER BY seen.path`);
	const changes: FileChange[] = [];
	for (const { path: at, oid, size, mtime, file, known } of suspects) {
		const found = oid ?? blobId(file);
		if (found === undefined) continue;
		const stamp = { path: at, oid: found, size, mtime: mtime > now - RACY_MS ? 0 : mtime };
		if (found === known) remember(sql, { ...stamp, status: 'changed' });
		else changes.push({ ...stamp, status: known === null ? 'added' : 'changed' });
	}
	const isGone = 'NOT EXISTS (SELECT 1 FROM temp.seen WHERE seen.path = files.path)';
	const gone = only
		? only.filter((at) => sql.get(`SELECT 1 FROM files WHERE path = ? AND ${isGone}`, at)).map((at) => ({ path: at }))
		: sql.all<{ path: string }>(`SELECT path FROM files WHERE ${isGone} ORDER BY path`);
	for (const { path: at } of gone) changes.push({ path: at, status: 'removed', oid: '', size: 0, mtime: 0 });
	return changes;
}

/** Takes note of a file as the scan found it. */
export function remember(sql: Statements, { path: at, status, oid, size, mtime }: FileChange): void {
	if (status === 'removed') sql.run('DELETE FROM files WHERE path = ?', at);
	else sql.run('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)', at, oid, size, mtime);
}

/** Git's name for a content: SHA-1 over a header and the bytes. Undefined when the file is gone. */
export function blobId(file: string): string | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch {
		return undefined;
	}
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

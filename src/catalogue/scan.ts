import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../problem.ts';
import { fileOnDisk } from './file-on-disk.ts';
import { cleanFiles, type GitListing, listWithGit } from './git.ts';
import { findEntry } from './git-index.ts';
import { forgetListing, keepListing, pathsInDoubt, unsettle } from './kept-listing.ts';
import type { Statements } from './statements.ts';

/** A file that is not as the catalogue remembers it. */
export interface FileChange {
	/** Under the content folder, with `/`; `@public/…` for the checkout's own static files. */
	readonly path: string;
	readonly status: 'added' | 'changed' | 'removed';
	/** Git's name for the content. Absent for a new file outside git, and one that can't be read: whoever reads it can tell. */
	readonly oid?: string;
	readonly size: number;
	readonly mtime: number;
}

/** One that can be remembered. */
export type NamedChange = FileChange & { readonly oid: string };

export interface ScanFolders {
	readonly content: string;
	/** Static files of the checkout itself (favicon, fonts); '' when there are none. */
	readonly theme: string;
	/** Where the listing of git is kept until the next scan. Without one every file is compared with its row. */
	readonly cache?: string;
}

/** What a scan found. */
export interface Scanned {
	/** By path, removals last. */
	readonly changes: readonly FileChange[];
	/** Symbolic links that lead out. */
	readonly outside: readonly string[];
	/** For `settle`. */
	readonly listing?: GitListing;
}

/** Before the names of the checkout's own files. */
const THEME = '@public/';

/** A file written within this time of the scan may be written again without its size or mtime telling. */
const RACY_MS = 2000;

/** Files of systems, editors and git, and marks of our own output folders: never content, wherever they lie. */
const LITTER =
	/^(\.git.*|\.DS_Store|\._.*|\.#.*|#.*#|.*~|\..*\.sw[a-z]|\.warraq.*|node_modules|Thumbs\.db|desktop\.ini)$/s;

/**
 * Is this no content? Of hidden files those under `public/` are published: `.well-known/`, `.nojekyll`, `.htaccess`.
 *
 * @param at a file or folder below the content folder
 */
export function isIgnored(at: string): boolean {
	const isPublic = isBelowPublic(at);
	return at.split('/').some((name) => isIgnoredName(name, isPublic));
}

/** The same for one file or folder in a folder that is content. */
function isIgnoredName(name: string, isPublic: boolean): boolean {
	return LITTER.test(name) || (!isPublic && name.startsWith('.'));
}

function isBelowPublic(at: string): boolean {
	return /^@?public\//.test(at);
}

/**
 * Finds what changed since the last scan. Nothing is remembered until `remember` is called for a change, in the same
 * transaction as what followed from it: a crash between the two would lose the change. In a git repository nothing is read that git
 * knows to be unchanged, and no row is looked at of a file that git lists as it did when a scan was settled; elsewhere size
 * and mtime are compared first and the content when they differ, so a fresh checkout with new mtimes changes nothing.
 *
 * Leads outside the folder are not followed: a symbolic link must end below it.
 *
 * @param now wall clock in milliseconds, only to tell files that were written just now
 * @param only paths below the content folder to look at, with all that was known below them; others are taken as unchanged
 */
export function scan(sql: Statements, folders: ScanFolders, now: number, only?: readonly string[]): Scanned {
	const outside: string[] = [];
	const content: Tree = { root: folders.content, prefix: '', outside };
	const theme: Tree = { root: folders.theme, prefix: THEME, outside };
	const listing = only ? undefined : listWithGit(folders.content);
	// One after another: in the first scan of a million files each is a pair.
	function* everyPair(): Generator<Pair> {
		yield* abreast(knownFiles(sql, 'path BETWEEN ? AND ?'), folders.theme ? walk(theme, '') : []);
		yield* contentPairs(sql, content, folders, listing);
	}
	const pairs = only
		? withKnownBelow(sql, only).map((at): Pair => [knownFile(sql, at), lookAt(content, at)])
		: everyPair();
	const { changes, restamped } = compare(pairs, folders, now);
	sql.transaction(() => {
		for (const file of restamped) remember(sql, file);
		unsettle(sql, pathsOfContent(changes));
	});
	return { changes, outside, ...(listing && { listing }) };
}

/**
 * Ends a scan whose changes were taken in, so that the next one looks only at what is otherwise than now. Changes that were
 * not remembered are looked at again.
 */
export function settle(sql: Statements, { cache }: ScanFolders, { changes, listing }: Scanned): void {
	if (cache === undefined || !listing) return;
	const left = changes.filter((change) => !isRemembered(sql, change));
	keepListing(sql, cache, listing, new Set([...listing.dirty, ...pathsOfContent(left)]));
}

function isRemembered(sql: Statements, { path: at, status, oid }: FileChange): boolean {
	const known = knownFile(sql, at);
	return status === 'removed' ? !known : known !== undefined && known.oid === oid;
}

function* pathsOfContent(changes: readonly FileChange[]): Generator<string> {
	for (const { path: at } of changes) if (!at.startsWith(THEME)) yield at;
}

/** A file as it lies there. Without `oid` its size and mtime have to tell. */
interface Found {
	readonly path: string;
	readonly oid?: string;
	readonly size: number;
	readonly mtime: number;
}

/** A file as the catalogue remembers it. */
interface Known {
	readonly path: string;
	readonly oid: string;
	readonly size: number;
	readonly mtime: number;
}

/** A file as it is remembered, and as it lies there. */
type Pair = readonly [Known | undefined, Found | undefined];

/** A folder that is looked at. */
interface Tree {
	readonly root: string;
	/** Before the names of its files in the catalogue. */
	readonly prefix: string;
	/** Links that lead out. */
	readonly outside: string[];
}

/** Files of the content that may not be as remembered, by path, beside their rows. */
function contentPairs(
	sql: Statements,
	tree: Tree,
	{ cache }: ScanFolders,
	listing: GitListing | undefined,
): Iterable<Pair> {
	const inDoubt = listing && cache !== undefined ? pathsInDoubt(sql, cache, listing) : undefined;
	if (listing && inDoubt) {
		return inOrder([...inDoubt]).map((at) => [knownFile(sql, at), listedFile(tree, listing, at)] as const);
	}
	forgetListing(sql);
	return abreast(knownFiles(sql, 'path NOT BETWEEN ? AND ?'), contentFiles(tree, listing));
}

/** One of the files that git was asked for. */
function listedFile(tree: Tree, { index, dirty }: GitListing, at: string): Found | undefined {
	if (dirty.has(at)) return lookAt(tree, at);
	const entry = findEntry(index, at);
	return entry && cleanFile(at, entry.oid);
}

function cleanFile(at: string, oid: string): Found | undefined {
	return isIgnored(at) ? undefined : { path: at, oid, size: 0, mtime: 0 };
}

/**
 * By path.
 *
 * @param listing what git knows of the folder
 * @param below a folder with a repository of its own; '' for the content folder
 */
function* contentFiles(tree: Tree, listing: GitListing | undefined, below = ''): Generator<Found> {
	if (!listing) {
		yield* walk(tree, below);
		return;
	}
	const nameOf = (at: string) => (below === '' ? at : `${below}/${at}`);
	// A folder stands where its files stand among the others.
	const places = [...listing.dirty, ...listing.repositories.map((at) => `${at}/`)].map(nameOf).sort(inBytes).values();
	let place = places.next();
	for (const [name, oid] of cleanFiles(listing)) {
		const at = nameOf(name);
		for (; !place.done && inBytes(place.value, at) < 0; place = places.next()) yield* filesAt(tree, place.value);
		const found = cleanFile(at, oid);
		if (found) yield found;
	}
	for (; !place.done; place = places.next()) yield* filesAt(tree, place.value);
}

function* filesAt(tree: Tree, place: string): Generator<Found> {
	if (place.endsWith('/')) {
		yield* repositoryFiles(tree, place.slice(0, -1));
		return;
	}
	const found = lookAt(tree, place);
	if (found) yield found;
}

/** Files of a repository inside of the content: a submodule, or a clone. */
function* repositoryFiles(tree: Tree, below: string): Generator<Found> {
	const folder = path.join(tree.root, below);
	if (isIgnored(below) || !lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
	const names = readdirSync(folder);
	// All its pages would be taken away.
	if (names.length === 0) {
		throw new UsageError(
			`Unexpected empty folder ${folder}: it is a submodule, expected its files. Run \`git submodule update --init\`; in CI, let the checkout fetch submodules.`,
		);
	}
	// Without one of its own git would answer for the repository around it.
	yield* names.includes('.git') ? contentFiles(tree, listWithGit(folder), below) : walk(tree, below);
}

/** Walks a folder without git, by path. */
function* walk(tree: Tree, below: string): Generator<Found> {
	const folder = below === '' ? '' : `${below}/`;
	const isPublic = isBelowPublic(tree.prefix + folder);
	const entries = readdirSync(path.join(tree.root, below), { withFileTypes: true })
		.filter(({ name }) => !isIgnoredName(name, isPublic))
		// Where its files stand among the others.
		.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
	for (const name of inOrder(entries)) {
		if (name.endsWith('/')) yield* walk(tree, folder + name.slice(0, -1));
		else {
			const found = statOf(tree, folder + name);
			if (found) yield found;
		}
	}
}

/** A file by its size and mtime; undefined for what is no file of the archive. */
function lookAt(tree: Tree, at: string): Found | undefined {
	return isIgnored(tree.prefix + at) ? undefined : statOf(tree, at);
}

function statOf({ root, prefix, outside }: Tree, at: string): Found | undefined {
	const file = `${root}${path.sep}${at}`;
	const found = ({ size, mtimeMs }: { size: number; mtimeMs: number }) => ({
		path: prefix + at,
		size,
		mtime: mtimeMs,
	});
	try {
		const stats = lstatSync(file);
		if (!stats.isSymbolicLink()) return stats.isFile() ? found(stats) : undefined;
		const target = statSync(file);
		const isInside = realpathSync(file).startsWith(realpathSync(root) + path.sep);
		if (!isInside) outside.push(at);
		else if (target.isFile()) return found(target);
	} catch {
		// Gone since it was listed, or a link to nothing: the comparison calls it removed.
	}
	return undefined;
}

function knownFiles(sql: Statements, where: string): Generator<Known> {
	return sql.each<Known>(
		`SELECT path, oid, size, mtime FROM files WHERE ${where} ORDER BY path`,
		'@public/',
		'@public0',
	);
}

/** A folder that went, or became another, takes its files along. */
function withKnownBelow(sql: Statements, paths: readonly string[]): string[] {
	const below = (at: string) =>
		sql.all<{ path: string }>('SELECT path FROM files WHERE path BETWEEN ? AND ?', `${at}/`, `${at}0`);
	return [...new Set(paths.flatMap((at) => [at, ...below(at).map(({ path }) => path)]))];
}

function knownFile(sql: Statements, at: string): Known | undefined {
	return sql.get<Known>('SELECT path, oid, size, mtime FROM files WHERE path = ?', at);
}

/** One of two sequences in the same order beside the other; only pairs that differ. Neither is held in memory. */
function* abreast(known: Iterator<Known>, found: Iterable<Found>): Generator<Pair> {
	let remembered = known.next();
	for (const file of found) {
		while (!remembered.done && remembered.value.path !== file.path && inBytes(remembered.value.path, file.path) < 0) {
			yield [remembered.value, undefined];
			remembered = known.next();
		}
		const isKnown = !remembered.done && remembered.value.path === file.path;
		const before = isKnown ? (remembered.value as Known) : undefined;
		if (isKnown) remembered = known.next();
		if (!before || !isAsRemembered(before, file)) yield [before, file];
	}
	for (; !remembered.done; remembered = known.next()) yield [remembered.value, undefined];
}

function isAsRemembered(known: Known, { oid, size, mtime }: Found): boolean {
	return oid === undefined ? known.size === size && known.mtime === mtime : known.oid === oid;
}

/** @returns changes by path, removals last; and files that have another time, and not another content */
function compare(
	pairs: Iterable<Pair>,
	folders: ScanFolders,
	now: number,
): { changes: FileChange[]; restamped: NamedChange[] } {
	const changes: FileChange[] = [];
	const gone: FileChange[] = [];
	const restamped: NamedChange[] = [];
	for (const [known, found] of pairs) {
		if (known && found && isAsRemembered(known, found)) continue;
		if (!found) {
			if (known) gone.push({ path: known.path, status: 'removed', oid: '', size: 0, mtime: 0 });
			continue;
		}
		const { path: at, size, mtime } = found;
		const stamp = { path: at, size, mtime: mtime > now - RACY_MS ? 0 : mtime };
		const oid = found.oid ?? (known && blobId(fileOnDisk(found.path, folders)));
		if (!known) changes.push({ ...stamp, ...(oid !== undefined && { oid }), status: 'added' });
		else if (oid === known.oid) restamped.push({ ...stamp, oid, status: 'changed' });
		else changes.push({ ...stamp, ...(oid !== undefined && { oid }), status: 'changed' });
	}
	return { changes: [...changes, ...gone], restamped };
}

/** The order of SQLite and git: that of UTF-8. JavaScript's differs where surrogates are compared. */
function inBytes(one: string, other: string): number {
	if (SURROGATE.test(one) || SURROGATE.test(other)) return Buffer.compare(Buffer.from(one), Buffer.from(other));
	return one < other ? -1 : one > other ? 1 : 0;
}

/** Comparing without a look for surrogates takes a part of the time. */
function inOrder(names: string[]): string[] {
	return names.some((name) => SURROGATE.test(name)) ? names.sort(inBytes) : names.sort();
}

const SURROGATE = /[\ud800-\udfff]/;

/** Takes note of a file as the scan found it. */
export function remember(sql: Statements, { path: at, status, oid, size, mtime }: NamedChange): void {
	if (status === 'removed') sql.run('DELETE FROM files WHERE path = ?', at);
	else sql.run('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)', at, oid, size, mtime);
}

/** Git's name for the content of a file; undefined when it is gone, or can't be read. */
export function blobId(file: string): string | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch {
		return undefined;
	}
	return blobIdOf(bytes);
}

/** Git's name for a content: SHA-1 over a header and the bytes. */
export function blobIdOf(bytes: Uint8Array): string {
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

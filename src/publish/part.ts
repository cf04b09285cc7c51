import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from '../addresses.ts';
import type { Statements } from '../catalogue/statements.ts';
import { VIEWS } from '../views/all.ts';
import { digestFile } from './digest-file.ts';

/** Lies in the folder of a part of a site and says what the part is. Never published. */
export const PART_FILE = '.warraq-part';

/** What two parts must have in common to be parts of one site, and which of them this is. */
export interface PartIdentity {
	/** `3/16` */
	readonly shard: string;
	/** Digest of the files of the archive. */
	readonly content: string;
	/** Digest of what options of the build change: the address of the site, and whether drafts are in it. */
	readonly settings: string;
	/** Was it built with search indexes? Without, those of the site stay as they are. */
	readonly search: boolean;
	/** Digest of code, settings, packages and encoders. */
	readonly design: string;
	/** The build clock, ISO 8601. */
	readonly now: string;
}

/** First line of the file. */
export interface PartHeader extends PartIdentity {
	/** How many files the part has; one line for each follows. */
	readonly files: number;
}

export interface PartFile {
	readonly address: string;
	readonly bytes: string;
}

/** Before a build writes into the folder: until it is done, the part is not whole. */
export function removePart(folder: string): void {
	rmSync(path.join(folder, PART_FILE), { force: true });
}

/**
 * Writes what a part is, from the ledger of what has been published into its folder.
 *
 * @param sql of the ledger
 */
export function writePart(folder: string, identity: PartIdentity, sql: Statements): void {
	noteCopies(folder, sql);
	const files = sql.get<{ count: number }>(`SELECT count(*) AS count FROM pages WHERE ${IS_THERE}`)?.count ?? 0;
	const beside = path.join(folder, `${PART_FILE}.warraq-new`);
	const out = openSync(beside, 'w');
	try {
		let lines = [JSON.stringify({ ...identity, files } satisfies PartHeader)];
		for (const { address, bytes } of sql.each<PartFile>(
			`SELECT pages.address, coalesce(copies.digest, pages.bytes) AS bytes FROM pages
			LEFT JOIN copies ON copies.address = pages.address WHERE ${IS_THERE} ORDER BY pages.address`,
		)) {
			lines.push(JSON.stringify([address, bytes]));
			if (lines.length === LINES_AT_ONCE) {
				writeSync(out, `${lines.join('\n')}\n`);
				lines = [];
			}
		}
		writeSync(out, `${lines.join('\n')}\n`);
	} finally {
		closeSync(out);
	}
	renameSync(beside, path.join(folder, PART_FILE));
}

/** Undefined when no build has finished a part in this folder. */
export function readPartHeader(folder: string): PartHeader | undefined {
	for (const line of linesOf(folder)) {
		try {
			const header = JSON.parse(line) as PartHeader;
			return SHARD.test(header.shard) && Number.isInteger(header.files) ? header : undefined;
		} catch {
			return undefined;
		}
	}
	return undefined;
}

/** The files of a part, one after another. Lines that make no sense are left out: their number tells. */
export function* readPartFiles(folder: string): Generator<PartFile> {
	let isHeader = true;
	for (const line of linesOf(folder)) {
		if (!isHeader) {
			const file = parseFile(line);
			if (file) yield file;
		}
		isHeader = false;
	}
}

const LINES_AT_ONCE = 1000;
const CHUNK_BYTES = 65_536;
const SHARD = /^[1-9]\d*\/[1-9]\d*$/;

/** A build without search leaves rows of indexes that were lost, or never finished. */
const IS_THERE = "pages.bytes <> ''";

/** Kinds whose pages are copies of files, for SQL. */
const COPIED = VIEWS.flatMap(({ view, maker }) => (maker === 'copy' ? `'${view.kind}'` : [])).join(', ');

/** The ledger knows copied files by git's name for their source, which says nothing of the bytes where git has filters. */
function noteCopies(folder: string, sql: Statements): void {
	sql.exec(
		'CREATE TABLE IF NOT EXISTS copies (address TEXT PRIMARY KEY, source TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID',
	);
	sql.transaction(() => {
		sql.run(
			`DELETE FROM copies WHERE NOT EXISTS (SELECT 1 FROM pages WHERE address = copies.address AND bytes = source AND kind IN (${COPIED}))`,
		);
		let last = '';
		for (;;) {
			const unknown = sql.all<PartFile>(
				`SELECT address, bytes FROM pages WHERE kind IN (${COPIED}) AND address > ?
				AND NOT EXISTS (SELECT 1 FROM copies WHERE address = pages.address) ORDER BY address LIMIT ${LINES_AT_ONCE}`,
				last,
			);
			for (const { address, bytes } of unknown)
				sql.run('INSERT INTO copies VALUES (?, ?, ?)', address, bytes, digestFile(path.join(folder, fileOf(address))));
			if (unknown.length < LINES_AT_ONCE) break;
			last = unknown.at(-1)?.address ?? '';
		}
	});
}

/** Somebody else may have written the file: an address that leads out of the folder, or to a file of ours, is none. */
function parseFile(line: string): PartFile | undefined {
	try {
		const [address, bytes] = JSON.parse(line) as unknown[];
		if (typeof address !== 'string' || typeof bytes !== 'string' || !address.startsWith('/')) return undefined;
		const names = fileOf(address).split('/');
		if (names[0]?.startsWith('.warraq') || names.some((name) => name === '' || name === '.' || name === '..'))
			return undefined;
		return { address, bytes };
	} catch {
		return undefined;
	}
}

/** Not `node:readline`: to it U+2028 ends a line as well, and a file may have it in its name. */
function* linesOf(folder: string): Generator<string> {
	let file: number;
	try {
		file = openSync(path.join(folder, PART_FILE), 'r');
	} catch {
		return;
	}
	try {
		const chunk = Buffer.alloc(CHUNK_BYTES);
		const decoder = new TextDecoder();
		let rest = '';
		for (;;) {
			const size = readSync(file, chunk);
			const lines = (rest + decoder.decode(chunk.subarray(0, size), { stream: size > 0 })).split('\n');
			rest = lines.pop() ?? '';
			yield* lines;
			if (size === 0) break;
		}
		if (rest !== '') yield rest;
	} finally {
		closeSync(file);
	}
}

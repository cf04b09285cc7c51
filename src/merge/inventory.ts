import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileOf } from '../addresses.ts';
import { Statements } from '../catalogue/statements.ts';
import type { PartFile } from '../publish/part.ts';

/** A file of the site and where it comes from. */
export interface InventoryFile {
	/** Number of the part, from 0. */
	readonly part: number;
	/** Below the folder of the part, and of the site. */
	readonly file: string;
	/** Digest. */
	readonly bytes: string;
}

/** All files of the parts, and those that are staged. On disk: there may be millions. */
export class Inventory {
	readonly #sql: Statements;

	/** @param folder that lives as long as the inventory: a crash may damage what is in it */
	constructor(folder: string) {
		const db = new DatabaseSync(path.join(folder, 'inventory.db'));
		db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
			CREATE TABLE files (file TEXT PRIMARY KEY, part INTEGER NOT NULL, bytes TEXT NOT NULL, rank INTEGER NOT NULL) WITHOUT ROWID;
			CREATE TABLE staged (place INTEGER PRIMARY KEY, file TEXT NOT NULL);`);
		this.#sql = new Statements(db);
	}

	/** Everything that `work` adds goes into one transaction. */
	fill(work: () => void): void {
		this.#sql.transaction(work);
	}

	/** @returns the part that has this file already. The same asset may be in several */
	add(part: number, { address, bytes }: PartFile): number | undefined {
		const file = fileOf(address);
		if (this.#sql.run('INSERT OR IGNORE INTO files VALUES (?, ?, ?, ?)', file, part, bytes, rankOf(address)) > 0)
			return undefined;
		const other = this.#sql.get<InventoryFile>('SELECT part, bytes FROM files WHERE file = ?', file);
		return address.startsWith(ASSETS) && other?.part !== part && other?.bytes === bytes ? undefined : other?.part;
	}

	/** In the order in which they are to be published. */
	each(): Generator<InventoryFile> {
		return this.#sql.each<InventoryFile>('SELECT part, file, bytes FROM files ORDER BY rank, file');
	}

	stage(place: number, file: string): void {
		this.#sql.run('INSERT INTO staged VALUES (?, ?)', place, file);
	}

	staged(): Generator<{ place: number; file: string }> {
		return this.#sql.each<{ place: number; file: string }>('SELECT place, file FROM staged ORDER BY place');
	}

	has(file: string): boolean {
		return this.#sql.get('SELECT 1 FROM files WHERE file = ?', file) !== undefined;
	}

	get size(): number {
		return this.#sql.get<{ count: number }>('SELECT count(*) AS count FROM files')?.count ?? 0;
	}

	close(): void {
		this.#sql.close();
	}
}

/** Each part has those that its pages ask for. */
const ASSETS = '/_astro/';

/** What pages ask for comes before them. */
function rankOf(address: string): number {
	return /(\/|\.(html|xml|json|txt|opml))$/.test(address) ? 1 : 0;
}

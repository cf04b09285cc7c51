import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import { mapFiles } from '../catalogue/side-by-side.ts';
import type { Statements } from '../catalogue/statements.ts';
import { type Inspection, type InspectionRules, inspectFile } from './inspect.ts';

export interface InspectionOrder extends InspectionRules {
	readonly folders: { readonly content: string; readonly theme: string };
}

/** Reads and inspects one file; undefined when it is gone. */
export function inspectOnDisk(name: string, order: InspectionOrder): Inspection | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(fileOnDisk(name, order.folders));
	} catch {
		// Deleted since the scan: the next one says so.
		return undefined;
	}
	return inspectFile(bytes, name, order);
}

/**
 * What the files of an archive tell, kept beside the catalogue: a file is inspected again when its content is another,
 * all are when the code or the settings are.
 */
export class Inspections {
	readonly #sql: Statements;

	/**
	 * @param sql an open catalogue, in step with the content
	 * @param signature everything beside the files that inspections depend on
	 */
	constructor(sql: Statements, cache: string, signature: string) {
		this.#sql = sql;
		const file = path.join(cache, 'inspections.db');
		try {
			this.#attach(file, signature);
		} catch {
			// Damaged, or of another version: what it knew is found again.
			for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
			this.#attach(file, signature);
		}
	}

	/** Inspects what is new or changed. */
	async update(order: InspectionOrder, onProgress?: (done: number, total: number) => void): Promise<void> {
		const sql = this.#sql;
		sql.run('DELETE FROM checked.inspections WHERE path NOT IN (SELECT path FROM files)');
		const due = sql.all<{ path: string; oid: string }>(
			`SELECT files.path, files.oid FROM files LEFT JOIN checked.inspections AS known ON known.path = files.path
			WHERE (files.path BETWEEN 'articles/' AND 'articles0' OR files.path BETWEEN 'pages/' AND 'pages0')
			AND files.path LIKE '%.md' AND (known.oid IS NULL OR known.oid <> files.oid) ORDER BY files.path`,
		);
		const oids = new Map(due.map(({ path, oid }) => [path, oid]));
		let batch: (readonly [path: string, inspection: Inspection | undefined])[] = [];
		let done = 0;
		const write = () => {
			sql.transaction(() => {
				for (const [name, inspection] of batch) this.#put(name, oids.get(name) ?? '', inspection);
			});
			done += batch.length;
			batch = [];
			onProgress?.(done, due.length);
		};
		const module = new URL('./inspecting-process.ts', import.meta.url);
		for await (const result of mapFiles({ paths: [...oids.keys()], order, work: inspectOnDisk, module })) {
			batch.push(result);
			if (batch.length === BATCH) write();
		}
		if (batch.length > 0) write();
	}

	/** Files that tell anything, one after another. */
	*each(): Generator<{ readonly path: string } & Inspection> {
		const rows = this.#sql.each<{ path: string; data: string }>(
			'SELECT path, data FROM checked.inspections WHERE data IS NOT NULL ORDER BY path',
		);
		for (const { path, data } of rows) yield { path, ...(JSON.parse(data) as Inspection) };
	}

	#put(name: string, oid: string, inspection: Inspection | undefined): void {
		if (!inspection) return;
		const isQuiet = inspection.findings.length + inspection.links.length === 0;
		const data = isQuiet ? null : JSON.stringify(inspection);
		this.#sql.run('INSERT OR REPLACE INTO checked.inspections VALUES (?, ?, ?)', name, oid, data);
	}

	#attach(file: string, signature: string): void {
		const sql = this.#sql;
		sql.run('ATTACH DATABASE ? AS checked', file);
		try {
			sql.exec(`PRAGMA checked.journal_mode = WAL; PRAGMA checked.synchronous = NORMAL;
				CREATE TABLE IF NOT EXISTS checked.meta (signature TEXT NOT NULL);
				CREATE TABLE IF NOT EXISTS checked.inspections (path TEXT PRIMARY KEY, oid TEXT NOT NULL, data TEXT) WITHOUT ROWID;`);
			const known = sql.get<{ signature: string }>('SELECT signature FROM checked.meta')?.signature;
			if (known === signature) return;
			sql.transaction(() => {
				sql.exec('DELETE FROM checked.inspections; DELETE FROM checked.meta');
				sql.run('INSERT INTO checked.meta VALUES (?)', signature);
			});
		} catch (error) {
			sql.exec('DETACH DATABASE checked');
			throw error;
		}
	}
}

/** Files per transaction, as in the catalogue. */
const BATCH = 500;

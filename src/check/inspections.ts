import { rmSync } from 'node:fs';
import path from 'node:path';
import type { ReadArticles } from '../catalogue/reading.ts';
import { mapFiles } from '../catalogue/side-by-side.ts';
import type { Statements } from '../catalogue/statements.ts';
import type { Inspection } from './inspect.ts';
import { type InspectionOrder, inspectOnDisk, readAndInspect } from './inspecting.ts';

/**
 * What the files of an archive tell, kept beside the catalogue: a file is inspected again when its content is another,
 * all are when the code or the settings are.
 */
export class Inspections {
	readonly #sql: Statements;
	/** Inspected while the catalogue was read, not written yet. */
	readonly #noted: (readonly [path: string, inspection: Inspection])[] = [];

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

	/** Reads articles for the catalogue and inspects them by the way: most of the time goes into reading. */
	reader(order: InspectionOrder): ReadArticles {
		const note = (name: string, inspection: Inspection) => this.#note(name, inspection);
		return async function* (paths, rules) {
			const module = new URL('./reading-process.ts', import.meta.url);
			for await (const [name, both] of mapFiles({
				paths,
				order: { ...rules, ...order },
				work: readAndInspect,
				module,
			})) {
				if (both?.inspection) note(name, both.inspection);
				yield [name, both?.read];
			}
		};
	}

	/** Inspects what is new or changed and has not been inspected yet. */
	async update(order: InspectionOrder, onProgress?: (done: number, total: number) => void): Promise<void> {
		const sql = this.#sql;
		this.#keep(this.#noted.splice(0));
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

	/** The catalogue takes note of a file up to a batch after it was read. */
	#note(name: string, inspection: Inspection): void {
		this.#noted.push([name, inspection]);
		if (this.#noted.length >= 2 * BATCH) this.#keep(this.#noted.splice(0, BATCH));
	}

	/** Under the name that the catalogue has for their content by now. */
	#keep(batch: readonly (readonly [path: string, inspection: Inspection])[]): void {
		this.#sql.transaction(() => {
			for (const [name, inspection] of batch) {
				const oid = this.#sql.get<{ oid: string }>('SELECT oid FROM files WHERE path = ?', name)?.oid;
				if (oid !== undefined) this.#put(name, oid, inspection);
			}
		});
	}

	#put(name: string, oid: string, inspection: Inspection | undefined): void {
		if (!inspection) return;
		this.#sql.run('INSERT OR REPLACE INTO checked.inspections VALUES (?, ?, ?)', name, oid, dataOf(inspection));
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

/** Null when there is nothing to tell. */
function dataOf(inspection: Inspection): string | null {
	return inspection.findings.length + inspection.links.length === 0 ? null : JSON.stringify(inspection);
}

/** Files per transaction, as in the catalogue. */
const BATCH = 500;

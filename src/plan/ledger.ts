import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileOf, SEARCH_PERIODS, SITEMAP_INDEX } from '../addresses.ts';
import { Statements } from '../catalogue/statements.ts';
import { digestText } from '../digest.ts';
import type { Shard } from './digest.ts';

const VERSION = '2';

const SCHEMA = `
	CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
	-- One row per published file. 'digest' is that of the view, 'bytes' that of the file. Both are '' from before the
	-- file is written until after: a build that dies in between leaves a row that the next one takes for due.
	CREATE TABLE pages (address TEXT PRIMARY KEY, kind TEXT NOT NULL, params TEXT NOT NULL, digest TEXT NOT NULL, bytes TEXT NOT NULL) WITHOUT ROWID;
	CREATE INDEX pages_by_kind ON pages (kind);
	-- The plan of the build that is under way; 'was' is the old digest of the file, NULL when it is new.
	CREATE TABLE due (address TEXT PRIMARY KEY, kind TEXT NOT NULL, params TEXT NOT NULL, maker TEXT NOT NULL, job INTEGER NOT NULL, was TEXT) WITHOUT ROWID;
	CREATE INDEX due_by_job ON due (job, maker);
	CREATE TABLE unwanted (address TEXT PRIMARY KEY) WITHOUT ROWID;
	-- Periods of the search that changes touched since their files were published.
	CREATE TABLE search_due (name TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** Which state of which catalogue, and which design, the published files show. */
export interface LedgerState {
	readonly catalogue: string;
	readonly generation: string;
	readonly design: string;
	/** The design without the look of pages: what decides which there are, and what they show. */
	readonly views: string;
	/** Set when the output folder holds nothing that this ledger does not know, search files aside. */
	readonly swept?: 'yes';
	/** The same of search files. */
	readonly searchSwept?: 'yes';
}

/** A page of the plan. */
export interface DuePage {
	readonly address: string;
	readonly kind: string;
	readonly params: string;
}

/**
 * What has been published into one output folder (or, by uploads, elsewhere), and what is due. Lives in the cache; without it everything is due.
 */
export class Ledger {
	readonly sql: Statements;
	readonly file: string;

	constructor(sql: Statements, file: string) {
		this.sql = sql;
		this.file = file;
	}

	get state(): Partial<LedgerState> {
		return Object.fromEntries(
			this.sql.all<{ name: string; value: string }>('SELECT * FROM meta').map(({ name, value }) => [name, value]),
		);
	}

	set state(state: Partial<LedgerState>) {
		for (const [name, value] of Object.entries(state))
			this.sql.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', name, value);
	}

	/** Pages that an Astro process of this build has to render. */
	*due(job: number, maker: string): Generator<DuePage> {
		yield* this.sql.each(
			'SELECT address, kind, params FROM due WHERE job = ? AND maker = ? ORDER BY address',
			job,
			maker,
		);
	}

	dueCount(...makers: string[]): number {
		const marks = makers.map(() => '?').join(', ');
		return (
			this.sql.get<{ count: number }>(`SELECT count(*) AS count FROM due WHERE maker IN (${marks})`, ...makers)
				?.count ?? 0
		);
	}

	isDue(address: string): boolean {
		return this.sql.get('SELECT 1 FROM due WHERE address = ?', address) !== undefined;
	}

	/**
	 * Deals the due pages to processes a few at a time, so that each gets its share of long and short ones, and the formats of
	 * one feed are made by one process, which has read its articles then.
	 */
	deal(jobs: number): void {
		if (jobs === 1) this.sql.run('UPDATE due SET job = 0 WHERE job <> 0');
		else {
			this.sql.run(
				`UPDATE due SET job = dealt.number / ${DEALT_TOGETHER} % ? FROM
				(SELECT address AS at, row_number() OVER (ORDER BY kind, address) - 1 AS number FROM due WHERE maker IN ('html', 'text')) AS dealt
				WHERE due.address = dealt.at`,
				jobs,
			);
		}
	}

	/**
	 * Rows whose file is gone from the output folder are due again. The pages that many others hang on are looked at in
	 * every build; when one is missing somebody cleared the folder, and then every file is looked at.
	 */
	forgetLostFiles(out: string): void {
		const isLost = ({ address }: { address: string }) =>
			statSync(path.join(out, fileOf(address)), { throwIfNoEntry: false })?.isFile() !== true;
		const landmarks = this.sql.all<{ address: string }>(
			"SELECT address FROM pages WHERE kind IN ('front-page', 'year', 'month', 'term-index', 'not-found', 'robots', 'sitemap-index', 'astro') OR address = ?",
			SEARCH_PERIODS,
		);
		if (!landmarks.some(isLost)) return;
		const lost = this.sql.all<{ address: string; kind: string }>('SELECT address, kind FROM pages').filter(isLost);
		this.sql.transaction(() => {
			// An index is made as a whole, and its other files are of this ledger all the same.
			for (const { address } of lost.filter(({ kind }) => kind === 'search'))
				this.sql.run("UPDATE pages SET digest = '', bytes = '' WHERE address = ?", address);
			for (const { address } of lost.filter(({ kind }) => kind !== 'search'))
				this.sql.run('DELETE FROM pages WHERE address = ?', address);
			// What Astro makes is made as a whole: assets with the bundle, ordinary pages with the sitemap index.
			if (lost.some(({ address }) => address.startsWith('/_astro/')))
				this.sql.run("DELETE FROM pages WHERE address BETWEEN '/_astro/' AND '/_astro0'");
			if (lost.some(({ address, kind }) => kind === 'astro' && !address.startsWith('/_astro/')))
				this.sql.run('DELETE FROM pages WHERE address = ?', SITEMAP_INDEX);
		});
		// The catalogue's journal says nothing of files, so all views are compared.
		this.state = { generation: 'lost' };
	}

	close(): void {
		this.sql.close();
	}
}

/** Pages dealt to a process at a time: four feeds in three formats. */
const DEALT_TOGETHER = 12;

/**
 * What a ledger is called. One of a folder belongs to the folder. One of `--changed-only` belongs to the site where it is
 * uploaded to, wherever the files lie in between: each cache has one, and one for each part.
 */
export function ledgerName({ out, shard: { index, count }, changedOnly }: LedgerPlace): string {
	if (changedOnly) return count === 1 ? 'uploaded' : `uploaded-${index}-of-${count}`;
	return digestText(out)
		.replace(/[^A-Za-z0-9]/g, '')
		.slice(0, 8);
}

interface LedgerPlace {
	readonly out: string;
	readonly shard: Shard;
	readonly changedOnly: boolean;
}

/** Opens the ledger of an output folder; a damaged one or one of another version is made anew. */
export function openLedger(file: string): Ledger {
	mkdirSync(path.dirname(file), { recursive: true });
	try {
		const db = connect(file);
		const version = db.prepare('PRAGMA user_version').get();
		if (String(version?.['user_version']) === VERSION) return new Ledger(new Statements(db), file);
		db.close();
	} catch {
		// Not a database: made anew below.
	}
	for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
	const db = connect(file);
	db.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT;`);
	return new Ledger(new Statements(db), file);
}

function connect(file: string): DatabaseSync {
	const db = new DatabaseSync(file);
	db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;');
	return db;
}

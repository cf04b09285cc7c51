import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised with every change of the tables below. A catalogue of another version is deleted and built again. */
const SCHEMA_VERSION = 4;

const SCHEMA = `
	-- Facts about the catalogue itself: signature, identity, generation, the clock of the last build, the encoders of
	-- pictures, the text of public/_redirects, the digest of what git listed.
	CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

	-- Every file under the content folder, and '@public/…' for those of the checkout. 'oid' is git's blob id.
	-- 'mtime' 0 means: look inside next time (written in the very moment of the scan).
	CREATE TABLE files (path TEXT PRIMARY KEY, oid TEXT NOT NULL, size INTEGER NOT NULL, mtime REAL NOT NULL) WITHOUT ROWID;

	-- Of 'files' those whose row need not be what git listed then: see kept-listing.ts.
	CREATE TABLE unsettled (path TEXT PRIMARY KEY) WITHOUT ROWID;

	-- One row per article. 'data' is the Article as JSON; 'listed' 1 when lists show it, 0 otherwise; 'shown' 1 when it
	-- has a page (a withdrawn article is shown and not listed).
	CREATE TABLE articles (
		id TEXT PRIMARY KEY, instant INTEGER NOT NULL, day TEXT NOT NULL, draft INTEGER NOT NULL,
		shown INTEGER NOT NULL, listed INTEGER NOT NULL, data TEXT NOT NULL
	);
	CREATE INDEX articles_by_time ON articles (instant, id) WHERE listed = 1;
	CREATE INDEX articles_by_day ON articles (day, instant, id) WHERE listed = 1;
	CREATE INDEX articles_by_clock ON articles (instant);
	CREATE INDEX articles_withdrawn ON articles (id) WHERE shown = 1 AND listed = 0;
	CREATE INDEX articles_hidden ON articles (id) WHERE shown = 0;
	CREATE INDEX articles_by_draft ON articles (id) WHERE draft = 1;

	-- HTML of bodies apart from the rows that lists read.
	CREATE TABLE bodies (id TEXT PRIMARY KEY, html BLOB NOT NULL) WITHOUT ROWID;

	-- Every list is a range of this table. Listed articles only.
	CREATE TABLE terms (
		kind TEXT NOT NULL, term TEXT NOT NULL, instant INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
		PRIMARY KEY (kind, term, instant, id)
	) WITHOUT ROWID;
	CREATE TABLE term_counts (kind TEXT NOT NULL, term TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, term)) WITHOUT ROWID;
	CREATE TABLE term_names (kind TEXT NOT NULL, term TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, term, name)) WITHOUT ROWID;
	-- First article of each numbered page of a list, counted from the oldest.
	CREATE TABLE list_pages (
		kind TEXT NOT NULL, term TEXT NOT NULL, number INTEGER NOT NULL, instant INTEGER NOT NULL, id TEXT NOT NULL,
		PRIMARY KEY (kind, term, number)
	) WITHOUT ROWID;
	CREATE INDEX list_pages_by_time ON list_pages (kind, term, instant, id);
	-- How many articles of a list each month has, for its chart.
	CREATE TABLE term_months (
		kind TEXT NOT NULL, term TEXT NOT NULL, month TEXT NOT NULL, count INTEGER NOT NULL,
		PRIMARY KEY (kind, term, month)
	) WITHOUT ROWID;
	CREATE TABLE day_counts (day TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
	-- The same days by month and day: what happened on this day.
	CREATE INDEX day_counts_by_month_day ON day_counts (substr(day, 6), day);

	-- 'from_id' is an article id or 'pages/name'; 'target' a file under the content folder.
	CREATE TABLE links (
		from_id TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL,
		PRIMARY KEY (from_id, target, kind, line, column)
	) WITHOUT ROWID;
	CREATE INDEX links_by_target ON links (target, from_id);

	-- Corrections of listed articles; 'number' tells those of one article and one moment apart. And where the numbered
	-- pages of their list begin, counted from the oldest.
	CREATE TABLE corrections (
		instant INTEGER NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (instant, id, number)
	) WITHOUT ROWID;
	CREATE TABLE correction_pages (page INTEGER PRIMARY KEY, instant INTEGER NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL);
	CREATE INDEX correction_pages_by_time ON correction_pages (instant, id, number);

	-- Old addresses of articles. 'other' is a file that has the address as well, null where there is none; 'is_live' says
	-- that this file is published there, not that another article had the address once.
	CREATE TABLE aliases (
		address TEXT NOT NULL, id TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL,
		other TEXT, is_live INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (address, id)
	) WITHOUT ROWID;
	CREATE INDEX aliases_by_id ON aliases (id);
	CREATE INDEX aliases_by_letters ON aliases (lower(address));
	CREATE INDEX aliases_claimed ON aliases (address) WHERE other IS NOT NULL;

	-- Pictures that articles and pages show, and what is known of each.
	CREATE TABLE uses (
		from_id TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL,
		PRIMARY KEY (from_id, path, line, column)
	) WITHOUT ROWID;
	CREATE INDEX uses_by_path ON uses (path, from_id);
	-- 'address' is where the picture is published, 'stem' stands in the addresses of its variants. 'code' and 'problem' are
	-- null for a picture that can be published.
	CREATE TABLE images (
		path TEXT PRIMARY KEY, oid TEXT NOT NULL, digest TEXT NOT NULL, stem TEXT NOT NULL, type TEXT NOT NULL,
		width INTEGER NOT NULL, height INTEGER NOT NULL, has_alpha INTEGER NOT NULL, is_animated INTEGER NOT NULL,
		code TEXT, problem TEXT, address TEXT NOT NULL
	) WITHOUT ROWID;
	CREATE INDEX images_by_address ON images (address, path);
	CREATE INDEX images_by_stem ON images (stem, path);

	-- The share card of an article without a picture. 'data' is the CardText as JSON.
	CREATE TABLE cards (id TEXT PRIMARY KEY, address TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
	CREATE INDEX cards_by_address ON cards (address);

	CREATE TABLE pages (name TEXT PRIMARY KEY, data TEXT NOT NULL, html TEXT NOT NULL) WITHOUT ROWID;
	CREATE TABLE registry (kind TEXT NOT NULL, term TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, term)) WITHOUT ROWID;

	CREATE TABLE problems (
		file TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL, severity TEXT NOT NULL,
		code TEXT NOT NULL, message TEXT NOT NULL, hint TEXT
	);
	CREATE INDEX problems_by_file ON problems (file);

	-- What changed since the last publish, with the row as it was then (null: it was not there).
	CREATE TABLE changed_articles (id TEXT PRIMARY KEY, before TEXT) WITHOUT ROWID;
	CREATE TABLE changed_terms (kind TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY (kind, term)) WITHOUT ROWID;
	-- Paths below the content folder, and 'image:/images/…' for addresses of pictures.
	CREATE TABLE changed_files (path TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/**
 * Opens the database of a catalogue, or makes it. One of another version or with another signature, or a damaged file,
 * is deleted and made again: the content is the only truth.
 *
 * @param signature everything beside the files that rows depend on
 * @returns why an existing one was thrown away, for the person who waits for the longer build
 */
export function openDatabase(file: string, signature: string): { db: DatabaseSync; discarded?: string } {
	mkdirSync(path.dirname(file), { recursive: true });
	const wanted = `${SCHEMA_VERSION} ${signature}`;
	let discarded: string | undefined;
	try {
		const db = connect(file);
		const found = readSignature(db);
		if (found === wanted) return { db };
		db.close();
		if (found !== undefined) discarded = 'The catalogue was made with other settings or another version';
	} catch {
		discarded = 'The catalogue is damaged';
	}
	for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
	const db = connect(file);
	db.exec(`BEGIN; ${SCHEMA} COMMIT;`);
	db.prepare("INSERT INTO meta VALUES ('signature', ?), ('identity', ?), ('generation', '0')").run(
		wanted,
		crypto.randomUUID(),
	);
	return discarded === undefined ? { db } : { db, discarded };
}

function connect(file: string): DatabaseSync {
	const db = new DatabaseSync(file);
	// A crash of the machine may cost the last transactions, never the file; the content is read again then. The log is
	// taken over when it has 64 MB, not 4: pages that many articles change are written less often, and a first read of
	// 100,000 articles goes a tenth faster.
	db.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384; PRAGMA cache_size = -16384; PRAGMA busy_timeout = 10000;',
	);
	return db;
}

function readSignature(db: DatabaseSync): string | undefined {
	const hasMeta = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get();
	if (!hasMeta) {
		const isEmpty = db.prepare('SELECT count(*) = 0 AS yes FROM sqlite_master').get();
		if (isEmpty?.['yes'] === 1) return undefined;
		throw new Error('not a catalogue');
	}
	const check = db.prepare("SELECT value FROM meta WHERE name = 'signature'").get();
	return check === undefined ? '' : String(check['value']);
}

import type { TermKind } from '../addresses.ts';
import type { CardStyle } from '../images/card.ts';
import { hasErrors, moveHint, type Problem } from '../problem.ts';
import { noteFile } from './aliases.ts';
import type { ReadArticle, ReadingRules, Use } from './article.ts';
import { updateCards } from './cards.ts';
import { measureImages } from './images.ts';
import { findFile, loadFile } from './load-file.ts';
import { readPage } from './page.ts';
import { type ReadArticles, type ReadFile, readArticles } from './reading.ts';
import { Registry, readTermFile, type TermEntry, termOfFile, termOwner } from './registry.ts';
import { blobIdOf, type FileChange, type NamedChange, remember, type ScanFolders, scan, settle } from './scan.ts';
import type { Statements } from './statements.ts';
import { Store, type Visibility } from './store.ts';

export interface UpdateRules extends ReadingRules, Visibility {
	readonly folders: ScanFolders;
	readonly pageSize: number;
	/** Present when articles without a picture get a share card. */
	readonly cards?: CardStyle;
	/** Milliseconds of the wall clock; see `scan`. */
	readonly wallClock: number;
	/** Look at these paths alone; the development server knows what was saved. */
	readonly only?: readonly string[];
	/** Stands in for `readArticles` where more is asked of the same bytes. */
	readonly read?: ReadArticles;
	/** Told after each batch of files. */
	readonly onProgress?: (done: number, total: number) => void;
}

/** Files per transaction: a crash loses that much work at most, and a transaction costs a flush. */
const BATCH = 500;

/** Rules of the archive's own for hosts of static sites. */
const OWN_REDIRECTS = 'public/_redirects';

const ARTICLE = /^articles\/(.+)\.md$/;
const PAGE = /^pages\/.+\.md$/;

/**
 * Brings the catalogue in step with the content folder. Reads what changed; what follows for lists, links and the
 * journal is written in the same transaction as the note that the file was read.
 */
export async function updateCatalogue(sql: Statements, rules: UpdateRules): Promise<{ changed: number }> {
	const scanned = scan(sql, rules.folders, rules.wallClock, rules.only);
	const { changes, outside } = scanned;
	// Found anew each time: the files are not remembered.
	const ofUnread = "DELETE FROM problems WHERE code IN ('file-outside', 'file-unreadable')";
	if (!rules.only) sql.run(ofUnread);
	const ofUnreadIn = `${ofUnread} AND (file = ? OR file BETWEEN ? AND ?)`;
	for (const at of rules.only ?? []) sql.run(ofUnreadIn, at, `${at}/`, `${at}0`);
	for (const file of outside) addProblem(sql, linkOutside(file));

	const registryChanges = changes.filter(({ path }) => termOfFile(path));
	const otherChanges = changes.filter(({ path }) => !termOfFile(path));
	// First: wherever a build dies, its rows follow the settings that are noted.
	sql.transaction(() => applySettings(sql, rules));
	if (registryChanges.length > 0) sql.transaction(() => applyRegistry(sql, registryChanges, rules));
	const store = new Store(sql, new Registry(sql), rules, rules.pageSize);
	await applyFiles(sql, store, otherChanges, rules);
	settle(sql, rules.folders, scanned);
	await measureImages(sql, rules.folders);
	updateCards(sql, rules.cards);
	// What was read since is found faster in the database than in a long log.
	if (changes.length > BATCH) sql.exec('PRAGMA wal_checkpoint(PASSIVE)');
	return { changed: changes.length };
}

/** Articles are read side by side and written here, by one hand, a batch at a time. */
async function applyFiles(
	sql: Statements,
	store: Store,
	changes: readonly FileChange[],
	rules: UpdateRules,
): Promise<void> {
	const [articles, others] = [changes.filter(isWrittenArticle), changes.filter((change) => !isWrittenArticle(change))];
	// Pictures and removals first: what they change is known when the articles come.
	for (let at = 0; at < others.length; at += BATCH) {
		sql.transaction(() => {
			for (const change of others.slice(at, at + BATCH)) {
				const opened = openChange(sql, change, rules);
				if (opened) applyFile(sql, store, opened, rules);
			}
			store.lists.finish();
		});
	}
	let batch: { change: FileChange; read: ReadFile | undefined }[] = [];
	let done = 0;
	const write = () => {
		sql.transaction(() => {
			for (const { change, read } of batch) {
				const oid = read?.oid;
				if (oid !== undefined) applyFile(sql, store, { change: { ...change, oid: change.oid ?? oid } }, rules);
				if (read) putArticle(sql, store, change.path, read);
			}
			store.lists.finish();
		});
		done += batch.length;
		batch = [];
		rules.onProgress?.(done, articles.length);
	};
	const { timeZone, language, folders } = rules;
	const reads = (rules.read ?? readArticles)(
		articles.map(({ path }) => path),
		{ timeZone, language, folders },
	);
	let at = 0;
	for await (const [, read] of reads) {
		const change = articles[at];
		at += 1;
		if (change) batch.push({ change, read });
		if (batch.length === BATCH) write();
	}
	if (batch.length > 0) write();
}

function isWrittenArticle({ path, status }: FileChange): boolean {
	return status !== 'removed' && ARTICLE.test(path);
}

/** A change that can be remembered, with the bytes where they are read here. */
interface OpenedChange {
	readonly change: NamedChange;
	readonly bytes?: Buffer;
}

/**
 * Opens a file that changed. What is gone by now, or can't be read, is not remembered: what follows from it would be
 * missing for as long as it stays the same.
 */
function openChange(sql: Statements, change: FileChange, { folders }: UpdateRules): OpenedChange | undefined {
	const { path, status, oid } = change;
	if (status === 'removed') return { change: { ...change, oid: '' } };
	const isReadHere = oid === undefined || path === OWN_REDIRECTS || PAGE.test(path) || termOfFile(path) !== undefined;
	const { isThere, bytes, problem } = isReadHere ? loadFile(path, folders) : findFile(path, folders);
	if (problem) addProblem(sql, problem);
	const name = oid ?? (bytes && blobIdOf(bytes));
	return isThere && name !== undefined ? { change: { ...change, oid: name }, ...(bytes && { bytes }) } : undefined;
}

/** What follows from a changed file, but for the text of an article. */
function applyFile(sql: Statements, store: Store, { change, bytes }: OpenedChange, rules: UpdateRules): void {
	const { path, status } = change;
	remember(sql, change);
	sql.run('DELETE FROM problems WHERE file = ?', path);
	if (path.startsWith('public/') || path.startsWith('@public/')) notePublicFile(sql, path, bytes);
	for (const { from_id } of sql.all<{ from_id: string }>(
		'SELECT DISTINCT from_id FROM uses WHERE path = ?',
		path.replace(/^@/, ''),
	)) {
		const owner = termOfFile(`${from_id}.yml`);
		if (owner) sql.run('INSERT OR IGNORE INTO changed_terms VALUES (?, ?)', owner.kind, owner.term);
		else if (from_id.startsWith('pages/')) sql.run('INSERT OR IGNORE INTO changed_files VALUES (?)', `${from_id}.md`);
		else store.journal(from_id);
	}
	const id = ARTICLE.exec(path)?.[1];
	if (id !== undefined) {
		if (status === 'removed') store.remove(id);
	} else if (PAGE.test(path)) {
		sql.run('INSERT OR IGNORE INTO changed_files VALUES (?)', path);
		putPage(sql, store, path, bytes, rules);
		noteFile(sql, path);
	} else if (status !== 'removed') {
		const stray = nameProblem(path) ?? strayProblem(path);
		if (stray) addProblem(sql, stray);
	}
}

function notePublicFile(sql: Statements, path: string, bytes: Buffer | undefined): void {
	sql.run('INSERT OR IGNORE INTO changed_files VALUES (?)', path);
	noteFile(sql, path);
	if (path !== OWN_REDIRECTS) return;
	// Published as part of a file that holds more.
	sql.run("DELETE FROM meta WHERE name = 'redirects'");
	if (bytes) sql.run("INSERT INTO meta VALUES ('redirects', ?)", bytes.toString('utf8'));
}

/** A broken article leaves the row that was there: with `--keep-going` its page stays as it was published. */
function putArticle(sql: Statements, store: Store, path: string, read: ReadArticle): void {
	const { article, html, references, uses, aliases, problems } = read;
	for (const problem of problems) addProblem(sql, problem);
	if (article && !hasErrors(problems)) store.put(article, html, references, uses, aliases);
	else store.keepPublished(ARTICLE.exec(path)?.[1] ?? '');
}

/** @param bytes undefined when the file was removed */
function putPage(sql: Statements, store: Store, path: string, bytes: Buffer | undefined, rules: UpdateRules): void {
	const from = path.slice(0, -'.md'.length);
	if (!bytes) {
		sql.run('DELETE FROM pages WHERE name = ?', from.slice('pages/'.length));
		store.putLinks(from, [], []);
		return;
	}
	const { page, html, references, uses, problems } = readPage(bytes, path, rules);
	for (const problem of problems) addProblem(sql, problem);
	if (!page) return;
	sql.run('INSERT OR REPLACE INTO pages VALUES (?, ?, ?)', page.name, JSON.stringify(page), html);
	store.putLinks(from, references, uses);
}

function applyRegistry(sql: Statements, changes: readonly FileChange[], rules: UpdateRules): void {
	const old = new Registry(sql);
	const touched = new Set<string>();
	const note = (kind: TermKind, term: string, entry: TermEntry | undefined) => {
		for (const name of entry ? [entry.label, ...entry.aliases] : []) touched.add(`${kind}\t${old.termOf(kind, name)}`);
		for (const slug of [term, ...(entry?.formerly ?? [])]) {
			touched.add(`${kind}\t${slug}`);
			// Where the articles of a term are that had this address until now.
			const successor = old.successorOf(kind, slug);
			if (successor !== undefined) touched.add(`${kind}\t${successor}`);
		}
	};
	const pictures: { owner: string; uses: readonly Use[] }[] = [];
	for (const change of changes) {
		const opened = openChange(sql, change, rules);
		if (!opened) continue;
		remember(sql, opened.change);
		sql.run('DELETE FROM problems WHERE file = ?', change.path);
		const place = termOfFile(change.path);
		if (!place) continue;
		const { kind, term } = place;
		const read = opened.bytes ? readTermFile(opened.bytes, change.path) : { uses: [], problems: [] };
		for (const problem of read.problems) addProblem(sql, problem);
		if (hasErrors(read.problems)) continue;
		note(kind, term, old.entry(kind, term));
		note(kind, term, read.entry);
		if (read.entry) sql.run('INSERT OR REPLACE INTO registry VALUES (?, ?, ?)', kind, term, JSON.stringify(read.entry));
		else sql.run('DELETE FROM registry WHERE kind = ? AND term = ?', kind, term);
		pictures.push({ owner: termOwner(kind, term), uses: read.uses });
	}
	const store = new Store(sql, new Registry(sql), rules, rules.pageSize);
	for (const { owner, uses } of pictures) store.putLinks(owner, [], uses);
	const ids = new Set<string>();
	for (const entry of touched) {
		const [kind = '', term = ''] = entry.split('\t');
		sql.run('INSERT OR IGNORE INTO changed_terms VALUES (?, ?)', kind, term);
		for (const { id } of sql.each<{ id: string }>('SELECT id FROM terms WHERE kind = ? AND term = ?', kind, term))
			ids.add(id);
	}
	// Withdrawn articles are in no list, and their pages show their terms all the same.
	for (const { id } of sql.each<{ id: string }>('SELECT id FROM articles WHERE shown = 1 AND listed = 0')) ids.add(id);
	store.relist(ids, old);
	store.lists.finish();
}

/** The clock, `--drafts` and the page size may be others than at the last build. */
function applySettings(sql: Statements, rules: UpdateRules): void {
	const store = new Store(sql, new Registry(sql), rules, rules.pageSize);
	const meta = (name: string) => sql.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value;
	const now = Number(meta('now') ?? rules.now);
	const drafts = (meta('drafts') ?? String(rules.drafts)) === 'true';
	if (now !== rules.now || drafts !== rules.drafts) store.applyClock({ now, drafts });
	store.lists.finish();
	if (meta('pageSize') !== String(rules.pageSize)) store.lists.dealAll();
	for (const name of ['now', 'drafts', 'pageSize'] as const) {
		sql.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', name, String(rules[name]));
	}
}

/**
 * A name as old Macs write it, with marks apart from their letters. It looks the same and is another address, so no link
 * and no article would find the file. The checkout's own files are the business of its developer.
 */
function nameProblem(path: string): Problem | undefined {
	const wanted = path.normalize('NFC');
	if (wanted === path || path.startsWith('@public/')) return undefined;
	const message = 'Unexpected spelling of the file name (Unicode NFD), expected that of links and addresses (NFC).';
	return {
		file: path,
		line: 1,
		column: 1,
		severity: 'error',
		code: 'file-name',
		message,
		hint: moveHint(path, wanted),
	};
}

/** Markdown that would be passed over in silence. */
function strayProblem(path: string): Problem | undefined {
	const [, folder, name] = /^(articles|pages|tags|sources|sections|authors)\/(.+)\.[^./]+$/.exec(path) ?? [];
	const isText = folder === 'articles' || folder === 'pages';
	const isMarkdown = isText && /\.(markdown|mdown|mkd|mdx|md)$/i.test(path);
	const isRegistry = folder !== undefined && !isText && /\.ya?ml$/i.test(path);
	if (!folder || !name || !(isMarkdown || isRegistry)) return undefined;
	const ending = isMarkdown ? '.md' : '.yml';
	return {
		file: path,
		line: 1,
		column: 1,
		severity: 'error',
		code: 'file-extension',
		message: `Unexpected file name ending, expected \`${ending}\`.`,
		hint: moveHint(path, `${folder}/${name}${ending}`),
	};
}

function linkOutside(file: string): Problem {
	const message = 'Unexpected symbolic link that leads out of the content folder, expected a file in it.';
	return { file, line: 1, column: 1, severity: 'error', code: 'file-outside', message };
}

function addProblem(sql: Statements, { file, line, column, severity, code, message, hint }: Problem): void {
	sql.run(
		'INSERT INTO problems VALUES (?, ?, ?, ?, ?, ?, ?)',
		file,
		line,
		column,
		severity,
		code,
		message,
		hint ?? null,
	);
}

import { isSearchFile } from '../addresses.ts';
import { digestOf } from '../digest.ts';
import type { Problem } from '../problem.ts';
import { type Maker, matchAddress, VIEWS, viewOf } from '../views/all.ts';
import { staticFileView } from '../views/files.ts';
import type { Archive, Changes, View } from '../views/view.ts';
import { isInShard, type Shard } from './digest.ts';
import { fileAbove, pageBelow } from './folders.ts';
import type { Ledger, LedgerState } from './ledger.ts';

export interface PlanRules {
	readonly state: LedgerState;
	/** Render every page, whatever the digests say. */
	readonly full: boolean;
	/** The part of the site that this build publishes. */
	readonly shard: Shard;
	/** Addresses whose article is broken: what was published there stays (`--keep-going`). */
	readonly kept: readonly string[];
	/** Read only when the ledger shows the catalogue's last published state; else every page is compared. */
	readonly changes: () => Changes;
}

/** Two files of one name; nothing can be published. */
export class AddressClash extends Error {
	readonly address: string;
	/** What makes the two, as paths below the content folder where there is one. */
	readonly files: readonly [string, string];
	/** Is the first one published in a folder that has the name of the second? */
	readonly isFolder: boolean;
	constructor(address: string, files: readonly [string, string], isFolder = false) {
		super(`${address} is the address of two pages: ${files.join(' and ')}.`);
		this.address = address;
		this.files = files;
		this.isFolder = isFolder;
	}
}

/** A clash as the person who has to rename a file is told of it. */
export function clashProblem({ address, files, isFolder }: AddressClash): Problem {
	const [one, other] = files;
	const message = isFolder
		? `Unexpected file at ${address}: ${one} is published in a folder of that name, expected another name.`
		: `Unexpected second page for ${address}: ${one} has that address too, expected each address once.`;
	return { file: other, line: 1, column: 1, severity: 'error', code: 'address-twice', message };
}

/** All clashes that a plan would end with, without a plan: static files are what can stand where a page is. */
export function findClashes(archive: Archive): AddressClash[] {
	const clashes: AddressClash[] = [];
	for (const params of staticFileView.all(archive)) {
		const address = staticFileView.path(params);
		const file = originOf(archive, staticFileView.kind, params);
		const page = matchAddress(address);
		if (isSearchFile(address)) clashes.push(new AddressClash(address, [SEARCH_INDEX, file]));
		else if (PAGES_SITEMAP.test(address)) clashes.push(new AddressClash(address, [SITEMAP_OF_PAGES, file]));
		else if (page && viewOf(page.kind).view.read(archive, page.params))
			clashes.push(new AddressClash(address, [originOf(archive, page.kind, page.params), file]));
		else {
			const clash = folderClash(archive, address);
			if (clash) clashes.push(clash);
		}
	}
	return clashes;
}

/**
 * Decides which pages are due and which are no longer wanted, and writes that into the ledger.
 *
 * A page is due when a change touches it and its view has another digest than at the last publish. When the ledger
 * does not show the state that the changes are counted from, every page is compared. When pages alone look otherwise, those
 * with a template are due again; when more of the design is another, every page is due.
 */
export function makePlan(archive: Archive, ledger: Ledger, rules: PlanRules): void {
	const { sql } = ledger;
	sql.transaction(() => {
		sql.run('DELETE FROM due');
		sql.run('DELETE FROM unwanted');
		if (isChangedOnly(ledger, rules)) planChanges(archive, ledger, rules);
		else planAll(archive, ledger, rules, isRedesigned(ledger, rules));
		if (ledger.state.design !== rules.state.design) planTemplates(ledger);
		planUnfinished(archive, ledger);
		for (const address of rules.kept) sql.run('DELETE FROM unwanted WHERE address = ?', address);
		if (keepsOldPages(ledger, rules.kept))
			sql.run("DELETE FROM unwanted WHERE address BETWEEN '/images/' AND '/images0'");
	});
}

/**
 * Do the changes of the journal tell all that can differ from what was published? Not when the ledger shows another state
 * of the catalogue than the one that the changes are counted from, nor when another code reads it.
 */
export function isChangedOnly(ledger: Ledger, rules: Pick<PlanRules, 'state' | 'full'>): boolean {
	const { catalogue, generation } = ledger.state;
	const isKnown = catalogue === rules.state.catalogue && generation === rules.state.generation;
	return isKnown && !isRedesigned(ledger, rules);
}

/**
 * Does a page stay as an earlier build made it? It may show pictures and styles that no other page asks for any more, so
 * those stay too, until a build in which nothing is broken.
 */
export function keepsOldPages(ledger: Ledger, kept: readonly string[]): boolean {
	return kept.some(
		(address) =>
			!ledger.isDue(address) && ledger.sql.get('SELECT 1 FROM pages WHERE address = ?', address) !== undefined,
	);
}

function isRedesigned(ledger: Ledger, { state, full }: Pick<PlanRules, 'state' | 'full'>): boolean {
	return ledger.state.views !== state.views || full;
}

/**
 * Published pages with a template, which shows the same in another way, and what Astro makes: pages of somebody's own may be
 * others. A page of a build that died is compared by itself.
 */
function planTemplates({ sql }: Ledger): void {
	for (const { view, maker } of VIEWS) {
		if (maker !== 'html' && maker !== 'sitemap') continue;
		sql.run(
			`INSERT OR IGNORE INTO due SELECT address, kind, params, ?, 0, bytes FROM pages
			WHERE kind = ? AND digest <> '' AND address NOT IN (SELECT address FROM unwanted)`,
			maker,
			view.kind,
		);
	}
}

function planAll(archive: Archive, ledger: Ledger, rules: PlanRules, isEveryDue: boolean): void {
	const { sql } = ledger;
	sql.exec('CREATE TEMP TABLE IF NOT EXISTS wanted (address TEXT PRIMARY KEY, origin TEXT NOT NULL) WITHOUT ROWID');
	sql.run('DELETE FROM temp.wanted');
	for (const { view, maker } of VIEWS) {
		for (const params of view.all(archive)) {
			const address = view.path(params);
			// Of every part: the folder may be in another one.
			if (view.kind === staticFileView.kind) refuseInFolder(archive, address);
			if (!isOurs(address, maker, rules.shard)) continue;
			if (
				sql.run('INSERT OR IGNORE INTO temp.wanted VALUES (?, ?)', address, originOf(archive, view.kind, params)) === 0
			) {
				const other = sql.get<{ origin: string }>('SELECT origin FROM temp.wanted WHERE address = ?', address);
				throw new AddressClash(address, [other?.origin ?? '', originOf(archive, view.kind, params)]);
			}
			// A copy is due by its digest, unless every file is asked for: somebody may have lost some.
			if (isEveryDue && (maker !== 'copy' || rules.full)) addDue(archive, ledger, view, maker, address, params);
			else compare(archive, ledger, view, maker, address, params);
		}
	}
	sql.run(
		"INSERT INTO unwanted SELECT address FROM pages WHERE kind NOT IN ('astro', 'search') AND address NOT IN (SELECT address FROM temp.wanted)",
	);
}

function planChanges(archive: Archive, ledger: Ledger, rules: PlanRules): void {
	const changes = rules.changes();
	const isQuiet = changes.articles.length + changes.terms.length + changes.files.length === 0;
	const seen = new Set<string>();
	for (const { view, maker } of VIEWS) {
		if (isQuiet && !view.isDaily) continue;
		for (const params of view.touchedBy(archive, changes)) {
			const address = view.path(params);
			// By kind as well: a static file may take the address of a page in the same batch.
			const name = `${view.kind} ${address}`;
			if (seen.has(name)) continue;
			seen.add(name);
			if (view.kind === staticFileView.kind) refuseInFolder(archive, address);
			if (isOurs(address, maker, rules.shard)) compare(archive, ledger, view, maker, address, params);
		}
	}
	// Where a page is new, a file may have been for long.
	for (const { address, kind, params } of ledger.sql.each<{ address: string; kind: string; params: string }>(
		'SELECT address, kind, params FROM due WHERE was IS NULL',
	)) {
		const file = fileAbove(archive, address);
		if (file !== undefined)
			throw new AddressClash(`/${file}`, [originOf(archive, kind, JSON.parse(params)), `public/${file}`], true);
	}
}

/** What a static file stands in the way of, by its name; it may have been removed since it was published. */
function folderClash(archive: Archive, address: string): AddressClash | undefined {
	const name = address.slice(1);
	if (address.endsWith('/') || !archive.catalogue.staticFile(name)) return undefined;
	const clash = (origin: string) => new AddressClash(address, [origin, `public/${name}`], true);
	if (isSearchFile(`${address}/.`)) return clash(SEARCH_INDEX);
	if (address === ASSETS) return clash('the design');
	const page = pageBelow(archive, address);
	return page && clash(originOf(archive, page.kind, page.params));
}

function refuseInFolder(archive: Archive, address: string): void {
	const clash = folderClash(archive, address);
	if (clash) throw clash;
}

/** Rows of a build that died: written or not, their files are made again or taken away. */
function planUnfinished(archive: Archive, ledger: Ledger): void {
	const rows = ledger.sql.all<{ address: string; kind: string; params: string }>(
		// Nothing is known any more of a kind that another version of Warraq had; its pages are unwanted already.
		`SELECT address, kind, params FROM pages WHERE digest = '' AND kind NOT IN ('astro', 'search')
		AND address NOT IN (SELECT address FROM due) AND address NOT IN (SELECT address FROM unwanted)`,
	);
	for (const { address, kind, params } of rows) {
		const { view, maker } = viewOf(kind);
		compare(archive, ledger, view, maker, address, JSON.parse(params));
	}
}

function compare(archive: Archive, ledger: Ledger, view: View, maker: Maker, address: string, params: object): void {
	const published = ledger.sql.get<{ digest: string; kind: string; params: string }>(
		'SELECT digest, kind, params FROM pages WHERE address = ?',
		address,
	);
	const shown = view.read(archive, params);
	if (!shown) {
		if (published?.kind === view.kind && !ledger.isDue(address))
			ledger.sql.run('INSERT OR IGNORE INTO unwanted VALUES (?)', address);
		return;
	}
	const planned = ledger.sql.get<{ kind: string; params: string }>(
		'SELECT kind, params FROM due WHERE address = ?',
		address,
	);
	for (const other of [planned, published]) {
		if (!other || other.kind === view.kind || other.kind === 'astro' || other.kind === 'search') continue;
		const otherParams = JSON.parse(other.params) as object;
		if (!viewOf(other.kind).view.read(archive, otherParams)) continue;
		throw new AddressClash(address, [originOf(archive, other.kind, otherParams), originOf(archive, view.kind, params)]);
	}
	if (published?.digest !== digestOf(shown)) addDue(archive, ledger, view, maker, address, params);
}

function addDue(archive: Archive, ledger: Ledger, view: View, maker: Maker, address: string, params: object): void {
	if (view.kind === 'file' && isSearchFile(address))
		throw new AddressClash(address, [SEARCH_INDEX, originOf(archive, view.kind, params)]);
	// Astro makes it together with the index, and would not make it again when a file in its place is gone.
	if (view.kind === 'file' && PAGES_SITEMAP.test(address))
		throw new AddressClash(address, [SITEMAP_OF_PAGES, originOf(archive, view.kind, params)]);
	const was = ledger.sql.get<{ bytes: string }>('SELECT bytes FROM pages WHERE address = ?', address)?.bytes ?? null;
	ledger.sql.run(
		'INSERT OR REPLACE INTO due VALUES (?, ?, ?, ?, 0, ?)',
		address,
		view.kind,
		JSON.stringify(params),
		maker,
		was,
	);
	ledger.sql.run('DELETE FROM unwanted WHERE address = ?', address);
}

const SEARCH_INDEX = 'the search index';
const SITEMAP_OF_PAGES = 'the sitemap of pages';
/** The folder of styles and scripts. */
const ASSETS = '/_astro';
const PAGES_SITEMAP = /^\/sitemap-\d+\.xml$/;

/** The file that a page comes from, for the one who has to rename it. */
function originOf({ catalogue }: Archive, kind: string, params: object): string {
	if (kind.startsWith('article') && 'id' in params) return `articles/${params.id}.md`;
	if (kind === 'page' && 'name' in params) return `pages/${params.name}.md`;
	if (kind === 'file' && 'name' in params) return `public/${params.name}`;
	if (kind === 'redirect' && 'from' in params) {
		const owner = catalogue.aliasTarget(String(params.from));
		if (owner) return `articles/${owner.id}.md`;
	}
	return `the ${kind} page`;
}

/** Assets and the sitemap index are made in the first part, all else where its address belongs. */
function isOurs(address: string, maker: Maker, shard: Shard): boolean {
	return maker === 'sitemap' ? shard.index === 1 : isInShard(address, shard);
}

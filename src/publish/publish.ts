import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf, isSearchFile, SITEMAP_INDEX } from '../addresses.ts';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import { digestOf, digestText } from '../digest.ts';
import type { Ledger, LedgerState } from '../plan/ledger.ts';
import { viewOf } from '../views/all.ts';
import type { FileView } from '../views/files.ts';
import type { Archive } from '../views/view.ts';
import { emptyFolder, filesBelow, MARKER, Placer, writeMarker } from './files.ts';
import { type RenderedPage, readRendered, stagedFile } from './rendered.ts';
import { type Destination, UploadFolder } from './upload-folder.ts';

/** Addresses whose file is another than after the last build. */
export interface PublishedChanges {
	/** Does the output folder hold the whole site, or the whole part? What lies elsewhere and not in it may be deleted. */
	readonly whole: boolean;
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
}

export interface PublishRules {
	readonly archive: Archive;
	readonly ledger: Ledger;
	readonly out: string;
	/** The folder is emptied and gets what has to be uploaded: `everything`, or the `changes` since the last build. */
	readonly upload?: 'everything' | 'changes';
	/** Where files that are copied come from. */
	readonly folders: { readonly content: string; readonly theme: string; readonly images: string };
	/** Staging folders of the processes that rendered. */
	readonly staged: readonly string[];
	/** Files that rendered pages ask for. None when nothing was rendered. */
	readonly assets?: string;
	/** What Astro itself made in this build: ordinary pages, the sitemap index. None when it did not run. */
	readonly astroOutput?: string;
	readonly state: LedgerState;
	/** Pages of an earlier build stay: see `keepsOldPages`. */
	readonly keepsOld: boolean;
	/** Told after each file that was put into place or taken away. */
	readonly onFile: () => void;
}

/**
 * Puts what was made into the output folder. Every file is renamed into place; the ledger learns of a file after it is
 * there, and before that knows that it may be. Killed at any moment, the next build finishes the work.
 */
export function publish(rules: PublishRules): PublishedChanges {
	const { ledger, out, upload } = rules;
	if (upload) emptyFolder(out);
	writeMarker(out);
	announce(rules);
	const changes = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
	const placer = upload ? new UploadFolder(out, upload) : new Placer(out);
	// Assets first: a new page must not ask for a file that is not there yet.
	placeAstroFiles(rules, placer, changes);
	placeCopies(rules, placer, changes);
	placePages(rules, placer, changes);
	removeUnwanted(rules, placer, changes);
	if (!upload && ledger.state.swept === undefined) sweep(ledger, out, placer);
	ledger.sql.transaction(() => {
		ledger.sql.run('DELETE FROM due');
		ledger.sql.run('DELETE FROM unwanted');
		ledger.state = { ...rules.state, swept: 'yes' };
	});
	return {
		whole: upload !== 'changes',
		added: changes.added.sort(),
		changed: changes.changed.sort(),
		removed: changes.removed.sort(),
	};
}

export type Changing = { added: string[]; changed: string[]; removed: string[] };

/** Rows without digests for all that is going to be written. */
function announce(rules: PublishRules): void {
	const { sql } = rules.ledger;
	sql.transaction(() => {
		sql.run(`INSERT INTO pages SELECT address, kind, params, '', '' FROM due WHERE true
			ON CONFLICT DO UPDATE SET kind = excluded.kind, params = excluded.params, digest = '', bytes = ''`);
		for (const { file } of astroFiles(rules)) {
			sql.run("INSERT OR IGNORE INTO pages VALUES (?, 'astro', '{}', '', '')", addressOf(file));
		}
	});
}

function placePages({ ledger, staged, onFile }: PublishRules, placer: Destination, changes: Changing): void {
	for (const folder of staged) {
		const placed: RenderedPage[] = [];
		let place = -1;
		for (const page of readRendered(folder)) {
			place += 1;
			const was = wasBytes(ledger, page.address);
			if (was === undefined) continue;
			if (was !== page.bytes || !placer.has(fileOf(page.address))) {
				placer.move(stagedFile(folder, place), fileOf(page.address));
				note(changes, page, was);
			}
			placed.push(page);
			onFile();
			if (placed.length === 10_000) record(ledger, placed.splice(0));
		}
		record(ledger, placed);
	}
}

/** Copies per transaction: a site may have several for each article. */
const BATCH = 500;

function placeCopies({ archive, ledger, folders, onFile }: PublishRules, placer: Destination, changes: Changing): void {
	let last = '';
	for (;;) {
		const batch = ledger.sql.all<{ address: string; kind: string; params: string; was: string | null }>(
			"SELECT address, kind, params, was FROM due WHERE maker = 'copy' AND address > ? ORDER BY address LIMIT ?",
			last,
			BATCH,
		);
		const copied: RenderedPage[] = [];
		for (const { address, kind, params, was } of batch) {
			const view = viewOf(kind).view.read(archive, JSON.parse(params)) as FileView | undefined;
			if (!view) continue;
			if (was !== view.oid || !placer.has(fileOf(address))) {
				placer.copy(fileOnDisk(view.source, folders), fileOf(address));
				note(changes, { address, bytes: view.oid }, was);
			}
			copied.push({ address, digest: digestOf(view), bytes: view.oid });
			onFile();
		}
		record(ledger, copied);
		if (batch.length < BATCH) return;
		last = batch.at(-1)?.address ?? '';
	}
}

/** Assets, ordinary pages and the sitemap index; what is not made any more is taken away. */
function placeAstroFiles(rules: PublishRules, placer: Destination, changes: Changing): void {
	const { archive, ledger, assets, astroOutput, keepsOld, onFile } = rules;
	const present = new Set<string>();
	const placed: RenderedPage[] = [];
	for (const { folder, file } of astroFiles(rules)) {
		const address = addressOf(file);
		present.add(address);
		const row = ledger.sql.get<{ kind: string; bytes: string }>(
			'SELECT kind, bytes FROM pages WHERE address = ?',
			address,
		);
		if (row && row.kind !== 'astro' && address !== SITEMAP_INDEX) continue;
		const bytes = digestText(readFileSync(path.join(folder, file)));
		const was = ledger.isDue(address) ? wasBytes(ledger, address) : row?.bytes || null;
		if (was !== bytes || !placer.has(file)) {
			placer.copy(path.join(folder, file), file);
			note(changes, { address, bytes }, was ?? null);
		}
		const digest = address === SITEMAP_INDEX ? digestOf(viewOf('sitemap-index').view.read(archive, {})) : bytes;
		placed.push({ address, digest, bytes });
		onFile();
	}
	record(ledger, placed);
	for (const { address } of ledger.sql.all<{ address: string }>("SELECT address FROM pages WHERE kind = 'astro'")) {
		const isMadeAnew = address.startsWith(ASSETS) ? assets !== undefined && !keepsOld : astroOutput !== undefined;
		if (isMadeAnew && !present.has(address)) ledger.sql.run('INSERT OR IGNORE INTO unwanted VALUES (?)', address);
	}
}

const ASSETS = '/_astro/';

function astroFiles({ assets, astroOutput }: PublishRules): { folder: string; file: string }[] {
	return [assets, astroOutput].flatMap((folder) =>
		folder === undefined ? [] : [...filesBelow(folder)].map((file) => ({ folder, file })),
	);
}

function removeUnwanted({ ledger, onFile }: PublishRules, placer: Destination, changes: Changing): void {
	for (const { address } of ledger.sql.all<{ address: string }>('SELECT address FROM unwanted ORDER BY address')) {
		placer.remove(fileOf(address));
		changes.removed.push(address);
		onFile();
	}
	ledger.sql.run('DELETE FROM pages WHERE address IN (SELECT address FROM unwanted)');
}

/**
 * In the first build into a folder of ours: files that no ledger knows, from before the cache was deleted. Those of the
 * search serve readers until there are new ones.
 */
function sweep(ledger: Ledger, out: string, placer: Destination): void {
	for (const file of [...filesBelow(out)]) {
		if (file === MARKER || isSearchFile(`/${file}`)) continue;
		if (!ledger.sql.get('SELECT 1 FROM pages WHERE address = ?', addressOf(file))) placer.remove(file);
	}
}

/** Digest of the file that was there: null for none, undefined when the page is not part of the plan. */
function wasBytes(ledger: Ledger, address: string): string | null | undefined {
	const row = ledger.sql.get<{ was: string | null }>('SELECT was FROM due WHERE address = ?', address);
	return row === undefined ? undefined : row.was;
}

function note(
	changes: Changing,
	{ address, bytes }: Pick<RenderedPage, 'address' | 'bytes'>,
	was: string | null,
): void {
	if (was === bytes) return;
	(was === null ? changes.added : changes.changed).push(address);
}

function record(ledger: Ledger, pages: readonly RenderedPage[]): void {
	if (pages.length === 0) return;
	ledger.sql.transaction(() => {
		for (const { address, digest, bytes } of pages) {
			ledger.sql.run('UPDATE pages SET digest = ?, bytes = ? WHERE address = ?', digest, bytes, address);
		}
	});
}

/** `2022/index.html` is served at `/2022/`. */
function addressOf(file: string): string {
	return `/${file}`.replace(/\/index\.html$/, '/');
}

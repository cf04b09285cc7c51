import path from 'node:path';
import { fileOf, isSearchFile } from '../addresses.ts';
import type { Ledger } from '../plan/ledger.ts';
import { filesBelow } from '../publish/files.ts';
import type { Changing } from '../publish/publish.ts';
import { type RenderedPage, readRendered, stagedFile } from '../publish/rendered.ts';
import type { Destination } from '../publish/upload-folder.ts';
import { rangeOf } from './due.ts';
import type { MadeUnit } from './make-units.ts';

export interface SearchPublishRules {
	readonly ledger: Ledger;
	readonly out: string;
	readonly placer: Destination;
	/** What was compared, in the order in which it is to appear. */
	readonly units: readonly MadeUnit[];
	/** Where the files of each unit lie that was made. */
	readonly folder: string;
	/** Names of units whose files are to go. */
	readonly gone: readonly string[];
	/** Addresses are added to it. */
	readonly changes: Changing;
	/** Told after each file that was put into place or taken away. */
	readonly onFile: () => void;
	/** The output folder may hold search files that the ledger does not know. */
	readonly sweeps: boolean;
}

/**
 * Puts search files into the output folder. The ledger knows of each before it is there, and of a unit's digest after all
 * of its files are: killed at any moment, the next build finishes the work.
 */
export function publishSearch(rules: SearchPublishRules): void {
	const { ledger, units, gone } = rules;
	for (const unit of units) {
		if (unit.isMade) placeUnit(rules, unit);
		ledger.sql.run('DELETE FROM search_due WHERE name = ?', unit.name);
	}
	for (const name of gone) removeFiles(rules, addressesOf(ledger, name).keys());
	if (rules.sweeps && ledger.state.searchSwept === undefined) {
		sweep(rules);
		ledger.state = { searchSwept: 'yes' };
	}
}

function placeUnit(rules: SearchPublishRules, { name, digest }: MadeUnit): void {
	const { ledger, placer, changes } = rules;
	const folder = path.join(rules.folder, name);
	const files = [...readRendered(folder)];
	const was = addressesOf(ledger, name);
	announce(ledger, name, files, was);
	for (const [place, { address, bytes }] of files.entries()) {
		const before = was.get(address);
		if (before !== bytes || !placer.has(fileOf(address))) placer.move(stagedFile(folder, place), fileOf(address));
		if (before !== bytes) (before === undefined ? changes.added : changes.changed).push(address);
		was.delete(address);
		rules.onFile();
	}
	// The new files lead to each other by now: nobody who asks anew is led to an old one.
	removeFiles(rules, was.keys());
	ledger.sql.transaction(() => {
		for (const { address, bytes } of files)
			ledger.sql.run('UPDATE pages SET digest = ?, bytes = ? WHERE address = ?', digest, bytes, address);
	});
}

/** Rows without digests for all that is going to be written. */
function announce(
	ledger: Ledger,
	name: string,
	files: readonly RenderedPage[],
	was: ReadonlyMap<string, string>,
): void {
	const { sql } = ledger;
	sql.transaction(() => {
		sql.run("UPDATE pages SET digest = '' WHERE address BETWEEN ? AND ?", ...rangeOf(name));
		for (const { address, bytes } of files) {
			if (was.get(address) !== bytes)
				sql.run("INSERT OR REPLACE INTO pages VALUES (?, 'search', '{}', '', '')", address);
		}
	});
}

function removeFiles({ ledger, placer, changes, onFile }: SearchPublishRules, addresses: Iterable<string>): void {
	const gone = [...addresses];
	for (const address of gone) {
		placer.remove(fileOf(address));
		changes.removed.push(address);
		onFile();
	}
	ledger.sql.transaction(() => {
		for (const address of gone) ledger.sql.run('DELETE FROM pages WHERE address = ?', address);
	});
}

/** The files of a unit with the digests of their bytes. */
function addressesOf({ sql }: Ledger, name: string): Map<string, string> {
	const rows = sql.all<{ address: string; bytes: string }>(
		"SELECT address, bytes FROM pages WHERE address BETWEEN ? AND ? AND kind = 'search'",
		...rangeOf(name),
	);
	return new Map(rows.map(({ address, bytes }) => [address, bytes]));
}

/** Search files from before the cache was deleted, which served until now. */
function sweep({ ledger, out, placer }: SearchPublishRules): void {
	for (const file of [...filesBelow(path.join(out, 'search'))].map((name) => `search/${name}`)) {
		if (isSearchFile(`/${file}`) && !ledger.sql.get('SELECT 1 FROM pages WHERE address = ?', `/${file}`))
			placer.remove(file);
	}
}

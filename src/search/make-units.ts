import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Staging } from '../publish/rendered.ts';
import { periodList } from '../views/search-articles.ts';
import type { Archive } from '../views/view.ts';
import { digestOfUnit, recordsOfPeriod } from './digest.ts';
import { servedFiles, writeIndex, writeShared } from './pagefind.ts';
import { searchLanguage } from './record.ts';
import { type SearchUnit, unitAddress } from './unit.ts';

/** A unit that may have to be made. */
export interface UnitOrder {
	readonly unit: SearchUnit;
	/** The digest under which it is published; undefined when it has to be made in any case. */
	readonly published?: string;
}

export interface MakingRules {
	/** Of the code that makes the search files: another one makes them all anew. */
	readonly indexing: string;
	/** A folder for each unit that was made, named for it. */
	readonly folder: string;
	/** Told after each article that was read for an index. */
	readonly onArticle: () => void;
}

/** A unit as it is now. */
export interface MadeUnit {
	readonly name: string;
	readonly digest: string;
	/** Its files lie in its folder. Otherwise it is as it was published. */
	readonly isMade: boolean;
}

/**
 * Makes the units that are not as they were published, one after another: at any time the records of one article, and
 * what Pagefind holds of one period, are in memory.
 */
export async function* makeUnits(
	archive: Archive,
	orders: Iterable<UnitOrder>,
	rules: MakingRules,
): AsyncGenerator<MadeUnit> {
	for (const { unit, published } of orders) {
		const digest = digestOfUnit(archive, unit, rules.indexing);
		const isMade = digest !== published;
		if (isMade) await makeUnit(archive, unit, digest, rules);
		yield { name: unit.name, digest, isMade };
	}
}

async function makeUnit(archive: Archive, unit: SearchUnit, digest: string, rules: MakingRules): Promise<void> {
	const folder = path.join(rules.folder, unit.name);
	rmSync(folder, { recursive: true, force: true });
	const staging = new Staging(folder);
	try {
		if (unit.kind === 'list') {
			staging.write(
				unitAddress(unit.name),
				digest,
				Buffer.from(`${JSON.stringify(periodList(archive), null, '\t')}\n`),
			);
			return;
		}
		const raw = path.join(folder, 'raw');
		mkdirSync(raw);
		const language = searchLanguage(archive.site);
		let files: string[];
		if (unit.kind === 'shared') files = await writeShared(language, raw);
		else {
			await writeIndex(counted(recordsOfPeriod(archive, unit.period), rules.onArticle), language, raw);
			files = servedFiles(raw);
		}
		for (const file of files) staging.take(unitAddress(unit.name) + file, digest, path.join(raw, file));
		rmSync(raw, { recursive: true });
	} finally {
		staging.close();
	}
}

function* counted<T>(items: Iterable<T>, onItem: () => void): Generator<T> {
	for (const item of items) {
		yield item;
		onItem();
	}
}

import { isInShard } from '../plan/digest.ts';
import type { Ledger } from '../plan/ledger.ts';
import { isChangedOnly, type PlanRules } from '../plan/plan.ts';
import { searchPeriods, touchedPeriods } from '../views/search-articles.ts';
import type { Archive } from '../views/view.ts';
import { digestOfUnit } from './digest.ts';
import type { UnitOrder } from './make-units.ts';
import { LIST, lastFileOf, searchUnits, unitAddress, unitOf } from './unit.ts';

/** What a build has to do for the search. */
export interface SearchPlan {
	/** Units that may not be as they were published, in the order in which they are to appear. */
	readonly orders: readonly UnitOrder[];
	/** Names of those that are no longer wanted. */
	readonly gone: readonly string[];
	/** Articles of the orders. */
	readonly articles: number;
}

/**
 * Notes in the ledger which periods the changes touch: there it stays until their files are published, be it by a later
 * build.
 */
export function noteTouchedPeriods(archive: Archive, ledger: Ledger, rules: SearchRules): void {
	const periods = isChangedOnly(ledger, rules) ? touchedPeriods(archive, rules.changes()) : searchPeriods(archive);
	ledger.sql.transaction(() => {
		for (const { name } of periods) ledger.sql.run('INSERT OR IGNORE INTO search_due VALUES (?)', name);
	});
}

/**
 * What was touched or never finished, and what differs beside: all but periods is compared here, which takes no reading.
 *
 * @param indexing of the code that makes the files
 */
export function planSearch(
	archive: Archive,
	ledger: Ledger,
	indexing: string,
	{ shard, full }: Pick<SearchRules, 'shard' | 'full'>,
): SearchPlan {
	const { enabled } = archive.site.search;
	const wanted = enabled
		? searchUnits(searchPeriods(archive)).filter(({ name }) => isInShard(unitAddress(name), shard))
		: [];
	const names = new Set(wanted.map(({ name }) => name));
	const orders = wanted.flatMap((unit): UnitOrder[] => {
		const published = publishedDigest(ledger, unit.name);
		if (published === undefined || full) return [{ unit }];
		const mayDiffer =
			unit.kind === 'period' ? isTouched(ledger, unit.name) : digestOfUnit(archive, unit, indexing) !== published;
		return mayDiffer ? [{ unit, published }] : [];
	});
	return {
		orders,
		gone: publishedUnits(ledger).filter((name) => !names.has(name)),
		articles: orders.reduce((sum, { unit }) => sum + (unit.kind === 'period' ? unit.period.articles : 0), 0),
	};
}

/** There are no search files any more where the ledger's files are. */
export function forgetSearch({ sql }: Ledger): void {
	sql.run("DELETE FROM pages WHERE kind = 'search'");
}

type SearchRules = Pick<PlanRules, 'state' | 'full' | 'shard' | 'changes'>;

function isTouched(ledger: Ledger, name: string): boolean {
	return ledger.sql.get('SELECT 1 FROM search_due WHERE name = ?', name) !== undefined;
}

/** Undefined when there is none, or not all of its files were written. */
function publishedDigest(ledger: Ledger, name: string): string | undefined {
	const { sql } = ledger;
	const row = sql.get<{ digest: string }>(
		"SELECT digest FROM pages WHERE address = ? AND kind = 'search'",
		lastFileOf(name),
	);
	const unfinished = sql.get(
		"SELECT 1 FROM pages WHERE address BETWEEN ? AND ? AND digest = '' LIMIT 1",
		...rangeOf(name),
	);
	return row === undefined || unfinished ? undefined : row.digest;
}

/** Names of the units that have a file in the ledger: from each to the first file behind its folder. */
function publishedUnits(ledger: Ledger): string[] {
	const names: string[] = [];
	for (let after = ''; ; ) {
		const row = ledger.sql.get<{ address: string }>(
			"SELECT address FROM pages WHERE kind = 'search' AND address > ? ORDER BY address LIMIT 1",
			after,
		);
		if (!row) return names;
		const name = unitOf(row.address);
		names.push(name);
		after = rangeOf(name)[1];
	}
}

/** First and last address of a unit's files. */
export function rangeOf(name: string): [string, string] {
	return name === LIST ? [unitAddress(name), unitAddress(name)] : [unitAddress(name), `${unitAddress(name)}\uffff`];
}

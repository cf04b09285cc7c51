import { SEARCH_PERIODS, searchAddress } from '../addresses.ts';
import type { Period } from './periods.ts';

/** Files of the search that are made and published together. */
export type SearchUnit =
	| { readonly kind: 'period'; readonly name: string; readonly period: Period }
	/** What all indexes share. */
	| { readonly kind: 'shared'; readonly name: typeof SHARED }
	/** The list of all periods. */
	| { readonly kind: 'list'; readonly name: typeof LIST };

export const SHARED = 'pagefind';
export const LIST = 'periods.json';

/**
 * Every unit of a site with these periods, in the order in which they are published: a list that names an index comes
 * after it.
 */
export function searchUnits(periods: readonly Period[]): SearchUnit[] {
	return [
		{ kind: 'shared', name: SHARED },
		...periods.map((period) => ({ kind: 'period', name: period.name, period }) as const),
		{ kind: 'list', name: LIST },
	];
}

/** The folder of a unit, or its only file. By it units are dealt to shards. */
export function unitAddress(name: string): string {
	return name === LIST ? SEARCH_PERIODS : searchAddress(name);
}

/** The unit that a file of the search belongs to. */
export function unitOf(address: string): string {
	return address.split('/')[2] ?? '';
}

/** The file that is written last of a unit, and by whose digest the ledger knows it. */
export function lastFileOf(name: string): string {
	if (name === LIST) return SEARCH_PERIODS;
	return searchAddress(name) + (name === SHARED ? 'pagefind.js' : 'pagefind-entry.json');
}

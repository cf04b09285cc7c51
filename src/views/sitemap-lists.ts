import { monthAddress, onThisDayAddress, TERM_KINDS, termsAddress, yearAddress } from '../addresses.ts';
import type { SitemapEntry, SitemapParams } from './sitemap.ts';
import { parts } from './sitemap-parts.ts';
import { type Archive, type Changes, keepsTime } from './view.ts';

/** Pages that there is one of for each kind of list, year, month and day of the calendar. */
export const LISTS_FILE = 'lists';

/** The files of these lists. */
export function* listFiles({ catalogue }: Archive, limit: number): Generator<SitemapParams> {
	yield* parts(LISTS_FILE, 1, Math.ceil(listCount(catalogue) / limit));
}

/** Entries of one file. A list was changed last on the day of its newest article. */
export function listEntries({ catalogue }: Archive, { part = 1 }: SitemapParams, limit: number): SitemapEntry[] {
	const months = catalogue.monthCounts();
	const years = new Map(months.map(({ month, last }) => [month.slice(0, 4), last]));
	return [
		...TERM_KINDS.map((kind) => ({ address: termsAddress(kind) })),
		...[...years].map(([year, modified]) => ({ address: yearAddress(year), modified })),
		...months.map(({ month, last }) => ({ address: monthAddress(month), modified: last })),
		...catalogue.monthDays().map(({ monthDay, last }) => ({ address: onThisDayAddress(monthDay), modified: last })),
	].slice((part - 1) * limit, part * limit);
}

/** The files that changes can touch: none when every article kept its day. */
export function* touchedListFiles(
	{ catalogue }: Archive,
	{ articles }: Changes,
	limit: number,
): Generator<SitemapParams> {
	const moved = articles.filter((change) => !keepsTime(change));
	if (moved.length === 0) return;
	// Each may have taken the last article of a year, a month and a day of the calendar away.
	yield* parts(LISTS_FILE, 1, Math.ceil((listCount(catalogue) + 3 * moved.length) / limit));
}

function listCount(catalogue: Archive['catalogue']): number {
	const { years, months, monthDays } = catalogue.calendarSize();
	return TERM_KINDS.length + years + months + monthDays;
}

import { monthAddress, onThisDayAddress, TERM_KINDS, termAddress, termsAddress, yearAddress } from '../addresses.ts';
import { dayOf } from '../locale/instant.ts';
import type { SitemapEntry, SitemapParams } from './sitemap.ts';
import { parts } from './sitemap-months.ts';
import { type Archive, type Changes, sides } from './view.ts';

/** Pages that there is one of for each kind of list, year, month and day of the calendar. */
export const CALENDAR_FILE = 'lists';

/** Tags, sources, sections and authors, in the order in which they came up: a new one changes the last file alone. */
export const TERMS_FILE = 'terms';

/** The files of all lists. */
export function* listFiles({ catalogue }: Archive, limit: number): Generator<SitemapParams> {
	yield* parts(CALENDAR_FILE, 1, Math.ceil(calendarSize(catalogue) / limit));
	yield* parts(TERMS_FILE, 1, Math.ceil(catalogue.termsInUse() / limit));
}

/** Entries of one file; none when there is no such file. */
export function listEntries(archive: Archive, { name, part = 1 }: SitemapParams, limit: number): SitemapEntry[] {
	const from = (part - 1) * limit;
	return name === CALENDAR_FILE
		? calendarEntries(archive).slice(from, from + limit)
		: termEntries(archive, from, limit);
}

/** The files that changes can touch. */
export function* touchedListFiles(
	{ catalogue }: Archive,
	{ articles, terms }: Changes,
	limit: number,
): Generator<SitemapParams> {
	if (articles.length + terms.length === 0) return;
	// Each change may have taken the last article of a list or of a day away.
	const days = calendarSize(catalogue) + 6 * articles.length;
	const lists = catalogue.termsInUse() + articles.flatMap(sides).reduce((sum, side) => sum + side.terms.length, 0);
	yield* parts(CALENDAR_FILE, 1, Math.ceil(days / limit));
	yield* parts(TERMS_FILE, 1, Math.ceil(lists / limit));
}

function calendarSize(catalogue: Archive['catalogue']): number {
	const { years, months, monthDays } = catalogue.calendarSize();
	return TERM_KINDS.length + years + months + monthDays;
}

/** A list was changed last on the day of its newest article. */
function calendarEntries({ catalogue }: Archive): SitemapEntry[] {
	const months = catalogue.monthCounts();
	const years = new Map(months.map(({ month, last }) => [month.slice(0, 4), last]));
	return [
		...TERM_KINDS.map((kind) => ({ address: termsAddress(kind) })),
		...[...years].map(([year, modified]) => ({ address: yearAddress(year), modified })),
		...months.map(({ month, last }) => ({ address: monthAddress(month), modified: last })),
		...catalogue.monthDays().map(({ monthDay, last }) => ({ address: onThisDayAddress(monthDay), modified: last })),
	];
}

function termEntries({ catalogue, site }: Archive, from: number, limit: number): SitemapEntry[] {
	return catalogue
		.termsByAge(from, limit)
		.map(({ kind, term, newest }) => ({ address: termAddress(kind, term), modified: dayOf(newest, site.timeZone) }));
}

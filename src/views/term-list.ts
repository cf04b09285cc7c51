import { TERM_FOLDERS, TERM_KINDS, type TermKind, termAddress, termsAddress } from '../addresses.ts';
import type { Catalogue, Position, TermDate } from '../catalogue/catalogue.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type FeedLink, feedLinks } from './feed-links.ts';
import { type Item, itemOf, type Picture, pictureOf } from './parts.ts';
import { type Archive, type Changes, keepsPlace, sides, type View } from './view.ts';

export interface TermListView {
	readonly kind: TermKind;
	readonly label: string;
	readonly description?: string;
	readonly url?: string;
	/** Only on the newest page: a portrait, a mark. */
	readonly picture?: Picture & { readonly alt: string; readonly credit?: string };
	/** Absent on the newest page. A numbered page tells nothing that a later article could change. */
	readonly number?: number;
	/** Only on the newest page. */
	readonly count?: number;
	/** Only on the newest page: articles over time; absent when all fall into one month. */
	readonly coverage?: Coverage;
	/** Only on the newest page: dates of the oldest and the newest article. */
	readonly first?: TermDate;
	readonly last?: TermDate;
	/** Newest first. */
	readonly items: readonly Item[];
	readonly newestAddress: string;
	readonly indexAddress: string;
	readonly olderAddress?: string;
	readonly newerAddress?: string;
	/** Only on the newest page of a term with enough articles. */
	readonly feeds: readonly FeedLink[];
}

export interface TermListParams {
	readonly kind: TermKind;
	readonly term: string;
	/** Counted from the oldest; absent: the newest. */
	readonly number?: number;
}

/** Tag, source, section and author lists. */
export const termListView: View<TermListParams, TermListView> = {
	kind: 'term-list',

	*all({ catalogue, site }) {
		for (const { kind, term, count } of catalogue.allTermPages()) {
			yield { kind, term };
			for (let number = 1; number <= numberedPages(count, site.pageSize); number++) yield { kind, term, number };
		}
	},

	*touchedBy(archive, changes) {
		const lists = touchedLists(archive.catalogue, changes);
		for (const { kind, term } of changes.terms) {
			const moved = lists.get(nameOf(kind, term))?.moved ?? 0;
			yield* pagesFrom(archive, { kind, term, moved }, 1);
		}
		for (const list of lists.values()) {
			const { kind, term, from, single } = list;
			yield { kind, term };
			for (const number of single) yield { kind, term, number };
			// The page before the first that moved has a link to the one that came or went.
			if (from !== undefined) yield* pagesFrom(archive, list, Math.max(1, from - 1));
		}
	},

	read(archive, { kind, term, number }) {
		const { catalogue, site } = archive;
		const count = catalogue.termCount(kind, term);
		const numbered = numberedPages(count, site.pageSize);
		if (count === 0 || (number !== undefined && number > numbered)) return undefined;
		const start = catalogue.pageStart(kind, term, number ?? numbered + 1);
		const articles = catalogue.listFrom(kind, term, start, number === undefined ? 2 * site.pageSize : site.pageSize);
		const older = (number ?? numbered + 1) - 1;
		const newer = number === undefined ? undefined : number === numbered ? null : number + 1;
		const entry = catalogue.termEntry(kind, term);
		return {
			kind,
			label: catalogue.termLabel(kind, term),
			...(entry?.description && { description: entry.description }),
			...(entry?.url && { url: entry.url }),
			...(number === undefined ? newestOnly(archive, kind, term, count) : { number }),
			items: articles.toReversed().map((article) => itemOf(archive, article)),
			newestAddress: termAddress(kind, term),
			indexAddress: termsAddress(kind),
			...(older >= 1 && { olderAddress: termAddress(kind, term, older) }),
			...(newer !== undefined && {
				newerAddress: newer === null ? termAddress(kind, term) : termAddress(kind, term, newer),
			}),
			feeds: number === undefined && count >= site.feeds.minimum ? feedLinks(site, termAddress(kind, term), kind) : [],
		};
	},

	path: ({ kind, term, number }) => termAddress(kind, term, number),

	match(address) {
		const [, folder, term, number] = /^\/([a-z]+)\/([^/]+)\/(?:(\d+)\/)?$/.exec(address) ?? [];
		const kind = TERM_KINDS.find((one) => TERM_FOLDERS[one] === folder);
		if (!kind || term === undefined) return undefined;
		return number === undefined ? { kind, term } : { kind, term, number: Number(number) };
	},
};

function newestOnly(archive: Archive, kind: TermKind, term: string, count: number) {
	const { catalogue } = archive;
	const coverage = coverageOf(catalogue.termMonths(kind, term));
	const dates = catalogue.termDates(kind, term);
	const picture = termPicture(archive, kind, term);
	return {
		count,
		...(picture && { picture }),
		...(coverage && { coverage }),
		...dates,
	};
}

function termPicture(archive: Archive, kind: TermKind, term: string): TermListView['picture'] {
	const image = archive.catalogue.termEntry(kind, term)?.image;
	const file = image && archive.catalogue.image(image.path);
	// Left out with `--keep-going` when the file is broken.
	if (!image || !file) return undefined;
	const { alt, credit } = image;
	return { ...pictureOf(archive, file), alt, ...(credit !== undefined && { credit }) };
}

/** Pages with a number; the newest page holds the rest, one to two pages' worth once there is so much. */
export function numberedPages(count: number, pageSize: number): number {
	return Math.max(0, Math.floor(count / pageSize) - 1);
}

function* pagesFrom(
	{ catalogue, site }: Archive,
	{ kind, term, moved }: Pick<TouchedList, 'kind' | 'term' | 'moved'>,
	from: number,
): Generator<TermListParams> {
	yield { kind, term };
	// So far the end of the list can have moved.
	const spare = Math.ceil(moved / site.pageSize) + 1;
	const numbered = numberedPages(catalogue.termCount(kind, term), site.pageSize);
	// The last numbered page leads to the newest one until there is another behind it.
	const first = Math.max(1, Math.min(from, numbered - spare));
	for (let number = first; number <= numbered + spare; number++) yield { kind, term, number };
}

interface TouchedList {
	readonly kind: TermKind;
	readonly term: string;
	/** Pages on which an article stands that changed and kept its place. */
	readonly single: Set<number>;
	/** The first page from which articles moved. */
	from?: number;
	/** How often an article came into the list or went: it can have grown or shrunk by so many. */
	moved: number;
}

function touchedLists(catalogue: Catalogue, { articles }: Changes): ReadonlyMap<string, TouchedList> {
	const lists = new Map<string, TouchedList>();
	for (const change of articles) {
		const isInPlace = keepsPlace(change);
		for (const side of sides(change)) {
			for (const { kind, term } of side.terms as { kind: TermKind; term: string }[]) {
				const name = nameOf(kind, term);
				const list: TouchedList = lists.get(name) ?? { kind, term, single: new Set(), moved: 0 };
				lists.set(name, list);
				const page = catalogue.pageAt(kind, term, positionOf(side.article));
				if (isInPlace) list.single.add(page);
				else {
					list.from = Math.min(list.from ?? page, page);
					list.moved += 1;
				}
			}
		}
	}
	return lists;
}

function nameOf(kind: TermKind, term: string): string {
	return `${kind} ${term}`;
}

function positionOf({ instant, id }: Position): Position {
	return { instant, id };
}

import { feedArchiveAddress } from '../addresses.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day } from '../locale/instant.ts';
import { type FeedItem, feedItemOf } from './feed-item.ts';
import { formatsOf } from './feed-links.ts';
import { type Changes, keepsTime, sides, type View } from './view.ts';

/** One document of the archive of the site's Atom feed (RFC 5005). It tells nothing that a newer article could change. */
export interface FeedArchiveView {
	readonly address: string;
	/** The document of the articles before these. */
	readonly previous?: string;
	/** Newest first. */
	readonly items: readonly FeedItem[];
}

interface Params {
	readonly year: string;
	/** Counted from the oldest of the year. */
	readonly number: number;
	/** From 2 on when the texts of a document make more than one file. */
	readonly part?: number;
}

/** Articles of a document. It is closed once it has so many, or once a later year has begun. */
export const DOCUMENT_SIZE = 50;

/** Of HTML in one file. Escaped, and with all that stands around the texts, it stays under the 5 MB that validators take. */
const PART_BYTES = 2_000_000;

/**
 * The archive of the site's feed: the articles of each year, from its oldest on, in documents that are written when
 * they are full or their year is over. The feed itself holds what is in none of them yet, so the whole archive can be
 * read from it by `prev-archive`.
 */
export const feedArchiveView: View<Params, FeedArchiveView> = {
	kind: 'feed-archive',

	*all({ catalogue, site }) {
		if (!formatsOf(site).includes('atom')) return;
		for (const { year } of catalogue.yearCounts()) {
			const last = documentCount(catalogue, year);
			for (let number = 1; number <= last; number++) {
				const parts = partsOf(catalogue, year, number).length;
				for (let part = 1; part <= parts; part++) yield paramsOf(year, number, part);
			}
		}
	},

	*touchedBy({ catalogue, site }, { articles }) {
		if (!formatsOf(site).includes('atom')) return;
		for (const [year, touched] of touchedYears(catalogue, articles)) {
			const { single, from, came, went } = touched;
			// So far the end of the year can have moved.
			const spare = Math.ceil(Math.max(came, went) / DOCUMENT_SIZE) + 1;
			const mostParts = partsBound(catalogue, year, touched);
			for (const number of single) yield* partsUpTo(year, number, mostParts(number));
			const last = documentCount(catalogue, year) + spare;
			for (let number = from ?? last + 1; number <= last; number++) {
				yield* partsUpTo(year, number, mostParts(number));
			}
			// The year before is over when this one begins; the one after leads back to the last document of this.
			const before = catalogue.dayBeside('older', year)?.slice(0, 4);
			if (before !== undefined) {
				const closed = documentCount(catalogue, before);
				for (const number of [closed || 1, closed + 1])
					yield* partsUpTo(before, number, partsOf(catalogue, before, number).length);
			}
			const after = catalogue.dayBeside('newer', year)?.slice(0, 4);
			if (after !== undefined) yield { year: after, number: 1 };
		}
	},

	read(archive, { year, number, part = 1 }) {
		const { catalogue, site } = archive;
		if (!formatsOf(site).includes('atom') || number > documentCount(catalogue, year)) return undefined;
		const slice = partsOf(catalogue, year, number)[part - 1];
		if (!slice) return undefined;
		const previous = part > 1 ? feedArchiveAddress(year, number, part - 1) : lastBefore(catalogue, year, number);
		return {
			address: feedArchiveAddress(year, number, part),
			...(previous !== undefined && { previous }),
			items: slice.toReversed().flatMap((id) => {
				const article = catalogue.article(id);
				return article ? [feedItemOf(archive, article)] : [];
			}),
		};
	},

	path: ({ year, number, part }) => feedArchiveAddress(year, number, part),

	match(address) {
		const [, year, number, part] = /^\/feeds\/(\d{4})-(\d+)(?:-(\d+))?\.xml$/.exec(address) ?? [];
		if (year === undefined || number === '0' || part === '0' || part === '1') return undefined;
		return { year, number: Number(number), ...(part !== undefined && { part: Number(part) }) };
	},
};

/** The newest document, which the feed leads to, and how many articles are in none yet. */
export function newestDocument(catalogue: Catalogue): { address?: string; rest: number } {
	const year = catalogue.dayBeside('older', '\uffff')?.slice(0, 4);
	if (year === undefined) return { rest: 0 };
	const address = lastBefore(catalogue, year, documentCount(catalogue, year) + 1);
	return { ...(address !== undefined && { address }), rest: articleCount(catalogue, year) % DOCUMENT_SIZE };
}

function paramsOf(year: string, number: number, part: number): Params {
	return part === 1 ? { year, number } : { year, number, part };
}

function* partsUpTo(year: string, number: number, most: number): Generator<Params> {
	for (let part = 1; part <= Math.max(1, most); part++) yield paramsOf(year, number, part);
}

/**
 * How many parts a document of a year may have, or have had before the changes. Two files in a row hold more than one
 * takes, so the texts make no more than twice as many as would be full, and one. Of an article that is another now the
 * old text is not known: it may have had a file of its own and begun another.
 */
function partsBound(catalogue: Catalogue, year: string, { came, went }: TouchedYear): (number: number) => number {
	// Read by the document: a year of a large archive has tens of thousands of texts, and an edit touches a few of them.
	const documents = new Map<number, number[]>();
	const sizeAt = (place: number) => {
		const number = Math.floor(place / DOCUMENT_SIZE) + 1;
		let sizes = documents.get(number);
		if (!sizes) {
			sizes = sizesOf(catalogue, year, number).map(({ size }) => size);
			documents.set(number, sizes);
		}
		return sizes[place % DOCUMENT_SIZE] ?? 0;
	};
	return (number) => {
		const start = (number - 1) * DOCUMENT_SIZE;
		let bytes = 0;
		for (let place = Math.max(0, start - went); place < start + DOCUMENT_SIZE + came; place++) bytes += sizeAt(place);
		return Math.min(DOCUMENT_SIZE, Math.floor((2 * bytes) / PART_BYTES) + 1 + 2 * went);
	};
}

/** Documents of a year that are closed. */
function documentCount(catalogue: Catalogue, year: string): number {
	const documents = articleCount(catalogue, year) / DOCUMENT_SIZE;
	return catalogue.dayBeside('newer', year) === undefined ? Math.floor(documents) : Math.ceil(documents);
}

function articleCount(catalogue: Catalogue, year: string): number {
	return catalogue.dayCounts(year).reduce((sum, { count }) => sum + count, 0);
}

/** Address of the last file before a document. */
function lastBefore(catalogue: Catalogue, year: string, number: number): string | undefined {
	if (number > 1) return feedArchiveAddress(year, number - 1, partsOf(catalogue, year, number - 1).length);
	const before = catalogue.dayBeside('older', year)?.slice(0, 4);
	return before === undefined
		? undefined
		: lastBefore(catalogue, before, Math.ceil(articleCount(catalogue, before) / DOCUMENT_SIZE) + 1);
}

/** Ids of a document's articles, oldest first, dealt into files that are not too large. */
function partsOf(catalogue: Catalogue, year: string, number: number): string[][] {
	const parts: string[][] = [];
	let bytes = Number.POSITIVE_INFINITY;
	for (const { id, size } of sizesOf(catalogue, year, number)) {
		bytes += size;
		if (bytes > PART_BYTES) {
			parts.push([]);
			bytes = size;
		}
		parts.at(-1)?.push(id);
	}
	return parts;
}

/** The days of a year tell where a document begins, so nothing before its first day is read. */
function sizesOf(catalogue: Catalogue, year: string, number: number): { id: string; size: number }[] {
	const start = (number - 1) * DOCUMENT_SIZE;
	let before = 0;
	for (const { day, count } of catalogue.dayCounts(year)) {
		if (before + count > start) {
			const skipped = start - before;
			return catalogue.bodySizes(day, `${year}-99`, skipped + DOCUMENT_SIZE).slice(skipped);
		}
		before += count;
	}
	return [];
}

interface TouchedYear {
	/** Documents with an article that changed and kept its place, and those after them, which name the last part. */
	readonly single: Set<number>;
	/** The first document from which articles moved. */
	from?: number;
	/** Changed articles that the year has now, and those that it had. */
	came: number;
	went: number;
}

function touchedYears(catalogue: Catalogue, articles: Changes['articles']): Iterable<[string, TouchedYear]> {
	const years = new Map<string, TouchedYear>();
	const yearOf = (day: Day): TouchedYear => {
		const year = day.slice(0, 4);
		const touched = years.get(year) ?? { single: new Set(), came: 0, went: 0 };
		years.set(year, touched);
		return touched;
	};
	const touch = (day: Day, isInPlace: boolean) => {
		const year = day.slice(0, 4);
		const touched = yearOf(day);
		const { first, last } = documentsOfDay(catalogue, year, day);
		if (!isInPlace) touched.from = Math.min(touched.from ?? first, first);
		else for (let number = first; number <= last + 1; number++) touched.single.add(number);
	};
	for (const change of articles) {
		const isInPlace = keepsTime(change);
		for (const { day } of sides(change)) touch(day, isInPlace);
		if (change.before) yearOf(change.before.day).went += 1;
		if (change.after) yearOf(change.after.day).came += 1;
		// An item shows the titles in its read-more blocks.
		for (const from of catalogue.linkersTo(change.id)) {
			const article = catalogue.article(from);
			if (article) touch(article.day, true);
		}
	}
	return years;
}

function documentsOfDay(catalogue: Catalogue, year: string, wanted: Day): { first: number; last: number } {
	let before = 0;
	let within = 0;
	for (const { day, count } of catalogue.dayCounts(year)) {
		if (day < wanted) before += count;
		if (day === wanted) within = count;
	}
	const numberAt = (position: number) => Math.floor(position / DOCUMENT_SIZE) + 1;
	return { first: numberAt(before), last: numberAt(before + within) };
}

import { articleAddress } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import type { Catalogue, DayPlace } from '../catalogue/catalogue.ts';
import { publishedAddress } from '../images/variants.ts';
import { excerptOf } from '../locale/excerpt.ts';
import { formatInstant } from '../locale/instant.ts';
import { escapeXml } from '../xml.ts';
import { isDated, lastChangeOf } from './last-change.ts';
import { isPublished } from './published.ts';
import type { SitemapEntry, SitemapParams } from './sitemap.ts';
import { MAX_CAPTION_BYTES } from './sitemap-limits.ts';
import { comparePositions, parts } from './sitemap-parts.ts';
import { type Archive, type Changes, keepsPlace, sides } from './view.ts';

/** The files of all months: articles from the oldest, `limit` in each, so that new ones change the last file alone. */
export function* monthFiles(archive: Archive, limit: number): Generator<SitemapParams> {
	const { catalogue, now } = archive;
	const doubtful = new Set(catalogue.monthsWithUnpublished(now));
	for (const { month, count } of catalogue.monthCounts()) {
		for (const params of parts(month, 1, Math.ceil(count / limit))) {
			if (!doubtful.has(month) || hasPublished(archive, params, limit)) yield params;
		}
	}
}

/** Entries of one file; none when there is no such file. */
export function monthEntries(archive: Archive, params: SitemapParams, limit: number): SitemapEntry[] {
	return [...publishedArticles(archive, params, limit).map((article) => articleEntry(archive, article))];
}

/** The files that changes can touch: that of an article that keeps its place, else all from its place on. */
export function* touchedMonthFiles(
	{ catalogue }: Archive,
	{ articles }: Changes,
	limit: number,
): Generator<SitemapParams> {
	const months = new Map<string, { starts: DayPlace[]; single: Set<number>; from: number }>();
	for (const change of articles) {
		const isInPlace = keepsPlace(change);
		for (const { article } of sides(change)) {
			const month = article.day.slice(0, 7);
			const touched = months.get(month) ?? {
				starts: partStarts(catalogue, month, limit),
				single: new Set<number>(),
				from: Number.POSITIVE_INFINITY,
			};
			months.set(month, touched);
			const part = 1 + touched.starts.filter((start) => isAtOrBefore(start, article)).length;
			if (isInPlace) touched.single.add(part);
			else touched.from = Math.min(touched.from, part);
		}
	}
	for (const [month, { starts, single, from }] of months) {
		for (const part of single) if (part < from) yield* parts(month, part, part);
		// As many articles may have gone as changed, and each left room at the end.
		yield* parts(month, from, starts.length + 1 + Math.ceil(articles.length / limit));
	}
}

function* publishedArticles({ catalogue, now }: Archive, { name, part = 1 }: SitemapParams, limit: number) {
	const start = catalogue.placeInMonth(name, (part - 1) * limit);
	if (!start) return;
	for (const article of catalogue.monthFrom(name, start, limit)) if (isPublished(article, now)) yield article;
}

function hasPublished(archive: Archive, params: SitemapParams, limit: number): boolean {
	for (const _ of publishedArticles(archive, params, limit)) return true;
	return false;
}

/** Where the second file of a month begins, the third, and so on. */
function partStarts(catalogue: Catalogue, month: string, limit: number): DayPlace[] {
	const starts: DayPlace[] = [];
	for (let at = limit; ; at += limit) {
		const start = catalogue.placeInMonth(month, at);
		if (!start) return starts;
		starts.push(start);
	}
}

function isAtOrBefore(a: DayPlace, b: DayPlace): boolean {
	if (a.day !== b.day) return a.day < b.day;
	return comparePositions(a, b) <= 0;
}

function articleEntry({ catalogue, site }: Archive, article: Article): SitemapEntry {
	const { id, image } = article;
	const file = image?.path === undefined ? undefined : catalogue.image(image.path);
	const caption = captionOf(image?.caption ?? image?.alt ?? '');
	const modified = modifiedOf(article, site.timeZone);
	return {
		address: articleAddress(id),
		...(modified !== undefined && { modified }),
		...(file && { image: { address: publishedAddress(file), ...(caption !== '' && { caption }) } }),
	};
}

/**
 * The last of publication, update and corrections, as exact as it is known. An article dated to a month, a year or by
 * estimate says nothing but when it was updated or corrected.
 */
function modifiedOf(article: Article, timeZone: string): string | undefined {
	const { instant, day, precision } = article;
	const changed = lastChangeOf(article);
	if (changed !== undefined) return formatInstant(changed, timeZone);
	if (!isDated(precision)) return undefined;
	return precision === 'day' ? day : formatInstant(instant, timeZone);
}

/** The beginning of a long one: with it, as many entries as a file may have would not fit. */
function captionOf(text: string): string {
	let caption = text;
	for (let letters = MAX_CAPTION_BYTES / 2; caption !== '' && sizeOf(caption) > MAX_CAPTION_BYTES; ) {
		caption = letters === 0 ? '' : excerptOf(text, letters);
		letters = Math.floor(letters * 0.9);
	}
	return caption;
}

function sizeOf(text: string): number {
	return Buffer.byteLength(escapeXml(text));
}

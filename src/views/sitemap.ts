import { CORRECTIONS_PAGE, FEEDS_PAGE, FRONT_PAGE, pageAddress, SITEMAP_INDEX, sitemapAddress } from '../addresses.ts';
import type { Site } from '../site.ts';
import { hasFeeds } from './feed-links.ts';
import { maxEntries } from './sitemap-limits.ts';
import { LISTS_FILE, listEntries, listFiles, touchedListFiles } from './sitemap-lists.ts';
import { monthEntries, monthFiles, touchedMonthFiles } from './sitemap-months.ts';
import { TERMS_FILE, termEntries, termFiles, touchedTermFiles } from './sitemap-terms.ts';
import type { View } from './view.ts';

export interface SitemapEntry {
	readonly address: string;
	/** W3C date, or date and time with an offset; from the articles, never from the build. Absent: not known. */
	readonly modified?: string;
	readonly image?: { readonly address: string; readonly caption?: string };
}

export interface SitemapView {
	readonly entries: readonly SitemapEntry[];
}

export interface SitemapParams {
	/** `2022-01`, `lists` or `terms` */
	readonly name: string;
	/** From 2 on when one file would hold too much. */
	readonly part?: number;
}

/** Files for each month of articles, and for lists. A new article rewrites its month and the lists, no other month. */
export const sitemapView = makeSitemapView(maxEntries);

/** @param limitOf how many entries a file of a site takes */
export function makeSitemapView(limitOf: (site: Site) => number): View<SitemapParams, SitemapView> {
	return {
		kind: 'sitemap',
		*all(archive) {
			yield* monthFiles(archive, limitOf(archive.site));
			yield* listFiles(archive, limitOf(archive.site));
			yield* termFiles(archive, limitOf(archive.site));
		},
		*touchedBy(archive, changes) {
			yield* touchedMonthFiles(archive, changes, limitOf(archive.site));
			yield* touchedListFiles(archive, changes, limitOf(archive.site));
			yield* touchedTermFiles(archive, changes, limitOf(archive.site));
		},
		read(archive, params) {
			const entries = entriesOf(params.name)(archive, params, limitOf(archive.site));
			return entries.length === 0 ? undefined : { entries };
		},
		path: ({ name, part }) => sitemapAddress(part === undefined ? name : `${name}-${part}`),
		match(address) {
			const [, name, part] = /^\/sitemaps\/(\d{4}-\d{2}|lists|terms)(?:-([2-9]|[1-9]\d+))?\.xml$/.exec(address) ?? [];
			if (name === undefined) return undefined;
			return part === undefined ? { name } : { name, part: Number(part) };
		},
	};
}

function entriesOf(name: string) {
	return name === LISTS_FILE ? listEntries : name === TERMS_FILE ? termEntries : monthEntries;
}

export interface SitemapIndexView {
	/** Addresses of our own sitemaps. */
	readonly sitemaps: readonly string[];
	/** Addresses for the sitemap of ordinary pages. */
	readonly pages: readonly string[];
}

/** Written by `@astrojs/sitemap`; as a view it says when that has to run again. */
export const sitemapIndexView: View<Record<string, never>, SitemapIndexView> = {
	kind: 'sitemap-index',
	all: () => [{}],
	touchedBy: () => [{}],
	read(archive) {
		const sitemaps = [...sitemapView.all(archive)].map((params) => sitemapView.path(params));
		const feeds = hasFeeds(archive.site) ? [FEEDS_PAGE] : [];
		return {
			sitemaps,
			pages: [FRONT_PAGE, CORRECTIONS_PAGE, ...feeds, ...archive.catalogue.pageNames().map(pageAddress)],
		};
	},
	path: () => SITEMAP_INDEX,
	match: () => undefined,
};

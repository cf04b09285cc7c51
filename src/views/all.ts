import { adminConfigView, adminPageView } from './admin.ts';
import { articleView } from './article.ts';
import { dayView, monthView, yearView } from './calendar.ts';
import { correctionsFeedView, correctionsView } from './corrections.ts';
import { feedView } from './feed.ts';
import { feedArchiveView } from './feed-archive.ts';
import { feedsPageView, opmlView } from './feed-list.ts';
import { imageView, staticFileView } from './files.ts';
import { frontPageView } from './front-page.ts';
import { articleJsonView, articleSourceView, indexNowView } from './machine-copies.ts';
import { newsSitemapView } from './news-sitemap.ts';
import { notFoundView, robotsView } from './not-found.ts';
import { onThisDayView } from './on-this-day.ts';
import { pageView } from './page.ts';
import { redirectsFileView, redirectView } from './redirects.ts';
import { searchPageView } from './search-page.ts';
import { sitemapIndexView, sitemapView } from './sitemap.ts';
import { termIndexView } from './term-index.ts';
import { termListView } from './term-list.ts';
import type { View } from './view.ts';

/**
 * How a page of a kind is made: by the Astro route, by a function that writes its text (`texts.ts`), by copying a file, or
 * by the sitemap integration.
 */
export type Maker = 'html' | 'text' | 'copy' | 'sitemap';

/** What the processes of a build render. */
export const RENDERED = ['html', 'text'] as const satisfies readonly Maker[];

/** Every kind of page. The order is that of rendering: what most readers see first comes first. */
export const VIEWS: readonly { readonly view: View; readonly maker: Maker }[] = [
	{ view: frontPageView as View, maker: 'html' },
	{ view: articleView as View, maker: 'html' },
	{ view: termListView as View, maker: 'html' },
	{ view: termIndexView as View, maker: 'html' },
	{ view: yearView as View, maker: 'html' },
	{ view: monthView as View, maker: 'html' },
	{ view: dayView as View, maker: 'html' },
	{ view: onThisDayView as View, maker: 'html' },
	{ view: correctionsView as View, maker: 'html' },
	{ view: pageView as View, maker: 'html' },
	{ view: feedsPageView as View, maker: 'html' },
	{ view: searchPageView as View, maker: 'html' },
	{ view: notFoundView as View, maker: 'html' },
	{ view: adminPageView as View, maker: 'html' },
	{ view: feedView as View, maker: 'text' },
	{ view: correctionsFeedView as View, maker: 'text' },
	{ view: feedArchiveView as View, maker: 'text' },
	{ view: opmlView as View, maker: 'text' },
	{ view: sitemapView as View, maker: 'text' },
	{ view: newsSitemapView as View, maker: 'text' },
	{ view: robotsView as View, maker: 'text' },
	{ view: articleJsonView as View, maker: 'text' },
	{ view: indexNowView as View, maker: 'text' },
	{ view: redirectView as View, maker: 'text' },
	{ view: redirectsFileView as View, maker: 'text' },
	{ view: adminConfigView as View, maker: 'text' },
	{ view: articleSourceView as View, maker: 'copy' },
	{ view: staticFileView as View, maker: 'copy' },
	{ view: imageView as View, maker: 'copy' },
	{ view: sitemapIndexView as View, maker: 'sitemap' },
];

const byKind = new Map(VIEWS.map((entry) => [entry.view.kind, entry]));

export function viewOf(kind: string): { readonly view: View; readonly maker: Maker } {
	const entry = byKind.get(kind);
	if (!entry) throw new Error(`Unexpected kind of page "${kind}", expected one of ${[...byKind.keys()].join(', ')}.`);
	return entry;
}

/** The page that an address would be, whether or not it has anything to show. */
export function matchAddress(address: string): { kind: string; params: object } | undefined {
	for (const { view } of VIEWS) {
		const params = view.match(address);
		if (params) return { kind: view.kind, params };
	}
	return undefined;
}

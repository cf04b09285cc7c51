/** Feeds in XML, the archive of the feed, and sitemaps. */
import type { APIRoute } from 'astro';
import { buildAtom, buildAtomArchive } from '../feeds/atom.ts';
import { FEED_TYPES } from '../feeds/formats.ts';
import { buildNewsSitemap } from '../feeds/news-sitemap.ts';
import { buildRss } from '../feeds/rss.ts';
import { buildSitemap } from '../feeds/sitemap.ts';
import { getSession } from '../session.ts';
import type { AnyFeedView } from '../views/feed.ts';
import type { FeedArchiveView } from '../views/feed-archive.ts';
import type { FeedItem } from '../views/feed-item.ts';
import type { NewsSitemapView } from '../views/news-sitemap.ts';
import type { SitemapView } from '../views/sitemap.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params }) => {
	const session = getSession();
	const page = session.openPage(`/${params['address']}.xml`);
	const context = { ...session, body: ({ id, body }: FeedItem) => session.body(id, body, true) };
	if (page?.kind === 'feed' || page?.kind === 'corrections-feed') {
		const view = page.view as AnyFeedView;
		const text = view.format === 'atom' ? buildAtom(view, context) : await buildRss(view, context);
		return new Response(text, { headers: { 'Content-Type': `${FEED_TYPES[view.format]}; charset=utf-8` } });
	}
	if (page?.kind === 'feed-archive') {
		const text = buildAtomArchive(page.view as FeedArchiveView, context);
		return new Response(text, { headers: { 'Content-Type': `${FEED_TYPES.atom}; charset=utf-8` } });
	}
	if (page?.kind === 'sitemap') {
		const text = buildSitemap(page.view as SitemapView, session.url);
		return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
	}
	if (page?.kind === 'news-sitemap') {
		const text = buildNewsSitemap(page.view as NewsSitemapView, session.url);
		return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
	}
	return new Response('Not found', { status: 404 });
};

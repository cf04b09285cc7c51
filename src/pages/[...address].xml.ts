/** Feeds and sitemaps. */
import type { APIRoute } from 'astro';
import { buildNewsSitemap } from '../feeds/news-sitemap.ts';
import { buildRss } from '../feeds/rss.ts';
import { buildSitemap } from '../feeds/sitemap.ts';
import { getSession } from '../session.ts';
import type { FeedView } from '../views/feed.ts';
import type { NewsSitemapView } from '../views/news-sitemap.ts';
import type { SitemapView } from '../views/sitemap.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params }) => {
	const session = getSession();
	const page = session.openPage(`/${params['address']}.xml`);
	if (page?.kind === 'feed') {
		const text = await buildRss(page.view as FeedView, {
			...session,
			body: ({ id, body }) => session.body(id, body, true),
		});
		return new Response(text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
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

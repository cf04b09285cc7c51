/** Feeds in JSON, articles for programs, and what the form for writers is set up with. */
import type { APIRoute } from 'astro';
import { buildFormSetup } from '../admin/setup.ts';
import { FEED_TYPES } from '../feeds/formats.ts';
import { buildJsonFeed } from '../feeds/json.ts';
import { buildArticleCopy } from '../seo/article-copy.ts';
import { getSession } from '../session.ts';
import type { AdminConfigView } from '../views/admin.ts';
import type { ArticleParts } from '../views/article.ts';
import type { AnyFeedView } from '../views/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';

export const prerender = false;

export const GET: APIRoute = ({ params }) => {
	const session = getSession();
	const page = session.openPage(`/${params['address']}.json`);
	if (page?.kind === 'feed' || page?.kind === 'corrections-feed') {
		const body = (item: FeedItem) => session.body(item.id, item.body, true);
		return new Response(buildJsonFeed(page.view as AnyFeedView, { ...session, body }), {
			headers: { 'Content-Type': `${FEED_TYPES.json}; charset=utf-8` },
		});
	}
	if (page?.kind === 'article-json') {
		const parts = page.view as ArticleParts;
		const copy = buildArticleCopy(parts, session.body(parts.article.id, parts.body, true), session);
		return new Response(`${JSON.stringify(copy)}\n`, {
			headers: { 'Content-Type': 'application/json; charset=utf-8' },
		});
	}
	if (page?.kind === 'admin-config') {
		const setup = buildFormSetup(page.view as AdminConfigView, session);
		return new Response(`${JSON.stringify(setup)}\n`, {
			headers: { 'Content-Type': 'application/json; charset=utf-8' },
		});
	}
	return new Response('Not found', { status: 404 });
};

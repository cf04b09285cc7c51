/** Feeds in JSON: of the site and of terms. */
import type { APIRoute } from 'astro';
import { FEED_FILES } from '../../addresses.ts';
import { FEED_TYPES } from '../../feeds/formats.ts';
import { buildJsonFeed } from '../../feeds/json.ts';
import { getSession } from '../../session.ts';
import type { FeedView } from '../../views/feed.ts';

export const prerender = false;

export const GET: APIRoute = ({ params }) => {
	const session = getSession();
	const { folder } = params;
	const page = session.openPage(`/${folder === undefined ? '' : `${folder}/`}${FEED_FILES.json}`);
	if (page?.kind !== 'feed') return new Response('Not found', { status: 404 });
	const body: Parameters<typeof buildJsonFeed>[1]['body'] = (item) => session.body(item.id, item.body, true);
	return new Response(buildJsonFeed(page.view as FeedView, { ...session, body }), {
		headers: { 'Content-Type': `${FEED_TYPES.json}; charset=utf-8` },
	});
};

import type { APIRoute } from 'astro';
import { OPML } from '../addresses.ts';
import { buildOpml } from '../feeds/opml.ts';
import { getSession } from '../session.ts';
import type { OpmlView } from '../views/feed-list.ts';

export const prerender = false;

export const GET: APIRoute = () => {
	const session = getSession();
	const page = session.openPage(OPML);
	if (!page) return new Response('Not found', { status: 404 });
	return new Response(buildOpml(page.view as OpmlView, session), {
		headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
	});
};

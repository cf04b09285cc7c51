import type { APIRoute } from 'astro';
import { ROBOTS, SITEMAP_INDEX } from '../addresses.ts';
import { getSession } from '../session.ts';

export const prerender = false;

export const GET: APIRoute = () => {
	const { openPage, url } = getSession();
	openPage(ROBOTS);
	return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${url(SITEMAP_INDEX)}\n`, {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
};

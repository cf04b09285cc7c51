/** The key of IndexNow. */
import type { APIRoute } from 'astro';
import { indexNowAddress } from '../addresses.ts';
import { getSession } from '../session.ts';

export const prerender = false;

export const GET: APIRoute = ({ params: { key = '' } }) => {
	const page = getSession().openPage(indexNowAddress(key));
	if (page?.kind !== 'index-now') return new Response('Not found', { status: 404 });
	return new Response(key, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};

import type { APIRoute } from 'astro';
import { ROBOTS } from '../addresses.ts';
import { buildRobots } from '../feeds/robots.ts';
import { getSession } from '../session.ts';

export const prerender = false;

export const GET: APIRoute = () => {
	const { openPage, url } = getSession();
	openPage(ROBOTS);
	return new Response(buildRobots(url), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};

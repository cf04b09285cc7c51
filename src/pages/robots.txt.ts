import type { APIRoute } from 'astro';
import { ROBOTS } from '../addresses.ts';
import { buildRobots } from '../feeds/robots.ts';
import { getSession } from '../session.ts';
import type { RobotsView } from '../views/not-found.ts';

export const prerender = false;

export const GET: APIRoute = () => {
	const session = getSession();
	const page = session.openPage(ROBOTS);
	if (!page) return new Response('Not found', { status: 404 });
	return new Response(buildRobots(page.view as RobotsView, session), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
};

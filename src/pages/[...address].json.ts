/** Articles for programs. */
import type { APIRoute } from 'astro';
import { buildArticleCopy } from '../seo/article-copy.ts';
import { getSession } from '../session.ts';
import type { ArticleParts } from '../views/article.ts';

export const prerender = false;

export const GET: APIRoute = ({ params }) => {
	const session = getSession();
	const page = session.openPage(`/${params['address']}.json`);
	if (page?.kind !== 'article-json') return new Response('Not found', { status: 404 });
	const parts = page.view as ArticleParts;
	const copy = buildArticleCopy(parts, session.body(parts.article.id, parts.body, true), session);
	return new Response(`${JSON.stringify(copy)}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};

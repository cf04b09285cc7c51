import type { APIContext } from 'astro';
import { digestOf, slug, type Term, terms } from '../../../archive.ts';
import { feed } from '../../../feed.ts';

export async function getStaticPaths() {
	return (await terms()).map((term) => ({
		params: { kind: term.kind, term: slug(term.name) },
		props: { term },
		cacheKey: digestOf(term.articles.slice(0, 20)),
	}));
}

export function GET({ site, props }: APIContext<{ term: Term }>) {
	return feed(props.term.name, site, props.term.articles);
}

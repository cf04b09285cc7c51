import { type CollectionEntry, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';

export type Article = CollectionEntry<'articles'>;
export type Kind = 'tags' | 'sources';
export interface Term {
	kind: Kind;
	name: string;
	articles: Article[];
}

let articles: Promise<Article[]> | undefined;

export function newestFirst(): Promise<Article[]> {
	articles ??= getCollection('articles').then((all) => all.sort((one, other) => +other.data.date - +one.data.date));
	return articles;
}

let found: Promise<Term[]> | undefined;

export function terms(): Promise<Term[]> {
	found ??= newestFirst().then((all) => (['tags', 'sources'] as const).flatMap((kind) => termsOf(kind, all)));
	return found;
}

export async function months(): Promise<Map<string, Article[]>> {
	return Map.groupBy(await newestFirst(), ({ id }) => id.slice(0, 7));
}

export function slug(name: string): string {
	return name.trim().replace(/\s+/g, '-');
}

/** For `cacheKey`: another one when an article of the list is another. */
export function digestOf(articles: Article[]): string {
	const hash = createHash('sha256');
	for (const { id, digest } of articles) hash.update(`${id} ${digest}\n`);
	return hash.digest('hex');
}

function termsOf(kind: Kind, all: Article[]): Term[] {
	const lists = new Map<string, Article[]>();
	for (const article of all) {
		for (const name of article.data[kind]) {
			const list = lists.get(name);
			if (list) list.push(article);
			else lists.set(name, [article]);
		}
	}
	return [...lists].map(([name, list]) => ({ kind, name, articles: list }));
}

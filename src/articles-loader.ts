import type { LiveDataEntry } from 'astro';
import type { LiveLoader } from 'astro/loaders';
import type { TermKind } from './addresses.ts';
import type { Article } from './catalogue/article.ts';
import { getSession } from './session.ts';
import { bodyParts } from './views/parts.ts';

/** Which articles: the newest of all, or of one term. Never the whole archive: it may not fit into memory. */
export interface ArticleFilter {
	readonly kind?: TermKind;
	/** The slug of the term. */
	readonly term?: string;
	/** Default 20, at most 500. */
	readonly limit?: number;
}

const MAX_LIMIT = 500;

export function articleLoader(): LiveLoader<Article & Record<string, unknown>, { id: string }, ArticleFilter> {
	return {
		name: 'warraq-articles',
		async loadEntry({ filter }) {
			const { archive } = getSession();
			const article = archive.catalogue.article(filter.id);
			return article && entryOf(article);
		},
		async loadCollection({ filter }) {
			const { catalogue } = getSession().archive;
			const limit = Math.min(filter?.limit ?? 20, MAX_LIMIT);
			const { kind, term } = filter ?? {};
			const articles = kind && term !== undefined ? catalogue.newestOf(kind, term, limit) : catalogue.newest(limit);
			return { entries: articles.map(entryOf) };
		},
	};
}

function entryOf(article: Article): LiveDataEntry<Article & Record<string, unknown>> {
	const { archive, body } = getSession();
	return {
		id: article.id,
		data: { ...article },
		rendered: { html: article.withdrawn ? '' : body(article.id, bodyParts(archive, article.id)) },
	};
}

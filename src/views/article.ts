import { articleAddress, dayAddress } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import { readingMinutes } from '../locale/reading-time.ts';
import {
	type BodyParts,
	bodyParts,
	type Headline,
	headlineOf,
	type Item,
	itemOf,
	type TermLink,
	termLink,
	termLinks,
} from './parts.ts';
import { relatedTo, relatedTouchedBy } from './related.ts';
import { type Archive, sides, type View } from './view.ts';

/** What an article says by itself, whatever else the archive holds. */
export interface ArticleParts {
	readonly article: Article;
	readonly item: Item;
	readonly tags: readonly TermLink[];
	readonly authors: readonly TermLink[];
	readonly sources: readonly (TermLink & { readonly url?: string; readonly archivedUrl?: string })[];
	readonly body: BodyParts;
	/** Whole minutes, at least 1. */
	readonly readingMinutes: number;
	/** Address of the share card, for an article without a picture. */
	readonly card?: string;
	/** The same article in other languages, as far as readers can open it. */
	readonly translations: readonly { readonly language: string; readonly address: string }[];
}

export interface ArticleView extends ArticleParts {
	readonly dayAddress: string;
	/** Those the author named, then older articles that share tags. */
	readonly related: readonly Headline[];
	readonly older?: Headline;
	readonly newer?: Headline;
}

interface Params {
	readonly id: string;
}

export const articleView: View<Params, ArticleView> = {
	kind: 'article',

	*all({ catalogue }) {
		for (const id of catalogue.allIds()) yield { id };
	},

	*touchedBy(archive, { articles }) {
		const { catalogue } = archive;
		for (const change of articles) {
			yield { id: change.id };
			// Those that show its title or lead to it: read-more blocks, related links, translations.
			for (const from of catalogue.linkersTo(change.id)) if (!from.startsWith('pages/')) yield { id: from };
			for (const side of sides(change)) {
				for (const way of ['older', 'newer'] as const) {
					const beside = catalogue.neighbour(way, side.article);
					if (beside) yield { id: beside.id };
				}
			}
		}
		for (const id of relatedTouchedBy(archive, articles)) yield { id };
	},

	read(archive, { id }) {
		const { catalogue } = archive;
		const article = catalogue.article(id);
		if (!article) return undefined;
		const older = article.withdrawn ? undefined : catalogue.neighbour('older', article);
		const newer = article.withdrawn ? undefined : catalogue.neighbour('newer', article);
		return {
			...articleParts(archive, article),
			dayAddress: dayAddress(article.day),
			related: relatedTo(archive, article).map(headlineOf),
			...(older && { older: headlineOf(older) }),
			...(newer && { newer: headlineOf(newer) }),
		};
	},

	path: ({ id }) => articleAddress(id),

	match(address) {
		const id = /^\/(\d{4}\/\d{2}\/[^/]+)\/$/.exec(address)?.[1];
		return id === undefined || /\/\d+$/.test(id) ? undefined : { id };
	},
};

export function articleParts(archive: Archive, article: Article): ArticleParts {
	const { catalogue, site } = archive;
	const card = catalogue.cardOf(article.id);
	return {
		article,
		item: itemOf(archive, article),
		tags: termLinks(catalogue, 'tag', article.tags),
		authors: termLinks(catalogue, 'author', article.authors),
		sources: article.sources.map(({ name, ...addresses }) => ({
			...termLink(catalogue, 'source', name),
			...addresses,
		})),
		body: bodyParts(archive, article.id),
		readingMinutes: readingMinutes(article.words, article.lang ?? site.language),
		...(card !== undefined && { card }),
		translations: translationsOf(archive, article),
	};
}

function translationsOf({ catalogue }: Archive, { translations = {} }: Article): ArticleParts['translations'] {
	return Object.entries(translations).flatMap(([language, id]) => {
		const other = catalogue.article(id);
		return other && !other.withdrawn ? [{ language, address: articleAddress(id) }] : [];
	});
}

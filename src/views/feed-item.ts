import type { TermKind } from '../addresses.ts';
import { type Article, termNames } from '../catalogue/article.ts';
import { lastChangeOf } from './last-change.ts';
import { type BodyParts, bodyParts, type Item, itemOf, termLinks } from './parts.ts';
import type { Archive } from './view.ts';

/** One article in a feed. The body itself is fetched by id when the feed is written; `bodyDigest` stands for it. */
export interface FeedItem {
	readonly id: string;
	readonly bodyDigest: string;
	readonly item: Item;
	/** Of the last update or correction; absent when there was none after publication. */
	readonly updated?: number;
	readonly authors: readonly string[];
	readonly categories: readonly string[];
	/** Who made the picture. */
	readonly credit?: string;
	readonly caption?: string;
	readonly body: BodyParts;
}

export function feedItemOf(archive: Archive, article: Article): FeedItem {
	const { catalogue } = archive;
	const labels = (kind: TermKind, names: readonly string[]) =>
		termLinks(catalogue, kind, names).map(({ label }) => label);
	const item = itemOf(archive, article);
	const updated = lastChangeOf(article);
	const { credit, caption } = (item.picture && article.image) ?? {};
	return {
		id: article.id,
		bodyDigest: article.bodyDigest,
		item,
		// A feed gives publication as a moment, however little is known of it.
		...(updated !== undefined && updated > article.instant && { updated }),
		authors: labels('author', article.authors),
		categories: [...new Set([...labels('section', termNames(article).section), ...labels('tag', article.tags)])],
		...(credit && { credit }),
		...(caption && { caption }),
		body: bodyParts(archive, article.id),
	};
}

import { SITE_FEED, TERM_FOLDERS, TERM_KINDS, type TermKind, termAddress, termFeedAddress } from '../addresses.ts';
import { type Article, termNames } from '../catalogue/article.ts';
import { type BodyParts, bodyParts, type Item, itemOf, type TermLink, termLink } from './parts.ts';
import { type Archive, sides, type View } from './view.ts';

/** One article in a feed. The body itself is fetched by id when the feed is written; `bodyDigest` stands for it. */
export interface FeedItem {
	readonly id: string;
	readonly bodyDigest: string;
	readonly item: Item;
	readonly updated?: number;
	readonly authors: readonly string[];
	readonly categories: readonly string[];
	readonly body: BodyParts;
}

export interface FeedView {
	/** The term, or absent for the feed of the site. */
	readonly term?: TermLink;
	readonly address: string;
	readonly items: readonly FeedItem[];
}

interface Params {
	readonly kind?: TermKind;
	readonly term?: string;
}

/** RSS of the site, and of every term with enough articles. */
export const feedView: View<Params, FeedView> = {
	kind: 'feed',
	*all({ catalogue, site }) {
		yield {};
		for (const { kind, term, count } of catalogue.allTermPages()) if (count >= site.feeds.minimum) yield { kind, term };
	},
	*touchedBy({ catalogue }, { articles, terms }) {
		yield {};
		yield* terms;
		for (const change of articles) {
			for (const side of sides(change)) yield* side.terms as Params[];
			// A feed shows the titles in read-more blocks of its articles.
			for (const from of catalogue.linkersTo(change.id)) {
				const article = catalogue.article(from);
				if (!article) continue;
				for (const kind of TERM_KINDS) {
					for (const name of termNames(article)[kind]) yield { kind, term: catalogue.registry.termOf(kind, name) };
				}
			}
		}
	},
	read(archive, { kind, term }) {
		const { catalogue, site } = archive;
		if (kind === undefined || term === undefined) {
			return {
				address: SITE_FEED,
				items: catalogue.newest(site.feeds.size).map((article) => feedItem(archive, article)),
			};
		}
		if (catalogue.termCount(kind, term) < site.feeds.minimum) return undefined;
		return {
			term: { label: catalogue.termLabel(kind, term), address: termAddress(kind, term) },
			address: termFeedAddress(kind, term),
			items: catalogue.newestOf(kind, term, site.feeds.size).map((article) => feedItem(archive, article)),
		};
	},
	path: ({ kind, term }) => (kind === undefined || term === undefined ? SITE_FEED : termFeedAddress(kind, term)),
	match(address) {
		if (address === SITE_FEED) return {};
		const [, folder, term] = /^\/([a-z]+)\/([^/]+)\/rss\.xml$/.exec(address) ?? [];
		const kind = TERM_KINDS.find((one) => TERM_FOLDERS[one] === folder);
		return kind && term !== undefined ? { kind, term } : undefined;
	},
};

function feedItem(archive: Archive, article: Article): FeedItem {
	const { catalogue } = archive;
	const label = (kind: TermKind) => (name: string) => termLink(catalogue, kind, name).label;
	return {
		id: article.id,
		bodyDigest: article.bodyDigest,
		item: itemOf(archive, article),
		...(article.updated !== undefined && { updated: article.updated }),
		authors: article.authors.map(label('author')),
		categories: [...termNames(article).section.map(label('section')), ...article.tags.map(label('tag'))],
		body: bodyParts(archive, article.id),
	};
}

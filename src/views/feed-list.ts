import { FEEDS_PAGE, FRONT_PAGE, OPML, TERM_KINDS, type TermKind, termAddress } from '../addresses.ts';
import { correctionFeedLinks, type FeedLink, feedLinks, formatsOf, hasFeeds } from './feed-links.ts';
import type { Archive, View } from './view.ts';

/** A term that has feeds. */
export interface TermFeeds {
	readonly label: string;
	readonly address: string;
	readonly feeds: readonly FeedLink[];
}

export interface FeedsPageView {
	readonly feeds: readonly FeedLink[];
	readonly corrections: readonly FeedLink[];
	readonly sections: readonly TermFeeds[];
	/** Kinds of term beside sections that have feeds, for the explanation of where those are. */
	readonly kinds: readonly TermKind[];
	/** Articles from which on a term has feeds. */
	readonly minimum: number;
}

/** `/feeds/`: which feeds there are and what they are for. */
export const feedsPageView: View<Record<string, never>, FeedsPageView> = {
	kind: 'feeds-page',
	all: ({ site }) => (hasFeeds(site) ? [{}] : []),
	touchedBy: (_, { articles, terms }) => (articles.length + terms.length > 0 ? [{}] : []),
	read(archive) {
		const { site } = archive;
		if (!hasFeeds(site)) return undefined;
		return {
			feeds: feedLinks(site, FRONT_PAGE),
			corrections: correctionFeedLinks(site),
			sections: termFeeds(archive, 'section'),
			kinds: TERM_KINDS.filter((kind) => kind !== 'section' && formatsOf(site, kind).length > 0),
			minimum: site.feeds.minimum,
		};
	},
	path: () => FEEDS_PAGE,
	match: (address) => (address === FEEDS_PAGE ? {} : undefined),
};

export interface OpmlView {
	/** The feed of the site; absent when it has none. */
	readonly feed?: FeedLink;
	/** That of the corrections. */
	readonly corrections?: FeedLink;
	readonly kinds: readonly { readonly kind: TermKind; readonly terms: readonly TermFeeds[] }[];
}

/** `/feeds.opml`: all feeds, for readers that take many at once. The writer puts terms in the order of the language. */
export const opmlView: View<Record<string, never>, OpmlView> = {
	kind: 'opml',
	all: ({ site }) => (hasFeeds(site) ? [{}] : []),
	touchedBy: (_, { articles, terms }) => (articles.length + terms.length > 0 ? [{}] : []),
	read(archive) {
		const { site } = archive;
		if (!hasFeeds(site)) return undefined;
		const [feed] = feedLinks(site, FRONT_PAGE);
		const [corrections] = correctionFeedLinks(site);
		const kinds = TERM_KINDS.map((kind) => ({ kind, terms: termFeeds(archive, kind) }));
		return {
			...(feed && { feed }),
			...(corrections && { corrections }),
			kinds: kinds.filter(({ terms }) => terms.length > 0),
		};
	},
	path: () => OPML,
	match: (address) => (address === OPML ? {} : undefined),
};

function termFeeds({ catalogue, site }: Archive, kind: TermKind): TermFeeds[] {
	if (formatsOf(site, kind).length === 0) return [];
	return catalogue
		.terms(kind)
		.filter(({ count }) => count >= site.feeds.minimum)
		.map(({ term, label }) => {
			const address = termAddress(kind, term);
			return { label, address, feeds: feedLinks(site, address, kind) };
		});
}

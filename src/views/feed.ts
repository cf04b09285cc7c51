import {
	FEED_FILES,
	FEED_FORMATS,
	type FeedFormat,
	FRONT_PAGE,
	feedAddress,
	TERM_FOLDERS,
	TERM_KINDS,
	type TermKind,
	termAddress,
} from '../addresses.ts';
import { termNames } from '../catalogue/article.ts';
import type { CorrectionItem } from './corrections.ts';
import { newestDocument } from './feed-archive.ts';
import { type FeedItem, feedItemOf } from './feed-item.ts';
import { formatsOf } from './feed-links.ts';
import type { TermLink } from './parts.ts';
import { type Archive, sides, type View } from './view.ts';

/** @typeParam Item an article, or a correction in the feed of these */
export interface FeedView<Item = FeedItem> {
	readonly format: FeedFormat;
	/** The term, or absent for the feed of the site. */
	readonly term?: TermLink & { readonly description?: string };
	readonly address: string;
	/** The newest document of the feed's archive (RFC 5005), of the site's Atom feed. */
	readonly previous?: string;
	/** Newest first. */
	readonly items: readonly Item[];
}

/** Any feed, as those who write feeds take it. */
export type AnyFeedView = FeedView<FeedItem | CorrectionItem>;

interface Params {
	readonly format: FeedFormat;
	readonly kind?: TermKind;
	readonly term?: string;
}

/** The feed of the site, and of every term with enough articles, in the formats of the settings. */
export const feedView: View<Params, FeedView> = {
	kind: 'feed',

	*all({ catalogue, site }) {
		for (const format of formatsOf(site)) yield { format };
		for (const { kind, term, count } of catalogue.allTermPages()) {
			if (count >= site.feeds.minimum) for (const format of formatsOf(site, kind)) yield { format, kind, term };
		}
	},

	*touchedBy({ catalogue, site }, { articles, terms }) {
		for (const format of formatsOf(site)) yield { format };
		const inFormats = ({ kind, term }: { kind: TermKind; term: string }) =>
			formatsOf(site, kind).map((format) => ({ format, kind, term }));
		for (const term of terms) yield* inFormats(term);
		for (const change of articles) {
			for (const side of sides(change)) {
				for (const { kind, term } of side.terms) yield* inFormats({ kind: kind as TermKind, term });
			}
			// A feed shows the titles in read-more blocks of its articles.
			for (const from of catalogue.linkersTo(change.id)) {
				const article = catalogue.article(from);
				if (!article) continue;
				for (const kind of TERM_KINDS) {
					for (const name of termNames(article)[kind])
						yield* inFormats({ kind, term: catalogue.registry.termOf(kind, name) });
				}
			}
		}
	},

	read(archive, { format, kind, term }) {
		const { catalogue, site } = archive;
		if (!formatsOf(site, kind).includes(format)) return undefined;
		if (kind === undefined || term === undefined) return siteFeed(archive, format);
		if (catalogue.termCount(kind, term) < site.feeds.minimum) return undefined;
		const page = termAddress(kind, term);
		const description = catalogue.termEntry(kind, term)?.description;
		return {
			format,
			term: { label: catalogue.termLabel(kind, term), address: page, ...(description && { description }) },
			address: feedAddress(page, format),
			items: catalogue.newestOf(kind, term, site.feeds.size).map((article) => feedItemOf(archive, article)),
		};
	},

	path: ({ format, kind, term }) =>
		feedAddress(kind === undefined || term === undefined ? FRONT_PAGE : termAddress(kind, term), format),

	match(address) {
		const [, folder, term, file] = /^\/(?:([a-z]+)\/([^/]+)\/)?([a-z.]+)$/.exec(address) ?? [];
		const format = FEED_FORMATS.find((one) => FEED_FILES[one] === file);
		if (!format) return undefined;
		if (term === undefined) return { format };
		const kind = TERM_KINDS.find((one) => TERM_FOLDERS[one] === folder);
		return kind && { format, kind, term };
	},
};

function siteFeed(archive: Archive, format: FeedFormat): FeedView {
	const { catalogue, site } = archive;
	const archived = format === 'atom' ? newestDocument(catalogue) : undefined;
	// Nothing may be missing between the feed and its archive.
	const size = Math.max(site.feeds.size, archived?.rest ?? 0);
	return {
		format,
		address: feedAddress(FRONT_PAGE, format),
		...(archived?.address !== undefined && { previous: archived.address }),
		items: catalogue.newest(size).map((article) => feedItemOf(archive, article)),
	};
}

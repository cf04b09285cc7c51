import {
	CORRECTIONS_PAGE,
	correctionsAddress,
	FEED_FILES,
	FEED_FORMATS,
	type FeedFormat,
	feedAddress,
} from '../addresses.ts';
import type { Correction } from '../catalogue/article.ts';
import type { PlacedCorrection } from '../catalogue/catalogue.ts';
import { placesOf } from '../catalogue/corrections.ts';
import { stringsFor } from '../locale/strings.ts';
import type { FeedView } from './feed.ts';
import { correctionFeedLinks, correctionFormats, type FeedLink } from './feed-links.ts';
import { type Headline, headlineOf } from './parts.ts';
import { numberedPages } from './term-list.ts';
import { type ArticleChange, type Changes, sides, type View } from './view.ts';

/** A correction in a list or a feed. */
export interface CorrectionItem {
	/** Tells it from all others and never changes: `2022/01/slug`, the moment, and a number where an article has two of it. */
	readonly id: string;
	/** Of the correction. */
	readonly instant: number;
	readonly type: Correction['type'];
	readonly text: string;
	readonly article: Headline;
}

export interface CorrectionsView {
	/** Absent on the newest page. */
	readonly number?: number;
	/** Newest first. */
	readonly items: readonly CorrectionItem[];
	readonly newestAddress: string;
	readonly olderAddress?: string;
	readonly newerAddress?: string;
	/** Only on the newest page. */
	readonly feeds: readonly FeedLink[];
}

interface Params {
	/** Counted from the oldest; absent: the newest. */
	readonly number?: number;
}

/** `/corrections/`: what was put right, the newest first. The page is there before there is anything on it. */
export const correctionsView: View<Params, CorrectionsView> = {
	kind: 'corrections',

	*all({ catalogue, site }) {
		yield {};
		for (let number = 1; number <= numberedPages(catalogue.correctionCount(), site.pageSize); number++)
			yield { number };
	},

	*touchedBy({ catalogue, site }, { articles }) {
		let from = Number.POSITIVE_INFINITY;
		let came = 0;
		const single = new Set<number>();
		for (const change of articles) {
			const isInPlace = keepsCorrections(change);
			for (const { article, listed } of sides(change)) {
				if (!listed) continue;
				for (const place of placesOf(article)) {
					const page = catalogue.correctionPageAt(place);
					if (isInPlace) single.add(page);
					else {
						from = Math.min(from, page);
						came += 1;
					}
				}
			}
		}
		if (single.size === 0 && came === 0) return;
		yield {};
		for (const number of single) yield { number };
		if (came === 0) return;
		// The page before the first that moved leads to the one that came or went, and so far can the end have moved.
		const spare = Math.ceil(came / site.pageSize) + 1;
		const numbered = numberedPages(catalogue.correctionCount(), site.pageSize);
		const first = Math.max(1, Math.min(from - 1, numbered - spare));
		for (let number = first; number <= numbered + spare; number++) yield { number };
	},

	read({ catalogue, site }, { number }) {
		const { pageSize } = site;
		const numbered = numberedPages(catalogue.correctionCount(), pageSize);
		if (number !== undefined && number > numbered) return undefined;
		const start = catalogue.correctionPageStart(number ?? numbered + 1);
		const found = catalogue.correctionsFrom(start, number === undefined ? 2 * pageSize : pageSize);
		const older = (number ?? numbered + 1) - 1;
		const newer =
			number === undefined ? undefined : number === numbered ? correctionsAddress() : correctionsAddress(number + 1);
		return {
			...(number !== undefined && { number }),
			items: found.toReversed().map(itemOf),
			newestAddress: correctionsAddress(),
			...(older >= 1 && { olderAddress: correctionsAddress(older) }),
			...(newer !== undefined && { newerAddress: newer }),
			feeds: number === undefined ? correctionFeedLinks(site) : [],
		};
	},

	path: ({ number }) => correctionsAddress(number),

	match(address) {
		const [found, number] = /^\/corrections\/(?:([1-9]\d*)\/)?$/.exec(address) ?? [];
		if (found === undefined) return undefined;
		return number === undefined ? {} : { number: Number(number) };
	},
};

/** `/corrections/rss.xml` and the other formats. */
export const correctionsFeedView: View<{ format: FeedFormat }, FeedView<CorrectionItem>> = {
	kind: 'corrections-feed',
	all: ({ site }) => correctionFormats(site).map((format) => ({ format })),
	touchedBy({ site }, changes) {
		return hasCorrections(changes) ? correctionFormats(site).map((format) => ({ format })) : [];
	},
	read({ catalogue, site }, { format }) {
		if (!correctionFormats(site).includes(format)) return undefined;
		return {
			format,
			term: { label: stringsFor(site.language).corrections, address: CORRECTIONS_PAGE },
			address: feedAddress(CORRECTIONS_PAGE, format),
			items: catalogue.newestCorrections(site.feeds.size).map(itemOf),
		};
	},
	path: ({ format }) => feedAddress(CORRECTIONS_PAGE, format),
	match(address) {
		const format = FEED_FORMATS.find((one) => `${CORRECTIONS_PAGE}${FEED_FILES[one]}` === address);
		return format && { format };
	},
};

function itemOf({ id, instant, number, article, correction }: PlacedCorrection): CorrectionItem {
	return {
		id: `${id}#${new Date(instant).toISOString()}${number === 0 ? '' : `-${number + 1}`}`,
		instant,
		type: correction.type,
		text: correction.text,
		article: headlineOf(article),
	};
}

/** Does every correction of an article stand where it stood? */
function keepsCorrections({ before, after }: ArticleChange): boolean {
	if (!before || !after || before.listed !== after.listed) return false;
	return JSON.stringify(placesOf(before.article)) === JSON.stringify(placesOf(after.article));
}

function hasCorrections({ articles }: Changes): boolean {
	return articles.some((change) =>
		sides(change).some(({ article, listed }) => listed && article.corrections.length > 0),
	);
}

import {
	CORRECTIONS_PAGE,
	type FeedFormat,
	feedAddress,
	TERM_FOLDERS,
	TERM_KINDS,
	type TermKind,
} from '../addresses.ts';
import type { Site } from '../site.ts';

/** A feed as pages lead to it. */
export interface FeedLink {
	readonly format: FeedFormat;
	readonly address: string;
}

/** Formats of the feed of the site, or of the feeds of one kind of term. */
export function formatsOf({ feeds }: Site, kind?: TermKind): readonly FeedFormat[] {
	return kind === undefined ? feeds.formats : (feeds[TERM_FOLDERS[kind]] ?? feeds.formats);
}

/** @param page the page that the feeds belong to: `/` or `/tags/nato/` */
export function feedLinks(site: Site, page: string, kind?: TermKind): FeedLink[] {
	return formatsOf(site, kind).map((format) => ({ format, address: feedAddress(page, format) }));
}

/** Formats of the feed of corrections. */
export function correctionFormats({ feeds }: Site): readonly FeedFormat[] {
	return feeds.corrections ?? feeds.formats;
}

export function correctionFeedLinks(site: Site): FeedLink[] {
	return correctionFormats(site).map((format) => ({ format, address: feedAddress(CORRECTIONS_PAGE, format) }));
}

/** Can this site have feeds at all? */
export function hasFeeds(site: Site): boolean {
	return (
		correctionFormats(site).length > 0 || [undefined, ...TERM_KINDS].some((kind) => formatsOf(site, kind).length > 0)
	);
}

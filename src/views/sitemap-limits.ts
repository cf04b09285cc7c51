import type { Site } from '../site.ts';

/** The protocol allows 50,000; the rest is a margin. */
const MAX_ENTRIES = 45_000;

/** Of the protocol, uncompressed. */
const MAX_BYTES = 52_428_800;

/** Bytes of a caption as XML, so that no entry is longer than `entryBytes`. */
export const MAX_CAPTION_BYTES = 400;

/** `2022/01/`, a slug of 80 bytes with three characters for each, and the slashes; folders of terms are no longer. */
const PATH_BYTES = 260;

/** `/images/`, 16 digits and the ending. */
const IMAGE_PATH_BYTES = 30;

/** Tags and date of an entry with a picture and a caption. */
const TAG_BYTES = 180;

/**
 * How many entries a sitemap file of this site takes. No entry can be so long that as many do not fit, so where a file
 * ends follows from the number of articles, and nothing has to be written to find out.
 */
export function maxEntries({ url }: Pick<Site, 'url'>): number {
	return Math.min(MAX_ENTRIES, Math.floor(MAX_BYTES / entryBytes(url)) - 1);
}

function entryBytes(url: string): number {
	// The address of the site may hold `&` or `'`.
	const site = new URL(url).href.replace(/[&']/g, '&apos;').length;
	return 2 * site + PATH_BYTES + IMAGE_PATH_BYTES + MAX_CAPTION_BYTES + TAG_BYTES;
}

import { escapeHtml } from '../escape.ts';
import { directionOf } from '../locale/direction.ts';
import { stringsFor } from '../locale/strings.ts';
import type { Site } from '../site.ts';
import type { CorrectionItem } from '../views/corrections.ts';
import type { FeedItem } from '../views/feed-item.ts';
import { cleanXml, escapeXml } from '../xml.ts';

/** What feeds are written with. */
export interface FeedContext {
	readonly site: Site;
	/** Absolute, percent-encoded address. */
	readonly url: (address: string) => string;
	/** HTML of a body with absolute addresses. */
	readonly body: (item: FeedItem) => string;
}

/** An article as every format writes it: plain text without characters that XML forbids, absolute addresses. */
export interface Entry {
	/** It never changes: neither with the text nor with the title nor with the date. */
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly summary: string;
	/** The whole text in an element that says its direction and language, because readers ignore the CSS of the site. */
	readonly html: string;
	/** The same escaped for XML, where it is asked for. */
	readonly escapedHtml: string;
	readonly language: string;
	/** First publication. */
	readonly published: Date;
	/** The last update or correction, when it was later. */
	readonly updated?: Date;
	readonly authors: readonly string[];
	readonly categories: readonly string[];
	readonly picture?: EntryPicture;
}

export interface EntryPicture {
	readonly url: string;
	/** `image/jpeg` */
	readonly type: string;
	readonly width: number;
	readonly height: number;
	/** What it shows; empty when nobody said. */
	readonly description: string;
	readonly credit?: string;
}

/**
 * The item as every feed has it. An article stands in the feeds of its tags, its section and more, in each of the formats:
 * the last few hundred entries are kept, by all that they are made from.
 */
export function entryOf(item: FeedItem | CorrectionItem, context: FeedContext): Entry {
	let known = entries.get(context.site);
	if (!known) {
		known = new Map();
		entries.set(context.site, known);
	}
	const key = JSON.stringify(item);
	let entry = known.get(key);
	if (!entry) {
		entry = 'item' in item ? makeEntry(item, context) : makeCorrectionEntry(item, context);
		if (known.size >= ENTRIES_KEPT) known.clear();
		known.set(key, entry);
	}
	return entry;
}

/** With bodies of 8 kB they take 6 MB. */
const ENTRIES_KEPT = 300;
const entries = new WeakMap<Site, Map<string, Entry>>();

function makeEntry(feedItem: FeedItem, context: FeedContext): Entry {
	const { id, item, updated, authors, categories } = feedItem;
	const { site, url, body } = context;
	const language = item.lang ?? site.language;
	const picture = pictureOf(feedItem, url);
	const lead = picture ? figure(picture, feedItem.caption) : '';
	let escaped: string | undefined;
	const html = cleanXml(
		`<div dir="${directionOf(language)}" lang="${language}">${lead}${withAddress(body(feedItem), url(item.address))}</div>`,
	);
	return {
		id: tagOf(`${id.slice(0, 4)}:${encodeURI(id)}`, site),
		url: url(item.address),
		title: cleanXml(item.title),
		summary: cleanXml(item.excerpt),
		html,
		get escapedHtml() {
			escaped ??= escapeXml(html);
			return escaped;
		},
		language,
		published: new Date(item.instant),
		...(updated !== undefined && { updated: new Date(updated) }),
		authors: authors.map(cleanXml),
		categories: categories.map(cleanXml),
		...(picture && { picture }),
	};
}

/** What was put right, and a link to the article. */
function makeCorrectionEntry(item: CorrectionItem, { site, url }: FeedContext): Entry {
	const { id, instant, type, text, article } = item;
	const words = stringsFor(site.language);
	const language = article.lang ?? site.language;
	const address = url(article.address);
	const link = `<a href="${escapeHtml(address)}">${escapeHtml(article.title)}</a>`;
	const html = cleanXml(
		`<div dir="${directionOf(language)}" lang="${language}"><p>${escapeHtml(text)}</p><p>${link}</p></div>`,
	);
	return {
		id: tagOf(`${id.slice(0, 4)}:corrections/${encodeURI(id).replaceAll('#', '/')}`, site),
		url: address,
		title: cleanXml(`${words[type]}: ${article.title}`),
		summary: cleanXml(text),
		html,
		get escapedHtml() {
			return escapeXml(html);
		},
		language,
		published: new Date(instant),
		authors: [],
		categories: [],
	};
}

/**
 * A `tag:` id (RFC 4151): it outlives a change of path or scheme, and with `feeds.authority` a move to another host.
 *
 * @param specific a date, a colon, and what tells this thing from others of the site
 */
export function tagOf(specific: string, { feeds, url }: Site): string {
	return `tag:${feeds.authority ?? new URL(url).hostname},${specific}`;
}

/** In a feed a link inside the article, as of a footnote, needs the article's address. No text holds a bare `<a`. */
function withAddress(html: string, address: string): string {
	return html.replaceAll('<a href="#', () => `<a href="${address}#`);
}

function pictureOf({ item, credit }: FeedItem, url: FeedContext['url']): EntryPicture | undefined {
	if (!item.picture) return undefined;
	const { address, type, width, height, alt } = item.picture;
	return {
		url: url(address),
		type,
		width,
		height,
		description: cleanXml(alt),
		...(credit && { credit: cleanXml(credit) }),
	};
}

function figure({ url, width, height, description, credit }: EntryPicture, caption = ''): string {
	const words = [caption, credit].filter(Boolean).join(' – ');
	const legend = words === '' ? '' : `<figcaption>${escapeHtml(words)}</figcaption>`;
	const alt = escapeHtml(description);
	return `<figure><img src="${escapeHtml(url)}" width="${width}" height="${height}" alt="${alt}">${legend}</figure>`;
}

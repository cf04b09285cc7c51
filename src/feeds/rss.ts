import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { directionOf } from '../locale/direction.ts';
import type { Site } from '../site.ts';
import type { FeedItem, FeedView } from '../views/feed.ts';

export interface FeedContext {
	readonly site: Site;
	/** Absolute, percent-encoded address. */
	readonly url: (address: string) => string;
	/** HTML of a body with absolute addresses. */
	readonly body: (item: FeedItem) => string;
}

const NAMESPACES = {
	atom: 'http://www.w3.org/2005/Atom',
	dc: 'http://purl.org/dc/elements/1.1/',
	media: 'http://search.yahoo.com/mrss/',
};

/** RSS 2.0 with full text. Rules: the W3C feed validator's, see CONTRIBUTING.md. */
export async function buildRss(feed: FeedView, { site, url, body }: FeedContext): Promise<string> {
	const title = feed.term ? `${feed.term.label} – ${site.title}` : site.title;
	const newest = Math.max(...feed.items.map(({ item, updated }) => updated ?? item.instant));
	const texts = new HeldTexts();
	const xml = await getRssString({
		title: cleanXml(title),
		description: cleanXml(site.description || title),
		site: url(feed.term?.address ?? '/'),
		xmlns: NAMESPACES,
		customData: [
			`<language>${site.language}</language>`,
			...(feed.items.length > 0 ? [`<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`] : []),
			`<atom:link href="${escapeXml(url(feed.address))}" rel="self" type="application/rss+xml"/>`,
			'<generator>Warraq</generator>',
		].join(''),
		items: feed.items.map((item) => rssItem(item, { site, url, body }, texts)),
	});
	return `${texts.release(xml)}\n`;
}

function rssItem(entry: FeedItem, { site, url, body }: FeedContext, texts: HeldTexts): RSSFeedItem {
	const { item } = entry;
	const language = item.lang ?? site.language;
	return {
		title: cleanXml(item.title),
		link: url(item.address),
		pubDate: new Date(item.instant),
		description: cleanXml(item.excerpt),
		content: cleanXml(`<div dir="${directionOf(language)}" lang="${language}">${lead(entry, url)}${body(entry)}</div>`),
		categories: entry.categories.map(cleanXml),
		customData: [
			`<guid isPermaLink="false">${texts.hold(idOf(entry.id, site))}</guid>`,
			...entry.authors.map((author) => `<dc:creator>${texts.hold(author)}</dc:creator>`),
			...media(entry, url, texts),
		].join(''),
	};
}

/** A `tag:` id (RFC 4151): it outlives a change of path or scheme, and with `feeds.authority` a move to another host. */
function idOf(id: string, site: Site): string {
	const authority = site.feeds.authority ?? new URL(site.url).hostname;
	return `tag:${authority},${id.slice(0, 4)}:${encodeURI(id)}`;
}

function lead({ item }: FeedItem, url: FeedContext['url']): string {
	if (!item.picture) return '';
	const { address, width, height, alt } = item.picture;
	return `<figure><img src="${escapeXml(url(address))}" width="${width}" height="${height}" alt="${escapeXml(alt)}"></figure>`;
}

function media({ item }: FeedItem, url: FeedContext['url'], texts: HeldTexts): string[] {
	if (!item.picture) return [];
	const { address, type, width, height, alt } = item.picture;
	const description = alt === '' ? '' : `<media:description type="plain">${texts.hold(alt)}</media:description>`;
	return [
		`<media:content url="${escapeXml(url(address))}" medium="image" type="${type}" width="${width}" height="${height}">${description}</media:content>`,
	];
}

/**
 * Texts that must come through `@astrojs/rss` as they are. It parses `customData` into an object first, and a parser of
 * objects turns `007` into a number; so a mark goes in and the text takes its place in the finished XML. U+0001 is in
 * no text, because XML can't hold it.
 */
class HeldTexts {
	readonly #texts: string[] = [];

	hold(text: string): string {
		this.#texts.push(text);
		return `\u0001${this.#texts.length - 1}\u0001`;
	}

	release(xml: string): string {
		return xml.replace(/\u0001(\d+)\u0001/g, (_, at: string) => escapeXml(this.#texts[Number(at)] ?? ''));
	}
}

/** Characters that XML 1.0 has no way to write are left out. */
function cleanXml(text: string): string {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}

function escapeXml(text: string): string {
	return cleanXml(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

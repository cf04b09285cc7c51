import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/**
 * The rules of the W3C feed validator, of RFC 4287 and of JSON Feed 1.1 that our feeds could break.
 *
 * @param url where the feed is served
 * @returns what is wrong, one line each
 */
export function feedProblems(text: string, url: string): string[] {
	const problems = Buffer.byteLength(text) < 5_000_000 ? [] : ['5 MB or more'];
	if (url.endsWith('.json')) return [...problems, ...jsonProblems(JSON.parse(text), url)];
	const validity = XMLValidator.validate(text);
	if (validity !== true) return [...problems, `not well-formed: ${validity.err.msg}`];
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) problems.push('a character that XML forbids');
	const isAtom = /<feed[\s>]/.test(text);
	const { rss, feed } = new XMLParser({
		...OPTIONS,
		isArray: (name) => LISTS.has(name) || (name === 'link' && isAtom),
	}).parse(text);
	return [...problems, ...(rss ? rssProblems(rss, url, text) : atomProblems(feed, url))];
}

const OPTIONS = { ignoreAttributes: false, parseTagValue: false, trimValues: false };
const LISTS = new Set(['item', 'entry', 'atom:link', 'media:content', 'author', 'category', 'dc:creator']);
const RFC_822 =
	/^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const TAG_ID = /^tag:[a-z0-9.-]+,\d{4}:[!-~]+$/;

function rssProblems(rss: Fields, url: string, text: string): string[] {
	const channel = rss['channel'];
	const items: Fields[] = channel.item ?? [];
	return [
		...wrong(rss['@_xmlns:media'] === 'http://search.yahoo.com/mrss/', 'namespace of Media RSS'),
		...['title', 'link', 'description', 'language'].flatMap((name) => wrong(isText(channel[name]), `channel ${name}`)),
		...selfProblems(channel['atom:link'], url, 'application/rss+xml'),
		...wrong(items.length === 0 || isRfc822(channel.lastBuildDate), 'lastBuildDate'),
		...idProblems(items.map((item) => item['guid']['#text'])),
		...items.flatMap((item) => [
			...wrong(isText(item['title']), 'title'),
			...wrong(isAddress(item['link']), `link ${item['link']}`),
			...wrong(item['guid']['@_isPermaLink'] === 'false', 'guid that is a permalink'),
			...wrong(isRfc822(item['pubDate']), `pubDate ${item['pubDate']}`),
			...wrong(item['author'] === undefined && item['dc:date'] === undefined, 'two elements of one meaning'),
			...mediaProblems(item['media:content']),
			...htmlProblems(item['content:encoded']),
		]),
		...(text.match(/<item>.*?<\/item>/gs) ?? []).flatMap((item) => {
			const [description, content] = [item.indexOf('<description>'), item.indexOf('<content:encoded>')];
			return wrong(description < content, 'description behind content:encoded');
		}),
	];
}

function atomProblems(feed: Fields, url: string): string[] {
	const entries: Fields[] = feed['entry'] ?? [];
	const order = Object.keys(feed).indexOf('entry');
	const last = Object.keys(feed).findLastIndex((name) => !/^[@#]|^entry$/.test(name));
	return [
		...wrong(feed['@_xmlns'] === 'http://www.w3.org/2005/Atom', 'namespace'),
		...['id', 'title', 'updated', '@_xml:lang', 'author'].flatMap((name) => wrong(feed[name], `feed ${name}`)),
		...wrong(order === -1 || order > last, 'metadata behind entries'),
		...wrong(RFC_3339.test(feed['updated']), 'updated of the feed'),
		...selfProblems(feed['link'], url, 'application/atom+xml'),
		...idProblems([feed['id'], ...entries.map((entry) => entry['id'])]),
		...entries.flatMap((entry) => [
			...wrong(isText(entry['title']), 'title'),
			...wrong(RFC_3339.test(entry['published']) && RFC_3339.test(entry['updated']), 'dates of an entry'),
			...wrong(entry['updated'] >= entry['published'], 'updated before published'),
			...wrong(entry['updated'] <= feed['updated'], 'an entry newer than its feed'),
			...wrong(alternates(entry).length === 1, `${alternates(entry).length} alternate links`),
			...alternates(entry).flatMap((link) => wrong(isAddress(link['@_href']), `link ${link['@_href']}`)),
			...mediaProblems(entry['media:content']),
			...htmlProblems(entry['content']['#text']),
		]),
	];
}

function jsonProblems(feed: Fields, url: string): string[] {
	const items: Fields[] = feed['items'] ?? [];
	return [
		...wrong(feed['version'] === 'https://jsonfeed.org/version/1.1', 'version'),
		...wrong(isText(feed['title']) && Array.isArray(feed['items']), 'title and items'),
		...wrong(feed['feed_url'] === url, `feed_url ${feed['feed_url']}`),
		...wrong(isAddress(feed['home_page_url']), 'home_page_url'),
		...idProblems(items.map((item) => item['id'])),
		...items.flatMap((item) => [
			...wrong(isAddress(item['url']), `url ${item['url']}`),
			...wrong(item['image'] === undefined || isAddress(item['image']), 'image'),
			...wrong(RFC_3339.test(item['date_published']), 'date_published'),
			...wrong((item['date_modified'] ?? '9999') > item['date_published'], 'date_modified'),
			...wrong(item['author'] === undefined && Array.isArray(item['authors']), 'authors'),
			...htmlProblems(item['content_html']),
		]),
	];
}

function selfProblems(links: readonly Fields[] = [], url: string, type: string): string[] {
	const self = links.filter((link) => link['@_rel'] === 'self');
	const isRight = self.length === 1 && self[0]?.['@_href'] === url && self[0]['@_type'] === type;
	return [
		...wrong(isRight, 'link to itself'),
		...links.flatMap((link) => wrong(isAddress(link['@_href']), `link ${link['@_href']}`)),
	];
}

function idProblems(ids: readonly string[]): string[] {
	return [
		...wrong(new Set(ids).size === ids.length, 'two of one id'),
		...ids.flatMap((id) => wrong(TAG_ID.test(id), `id ${id}`)),
	];
}

function mediaProblems(contents: readonly Fields[] = []): string[] {
	return contents.flatMap((content) =>
		wrong(
			isAddress(content['@_url']) &&
				content['@_medium'] === 'image' &&
				/^image\/[a-z+]+$/.test(content['@_type']) &&
				Number(content['@_width']) > 0 &&
				Number(content['@_height']) > 0 &&
				(content['media:description']?.['@_type'] ?? 'plain') === 'plain',
			'media:content',
		),
	);
}

/** The element around the text says its direction; addresses are absolute; nothing that readers refuse. */
function htmlProblems(html: string): string[] {
	const problems = wrong(
		/^<div dir="(rtl|ltr)" lang="[A-Za-z-]+">.*<\/div>$/s.test(html ?? ''),
		'element around the text',
	);
	visit(
		rehype()
			.data('settings', { fragment: true })
			.parse(html ?? ''),
		'element',
		(node) => {
			const { properties, tagName } = node;
			if (/^(script|iframe|object|embed|style|svg|picture|source)$/.test(tagName)) problems.push(`element ${tagName}`);
			if (Object.keys(properties).some((name) => /^on|^style$|^srcSet$/.test(name)))
				problems.push(`attributes of ${tagName}`);
			for (const name of ['href', 'src', 'cite', 'poster']) {
				const address = properties[name];
				if (typeof address === 'string' && !isAddress(address) && !/^(mailto:|tel:)/.test(address))
					problems.push(`${tagName} ${name}=${address}`);
			}
		},
	);
	return problems;
}

function alternates(entry: Fields): Fields[] {
	return (entry['link'] as Fields[]).filter((link) => link['@_rel'] === 'alternate');
}

function isRfc822(date: unknown): boolean {
	return typeof date === 'string' && RFC_822.test(date) && new Date(date).toUTCString() === date;
}

/** Absolute and in the letters that RFC 3986 allows. */
function isAddress(address: unknown): boolean {
	return typeof address === 'string' && /^https?:\/\/[!-~]+$/.test(address) && !/[<>"\\^`{|}]/.test(address);
}

function isText(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}

function wrong(isRight: unknown, problem: string): string[] {
	return isRight ? [] : [problem];
}

// biome-ignore lint/suspicious/noExplicitAny: fields of a parsed feed, which these rules look into.
type Fields = Record<string, any>;

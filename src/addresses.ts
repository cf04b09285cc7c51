/**
 * Every address of a site is made here. An address is a contract: a published one never breaks.
 *
 * Inside Warraq an address is its decoded path from the root of the site, in NFC: `/2022/01/slug/`. It is encoded
 * where it is written (`linkTo`, `urlOf`).
 */

import type { Day } from './locale/instant.ts';

/** Kinds of term an article is listed under. */
export const TERM_KINDS = ['section', 'tag', 'source', 'author'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** The folder of a kind: in addresses and, for registry files, in `content/`. */
export const TERM_FOLDERS = {
	section: 'sections',
	tag: 'tags',
	source: 'sources',
	author: 'authors',
} as const satisfies Record<TermKind, string>;

/** Formats of feeds. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The name of a feed's file beside the page it belongs to. */
export const FEED_FILES = {
	rss: 'rss.xml',
	atom: 'atom.xml',
	json: 'feed.json',
} as const satisfies Record<FeedFormat, string>;

export const FRONT_PAGE = '/';
export const NOT_FOUND = '/404.html';
export const FEEDS_PAGE = '/feeds/';
export const CORRECTIONS_PAGE = '/corrections/';
export const OPML = '/feeds.opml';
export const SEARCH = '/search/';
/** The form for writers, and what it is set up with. */
export const ADMIN_PAGE = '/admin/';
export const ADMIN_CONFIG = '/admin/config.json';
export const SITEMAP_INDEX = '/sitemap-index.xml';
export const NEWS_SITEMAP = '/news-sitemap.xml';
export const ROBOTS = '/robots.txt';
/** Redirects as hosts of static sites read them. */
export const REDIRECTS = '/_redirects';
/** The same as entries of a `map` of nginx. */
export const NGINX_REDIRECTS = '/redirects.nginx.map';

/** First segments that a page of `content/pages/` can't take. A year is refused by its form. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
	...Object.values(TERM_FOLDERS),
	'_astro',
	'404',
	'admin',
	'corrections',
	'feeds',
	'images',
	'on-this-day',
	'search',
	'sitemaps',
]);

/** @param id `2022/01/slug` */
export function articleAddress(id: string): string {
	return `/${id}/`;
}

/** What an article says, for programs. */
export function articleJsonAddress(id: string): string {
	return `${articleAddress(id)}index.json`;
}

/** The file that an article was written in. */
export function articleSourceAddress(id: string): string {
	return `${articleAddress(id)}index.md`;
}

/** The key that search engines look up before they believe a message about changes (IndexNow). */
export function indexNowAddress(key: string): string {
	return `/${key}.txt`;
}

export function yearAddress(year: string): string {
	return `/${year}/`;
}

/** @param month `2022-01` */
export function monthAddress(month: string): string {
	return `/${month.replace('-', '/')}/`;
}

export function dayAddress(day: Day): string {
	return `/${day.replaceAll('-', '/')}/`;
}

/** @param monthDay `01-12` */
export function onThisDayAddress(monthDay: string): string {
	return `/on-this-day/${monthDay}/`;
}

export function termsAddress(kind: TermKind): string {
	return `/${TERM_FOLDERS[kind]}/`;
}

/** @param number a numbered page of the list; without it, the newest */
export function termAddress(kind: TermKind, term: string, number?: number): string {
	return number === undefined ? `${termsAddress(kind)}${term}/` : `${termsAddress(kind)}${term}/${number}/`;
}

/** @param number a numbered page of the corrections, counted from the oldest; without it, the newest */
export function correctionsAddress(number?: number): string {
	return number === undefined ? CORRECTIONS_PAGE : `${CORRECTIONS_PAGE}${number}/`;
}

/**
 * Where the page lies that leads on from an old address: hosts show HTML for what ends in `.html` or in a folder, and send
 * the reader of `/old/12.php` on to the folder of that name.
 */
export function redirectPageAddress(from: string): string {
	return /(\/|\.html?)$/i.test(from) ? from : `${from}/`;
}

/**
 * Is this the form of an address that Warraq makes by itself, now or some day: front page, years, months, days, lists,
 * feeds, sitemaps, copies of articles?
 */
export function isOwnForm(address: string): boolean {
	const [first = '', ...rest] = address.slice(1).split('/');
	if (rest.length > 0 && RESERVED_NAMES.has(first)) return true;
	// A file can't be a folder.
	if (OWN_FILES.test(first) || (rest.length === 0 && first === '')) return true;
	return /^\/\d{4}(\/\d{2}){0,2}\/$/.test(address) || /^\/\d{4}\/\d{2}\/[^/]+\/index\.(json|md)$/.test(address);
}

const OWN_FILES =
	/^(404\.html|atom\.xml|feed\.json|feeds\.opml|news-sitemap\.xml|redirects\.nginx\.map|robots\.txt|rss\.xml|sitemap-(index|\d+)\.xml|_redirects)$/;

/** @param page the page that the feed belongs to: `/` or `/tags/nato/` */
export function feedAddress(page: string, format: FeedFormat): string {
	return `${page}${FEED_FILES[format]}`;
}

/**
 * A document of the feed archive.
 *
 * @param number counted from the oldest of the year
 * @param part from 2 on when one file would be too large
 */
export function feedArchiveAddress(year: string, number: number, part = 1): string {
	return `${FEEDS_PAGE}${year}-${number}${part === 1 ? '' : `-${part}`}.xml`;
}

export function pageAddress(name: string): string {
	return `/${name}/`;
}

/** @param name `2022-01`, `lists` or `terms`, and `-2` from the second part on */
export function sitemapAddress(name: string): string {
	return `/sitemaps/${name}.xml`;
}

/** A picture is named by its content, so a changed one has a new address and caches never show the old. */
export function imageAddress(digest: string, type: string): string {
	return `/images/${digest.slice(0, 16)}.${type === 'jpeg' ? 'jpg' : type}`;
}

/**
 * A picture in another size or type.
 *
 * @param stem stands for the picture's content and for how it is made
 */
export function variantAddress(stem: string, width: number, type: string): string {
	return `/images/${stem}-${width}.${type}`;
}

/** The stem in the address of a variant. */
export function stemOf(address: string): string | undefined {
	return /^\/images\/([0-9a-f]{16})-\d+\.[a-z]+$/.exec(address)?.[1];
}

/** @param digest of all that the card shows, and of how it is drawn */
export function cardAddress(digest: string): string {
	return `/images/card-${digest.slice(0, 16)}.png`;
}

/** The search itself is a page; below it lie the files that it loads. */
export const SEARCH_PERIODS = '/search/periods.json';

/**
 * The folder of one index of the search.
 *
 * @param name of a period, or `pagefind` for what all of them share
 */
export function searchAddress(name: string): string {
	return `/search/${name}/`;
}

/** Is the file one of an index of the search, or their list? */
export function isSearchFile(address: string): boolean {
	return address === SEARCH_PERIODS || /^\/search\/(pagefind|\d{4}(-\d{2})?)\/./.test(address);
}

/** The file under the output folder that an address is served from. */
export function fileOf(address: string): string {
	return address.endsWith('/') ? `${address}index.html`.slice(1) : address.slice(1);
}

/** The address of a page as Astro names it: encoded, and without a final slash. */
export function addressOfPage(pathname: string): string {
	const decoded = decodeURI(pathname).replace(/\/$/, '');
	return /\.(html|json|txt|xml)$/.test(decoded) ? decoded : `${decoded}/`;
}

/** Percent-encoded, as RFC 3986 wants it in links and XML. */
export function encodeAddress(address: string): string {
	// A page has some hundred addresses: to see that nothing is to be done takes a sixth of the time.
	return PLAIN.test(address) ? address : encodeURIComponent(address).replaceAll('%2F', '/');
}

/** Letters that stand for themselves. */
const PLAIN = /^[\w\-./~]*$/;

/**
 * An address as a person writes it in a file: of this site when it begins with `/`, perhaps percent-encoded as browsers
 * show it, perhaps with a question or the name of a place in the page.
 *
 * @param write `link` or `url`
 */
export function writtenAddress(written: string, write: (address: string) => string): string {
	if (!written.startsWith('/')) return written;
	const rest = written.slice(pathWritten(written).length);
	return write(addressWritten(written)) + encodeURI(rest).replace(/%25(?=[\da-f]{2})/gi, '%');
}

/** The address of the page that `writtenAddress` leads to. */
export function addressWritten(written: string): string {
	const path = pathWritten(written);
	try {
		return decodeURIComponent(path).normalize('NFC');
	} catch {
		return path;
	}
}

function pathWritten(written: string): string {
	return /^[^?#]*/.exec(written)?.[0] ?? '';
}

/** How addresses of one site are written: `link` for pages of the site, `url` for everyone else. */
export interface Locations {
	readonly link: (address: string) => string;
	readonly url: (address: string) => string;
}

/** @param siteUrl with a final `/`; its path is the folder that the site is served from */
export function locationsOf(siteUrl: string): Locations {
	const { origin, pathname } = new URL(siteUrl);
	const base = pathname.slice(0, -1);
	const link = (address: string) => `${base}${encodeAddress(address)}`;
	return { link, url: (address) => `${origin}${link(address)}` };
}

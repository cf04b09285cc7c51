import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** What a sitemap file says, as text. */
export interface ReadUrl {
	readonly loc: string;
	readonly lastmod?: string;
	readonly 'image:image'?: { readonly 'image:loc': string; readonly 'image:caption'?: string };
	readonly 'news:news'?: {
		readonly 'news:publication': { readonly 'news:name': string; readonly 'news:language': string };
		readonly 'news:publication_date': string;
		readonly 'news:title': string;
	};
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'url' || name === 'sitemap' });

/** The entries of a sitemap file. */
export function readUrls(xml: string): ReadUrl[] {
	return parser.parse(xml).urlset?.url ?? [];
}

/** The addresses in a sitemap index. */
export function readIndex(xml: string): string[] {
	return (parser.parse(xml).sitemapindex?.sitemap ?? []).map(({ loc }: ReadUrl) => loc);
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/;

/** The rules of sitemaps.org, of Google's pictures and of Google News that a file breaks. */
export function sitemapFaults(file: string, xml: string, site: string): string[] {
	const faults: string[] = [];
	const demand = (isKept: boolean, fault: string) => isKept || faults.push(`${file}: ${fault}`);
	demand(XMLValidator.validate(xml) === true, 'not well-formed');
	demand(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>'), 'no declaration of UTF-8');
	demand(Buffer.byteLength(xml) <= 52_428_800, 'more than 50 MB');
	const urls = readUrls(xml);
	const isNews = xml.includes('xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"');
	demand(xml.includes('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'), 'another namespace');
	demand(urls.length > 0, 'empty');
	demand(urls.length <= (isNews ? 1000 : 50_000), 'too many entries');
	demand(new Set(urls.map(({ loc }) => loc)).size === urls.length, 'an address twice');
	// Without news the front page stands for them.
	const hasNews = isNews && !(urls.length === 1 && urls[0]?.loc === site && !urls[0]['news:news']);
	for (const url of urls) {
		for (const loc of [url.loc, url['image:image']?.['image:loc'] ?? []].flat()) {
			demand(loc.startsWith(site) && URL.canParse(loc), `${loc} is not of this site`);
			demand(/^[!-~]+$/.test(loc) && !/[<>"{}|\\^`]/.test(loc), `${loc} is not encoded`);
			demand(loc.length < 2048, `${loc} is too long`);
		}
		demand(url.lastmod === undefined || DATE.test(url.lastmod), `${url.lastmod} is no date`);
		const news = url['news:news'];
		demand(hasNews === (news !== undefined), `${url.loc} is in the wrong kind of file`);
		if (!news) continue;
		const { 'news:name': name, 'news:language': language } = news['news:publication'];
		demand(name.trim() !== '' && news['news:title'].trim() !== '', `${url.loc} has no title or paper`);
		demand(/^(zh-cn|zh-tw|[a-z]{2,3})$/.test(language), `${language} is no language`);
		demand(DATE.test(news['news:publication_date']), `${news['news:publication_date']} is no date`);
	}
	return faults;
}

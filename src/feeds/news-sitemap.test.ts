import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { sitemapFaults } from '../testing/sitemap-faults.ts';
import { buildNewsSitemap } from './news-sitemap.ts';

const SITE = 'https://example.org/archive/';
const { url } = locationsOf(SITE);

test('an article stands with its paper, language, first publication and title', () => {
	const xml = buildNewsSitemap(
		{
			name: 'الوقائع & الأيام',
			entries: [
				{
					address: "/2022/01/سوق&'/",
					title: 'سوق «الحميدية» يُفتح <من جديد>',
					language: 'ar',
					published: '2022-01-08T10:15:00+02:00',
				},
			],
		},
		url,
	);
	expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82%26&apos;/</loc><news:news><news:publication><news:name>الوقائع &amp; الأيام</news:name><news:language>ar</news:language></news:publication><news:publication_date>2022-01-08T10:15:00+02:00</news:publication_date><news:title>سوق «الحميدية» يُفتح &lt;من جديد&gt;</news:title></news:news></url>
</urlset>
`);
	expect(sitemapFaults('news-sitemap.xml', xml, SITE)).toEqual([]);
});

test.each([
	['the end of CDATA', ']]>'],
	['what looks escaped', 'خبر &lt; خبر &amp;'],
	['what looks like elements', '</news:title></script><!--'],
	['an emoji, vowel marks, a mark of direction', '😀 كُتِبَ \u200fهنا'],
	['both kinds of quotes', '"قال" \'نعم\''],
	['300 words', 'كلمة '.repeat(300).trim()],
])('a title comes through as it is: %s', (_, title) => {
	const entry = { address: '/2022/01/a/', title, language: 'ar', published: '2022-01-08' };
	const xml = buildNewsSitemap({ name: 'أ', entries: [entry] }, url);
	expect(sitemapFaults('news-sitemap.xml', xml, SITE)).toEqual([]);
	expect(new XMLParser({ parseTagValue: false }).parse(xml).urlset.url['news:news']['news:title']).toBe(title);
});

test('what XML can not hold is left out of a title', () => {
	const entry = { address: '/2022/01/a/', title: 'أ\u0001ب\ud800', language: 'ar', published: '2022-01-08' };
	expect(buildNewsSitemap({ name: 'أ', entries: [entry] }, url)).toContain('<news:title>أب\ufffd</news:title>');
});

test('without news it names the front page, as no news', () => {
	const xml = buildNewsSitemap({ name: 'أ', entries: [] }, url);
	expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/archive/</loc></url>
</urlset>
`);
	expect(sitemapFaults('news-sitemap.xml', xml, SITE)).toEqual([]);
});

test('the address of the site is escaped', () => {
	const { url: at } = locationsOf("https://example.org/a&b'c/");
	expect(buildNewsSitemap({ name: 'أ', entries: [] }, at)).toContain('<loc>https://example.org/a&amp;b&apos;c/</loc>');
});

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { Site } from '../site.ts';
import { aContext, aFeed, anItem, aSite } from '../testing/feed.ts';
import type { FeedView } from '../views/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';
import { buildRss } from './rss.ts';

/** The feed as a reader takes it: text as it is, nothing turned into numbers. */
async function read(
	items: readonly FeedItem[],
	{ site = aSite(), body = '<p>نص</p>', term }: { site?: Site; body?: string; term?: FeedView['term'] } = {},
) {
	const xml = await buildRss(aFeed('rss', items, term), aContext(site, body));
	expect(XMLValidator.validate(xml)).toBe(true);
	const parser = new XMLParser({
		ignoreAttributes: false,
		parseTagValue: false,
		trimValues: false,
		isArray: (name) => ['item', 'category', 'dc:creator'].includes(name),
	});
	return parser.parse(xml).rss;
}

test('a feed of the site, whole', async () => {
	const picture = {
		address: '/images/0123.jpg',
		width: 640,
		height: 480,
		type: 'image/jpeg',
		sources: [{ type: 'image/webp', set: [{ address: '/images/4567-480.webp', width: 480 }] }],
		alt: 'قاعة "الناتو" & <غيرها>',
	};
	const rss = await read(
		[
			anItem({
				item: { picture },
				credit: 'سانا & <DPA>',
				authors: ['أحمد', 'ليلى & <سلمى>'],
				categories: ['سياسة', 'حلف الناتو'],
			}),
			anItem({
				id: '2021/12/nato',
				updated: Date.parse('2022-02-01T00:00:00Z'),
				item: { address: '/2021/12/nato/', title: 'NATO', lang: 'en', instant: Date.parse('1967-06-05T05:45:00Z') },
			}),
		],
		{ site: aSite('description: أرشيف «الأخبار»\nfeeds: { hub: "https://hub.example.org/?a=1&b=2" }\n') },
	);
	expect(rss).toEqual({
		'@_version': '2.0',
		'@_xmlns:atom': 'http://www.w3.org/2005/Atom',
		'@_xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
		'@_xmlns:dc': 'http://purl.org/dc/elements/1.1/',
		'@_xmlns:media': 'http://search.yahoo.com/mrss/',
		channel: {
			title: 'ورّاق & أبناؤه',
			description: 'أرشيف «الأخبار»',
			link: 'https://example.org/archive/',
			language: 'ar',
			lastBuildDate: 'Tue, 01 Feb 2022 00:00:00 GMT',
			'atom:link': [
				{
					'@_href': 'https://example.org/archive/rss.xml',
					'@_rel': 'self',
					'@_type': 'application/rss+xml',
				},
				{ '@_href': 'https://hub.example.org/?a=1&b=2', '@_rel': 'hub' },
			],
			generator: 'Warraq',
			item: [
				{
					title: 'سوق الحميدية',
					link: 'https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82/',
					guid: { '#text': 'tag:example.org,2022:2022/01/%D8%B3%D9%88%D9%82', '@_isPermaLink': 'false' },
					description: 'خلاصة',
					pubDate: 'Sat, 08 Jan 2022 08:15:00 GMT',
					'content:encoded':
						'<div dir="rtl" lang="ar"><figure><img src="https://example.org/archive/images/0123.jpg" width="640" height="480" alt="قاعة &quot;الناتو&quot; &amp; &lt;غيرها&gt;"><figcaption>سانا &amp; &lt;DPA&gt;</figcaption></figure><p>نص</p></div>',
					'dc:creator': ['أحمد', 'ليلى & <سلمى>'],
					'media:content': {
						'@_url': 'https://example.org/archive/images/0123.jpg',
						'@_medium': 'image',
						'@_type': 'image/jpeg',
						'@_width': '640',
						'@_height': '480',
						'media:credit': { '#text': 'سانا & <DPA>', '@_role': 'photographer' },
						'media:description': { '#text': 'قاعة "الناتو" & <غيرها>', '@_type': 'plain' },
					},
					category: ['سياسة', 'حلف الناتو'],
				},
				{
					title: 'NATO',
					link: 'https://example.org/archive/2021/12/nato/',
					guid: { '#text': 'tag:example.org,2021:2021/12/nato', '@_isPermaLink': 'false' },
					description: 'خلاصة',
					pubDate: 'Mon, 05 Jun 1967 05:45:00 GMT',
					'content:encoded': '<div dir="ltr" lang="en"><p>نص</p></div>',
				},
			],
		},
	});
});

test('a feed of a term leads to the term and to itself', async () => {
	const { channel } = await read([], { term: { label: 'حلف الناتو', address: '/tags/ناتو/' } });
	expect(channel).toEqual({
		title: 'حلف الناتو – ورّاق & أبناؤه',
		description: 'حلف الناتو – ورّاق & أبناؤه',
		link: 'https://example.org/archive/tags/%D9%86%D8%A7%D8%AA%D9%88/',
		language: 'ar',
		'atom:link': {
			'@_href': 'https://example.org/archive/tags/%D9%86%D8%A7%D8%AA%D9%88/rss.xml',
			'@_rel': 'self',
			'@_type': 'application/rss+xml',
		},
		generator: 'Warraq',
	});
});

test('what is known of a term describes its feed', async () => {
	const term = { label: 'الناتو', address: '/tags/nato/', description: 'الحلف وجيرانه، <منذ> ١٩٤٩' };
	const { channel } = await read([], { term, site: aSite('description: أرشيف\n') });
	expect(channel.description).toBe('الحلف وجيرانه، <منذ> ١٩٤٩');
});

test('a feed of old articles alone is as old as its newest', async () => {
	const { channel } = await read([anItem({ item: { instant: Date.parse('1965-01-08T00:00:00Z') } })]);
	expect([channel.lastBuildDate, channel.item[0].pubDate]).toEqual([
		'Fri, 08 Jan 1965 00:00:00 GMT',
		'Fri, 08 Jan 1965 00:00:00 GMT',
	]);
});

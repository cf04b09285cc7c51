import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { parseSite, type Site } from '../site.ts';
import type { FeedItem, FeedView } from '../views/feed.ts';
import { buildRss } from './rss.ts';

function aSite(settings = ''): Site {
	const { site } = parseSite(`title: ورّاق & أبناؤه\nurl: https://example.org/archive/\n${settings}`, 'site.yml');
	if (!site) throw new Error('the settings of this test can not be read');
	return site;
}

function anItem({
	item,
	...fields
}: Partial<Omit<FeedItem, 'item'>> & { item?: Partial<FeedItem['item']> } = {}): FeedItem {
	return {
		id: '2022/01/سوق',
		bodyDigest: 'x',
		authors: [],
		categories: [],
		body: { pictures: {}, readMore: {} },
		...fields,
		item: {
			address: '/2022/01/سوق/',
			title: 'سوق الحميدية',
			excerpt: 'خلاصة',
			instant: Date.parse('2022-01-08T10:15:00+02:00'),
			day: '2022-01-08',
			precision: 'minute',
			...item,
		},
	};
}

/** The feed as a reader takes it: text as it is, nothing turned into numbers. */
async function read(
	items: readonly FeedItem[],
	{ site = aSite(), body = '<p>نص</p>', term }: { site?: Site; body?: string; term?: FeedView['term'] } = {},
) {
	const address = term ? `${term.address}rss.xml` : '/rss.xml';
	const xml = await buildRss(
		{ address, items, ...(term && { term }) },
		{ site, url: locationsOf(site.url).url, body: () => body },
	);
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
			anItem({ item: { picture }, authors: ['أحمد', 'ليلى & <سلمى>'], categories: ['سياسة', 'حلف الناتو'] }),
			anItem({
				id: '2021/12/nato',
				updated: Date.parse('2022-02-01T00:00:00Z'),
				item: { address: '/2021/12/nato/', title: 'NATO', lang: 'en', instant: Date.parse('1967-06-05T05:45:00Z') },
			}),
		],
		{ site: aSite('description: أرشيف «الأخبار»\n') },
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
			'atom:link': {
				'@_href': 'https://example.org/archive/rss.xml',
				'@_rel': 'self',
				'@_type': 'application/rss+xml',
			},
			generator: 'Warraq',
			item: [
				{
					title: 'سوق الحميدية',
					link: 'https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82/',
					guid: { '#text': 'tag:example.org,2022:2022/01/%D8%B3%D9%88%D9%82', '@_isPermaLink': 'false' },
					description: 'خلاصة',
					pubDate: 'Sat, 08 Jan 2022 08:15:00 GMT',
					'content:encoded':
						'<div dir="rtl" lang="ar"><figure><img src="https://example.org/archive/images/0123.jpg" width="640" height="480" alt="قاعة &quot;الناتو&quot; &amp; &lt;غيرها&gt;"></figure><p>نص</p></div>',
					'dc:creator': ['أحمد', 'ليلى & <سلمى>'],
					'media:content': {
						'@_url': 'https://example.org/archive/images/0123.jpg',
						'@_medium': 'image',
						'@_type': 'image/jpeg',
						'@_width': '640',
						'@_height': '480',
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

test('a feed of old articles alone is as old as its newest', async () => {
	const { channel } = await read([anItem({ item: { instant: Date.parse('1965-01-08T00:00:00Z') } })]);
	expect([channel.lastBuildDate, channel.item[0].pubDate]).toEqual([
		'Fri, 08 Jan 1965 00:00:00 GMT',
		'Fri, 08 Jan 1965 00:00:00 GMT',
	]);
});

describe('hostile text arrives as it was typed', () => {
	test.each([
		[']]>'],
		['&lt;b&gt; &amp;amp; &#1; &nbsp;'],
		['</title></item><script>alert(1)</script>'],
		['<![CDATA[نعم]]>'],
		['😀 «نعم» "لا" \'ربما\''],
		['007'],
		['1e3'],
		['true'],
		['$& $1 \\u0000'],
	])('%s', async (text) => {
		const picture = { address: '/images/a.jpg', width: 1, height: 1, type: 'image/jpeg', sources: [], alt: text };
		const { channel } = await read(
			[anItem({ item: { title: text, excerpt: text, picture }, authors: [text], categories: [text] })],
			{ body: `<p>${text}</p>` },
		);
		const [item] = channel.item;
		expect([
			item.title,
			item.description,
			item.category,
			item['dc:creator'],
			item['media:content']['media:description']['#text'],
		]).toEqual([text, text, [text], [text], text]);
		expect(item['content:encoded'].endsWith(`</figure><p>${text}</p></div>`)).toBe(true);
	});

	test('characters that XML can’t hold are left out', async () => {
		const { channel } = await read([anItem({ item: { title: 'أ\u0001ب\ufffeج\ud800' }, authors: ['أ\u000bب'] })], {
			body: '<p>أ\u0008ب</p>',
		});
		expect([channel.item[0].title, channel.item[0]['dc:creator'], channel.item[0]['content:encoded']]).toEqual([
			'أبج\ufffd',
			['أب'],
			'<div dir="rtl" lang="ar"><p>أب</p></div>',
		]);
	});
});

import { expect, test } from 'vitest';
import { aContext, aFeed, anItem, aSite } from '../testing/feed.ts';
import { buildJsonFeed } from './json.ts';

test('a feed of the site, whole', () => {
	const picture = {
		address: '/images/0123.jpg',
		width: 640,
		height: 480,
		type: 'image/jpeg',
		sources: [],
		alt: 'قاعة',
	};
	const site = aSite('description: أرشيف «الأخبار»\nfeeds: { hub: "https://hub.example.org/" }\n');
	const feed = aFeed('json', [
		anItem({ item: { picture }, authors: ['أحمد'], categories: ['سياسة', 'حلف الناتو'] }),
		anItem({
			id: '2021/12/nato',
			updated: Date.parse('2022-02-01T00:00:00Z'),
			item: { address: '/2021/12/nato/', title: 'NATO', lang: 'en', instant: Date.parse('1967-06-05T05:45:00Z') },
		}),
	]);
	expect(JSON.parse(buildJsonFeed(feed, aContext(site)))).toEqual({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'ورّاق & أبناؤه',
		home_page_url: 'https://example.org/archive/',
		feed_url: 'https://example.org/archive/feed.json',
		description: 'أرشيف «الأخبار»',
		language: 'ar',
		authors: [{ name: 'ورّاق & أبناؤه', url: 'https://example.org/archive/' }],
		hubs: [{ type: 'WebSub', url: 'https://hub.example.org/' }],
		items: [
			{
				id: 'tag:example.org,2022:2022/01/%D8%B3%D9%88%D9%82',
				url: 'https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82/',
				title: 'سوق الحميدية',
				content_html:
					'<div dir="rtl" lang="ar"><figure><img src="https://example.org/archive/images/0123.jpg" width="640" height="480" alt="قاعة"></figure><p>نص</p></div>',
				summary: 'خلاصة',
				image: 'https://example.org/archive/images/0123.jpg',
				date_published: '2022-01-08T08:15:00.000Z',
				authors: [{ name: 'أحمد' }],
				tags: ['سياسة', 'حلف الناتو'],
				language: 'ar',
			},
			{
				id: 'tag:example.org,2021:2021/12/nato',
				url: 'https://example.org/archive/2021/12/nato/',
				title: 'NATO',
				content_html: '<div dir="ltr" lang="en"><p>نص</p></div>',
				summary: 'خلاصة',
				date_published: '1967-06-05T05:45:00.000Z',
				date_modified: '2022-02-01T00:00:00.000Z',
				authors: [],
				tags: [],
				language: 'en',
			},
		],
	});
});

test('a feed without articles keeps the list that JSON Feed requires', () => {
	expect(JSON.parse(buildJsonFeed(aFeed('json', []), aContext())).items).toEqual([]);
});

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { aContext, aFeed, anItem } from '../testing/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';
import { buildAtom } from './atom.ts';
import { buildJsonFeed } from './json.ts';
import { buildRss } from './rss.ts';

const HOSTILE = [
	']]>',
	'&lt;b&gt; &amp;amp; &#1; &nbsp; &apos;',
	'</title></item></entry><script>alert(1)</script>',
	'</script>',
	'<![CDATA[نعم]]>',
	'<!-- لا -->',
	'😀👩‍👩‍👧 «نعم» "لا" \'ربما\'',
	'كِتَابٌ مُشَكَّلٌ تَمَامًا ـــ تطويل',
	'\u200fعنوان\u200f (NATO) \u202bداخل\u202c',
	'007',
	'1e3',
	'true',
	'$& $1 \\u0000',
	Array.from({ length: 300 }, (_, at) => `كلمة${at}`).join(' '),
];

describe('hostile text arrives as it was typed, in every format and for two parsers', () => {
	test.each(HOSTILE)('%s', async (text) => {
		const picture = { address: '/images/a.jpg', width: 1, height: 1, type: 'image/jpeg', sources: [], alt: text };
		const item = anItem({
			item: { title: text, excerpt: text, picture },
			authors: [text],
			categories: [text],
			credit: text,
		});
		const expected = { title: text, summary: text, authors: [text], categories: [text], alt: text, credit: text };
		const { rss, atom, json, plain } = await readBack([item], `<p>${text}</p>`);
		expect(plain.map(({ html: _, ...entry }) => entry)).toEqual([expected, expected]);
		const ends = [rss, atom, json, ...plain].map(({ html }) => html.endsWith(`</figure><p>${text}</p></div>`));
		expect(ends).toEqual([true, true, true, true, true]);
		// This parser takes comments and CDATA out of a text even when they were escaped.
		const isTextForFeedsmith = !/<!/.test(text);
		if (isTextForFeedsmith) {
			expect([rss.title, atom.title]).toEqual([text, text]);
		}
		expect(json.title).toBe(text);
	});

	test('characters that XML can’t hold are left out', async () => {
		const item = anItem({ item: { title: 'أ\u0001ب\ufffeج\ud800' }, authors: ['أ\u000bب'] });
		const { rss, atom, json } = await readBack([item], '<p>أ\u0008ب</p>');
		const expected = { title: 'أبج\ufffd', author: 'أب', html: '<div dir="rtl" lang="ar"><p>أب</p></div>' };
		expect([rss, atom, json].map(({ title, author, html }) => ({ title, author, html }))).toEqual([
			expected,
			expected,
			expected,
		]);
	});
});

test('a link inside the article leads to the article', async () => {
	const { json } = await readBack([anItem()], '<p><a href="#s-1">أ</a> href="#b"</p>');
	expect(json.html).toContain(
		'<p><a href="https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82/#s-1">أ</a> href="#b"</p>',
	);
});

test('an edit changes neither id nor date of publication in any format', async () => {
	const before = await readBack([anItem()], '<p>قبل</p>');
	const updated = Date.parse('2023-05-01T00:00:00Z');
	const after = await readBack([anItem({ item: { title: 'عنوان آخر' }, updated })], '<p>بعد</p>');
	for (const format of ['rss', 'atom', 'json'] as const) {
		const { id, published } = before[format];
		expect(after[format]).toMatchObject({ id, published, title: 'عنوان آخر' });
	}
	expect([before.atom.updated, after.atom.updated]).toEqual(['2022-01-08T08:15:00.000Z', '2023-05-01T00:00:00.000Z']);
	expect([before.json.updated, after.json.updated]).toEqual([undefined, '2023-05-01T00:00:00.000Z']);
});

/** The first item of a feed in each format, as `feedsmith` reads it, and as plain XML reads it. */
async function readBack(items: readonly FeedItem[], body: string) {
	const context = aContext(undefined, body);
	const rssText = await buildRss(aFeed('rss', items), context);
	const atomText = buildAtom(aFeed('atom', items), context);
	const jsonText = buildJsonFeed(aFeed('json', items), context);
	expect([XMLValidator.validate(rssText), XMLValidator.validate(atomText)]).toEqual([true, true]);
	const rss = parseRssFeed(rssText).items?.[0];
	const atom = parseAtomFeed(atomText).entries?.[0];
	const json = parseJsonFeed(jsonText).items?.[0];
	return {
		rss: {
			id: rss?.guid?.value,
			title: rss?.title,
			author: rss?.dc?.creators?.[0],
			html: new XMLParser(PLAIN).parse(rssText).rss.channel.item['content:encoded'] as string,
			published: rss?.pubDate,
		},
		atom: {
			id: atom?.id,
			title: atom?.title?.value,
			author: atom?.authors?.[0]?.name,
			html: new XMLParser(PLAIN).parse(atomText).feed.entry.content['#text'] as string,
			published: atom?.published,
			updated: atom?.updated,
		},
		json: {
			id: json?.id,
			title: json?.title,
			author: json?.authors?.[0]?.name,
			html: json?.content_html ?? '',
			published: json?.date_published,
			updated: json?.date_modified,
		},
		plain: [plainRss(rssText), plainAtom(atomText)],
	};
}

const PLAIN = {
	ignoreAttributes: false,
	parseTagValue: false,
	trimValues: false,
	isArray: (name: string) => ['category', 'dc:creator', 'author'].includes(name),
};

function plainRss(xml: string) {
	const { item } = new XMLParser(PLAIN).parse(xml).rss.channel;
	return {
		title: item.title,
		summary: item.description,
		html: item['content:encoded'],
		authors: item['dc:creator'],
		categories: item.category,
		alt: item['media:content']?.['media:description']['#text'],
		credit: item['media:content']?.['media:credit']['#text'],
	};
}

function plainAtom(xml: string) {
	const { entry } = new XMLParser(PLAIN).parse(xml).feed;
	return {
		title: entry.title,
		summary: entry.summary,
		html: entry.content['#text'],
		authors: entry.author?.map(({ name }: { name: string }) => name),
		categories: entry.category?.map((category: Record<string, string>) => category['@_term']),
		alt: entry['media:content']?.['media:description']['#text'],
		credit: entry['media:content']?.['media:credit']['#text'],
	};
}

import { describe, expect, test } from 'vitest';
import { buildAtom } from '../feeds/atom.ts';
import { buildJsonFeed } from '../feeds/json.ts';
import { buildRss } from '../feeds/rss.ts';
import { aContext, aFeed, anItem } from './feed.ts';
import { feedProblems } from './feed-rules.ts';

const picture = { address: '/images/a.jpg', width: 1, height: 1, type: 'image/jpeg', sources: [], alt: 'صورة' };
const items = [anItem({ item: { picture }, authors: ['أحمد'], updated: Date.parse('2023-01-01T00:00:00Z') })];

/** What the rules find when a part of a sound feed is another. */
async function after(format: 'rss' | 'atom' | 'json', part: string | RegExp, other: string): Promise<string[]> {
	const text = {
		rss: await buildRss(aFeed('rss', items), aContext()),
		atom: buildAtom(aFeed('atom', items), aContext()),
		json: buildJsonFeed(aFeed('json', items), aContext()),
	}[format];
	const url = `https://example.org/archive/${format === 'json' ? 'feed.json' : `${format}.xml`}`;
	expect([feedProblems(text, url), text.replace(part, other) === text]).toEqual([[], false]);
	return feedProblems(text.replace(part, other), url);
}

describe('each rule finds what breaks it', () => {
	test.each([
		['rss', '</title>', '', 'not well-formed: '],
		['rss', 'سوق', '\u0001', 'a character that XML forbids'],
		['rss', 'mrss/"', 'mrss"', 'namespace of Media RSS'],
		['rss', '<language>ar</language>', '', 'channel language'],
		['rss', 'rel="self"', 'rel="alternate"', 'link to itself'],
		['rss', /Sun, 01 Jan 2023/, 'Mon, 01 Jan 2023', 'lastBuildDate'],
		['rss', /Sat, 08 Jan/, 'Sat, 8 Jan', 'pubDate '],
		['rss', 'isPermaLink="false"', 'isPermaLink="true"', 'guid that is a permalink'],
		['rss', '<dc:creator>', '<author>أحمد</author><dc:creator>', 'two elements of one meaning'],
		[
			'rss',
			/<description>خلاصة<\/description>(.*?<\/content:encoded>)/s,
			'$1<description>x</description>',
			'description behind content:encoded',
		],
		['rss', 'width="1" height="1">', 'width="1">', 'media:content'],
		['rss', 'https://example.org/archive/2022', '/2022', 'link '],
		['rss', '&lt;p&gt;', '&lt;p&gt;&lt;a href="/x/"&gt;', 'a href='],
		['rss', '&lt;p&gt;', '&lt;p onclick="x"&gt;', 'attributes of p'],
		['rss', '&lt;p&gt;', '&lt;p&gt;&lt;svg&gt;&lt;/svg&gt;', 'element svg'],
		['rss', 'dir=&quot;rtl&quot;', '', 'element around the text'],
		['atom', 'xml:lang="ar"', '', 'feed @_xml:lang'],
		['atom', /<id>tag:example.org,2022[^<]*/, '<id>tag:example.org,2005:/', 'two of one id'],
		['atom', /<id>tag:[^<]*/, '<id>1', 'id 1'],
		['atom', '2022-01-08T08:15:00.000Z', '2022-01-08 08:15', 'dates of an entry'],
		['atom', '2022-01-08T08:15:00.000Z', '2024-01-08T08:15:00.000Z', 'updated before published'],
		['atom', '2023-01-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z', 'an entry newer than its feed'],
		['atom', /(<link href="[^>]*2022[^>]*>)/, '$1$1', '2 alternate links'],
		['json', 'version/1.1', 'version/1', 'version'],
		['json', '"items"', '"entries"', 'title and items'],
		['json', '"feed_url":"', '"feed_url":"x', 'feed_url '],
		['json', '"date_published":"2022-', '"date_published":"22-', 'date_published'],
		['json', '"date_modified":"2023', '"date_modified":"2021', 'date_modified'],
		['json', '"authors":[{"name":"أحمد"}]', '"author":{"name":"أحمد"}', 'authors'],
	] as const)('%s: %s', async (format, part, other, problem) => {
		expect((await after(format, part, other)).join('\n')).toContain(problem);
	});
});

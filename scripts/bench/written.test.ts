import { expect, test } from 'vitest';
import { countKinds } from './written.ts';

test.each([
	['article', ['2022/01/report-1/index.html', '2022/12/الناتو/index.html']],
	['month', ['2022/01/index.html']],
	['tag-list', ['tags/nato/index.html', 'tags/nato/3/index.html', 'tags/الطقس/page/2/index.html']],
	['source-list', ['sources/tass/index.html', 'sources/tass/2/index.html']],
	['feed', ['rss.xml', 'tags/nato/atom.xml', 'sources/tass/feed.json', 'feeds/2022-1.xml']],
	['sitemap', ['sitemap.xml', 'sitemap-0.xml', 'sitemap-index.xml', 'sitemaps/2022-01.xml', 'news-sitemap.xml']],
	[
		'other',
		[
			'index.html',
			'2022/index.html',
			'2022/01/15/index.html',
			'tags/index.html',
			'feeds/index.html',
			'robots.txt',
			'tags/nato/page/1/index.html',
		],
	],
] as const)('%s', (kind, paths) => {
	const none = { article: 0, month: 0, 'tag-list': 0, 'source-list': 0, feed: 0, sitemap: 0, other: 0 };
	expect(countKinds(paths)).toEqual({ ...none, [kind]: paths.length });
});

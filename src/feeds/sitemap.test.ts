import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { sitemapFaults } from '../testing/sitemap-faults.ts';
import { buildSitemap } from './sitemap.ts';

const SITE = 'https://example.org/archive/';
const { url } = locationsOf(SITE);

test('addresses are absolute and encoded, pictures beside their article, text is escaped', () => {
	const xml = buildSitemap(
		{
			entries: [
				{
					address: '/2022/01/سوق-الحميدية/',
					modified: '2022-01-08T10:15:30+02:00',
					image: { address: '/images/0123.jpg', caption: 'سوقُ «الحميدية» <دمشق> & "حلب"\u0001' },
				},
				{ address: '/1890/01/قديم/', modified: '1890-01-01', image: { address: '/images/4567.png' } },
				{ address: "/tags/a&b'c<d>/" },
			],
		},
		url,
	);
	expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82-%D8%A7%D9%84%D8%AD%D9%85%D9%8A%D8%AF%D9%8A%D8%A9/</loc><lastmod>2022-01-08T10:15:30+02:00</lastmod><image:image><image:loc>https://example.org/archive/images/0123.jpg</image:loc><image:caption>سوقُ «الحميدية» &lt;دمشق&gt; &amp; &quot;حلب&quot;</image:caption></image:image></url>
<url><loc>https://example.org/archive/1890/01/%D9%82%D8%AF%D9%8A%D9%85/</loc><lastmod>1890-01-01</lastmod><image:image><image:loc>https://example.org/archive/images/4567.png</image:loc></image:image></url>
<url><loc>https://example.org/archive/tags/a%26b&apos;c%3Cd%3E/</loc></url>
</urlset>
`);
	expect(sitemapFaults('x.xml', xml, SITE)).toEqual([]);
	expect(new XMLParser().parse(xml).urlset.url[2].loc).toBe(url("/tags/a&b'c<d>/"));
});

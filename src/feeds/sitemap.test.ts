import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { buildSitemap } from './sitemap.ts';

const { url } = locationsOf('https://example.org/archive/');

test('addresses are absolute and encoded, dates in UTC, pictures beside their article', () => {
	const xml = buildSitemap(
		{
			entries: [
				{
					address: '/2022/01/سوق-الحميدية/',
					modified: Date.parse('2022-01-08T10:15:30.500+02:00'),
					image: '/images/0123.jpg',
				},
				{ address: '/1890/01/قديم/', modified: Date.parse('1890-01-01T00:00:00Z') },
				{ address: "/tags/a&b'c<d>/" },
			],
		},
		url,
	);
	expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82-%D8%A7%D9%84%D8%AD%D9%85%D9%8A%D8%AF%D9%8A%D8%A9/</loc><lastmod>2022-01-08T08:15:30Z</lastmod><image:image><image:loc>https://example.org/archive/images/0123.jpg</image:loc></image:image></url>
<url><loc>https://example.org/archive/1890/01/%D9%82%D8%AF%D9%8A%D9%85/</loc><lastmod>1890-01-01T00:00:00Z</lastmod></url>
<url><loc>https://example.org/archive/tags/a%26b&apos;c%3Cd%3E/</loc></url>
</urlset>
`);
	expect(XMLValidator.validate(xml)).toBe(true);
	expect(new XMLParser().parse(xml).urlset.url[2].loc).toBe(url("/tags/a&b'c<d>/"));
});

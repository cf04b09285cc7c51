import { expect, test } from 'vitest';
import { TempFolder } from './catalogue.ts';
import { sitemapFaults } from './sitemap-faults.ts';
import { schemaFaults } from './sitemap-schema.ts';

const SITE = 'https://example.org/archive/';
const NEWS =
	'<news:news><news:publication><news:name>الوقائع</news:name><news:language>ar</news:language></news:publication><news:publication_date>2022-01-08T10:15:00+02:00</news:publication_date><news:title>سوقُ «الحميدية»</news:title></news:news>';
const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>${SITE}2022/01/%D8%B3%D9%88%D9%82/</loc><lastmod>2022-01-08</lastmod><image:image><image:loc>${SITE}images/0123.jpg</image:loc><image:caption>سوق</image:caption></image:image></url>
<url><loc>${SITE}2022/01/news/</loc><lastmod>2022-01-08T10:15:30+02:00</lastmod>${NEWS}</url>
</urlset>
`;
const INDEX = `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${SITE}sitemaps/2022-01.xml</loc></sitemap></sitemapindex>
`;

test('the schema takes an address with a picture, one with news, and an index', () => {
	using folder = new TempFolder({ 'file.xml': FILE, 'index.xml': INDEX });
	expect(schemaFaults(folder.path, ['file.xml', 'index.xml'])).toEqual([]);
});

test.each([
	['a file without addresses', /<url>[\s\S]*<\/url>\n/, ''],
	['another namespace', 'schemas/sitemap/0.9', 'schemas/sitemap/1.0'],
	['another namespace of pictures', 'sitemap-image/1.1', 'sitemap-image/1.0'],
	['another namespace of news', 'sitemap-news/0.9', 'sitemap-news/1.0'],
	['a field that nobody knows', '<lastmod>', '<hreflang>ar</hreflang><lastmod>'],
	['an address twice in an entry', '<lastmod>', `<loc>${SITE}</loc><lastmod>`],
	['no address', /<loc>.*?<\/loc>/, ''],
	['a date before the address', /(<loc>.*?<\/loc>)(<lastmod>.*?<\/lastmod>)/, '$2$1'],
	['a date after the picture', /(<lastmod>.*?<\/lastmod>)(<image:image>.*<\/image:image>)/, '$2$1'],
	['an address that is not encoded', '%D8%B3', 'س'],
	['an address with a space', '/news/', '/new s/'],
	['an address without a host', `<loc>${SITE}`, '<loc>/archive/'],
	['an address of 2,048 characters', '/news/', `/${'n'.repeat(2048 - SITE.length - '2022/01//'.length)}/`],
	['a day that there is not', '2022-01-08<', '2022-02-29<'],
	['a month alone', '2022-01-08<', '2022-01<'],
	['a moment without an offset', '10:15:30+02:00', '10:15:30'],
	['a moment without seconds', '10:15:30+02:00', '10:15+02:00'],
	['a picture without an address', /<image:loc>.*?<\/image:loc>/, ''],
	['a caption before its picture', /(<image:loc>.*?<\/image:loc>)(<image:caption>.*?<\/image:caption>)/, '$2$1'],
	['a caption of nothing', 'caption>سوق<', 'caption> <'],
	[
		'a field of pictures that is not used any more',
		'<image:caption>',
		'<image:license>x</image:license><image:caption>',
	],
	['news without a paper', /<news:publication>.*?<\/news:publication>/, ''],
	['a paper without a name', '>الوقائع<', '><'],
	['a language with a country', '>ar<', '>ar-SY<'],
	['news without a date', /<news:publication_date>.*?<\/news:publication_date>/, ''],
	['news without a title', /<news:title>.*?<\/news:title>/, ''],
	['a title before the date', /(<news:publication_date>.*?)(<news:title>.*<\/news:title>)/, '$2$1'],
	['an article of two news', NEWS, NEWS + NEWS],
])('the schema finds %s', (_, part, other) => {
	const broken = FILE.replace(part, other);
	expect(broken).not.toBe(FILE);
	using folder = new TempFolder({ 'file.xml': broken });
	expect(schemaFaults(folder.path, ['file.xml']).join('\n')).toContain('file.xml fails to validate');
});

test.each([
	['an index without files', /<sitemap>.*<\/sitemap>/, ''],
	['an index with a page', /sitemap>/g, 'url>'],
	['an index with a picture', '</loc>', '</loc><priority>1</priority>'],
])('the schema finds %s', (_, part, other) => {
	using folder = new TempFolder({ 'index.xml': INDEX.replace(part, other) });
	expect(schemaFaults(folder.path, ['index.xml']).join('\n')).toContain('index.xml fails to validate');
});

const entry = (at: number, fields = '') => `<url><loc>${SITE}${at}/</loc>${fields}</url>`;
const file = (entries: string[], namespace = '') =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespace}>${entries.join('')}</urlset>`;
const forNews = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

test.each<[string, string, string[]]>([
	['nothing in a good file', file([entry(1)]), []],
	['nothing in news of one article', file([entry(1, NEWS)], forNews), []],
	['an address twice', file([entry(1), entry(1)]), ['x.xml: an address twice']],
	[
		'another site',
		file([entry(1).replace('example.org', 'example.com')]),
		['x.xml: https://example.com/archive/1/ is not of this site'],
	],
	['too many addresses', file(Array.from({ length: 50_001 }, (_, at) => entry(at))), ['x.xml: too many entries']],
	[
		'too many news',
		file(
			Array.from({ length: 1001 }, (_, at) => entry(at, NEWS)),
			forNews,
		),
		['x.xml: too many entries'],
	],
	['too many bytes', file([entry(1), `<!--${' '.repeat(52_428_800)}-->`]), ['x.xml: more than 50 MB']],
	['news in another file', file([entry(1, NEWS), entry(2)]), [`x.xml: ${SITE}1/ is in the wrong kind of file`]],
	[
		'an article without news',
		file([entry(1, NEWS), entry(2)], forNews),
		[`x.xml: ${SITE}2/ is in the wrong kind of file`],
	],
	[
		'an old article where there are no news',
		file([entry(2)], forNews),
		[`x.xml: ${SITE}2/ is in the wrong kind of file`],
	],
])('the rules beside the schema find %s', (_, xml, faults) => {
	expect(sitemapFaults('x.xml', xml, SITE)).toEqual(faults);
});

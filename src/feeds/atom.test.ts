import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { aContext, aFeed, anItem, aSite } from '../testing/feed.ts';
import { buildAtom, buildAtomArchive } from './atom.ts';

const picture = {
	address: '/images/0123.jpg',
	width: 640,
	height: 480,
	type: 'image/jpeg',
	sources: [],
	alt: 'قاعة "الناتو" & <غيرها>',
};

const site = aSite('description: أرشيف «الأخبار»\nfeeds: { hub: "https://hub.example.org/?a=1&b=2" }\n');

test('a feed of the site, whole', () => {
	const feed = {
		...aFeed('atom', [
			anItem({ item: { picture }, credit: 'سانا', authors: ['أحمد', 'ليلى & <سلمى>'], categories: ['سياسة & <رأي>'] }),
			anItem({
				id: '2021/12/nato',
				updated: Date.parse('2022-02-01T00:00:00Z'),
				item: { address: '/2021/12/nato/', title: 'NATO', lang: 'en', instant: Date.parse('1967-06-05T05:45:00Z') },
			}),
		]),
		previous: '/feeds/2021-2.xml',
	};
	expect(parse(buildAtom(feed, aContext(site)))).toEqual({
		xml: { lang: 'ar' },
		id: 'tag:example.org,2005:/',
		title: { value: 'ورّاق & أبناؤه' },
		subtitle: { value: 'أرشيف «الأخبار»' },
		updated: '2022-02-01T00:00:00.000Z',
		authors: [{ name: 'ورّاق & أبناؤه' }],
		generator: { text: 'Warraq' },
		links: [
			{ rel: 'self', href: 'https://example.org/archive/atom.xml', type: 'application/atom+xml' },
			{ rel: 'alternate', href: 'https://example.org/archive/', type: 'text/html' },
			{ rel: 'hub', href: 'https://hub.example.org/?a=1&b=2' },
			{ rel: 'prev-archive', href: 'https://example.org/archive/feeds/2021-2.xml', type: 'application/atom+xml' },
		],
		entries: [
			{
				id: 'tag:example.org,2022:2022/01/%D8%B3%D9%88%D9%82',
				title: { value: 'سوق الحميدية' },
				links: [
					{ rel: 'alternate', href: 'https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82/', type: 'text/html' },
				],
				published: '2022-01-08T08:15:00.000Z',
				updated: '2022-01-08T08:15:00.000Z',
				authors: [{ name: 'أحمد' }, { name: 'ليلى & <سلمى>' }],
				categories: [{ term: 'سياسة & <رأي>' }],
				summary: { value: 'خلاصة' },
				content: {
					type: 'html',
					value:
						'<div dir="rtl" lang="ar"><figure><img src="https://example.org/archive/images/0123.jpg" width="640" height="480" alt="قاعة &quot;الناتو&quot; &amp; &lt;غيرها&gt;"><figcaption>سانا</figcaption></figure><p>نص</p></div>',
				},
				media: {
					contents: [
						{
							url: 'https://example.org/archive/images/0123.jpg',
							medium: 'image',
							type: 'image/jpeg',
							width: 640,
							height: 480,
							description: { type: 'plain', value: 'قاعة "الناتو" & <غيرها>' },
							credits: [{ role: 'photographer', value: 'سانا' }],
						},
					],
				},
			},
			{
				xml: { lang: 'en' },
				id: 'tag:example.org,2021:2021/12/nato',
				title: { value: 'NATO' },
				links: [{ rel: 'alternate', href: 'https://example.org/archive/2021/12/nato/', type: 'text/html' }],
				published: '1967-06-05T05:45:00.000Z',
				updated: '2022-02-01T00:00:00.000Z',
				summary: { value: 'خلاصة' },
				content: { type: 'html', value: '<div dir="ltr" lang="en"><p>نص</p></div>' },
			},
		],
	});
});

test('a document of the archive says so, and leads to the feed and to the one before', () => {
	const address = '/feeds/2022-2.xml';
	const xml = buildAtomArchive({ address, previous: '/feeds/2022-1.xml', items: [anItem()] }, aContext());
	const { id, links } = parse(xml);
	expect({ id, links }).toEqual({
		id: 'tag:example.org,2005:/',
		links: [
			{ rel: 'self', href: 'https://example.org/archive/feeds/2022-2.xml', type: 'application/atom+xml' },
			{ rel: 'alternate', href: 'https://example.org/archive/', type: 'text/html' },
			{ rel: 'current', href: 'https://example.org/archive/atom.xml', type: 'application/atom+xml' },
			{ rel: 'prev-archive', href: 'https://example.org/archive/feeds/2022-1.xml', type: 'application/atom+xml' },
		],
	});
	const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml);
	expect([feed['@_xmlns:fh'], feed['fh:archive']]).toEqual(['http://purl.org/syndication/history/1.0', '']);
});

test('a text of the archive can not move its mark', () => {
	const xml = buildAtomArchive(
		{ address: '/feeds/2022-1.xml', items: [anItem({ item: { title: '<feed \n  <id>' } })] },
		aContext(aSite('description: "<feed <id>"\n')),
	);
	expect([xml.match(/<fh:archive\/>/g)?.length, parse(xml).entries?.[0]?.title]).toEqual([
		1,
		{ value: '<feed \n  <id>' },
	]);
});

test('a feed without articles has what Atom requires', () => {
	const term = { label: 'حلف الناتو', address: '/tags/ناتو/' };
	const { title, updated, id } = parse(buildAtom(aFeed('atom', [], term), aContext()));
	expect({ title, updated, id }).toEqual({
		title: { value: 'حلف الناتو – ورّاق & أبناؤه' },
		updated: '1970-01-01T00:00:00.000Z',
		id: 'tag:example.org,2005:/tags/%D9%86%D8%A7%D8%AA%D9%88/',
	});
});

function parse(xml: string): ReturnType<typeof parseAtomFeed> {
	expect(XMLValidator.validate(xml)).toBe(true);
	return parseAtomFeed(xml);
}

import { describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { articleView } from '../views/article.ts';
import type { TermListView } from '../views/term-list.ts';
import { buildBreadcrumbList } from './breadcrumb-list.ts';
import { buildCollectionPage } from './collection-page.ts';
import { buildGraph } from './graph.ts';
import { buildNewsArticle } from './news-article.ts';
import { buildTermPage } from './term-page.ts';
import { toScriptJson } from './to-script-json.ts';
import { buildWebSite } from './web-site.ts';

const SETTINGS = `description: صحيفة
timeZone: Asia/Damascus
logo: { src: /شعار.svg, alt: أرشيف, width: 10, height: 10 }
publisher:
  url: https://paper.example/
  publishingPrinciples: /about/
  correctionsPolicy: /تصويب/
  ethicsPolicy: https://paper.example/ethics
  ownershipFundingInfo: /owners/
  sameAs: [https://www.wikidata.org/wiki/Q1]
`;

const PUBLISHER = {
	'@type': 'NewsMediaOrganization',
	'@id': 'https://example.org/#publisher',
	name: 'أرشيف',
	url: 'https://paper.example/',
	logo: { '@type': 'ImageObject', url: encodeURI('https://example.org/شعار.svg') },
	publishingPrinciples: 'https://example.org/about/',
	correctionsPolicy: encodeURI('https://example.org/تصويب/'),
	ethicsPolicy: 'https://paper.example/ethics',
	ownershipFundingInfo: 'https://example.org/owners/',
	sameAs: ['https://www.wikidata.org/wiki/Q1'],
};

const { site } = new TestArchive({ settings: SETTINGS });
const context = { site, ...locationsOf(site.url) };

/** The article as it is read back from its page. */
function articleOf(input: ArticleInput, settings = ''): unknown {
	const archive = new TestArchive({ settings }).put(input);
	const view = articleView.read(archive, { id: '2022/01/slug' });
	if (!view) throw new Error('There is no such article.');
	const graph = buildGraph([buildNewsArticle(view, { site: archive.site, ...locationsOf(archive.site.url) })]);
	return graph && JSON.parse(toScriptJson(graph))['@graph'][0];
}

describe('an article', () => {
	test('with all that it can say', () => {
		const article = articleOf(
			{
				title: '</script> قال: "لا"',
				date: '2022-01-08T10:15',
				updated: '2022-01-09T12:00',
				description: 'خلاصة',
				image: { src: 'https://example.com/a.jpg', alt: 'قاعة', caption: 'القاعة', credit: 'سلمى' },
				section: 'سياسة',
				tags: ['الناتو', 'روسيا'],
				authors: ['سلمى'],
				sources: ['سانا', { name: 'TASS', url: 'https://tass.com/1', archivedUrl: 'https://archive.example/1' }],
				corrections: [{ date: '2022-01-10', text: 'الصحيح مئة.' }],
				provenance: { url: 'https://old.example/12' },
				body: 'ثلاث كلمات هنا.\n',
			},
			SETTINGS,
		);
		expect(article).toEqual({
			'@type': 'NewsArticle',
			'@id': 'https://example.org/2022/01/slug/#article',
			mainEntityOfPage: 'https://example.org/2022/01/slug/',
			url: 'https://example.org/2022/01/slug/',
			headline: '</script> قال: "لا"',
			description: 'خلاصة',
			image: {
				'@type': 'ImageObject',
				url: 'https://example.com/a.jpg',
				caption: 'القاعة',
				creditText: 'سلمى',
			},
			datePublished: '2022-01-08T10:15:00+02:00',
			dateModified: '2022-01-10T00:00:00+02:00',
			author: [{ '@type': 'Person', name: 'سلمى', url: encodeURI('https://example.org/authors/سلمى/') }],
			publisher: PUBLISHER,
			articleSection: 'سياسة',
			keywords: ['الناتو', 'روسيا'],
			inLanguage: 'ar',
			isBasedOn: 'https://old.example/12',
			citation: [
				{ '@type': 'CreativeWork', name: 'TASS', url: 'https://tass.com/1', archivedAt: 'https://archive.example/1' },
			],
			correction: [{ '@type': 'CorrectionComment', datePublished: '2022-01-10', text: 'الصحيح مئة.' }],
			wordCount: 3,
			isAccessibleForFree: true,
		});
	});

	test('with nothing but a title and the year', () => {
		const article = { title: 'خبر', date: '1906-01-01', datePrecision: 'estimated', lang: 'en' };
		expect(articleOf(article, 'timeZone: Asia/Damascus\n')).toEqual({
			'@type': 'NewsArticle',
			'@id': 'https://example.org/2022/01/slug/#article',
			mainEntityOfPage: 'https://example.org/2022/01/slug/',
			url: 'https://example.org/2022/01/slug/',
			headline: 'خبر',
			datePublished: '1906',
			publisher: {
				'@type': 'NewsMediaOrganization',
				'@id': 'https://example.org/#publisher',
				name: 'أرشيف',
				url: 'https://example.org/',
			},
			inLanguage: 'en',
			wordCount: 0,
			isAccessibleForFree: true,
		});
	});

	test('cites sources that can be looked up, where they are or where they are kept', () => {
		const sources = [
			'سانا',
			{ name: 'TASS', url: 'https://tass.com/1' },
			{ name: 'DPA', archivedUrl: 'https://archive.example/1' },
		];
		expect(articleOf({ sources })).toMatchObject({
			citation: [
				{ '@type': 'CreativeWork', name: 'TASS', url: 'https://tass.com/1' },
				{ '@type': 'CreativeWork', name: 'DPA', archivedAt: 'https://archive.example/1' },
			],
		});
	});

	test('is published by whom the settings name, with the logo of that', () => {
		const settings = `logo: { src: /a.svg, alt: أ, width: 1, height: 1 }
publisher: { name: دار الأرشيف, logo: https://paper.example/b.svg, url: /about/, sameAs: [/friends/] }\n`;
		expect(articleOf({}, settings)).toMatchObject({
			publisher: {
				name: 'دار الأرشيف',
				url: 'https://example.org/about/',
				logo: { '@type': 'ImageObject', url: 'https://paper.example/b.svg' },
				sameAs: ['https://example.org/friends/'],
			},
		});
	});

	test('that is withdrawn says nothing', () => {
		expect(articleOf({ withdrawn: { date: '2022-02-01', reason: 'خطأ' } })).toBeUndefined();
	});
});

test('the way to a page ends with the page', () => {
	const trail = [
		{ label: 'الرئيسية', address: '/' },
		{ label: 'سياسة', address: '/sections/سياسة/' },
	];
	expect(buildBreadcrumbList(trail, 'خبر', context)).toEqual({
		'@type': 'BreadcrumbList',
		itemListElement: [
			{ '@type': 'ListItem', position: 1, name: 'الرئيسية', item: 'https://example.org/' },
			{ '@type': 'ListItem', position: 2, name: 'سياسة', item: encodeURI('https://example.org/sections/سياسة/') },
			{ '@type': 'ListItem', position: 3, name: 'خبر' },
		],
	});
});

test('a list is a collection of the site', () => {
	const list = { address: '/tags/nato/2/', title: 'الناتو – صفحة ٢' };
	const plain = buildCollectionPage(list, context);
	expect(buildCollectionPage({ ...list, description: '' }, context)).toEqual(plain);
	expect(buildCollectionPage({ ...list, description: 'حلف' }, context)).toEqual({ ...plain, description: 'حلف' });
	expect(plain).toEqual({
		'@type': 'CollectionPage',
		'@id': 'https://example.org/tags/nato/2/',
		url: 'https://example.org/tags/nato/2/',
		name: 'الناتو – صفحة ٢',
		inLanguage: 'ar',
		isPartOf: { '@id': 'https://example.org/#website' },
	});
});

describe('the list of a term', () => {
	const picture = { address: '/images/0123.jpg', width: 640, height: 480, type: 'image/jpeg', sources: [], alt: '' };
	const IMAGE = {
		'@type': 'ImageObject',
		url: 'https://example.org/images/0123.jpg',
		width: '640',
		height: '480',
		creditText: 'سلمى',
	};
	const view: TermListView = {
		kind: 'author',
		label: 'هالة مراد',
		description: 'تكتب في الفلك.',
		url: 'https://hala.example/',
		picture: { ...picture, credit: 'سلمى' },
		items: [],
		newestAddress: '/authors/hala/',
		indexAddress: '/authors/',
		feeds: [],
	};
	const page = (changed: Partial<TermListView>, address = '/authors/hala/') =>
		buildTermPage({ ...view, ...changed }, { address, title: 'هالة مراد' }, context);
	const plain = (address: string) =>
		buildCollectionPage({ address, title: 'هالة مراد', description: view.description }, context);

	test('of a writer is a profile', () => {
		expect(page({})).toEqual({
			...plain('/authors/hala/'),
			'@type': 'ProfilePage',
			mainEntity: {
				'@type': 'Person',
				name: 'هالة مراد',
				description: 'تكتب في الفلك.',
				image: IMAGE,
				url: 'https://example.org/authors/hala/',
				sameAs: 'https://hala.example/',
			},
		});
	});

	test('of a source tells who that is', () => {
		expect(page({ kind: 'source', newestAddress: '/sources/تاس/' }, '/sources/تاس/')).toEqual({
			...plain('/sources/تاس/'),
			about: {
				'@type': 'Organization',
				name: 'هالة مراد',
				description: 'تكتب في الفلك.',
				url: 'https://hala.example/',
				logo: IMAGE,
			},
		});
	});

	test('of a tag tells what that is', () => {
		const { url: _, ...without } = view;
		expect(buildTermPage({ ...without, kind: 'tag' }, { address: '/tags/x/', title: 'هالة مراد' }, context)).toEqual({
			...plain('/tags/x/'),
			about: { '@type': 'Thing', name: 'هالة مراد', description: 'تكتب في الفلك.', image: IMAGE },
		});
	});

	test('is a plain collection where nothing more is known, and on numbered pages', () => {
		const { url: _, picture: __, ...known } = view;
		const title = 'هالة مراد';
		expect(buildTermPage(known, { address: '/authors/hala/', title }, context)).toEqual(plain('/authors/hala/'));
		expect(page({ number: 1 }, '/authors/hala/1/')).toEqual(plain('/authors/hala/1/'));
	});
});

test('a page without things says nothing, and one with them names their vocabulary', () => {
	expect(buildGraph([])).toBeUndefined();
	expect(buildGraph([undefined])).toBeUndefined();
	expect(buildGraph([undefined, buildWebSite(context)])).toEqual({
		'@context': 'https://schema.org',
		'@graph': [buildWebSite(context)],
	});
});

test('the site says where its search is when it has one', () => {
	const plain = {
		'@type': 'WebSite',
		'@id': 'https://example.org/#website',
		url: 'https://example.org/',
		name: 'أرشيف',
		description: 'صحيفة',
		inLanguage: 'ar',
		publisher: PUBLISHER,
	};
	expect(buildWebSite(context)).toEqual(plain);
	expect(buildWebSite(context, '/search/?q=')).toEqual({
		...plain,
		potentialAction: {
			'@type': 'SearchAction',
			target: { '@type': 'EntryPoint', urlTemplate: 'https://example.org/search/?q={search_term_string}' },
			'query-input': 'required name=search_term_string',
		},
	});
	const { site } = new TestArchive();
	expect(buildWebSite({ site, ...locationsOf(site.url) })).not.toHaveProperty('description');
});

import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { filesBelow } from '../publish/files.ts';
import { articleFile } from './catalogue.ts';
import { folderArguments, runScript } from './command.ts';
import { Sandbox } from './sandbox.ts';

const SITE = 'https://warraq.example/archive/';
const NAME = 'ورّاق';
const SETTINGS = `
pageSize: 3
machineCopies: { json: true, markdown: true }
images: { cards: true }
publisher:
  name: دار ورّاق
  logo: /شعار.svg
  publishingPrinciples: /about/
  correctionsPolicy: /corrections-policy/
  ethicsPolicy: https://paper.example/ethics
  ownershipFundingInfo: /about/
  sameAs: [https://www.wikidata.org/wiki/Q1]
`;

/** What breaks careless writers out of an attribute, an element or a script. */
const TITLES = [
	'</script><script>alert(1)</script>',
	'"><meta name="robots" content="noindex">',
	'<!-- <script> &lt;ورّاق&gt; &amp; "اقتباس" \'ثان\'',
	'\u200fحلف NATO\u200f: مُحَمَّدٌ 👩‍👩‍👧',
	'</title></head><body>',
];

const ARTICLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
	'2024/11/whole': {
		title: 'السد يستعيد «مترين»',
		date: '2024-11-05T10:15',
		updated: '2024-11-06T12:00',
		description: 'خلاصة في جملة',
		section: 'اقتصاد',
		tags: ['المياه', 'الزراعة'],
		authors: ['نادر الشامي', 'سلمى الحافظ'],
		sources: ['سانا', { name: 'TASS', url: 'https://tass.com/1', archivedUrl: 'https://archive.example/1' }],
		corrections: [
			{ date: '2024-11-10', text: 'الصحيح متران.' },
			{ date: '2024-11-08', text: 'أُضيف المنسوب.', type: 'clarification' },
		],
		image: { src: 'dam.jpg', alt: 'سد "خرساني"', caption: 'بوابات السد', credit: 'سلمى' },
		provenance: { url: 'https://old.example/12' },
	},
	'2024/11/in-english': { title: 'Talks', date: '2024-11-07', lang: 'en', translations: { ar: '2024/11/محادثات' } },
	'2024/11/محادثات': {
		title: 'محادثات',
		date: '2024-11-07',
		translations: { en: '2024/11/in-english', fr: '2024/11/taken-back' },
	},
	'2024/11/taken-back': { title: 'سحب', date: '2024-11-07', withdrawn: { date: '2024-11-08', reason: 'خطأ' } },
	'2024/11/estimated': { title: 'قبل قرن', date: '2024-11-01', datePrecision: 'estimated' },
	...Object.fromEntries(TITLES.map((title, at) => [`2024/12/hostile-${at}`, { title, date: `2024-12-0${at + 1}` }])),
};

const sandbox = new Sandbox();
const { out, cache, content } = sandbox.options('sample');
const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
const files = new Set<string>();
const pages = new Map<string, Page>();

beforeAll(async () => {
	cpSync(path.join(ROOT, 'content'), content, { recursive: true });
	sandbox.write('site.yml', readFileSync(path.join(content, 'site.yml'), 'utf8') + SETTINGS);
	sandbox.write('public/شعار.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
	cpSync(path.join(content, 'articles/2024/01/euphrates-dam.jpg'), path.join(content, 'articles/2024/11/dam.jpg'));
	for (const [id, fields] of Object.entries(ARTICLES)) sandbox.write(`articles/${id}.md`, articleFile(fields));
	const { status, stderr } = await runScript('build.ts', [
		...folderArguments({ content, out, cache }),
		...['--site', SITE, '--now', '2030-01-01T00:00:00Z', '--jobs', '1'],
	]);
	expect(status, stderr).toBe(0);
	for (const file of filesBelow(out)) {
		files.add(file);
		// Pages at old addresses have a head of their own, see src/redirects/.
		if (!file.endsWith('.html') || read(file).includes('http-equiv="refresh"')) continue;
		pages.set(`/${file.replace(/index\.html$/, '')}`, parsePage(read(file)));
	}
});
afterAll(() => sandbox.dispose());

/** The head of a page, and what it is compared with below it. */
interface Page {
	readonly title: string;
	/** By `name` or `property`, in the order of the page. */
	readonly tags: readonly (readonly [name: string, content: string])[];
	/** Those of the tags that are in `property`. */
	readonly properties: ReadonlySet<string>;
	readonly links: readonly Readonly<Record<string, string>>[];
	/** Texts of the scripts of structured data. */
	readonly scripts: readonly string[];
	/** The way that readers see. */
	readonly trail: readonly { readonly name: string; readonly item: string }[];
}

function parsePage(html: string): Page {
	const page = { title: '', tags: [] as [string, string][], links: [] as Record<string, string>[] };
	const properties = new Set<string>();
	const scripts: string[] = [];
	const trail: { name: string; item: string }[] = [];
	const tree = rehype().parse(html);
	visit(tree, 'element', (node: Element) => {
		const { name, property, content, type } = node.properties;
		// The policy for scripts is the business of the suite of scripts.
		if (node.tagName === 'title') page.title ||= textOf(node);
		if (node.tagName === 'meta' && content !== undefined && node.properties['httpEquiv'] === undefined)
			page.tags.push([String(property ?? name), String(content)]);
		if (property !== undefined) properties.add(String(property));
		if (node.tagName === 'link') page.links.push(attributesOf(node));
		if (node.tagName === 'script' && type === 'application/ld+json') scripts.push(textOf(node));
		if (node.tagName !== 'nav' || node.properties['className']?.toString() !== 'breadcrumbs') return;
		visit(node, 'element', (step: Element) => {
			const { href } = step.properties;
			if (step.tagName === 'a') trail.push({ name: textOf(step), item: new URL(String(href), SITE).href });
		});
	});
	return { ...page, properties, scripts, trail };
}

function attributesOf({ properties }: Element): Record<string, string> {
	return Object.fromEntries(
		['rel', 'type', 'hrefLang', 'href'].flatMap((name) =>
			properties[name] === undefined ? [] : [[name, [properties[name]].flat().join(' ')]],
		),
	);
}

function pageAt(address: string): Page {
	const page = pages.get(address);
	if (!page) throw new Error(`There is no page ${address}.`);
	return page;
}

const first = ({ tags }: Page, name: string) => tags.find(([one]) => one === name)?.[1];
const urlOf = (address: string) => `${SITE}${encodeURI(address.slice(1))}`;
const isHidden = (page: Page) => first(page, 'robots') === 'noindex';
/** Pages that search engines may show. */
const shown = () => [...pages].filter(([, page]) => !isHidden(page));
const thingsOf = ({ scripts }: Page): Thing[] => (scripts[0] === undefined ? [] : JSON.parse(scripts[0])['@graph']);
const thing = (page: Page, type: string) => thingsOf(page).find((one) => one['@type'] === type);
const articles = () => shown().filter(([, page]) => first(page, 'og:type') === 'article');

/** Every text of structured data with the names that lead to it. */
function* texts(value: unknown, names: readonly string[] = []): Generator<readonly [name: string, text: string]> {
	if (typeof value === 'string') yield [names.at(-1) ?? '', value];
	else if (Array.isArray(value)) for (const one of value) yield* texts(one, names);
	else if (typeof value === 'object' && value !== null)
		for (const [name, one] of Object.entries(value)) yield* texts(one, [...names, name]);
}

/** The file behind an address of the site. */
function fileOf(url: string): string {
	const file = decodeURI(url.slice(SITE.length).replace(/[#?].*$/, ''));
	return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

test.each([
	['the front page', '/', ['WebSite']],
	['an article', '/2022/01/nato-russia-council/', ['NewsArticle', 'BreadcrumbList']],
	['a year', '/2022/', ['CollectionPage', 'BreadcrumbList']],
	['a month', '/2022/01/', ['CollectionPage', 'BreadcrumbList']],
	['a day', '/2022/01/08/', ['CollectionPage', 'BreadcrumbList']],
	['a day of the calendar', '/on-this-day/01-08/', ['CollectionPage', 'BreadcrumbList']],
	['an index of terms', '/tags/', ['CollectionPage', 'BreadcrumbList']],
	['the newest of a section', '/sections/politics/', ['CollectionPage', 'BreadcrumbList']],
	['the first page of a section', '/sections/politics/1/', ['CollectionPage', 'BreadcrumbList']],
	['the newest of an author', '/authors/نادر-الشامي/', ['CollectionPage', 'BreadcrumbList']],
	['the newest of a source', '/sources/tass/', ['CollectionPage', 'BreadcrumbList']],
	['the feeds', '/feeds/', ['BreadcrumbList']],
	['a page of the paper', '/about/', ['BreadcrumbList']],
	['what is not found', '/404.html', []],
	['a withdrawn article', '/2024/11/taken-back/', []],
])('%s has structured data of its kind', (_, address, types) => {
	expect(thingsOf(pageAt(address)).map((one) => one['@type'])).toEqual(types);
});

test('a page of a list says who it is, and nothing else', () => {
	const { title, tags, links } = pageAt('/sections/politics/1/');
	expect(title).toBe(`سياسة – الصفحة ١ – ${NAME}`);
	expect(tags).toEqual([
		['viewport', 'width=device-width, initial-scale=1'],
		['description', first(pageAt('/sections/politics/'), 'description')],
		['robots', 'max-image-preview:large'],
		['og:type', 'website'],
		['og:site_name', NAME],
		['og:locale', 'ar_AR'],
		['og:url', `${SITE}sections/politics/1/`],
		['og:title', 'سياسة – الصفحة ١'],
		['og:description', first(pageAt('/sections/politics/'), 'description')],
		['twitter:card', 'summary'],
		['color-scheme', 'light dark'],
	]);
	expect(links.filter(({ rel }) => rel === 'canonical')).toEqual([
		{ rel: 'canonical', href: `${SITE}sections/politics/1/` },
	]);
});

test('every page that may be found is canonical to itself and has a card', () => {
	for (const [address, page] of shown()) {
		const title = page.title.replace(` – ${NAME}`, '');
		const canonical = page.links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
		const names = ['robots', 'og:site_name', 'og:url', 'og:title'];
		expect({ address, canonical, tags: page.tags.filter(([name]) => names.includes(name)) }).toEqual({
			address,
			canonical: [urlOf(address)],
			tags: [
				['robots', 'max-image-preview:large'],
				['og:site_name', NAME],
				['og:url', urlOf(address)],
				['og:title', title],
			],
		});
		const wanted = page.tags.map(([name]) => name).filter((name) => /^(og|article):/.test(name));
		expect([address, page.properties]).toEqual([address, new Set(wanted)]);
		const [article, list] = [thing(page, 'NewsArticle'), thing(page, 'CollectionPage')];
		expect([address, first(page, 'og:type')]).toEqual([address, article ? 'article' : 'website']);
		expect([address, first(page, 'og:locale')]).toEqual([
			address,
			article?.['inLanguage'] === 'en' ? 'en_US' : 'ar_AR',
		]);
		expect([address, first(page, 'og:description')]).toEqual([address, first(page, 'description')]);
		expect([address, first(page, 'twitter:card')]).toEqual([
			address,
			first(page, 'og:image') === undefined ? 'summary' : 'summary_large_image',
		]);
		if (list) expect([address, list['url'], list['name']]).toEqual([address, urlOf(address), title]);
		if (article) expect([address, article['url'], article['headline']]).toEqual([address, urlOf(address), title]);
	}
});

test('a page that is not to be found says that alone', () => {
	const hidden = [...pages].filter(([, page]) => isHidden(page));
	expect(hidden.map(([address]) => address).toSorted()).toEqual(['/2024/11/taken-back/', '/404.html', '/search/']);
	for (const [, { tags, links, scripts }] of hidden) {
		expect(tags.map(([name]) => name)).toEqual(['viewport', 'robots', 'color-scheme']);
		expect(links.filter(({ rel, hrefLang }) => rel === 'canonical' || hrefLang !== undefined)).toEqual([]);
		expect(scripts).toEqual([]);
	}
});

describe('an article with all that it can say', () => {
	const url = `${SITE}2024/11/whole/`;
	const image = expect.stringMatching(/^https:\/\/warraq\.example\/archive\/images\/[0-9a-f]{16}\.jpg$/);
	const authors = ['نادر-الشامي', 'salma-alhafez'].map((name) => urlOf(`/authors/${name}/`));

	test('has tags for cards and for citations', () => {
		const { tags } = pageAt('/2024/11/whole/');
		expect(tags.slice(tags.findIndex(([name]) => name === 'og:type'))).toEqual([
			['og:type', 'article'],
			['og:site_name', NAME],
			['og:locale', 'ar_AR'],
			['og:url', url],
			['og:title', 'السد يستعيد «مترين»'],
			['og:description', 'خلاصة في جملة'],
			['og:image', image],
			['og:image:type', 'image/jpeg'],
			['og:image:width', '1600'],
			['og:image:height', '900'],
			['og:image:alt', 'سد "خرساني"'],
			['twitter:card', 'summary_large_image'],
			['article:published_time', '2024-11-05T10:15:00+03:00'],
			['article:modified_time', '2024-11-10T00:00:00+03:00'],
			['article:section', 'اقتصاد'],
			...authors.map((author) => ['article:author', author]),
			['article:tag', 'المياه'],
			['article:tag', 'الزراعة'],
			['citation_title', 'السد يستعيد «مترين»'],
			['citation_author', 'نادر الشامي'],
			['citation_author', 'سلمى الحافظ'],
			['citation_publication_date', '2024/11/05'],
			['citation_language', 'ar'],
			['citation_public_url', url],
			['DC.title', 'السد يستعيد «مترين»'],
			['DC.creator', 'نادر الشامي'],
			['DC.creator', 'سلمى الحافظ'],
			['DC.date', '2024-11-05T10:15:00+03:00'],
			['DC.publisher', 'دار ورّاق'],
			['DC.language', 'ar'],
			['DC.identifier', url],
			['color-scheme', 'light dark'],
		]);
	});

	test('names its copies and the feeds of the site', () => {
		const { links } = pageAt('/2024/11/whole/');
		expect(links.filter(({ rel }) => rel === 'alternate').map(({ type, href }) => [type, href])).toEqual([
			['application/json', `${url}index.json`],
			['text/markdown', `${url}index.md`],
			['application/rss+xml', '/archive/rss.xml'],
			['application/atom+xml', '/archive/atom.xml'],
			['application/feed+json', '/archive/feed.json'],
		]);
	});

	test('has the same for search engines', () => {
		expect(thingsOf(pageAt('/2024/11/whole/'))).toEqual([
			{
				'@type': 'NewsArticle',
				'@id': `${url}#article`,
				mainEntityOfPage: url,
				url,
				headline: 'السد يستعيد «مترين»',
				description: 'خلاصة في جملة',
				image: {
					'@type': 'ImageObject',
					url: image,
					width: '1600',
					height: '900',
					caption: 'بوابات السد',
					creditText: 'سلمى',
				},
				datePublished: '2024-11-05T10:15:00+03:00',
				dateModified: '2024-11-10T00:00:00+03:00',
				author: [
					{ '@type': 'Person', name: 'نادر الشامي', url: authors[0] },
					{ '@type': 'Person', name: 'سلمى الحافظ', url: authors[1] },
				],
				publisher: PUBLISHER,
				articleSection: 'اقتصاد',
				keywords: ['المياه', 'الزراعة'],
				inLanguage: 'ar',
				isBasedOn: 'https://old.example/12',
				citation: [
					{ '@type': 'CreativeWork', name: 'TASS', url: 'https://tass.com/1', archivedAt: 'https://archive.example/1' },
				],
				correction: [
					{ '@type': 'CorrectionComment', datePublished: '2024-11-10', text: 'الصحيح متران.' },
					{ '@type': 'CorrectionComment', datePublished: '2024-11-08', text: 'أُضيف المنسوب.' },
				],
				wordCount: 2,
				isAccessibleForFree: true,
			},
			{
				'@type': 'BreadcrumbList',
				itemListElement: [
					{ '@type': 'ListItem', position: 1, name: 'الرئيسية', item: SITE },
					{ '@type': 'ListItem', position: 2, name: 'اقتصاد', item: `${SITE}sections/economy/` },
					{ '@type': 'ListItem', position: 3, name: 'السد يستعيد «مترين»' },
				],
			},
		]);
	});
});

test('the front page tells of the site and of who publishes it', () => {
	expect(thingsOf(pageAt('/'))).toEqual([
		{
			'@type': 'WebSite',
			'@id': `${SITE}#website`,
			url: SITE,
			name: NAME,
			description: first(pageAt('/'), 'description'),
			inLanguage: 'ar',
			publisher: PUBLISHER,
			potentialAction: {
				'@type': 'SearchAction',
				target: { '@type': 'EntryPoint', urlTemplate: `${SITE}search/?q={search_term_string}` },
				'query-input': 'required name=search_term_string',
			},
		},
	]);
	expect(pages.has('/search/')).toBe(true);
	const publishers = new Set(articles().map(([, page]) => JSON.stringify(thing(page, 'NewsArticle')?.['publisher'])));
	expect([...publishers].map((one) => JSON.parse(one))).toEqual([PUBLISHER]);
});

test('translations name each other and themselves, and none is offered that was taken back', () => {
	const alternates = (address: string) =>
		pageAt(address)
			.links.filter(({ hrefLang }) => hrefLang !== undefined)
			.map(({ rel, hrefLang, href }) => [rel, hrefLang, href]);
	const arabic = ['alternate', 'ar', urlOf('/2024/11/محادثات/')];
	const english = ['alternate', 'en', urlOf('/2024/11/in-english/')];
	expect(alternates('/2024/11/محادثات/')).toEqual([arabic, english]);
	expect(alternates('/2024/11/in-english/')).toEqual([english, arabic]);
	const others = [...pages.keys()].filter((address) => alternates(address).length > 0);
	expect(others.toSorted()).toEqual(['/2024/11/in-english/', '/2024/11/محادثات/']);
});

test('every page names the feeds of the site, and the newest of a list its own', () => {
	const types = {
		'rss.xml': 'application/rss+xml',
		'atom.xml': 'application/atom+xml',
		'feed.json': 'application/feed+json',
	};
	for (const [address, { links }] of pages) {
		const list = /^\/(?:(?:tags|sections|sources|authors)\/[^/]+|corrections)\/$/.exec(address)?.[0];
		const wanted = [...new Set(['/', list ?? '/'])].flatMap((folder) =>
			Object.entries(types)
				.map(([name, type]) => ({ type, file: `${folder}${name}`.slice(1) }))
				.filter(({ file }) => files.has(file)),
		);
		const named = links
			.filter(({ rel, type = '' }) => rel === 'alternate' && /\+(xml|json)$/.test(type))
			.map(({ type, href = '' }) => ({ type, file: fileOf(new URL(href, SITE).href) }));
		expect({ address, named }).toEqual({ address, named: wanted });
	}
});

test('search engines are told the way that readers see', () => {
	for (const [address, page] of shown()) {
		if (address === '/') continue;
		const steps = [...page.trail, { name: page.title.replace(` – ${NAME}`, '') }];
		expect({ address, ...thing(page, 'BreadcrumbList') }).toEqual({
			address,
			'@type': 'BreadcrumbList',
			itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
		});
	}
});

test('an instant has its offset, and a change comes after publication, at the moment that feeds and sitemaps give', () => {
	const updates = new Map<string, string>();
	for (const file of files) {
		if (!file.endsWith('feed.json') || file.startsWith('corrections/')) continue;
		const { items } = JSON.parse(read(file)) as { items: { url: string; date_modified?: string }[] };
		for (const { url, date_modified = '' } of items) updates.set(url, date_modified);
	}
	const changed: string[] = [];
	for (const [address, page] of articles()) {
		const article = thing(page, 'NewsArticle') ?? {};
		for (const [name, text] of texts(article)) {
			if (name.startsWith('date')) expect(text).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?)?)?$/);
		}
		const { datePublished, dateModified } = article;
		const [published, modified] = ['published', 'modified'].map((name) => first(page, `article:${name}_time`));
		expect({ address, published, modified }).toEqual({ address, published: datePublished, modified: dateModified });
		const update = updates.get(urlOf(address)) ?? '';
		expect({ address, update: Date.parse(update) }).toEqual({ address, update: Date.parse(String(dateModified)) });
		if (typeof dateModified !== 'string') continue;
		changed.push(address);
		expect(Date.parse(dateModified)).toBeGreaterThan(Date.parse(String(datePublished)));
		const sitemap = read(`sitemaps/${address.slice(1, 8).replace('/', '-')}.xml`);
		expect(sitemap).toContain(`<loc>${urlOf(address)}</loc><lastmod>${dateModified}</lastmod>`);
	}
	const edited = articles().filter(([address]) =>
		/^(updated|corrections):/m.test(readFileSync(path.join(content, `articles${address.slice(0, -1)}.md`), 'utf8')),
	);
	expect(changed).toEqual(edited.map(([address]) => address));
	expect(changed.length).toBeGreaterThan(3);
	expect(first(pageAt('/2024/11/estimated/'), 'article:published_time')).toBe('2024');
});

test('every address is absolute and in ASCII, and what it names in the site is there', () => {
	const missing = new Set<string>();
	const nodes = new Set<string>();
	const references = new Set<string>();
	const look = (address: string, url: string) => {
		expect([address, url]).toEqual([address, expect.stringMatching(/^https:\/\/[!-~]+$/)]);
		if (url.startsWith(SITE) && !files.has(fileOf(url))) missing.add(`${address} -> ${url}`);
	};
	for (const [address, page] of pages) {
		for (const [name, content] of page.tags)
			if (/^(og:url|og:image|article:author|citation_public_url|DC\.identifier)$/.test(name)) look(address, content);
		for (const { href = '', rel } of page.links) {
			if (rel === 'canonical') look(address, href);
			else look(address, new URL(href, SITE).href);
		}
		for (const one of thingsOf(page)) {
			for (const [name, text] of texts(one)) {
				if (name === '@id') references.add(text);
				else if (/^https?:/.test(text) || ['url', 'item', 'mainEntityOfPage'].includes(name)) look(address, text);
			}
			if (one['@id'] !== undefined) nodes.add(String(one['@id']));
			if (typeof one['publisher'] === 'object') nodes.add((one['publisher'] as Record<string, string>)['@id'] ?? '');
		}
	}
	expect([...missing]).toEqual([]);
	expect([...references].filter((one) => !nodes.has(one))).toEqual([]);
});

test('pictures have the type and the size that cards and search engines are told, and are the same for both', async () => {
	const kinds = new Set<string>();
	for (const [address, page] of articles()) {
		const image = thing(page, 'NewsArticle')?.['image'] as Record<string, string> | undefined;
		const url = first(page, 'og:image') ?? '';
		const [type, width, height] = ['type', 'width', 'height'].map((name) => first(page, `og:image:${name}`));
		const { format, ...size } = await sharp(path.join(out, fileOf(url))).metadata();
		expect({ address, type, width, height }).toEqual({
			address,
			type: `image/${format}`,
			width: `${size.width}`,
			height: `${size.height}`,
		});
		expect({ address, ...image }).toMatchObject({ address, url, width, height });
		kinds.add(url.includes('/card-') ? 'card' : 'picture');
	}
	expect([...kinds].toSorted()).toEqual(['card', 'picture']);
});

test.each(TITLES.map((title, at) => [title, at] as const))('a title of %s stays one in all places', (title, at) => {
	const page = pageAt(`/2024/12/hostile-${at}/`);
	expect(page.title).toBe(`${title} – ${NAME}`);
	expect(page.tags.filter(([, content]) => content === title).map(([name]) => name)).toEqual([
		'og:title',
		'og:image:alt',
		'citation_title',
		'DC.title',
	]);
	expect(page.scripts).toHaveLength(1);
	expect(page.scripts[0]).not.toContain('<');
	expect(thing(page, 'NewsArticle')?.['headline']).toBe(title);
});

const PUBLISHER = {
	'@type': 'NewsMediaOrganization',
	'@id': `${SITE}#publisher`,
	name: 'دار ورّاق',
	url: SITE,
	logo: { '@type': 'ImageObject', url: urlOf('/شعار.svg') },
	publishingPrinciples: `${SITE}about/`,
	correctionsPolicy: `${SITE}corrections-policy/`,
	ethicsPolicy: 'https://paper.example/ethics',
	ownershipFundingInfo: `${SITE}about/`,
	sameAs: ['https://www.wikidata.org/wiki/Q1'],
};

type Thing = Readonly<Record<string, unknown>>;

import { describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { TestArchive } from '../testing/archive.ts';
import { type ArticleView, articleView } from '../views/article.ts';
import { buildArticleHead } from './article-head.ts';
import type { SeoContext } from './context.ts';
import type { HeadTag } from './head-tag.ts';
import { buildPageHead } from './page-head.ts';
import { shareImageOf } from './share-image.ts';

/** One line for each element. */
function lines(tags: readonly HeadTag[]): string[] {
	return tags.map((tag) =>
		tag.element === 'meta'
			? `${tag.name ?? tag.property}: ${tag.content}`
			: `<${[tag.rel, tag.type, tag.hreflang].filter(Boolean).join(' ')}> ${decodeURI(tag.href)}`,
	);
}

function headOf(archive: TestArchive, id = '2022/01/slug'): string[] {
	const [view, context] = open(archive, id);
	return lines(buildArticleHead(view, context));
}

function open(archive: TestArchive, id = '2022/01/slug'): [ArticleView, SeoContext] {
	const view = articleView.read(archive, { id });
	if (!view) throw new Error(`There is no article ${id}.`);
	return [view, { site: archive.site, ...locationsOf(archive.site.url) }];
}

const PAGE = { address: '/tags/الناتو/2/', title: 'الناتو – صفحة ٢', isArticle: false, noindex: false };

describe('every page', () => {
	const context = { site: new TestArchive().site, ...locationsOf('https://example.org/archive/') };

	test('is canonical to itself, a page of a list as well', () => {
		expect(lines(buildPageHead({ ...PAGE, description: 'عن "الحلف"' }, context))).toEqual([
			'<canonical> https://example.org/archive/tags/الناتو/2/',
			'robots: max-image-preview:large',
			'og:type: website',
			'og:site_name: أرشيف',
			'og:locale: ar_AR',
			'og:url: https://example.org/archive/tags/%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88/2/',
			'og:title: الناتو – صفحة ٢',
			'og:description: عن "الحلف"',
			'twitter:card: summary',
		]);
	});

	test('is the whole site without a title, and may be an article in another language', () => {
		const { title: _, ...page } = { ...PAGE, address: '/' };
		expect(lines(buildPageHead(page, context)).slice(2)).toEqual([
			'og:type: website',
			'og:site_name: أرشيف',
			'og:locale: ar_AR',
			'og:url: https://example.org/archive/',
			'og:title: أرشيف',
			'twitter:card: summary',
		]);
		const article = lines(buildPageHead({ ...PAGE, language: 'en', isArticle: true }, context));
		expect(article.filter((line) => /type|locale/.test(line))).toEqual(['og:type: article', 'og:locale: en_US']);
	});

	test('that is not to be found says nothing else', () => {
		expect(lines(buildPageHead({ ...PAGE, noindex: true }, context))).toEqual(['robots: noindex']);
	});

	test.each([
		[{ type: 'image/jpeg', width: 1600, height: 900 }, 'summary_large_image'],
		[{ type: 'image/png', width: 300, height: 157 }, 'summary_large_image'],
		[{ type: 'image/gif', width: 299, height: 900 }, 'summary'],
		[{ type: 'image/gif', width: 900, height: 156 }, 'summary'],
		[undefined, 'summary_large_image'],
	])('with a picture of %j has the card %s', (file, card) => {
		const image = { url: 'https://example.org/a.jpg', alt: 'قاعة', ...(file && { file }) };
		const head = lines(buildPageHead({ ...PAGE, image }, context));
		expect(head.filter((line) => /image|twitter/.test(line))).toEqual([
			'robots: max-image-preview:large',
			'og:image: https://example.org/a.jpg',
			...(file
				? [`og:image:type: ${file.type}`, `og:image:width: ${file.width}`, `og:image:height: ${file.height}`]
				: []),
			'og:image:alt: قاعة',
			`twitter:card: ${card}`,
		]);
	});
});

describe('an article', () => {
	test('has tags for cards, for citations and for copies', () => {
		const archive = new TestArchive({
			settings:
				'timeZone: Asia/Damascus\npublisher: { name: دار الأرشيف }\nmachineCopies: { json: true, markdown: true }\n',
		}).put({
			title: 'مجلس «الناتو» و"روسيا"',
			date: '2022-01-08T10:15',
			updated: '2022-01-09T12:00',
			section: 'سياسة',
			tags: ['الناتو', 'روسيا'],
			authors: ['أحمد العلي', 'سلمى'],
			corrections: [{ date: '2022-01-10', text: 'الصحيح مئة.' }],
		});
		expect(headOf(archive)).toEqual([
			'article:published_time: 2022-01-08T10:15:00+02:00',
			'article:modified_time: 2022-01-10T00:00:00+02:00',
			'article:section: سياسة',
			`article:author: ${encodeURI('https://example.org/authors/أحمد-العلي/')}`,
			`article:author: ${encodeURI('https://example.org/authors/سلمى/')}`,
			'article:tag: الناتو',
			'article:tag: روسيا',
			'citation_title: مجلس «الناتو» و"روسيا"',
			'citation_author: أحمد العلي',
			'citation_author: سلمى',
			'citation_publication_date: 2022/01/08',
			'citation_language: ar',
			'citation_public_url: https://example.org/2022/01/slug/',
			'DC.title: مجلس «الناتو» و"روسيا"',
			'DC.creator: أحمد العلي',
			'DC.creator: سلمى',
			'DC.date: 2022-01-08T10:15:00+02:00',
			'DC.publisher: دار الأرشيف',
			'DC.language: ar',
			'DC.identifier: https://example.org/2022/01/slug/',
			'<alternate application/json> https://example.org/2022/01/slug/index.json',
			'<alternate text/markdown> https://example.org/2022/01/slug/index.md',
		]);
	});

	test('in another language, of a paper that is its own publisher', () => {
		const archive = new TestArchive().put({ title: 'Talks', lang: 'en' });
		expect(headOf(archive).filter((line) => /language|publisher/.test(line))).toEqual([
			'citation_language: en',
			'DC.publisher: أرشيف',
			'DC.language: en',
		]);
	});

	test('that is a draft has no copies', () => {
		const settings = 'machineCopies: { json: true, markdown: true }\n';
		const archive = new TestArchive({ settings, drafts: true }).put({ draft: 'true' });
		expect(headOf(archive).filter((line) => line.includes('index.'))).toEqual([]);
	});

	test('no date is more exact than it is known', () => {
		const archive = new TestArchive({ settings: 'timeZone: Asia/Damascus\n' }).put({
			date: '1906-03-01',
			datePrecision: 'month',
		});
		expect(headOf(archive).filter((line) => /time|date/i.test(line))).toEqual([
			'article:published_time: 1906-03',
			'citation_publication_date: 1906/03',
			'DC.date: 1906-03',
		]);
	});

	test('names its translations and itself, as far as readers can open them', () => {
		const archive = new TestArchive().put(
			{ translations: { en: '2022/01/english', fr: '2022/01/withdrawn', de: '2022/01/draft' } },
			{ id: '2022/01/english', lang: 'en', translations: { ar: '2022/01/slug' } },
			{ id: '2022/01/withdrawn', withdrawn: { date: '2022-02-01', reason: 'خطأ' } },
			{ id: '2022/01/draft', draft: 'true' },
		);
		const isTranslation = (line: string) => /^<alternate [a-z]+>/.test(line);
		expect(headOf(archive).filter(isTranslation)).toEqual([
			'<alternate ar> https://example.org/2022/01/slug/',
			'<alternate en> https://example.org/2022/01/english/',
		]);
		expect(headOf(archive, '2022/01/english').filter(isTranslation)).toEqual([
			'<alternate en> https://example.org/2022/01/english/',
			'<alternate ar> https://example.org/2022/01/slug/',
		]);
	});

	test('that is withdrawn has none, and no picture', () => {
		const withdrawn = { date: '2022-02-01', reason: 'خطأ' };
		const archive = new TestArchive().put({ image: 'https://example.com/a.jpg', withdrawn });
		expect([headOf(archive), shareImageOf(...open(archive))]).toEqual([[], undefined]);
		expect(shareImageOf(...open(archive.put({ image: 'https://example.com/a.jpg' })))).toEqual({
			url: 'https://example.com/a.jpg',
		});
	});

	test.each([
		['json', 'application/json', 'index.json'],
		['markdown', 'text/markdown', 'index.md'],
	])('copies are named that are there: %s', (setting, type, file) => {
		const archive = new TestArchive({ settings: `machineCopies: { ${setting}: true }\n` }).put({});
		expect(headOf(archive).filter((line) => line.includes('index.'))).toEqual([
			`<alternate ${type}> https://example.org/2022/01/slug/${file}`,
		]);
	});
});

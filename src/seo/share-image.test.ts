import { describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { type ArticleView, articleView } from '../views/article.ts';
import { buildArticleCopy } from './article-copy.ts';
import { buildNewsArticle } from './news-article.ts';
import { shareImageOf } from './share-image.ts';

const { site } = new TestArchive();
const context = { site, ...locationsOf('https://example.org/archive/') };
const PICTURE = { address: '/images/صورة.jpg', width: 1600, height: 900, type: 'image/jpeg', sources: [], alt: 'قاعة' };
const CARD = '/images/card-0123456789abcdef.png';

function viewOf(input: ArticleInput, found: { picture?: typeof PICTURE; card?: string } = {}): ArticleView {
	const view = articleView.read(new TestArchive().put(input), { id: '2022/01/slug' });
	if (!view) throw new Error('There is no such article.');
	const { picture, card } = found;
	return { ...view, item: { ...view.item, ...(picture && { picture }) }, ...(card !== undefined && { card }) };
}

const file = { src: 'a.jpg', alt: 'قاعة', caption: 'القاعة', credit: 'سلمى' };
const image = { url: encodeURI('https://example.org/archive/images/صورة.jpg'), alt: 'قاعة' };
const facts = { type: 'image/jpeg', width: 1600, height: 900 };

describe('what stands for an article', () => {
	test.each<[string, ArticleView, object | undefined]>([
		['its picture', viewOf({ image: file }, { picture: PICTURE }), { ...image, file: facts }],
		['a picture without words', viewOf({ image: 'a.jpg' }, { picture: PICTURE }), { url: image.url, file: facts }],
		[
			'a picture elsewhere',
			viewOf({ image: { ...file, src: 'https://example.com/a.jpg' } }, { card: CARD }),
			{ url: 'https://example.com/a.jpg', alt: 'قاعة' },
		],
		[
			'its card',
			viewOf({ title: 'مجلس «الناتو»' }, { card: CARD }),
			{
				url: `https://example.org/archive${CARD}`,
				alt: 'مجلس «الناتو»',
				file: { type: 'image/png', width: 1200, height: 630 },
			},
		],
		['nothing', viewOf({}), undefined],
		['nothing, of one that was withdrawn', viewOf({ withdrawn: { date: '2022-02-01', reason: 'خطأ' } }), undefined],
	])('%s', (_, view, expected) => {
		expect(shareImageOf(view, context)).toEqual(expected);
	});
});

test('search engines and programs are told the same of it, with the words under it', () => {
	const view = viewOf({ image: file }, { picture: PICTURE });
	expect(buildNewsArticle(view, context)).toMatchObject({
		image: {
			'@type': 'ImageObject',
			url: image.url,
			width: '1600',
			height: '900',
			caption: 'القاعة',
			creditText: 'سلمى',
		},
	});
	expect(buildArticleCopy(view, '', context).image).toEqual({ ...image, ...facts, caption: 'القاعة', credit: 'سلمى' });
});

import { expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { articleJsonView } from '../views/machine-copies.ts';
import { buildArticleCopy } from './article-copy.ts';
import { articleCopySchema } from './article-copy-schema.ts';

/** The copy as its reader parses it; the schema says what may be in it. */
function copyOf(input: ArticleInput): unknown {
	const archive = new TestArchive({ settings: 'timeZone: Asia/Damascus\nmachineCopies: { json: true }\n' }).put(input, {
		id: '2022/01/english',
	});
	const parts = articleJsonView.read(archive, { id: '2022/01/slug' });
	if (!parts) throw new Error('There is no such article.');
	const context = { site: archive.site, ...locationsOf(archive.site.url) };
	const copy = JSON.parse(JSON.stringify(buildArticleCopy(parts, '<p>نص</p>', context)));
	return articleCopySchema.parse(copy);
}

test('an article with every field', () => {
	const copy = copyOf({
		title: 'مجلس «الناتو»',
		date: '2022-01-08T10:15',
		updated: '2022-01-09T12:00',
		description: 'خلاصة',
		section: 'سياسة',
		tags: ['الناتو'],
		authors: ['سلمى'],
		sources: ['سانا', { name: 'TASS', url: 'https://tass.com/1', archivedUrl: 'https://archive.example/1' }],
		image: { src: 'https://example.com/a.jpg', alt: 'قاعة', caption: 'القاعة', credit: 'سلمى' },
		corrections: [{ date: '2022-01-10', text: 'الصحيح مئة.', type: 'clarification' }],
		translations: { en: '2022/01/english' },
		provenance: { url: 'https://old.example/12', capturedAt: '2022-03-01T09:00', method: 'نسخ' },
		body: 'ثلاث كلمات هنا.\n',
	});
	expect(copy).toEqual({
		id: '2022/01/slug',
		url: 'https://example.org/2022/01/slug/',
		title: 'مجلس «الناتو»',
		description: 'خلاصة',
		language: 'ar',
		published: '2022-01-08T10:15:00+02:00',
		datePrecision: 'minute',
		updated: '2022-01-10T00:00:00+02:00',
		section: { name: 'سياسة', url: encodeURI('https://example.org/sections/سياسة/') },
		tags: [{ name: 'الناتو', url: encodeURI('https://example.org/tags/الناتو/') }],
		authors: [{ name: 'سلمى', url: encodeURI('https://example.org/authors/سلمى/') }],
		sources: [
			{ name: 'سانا', url: encodeURI('https://example.org/sources/سانا/') },
			{
				name: 'TASS',
				url: 'https://example.org/sources/tass/',
				original: 'https://tass.com/1',
				archived: 'https://archive.example/1',
			},
		],
		image: { url: 'https://example.com/a.jpg', alt: 'قاعة', caption: 'القاعة', credit: 'سلمى' },
		corrections: [{ date: '2022-01-10', type: 'clarification', text: 'الصحيح مئة.' }],
		translations: [{ language: 'en', url: 'https://example.org/2022/01/english/' }],
		provenance: { url: 'https://old.example/12', capturedAt: '2022-03-01T09:00:00+02:00', method: 'نسخ' },
		words: 3,
		html: '<p>نص</p>',
	});
});

test.each([
	['a field that nobody documented', { extra: 1 }],
	['a term with one', { tags: [{ name: 'الناتو', url: 'https://example.org/tags/nato/', count: 3 }] }],
	['an address without its host', { url: '/2022/01/slug/' }],
	['a term with such', { section: { name: 'سياسة', url: '/sections/politics/' } }],
	['a change without an offset', { updated: '2022-01-09T12:00:00' }],
	['a day in other words', { published: '8.1.2022' }],
	['a precision that is none', { datePrecision: 'hour' }],
	['a correction to the minute', { corrections: [{ date: '2022-01-10T10:00', type: 'correction', text: 'مئة' }] }],
])('the schema refuses %s', (_, fields) => {
	expect(articleCopySchema.safeParse(copyOf({ title: 'خبر' })).success).toBe(true);
	expect(articleCopySchema.safeParse({ ...Object(copyOf({ title: 'خبر' })), ...fields }).success).toBe(false);
});

test('an article with a title and a year', () => {
	expect(copyOf({ title: 'خبر', date: '1906-01-01', datePrecision: 'year', lang: 'en' })).toEqual({
		id: '2022/01/slug',
		url: 'https://example.org/2022/01/slug/',
		title: 'خبر',
		language: 'en',
		published: '1906',
		datePrecision: 'year',
		tags: [],
		authors: [],
		sources: [],
		corrections: [],
		translations: [],
		words: 0,
		html: '<p>نص</p>',
	});
});

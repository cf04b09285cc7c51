import { describe, expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { newsLanguage, newsSitemapView } from './news-sitemap.ts';

const NOW = '2022-01-10T12:00:00Z';
const settings = 'timeZone: Asia/Damascus\n';

function slugs(archive: TestArchive): string[] | undefined {
	return newsSitemapView.read(archive, {})?.entries.map(({ address }) => address.slice('/2022/01/'.length, -1));
}

test('an article is told with its first publication, title and language', () => {
	const archive = new TestArchive({ settings, now: NOW }).put(
		{
			id: '2022/01/market',
			title: 'سوقُ الحميدية يفتح',
			date: '2022-01-10T10:15:00+02:00',
			updated: '2022-01-10T13:00:00+02:00',
		},
		{ id: '2022/01/day', title: 'يوم', date: '2022-01-10', lang: 'en' },
	);
	expect(newsSitemapView.read(archive, {})).toEqual({
		name: 'أرشيف',
		entries: [
			{
				address: '/2022/01/market/',
				title: 'سوقُ الحميدية يفتح',
				language: 'ar',
				published: '2022-01-10T10:15:00+02:00',
			},
			{ address: '/2022/01/day/', title: 'يوم', language: 'en', published: '2022-01-10' },
		],
	});
});

test('it holds the articles of 48 hours, and none of the future', () => {
	const archive = new TestArchive({ settings, now: NOW, drafts: true }).put(
		{ id: '2022/01/too-old', date: '2022-01-08T12:00:00Z' },
		{ id: '2022/01/oldest', date: '2022-01-08T12:00:01Z' },
		{ id: '2022/01/newest', date: '2022-01-10T12:00:00Z' },
		{ id: '2022/01/scheduled', date: '2022-01-10T12:00:01Z' },
		{ id: '2022/01/draft', date: '2022-01-10T11:00:00Z', draft: true },
		{ id: '2022/01/withdrawn', date: '2022-01-10T11:00:00Z', withdrawn: { date: '2022-01-10', reason: 'خطأ' } },
		{ id: '2022/01/of-the-month', date: '2022-01-10T11:00:00Z', datePrecision: 'month' },
		{ id: '2022/01/estimated', date: '2022-01-10T11:00:00Z', datePrecision: 'estimated' },
	);
	expect(slugs(archive)).toEqual(['newest', 'oldest']);
});

test('an hour later it is the same, as long as it holds the same articles', () => {
	const article = { id: '2022/01/a', date: '2022-01-09T12:00:00Z' };
	const at = (now: string) => newsSitemapView.read(new TestArchive({ now }).put(article), {});
	expect(at('2022-01-10T13:00:00Z')).toEqual(at(NOW));
	expect(at('2022-01-11T12:00:00Z')).toEqual({ name: 'أرشيف', entries: [] });
	expect(newsSitemapView.isDaily).toBe(true);
});

test('of more than a thousand articles it holds the newest', () => {
	const archive = new TestArchive({ now: NOW }).put(
		...Array.from({ length: 1001 }, (_, at) => ({
			id: `2022/01/a${at}`,
			date: new Date(Date.parse(NOW) - at * 60_000).toISOString(),
		})),
	);
	const found = slugs(archive);
	expect([found?.length, found?.[0], found?.at(-1)]).toEqual([1000, 'a0', 'a999']);
});

test('the name of the paper can be another than the title', () => {
	const archive = new TestArchive({ settings: 'news: { name: الوقائع }', now: NOW });
	expect(newsSitemapView.read(archive, {})).toEqual({ name: 'الوقائع', entries: [] });
});

describe('languages as Google News takes them', () => {
	test.each([
		['ar', 'ar'],
		['ar-SY', 'ar'],
		['ckb', 'ckb'],
		['zh', 'zh-cn'],
		['zh-TW', 'zh-tw'],
		['zh-Hant', 'zh-tw'],
	])('%s is %s', (tag, language) => {
		expect(newsLanguage(tag)).toBe(language);
	});
});

test('it is asked for by its address alone', () => {
	expect(['/news-sitemap.xml', '/news-sitemap-2.xml'].map(newsSitemapView.match)).toEqual([{}, undefined]);
});

import { expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { searchPageView } from './search-page.ts';

const article = (date: string, slug: string, fields: object = {}) => ({
	id: `${date.slice(0, 7).replace('-', '/')}/${slug}`,
	title: slug,
	date,
	...fields,
});

test('an empty archive has a page of search', () => {
	expect(searchPageView.read(new TestArchive(), {})).toEqual({ years: [], sections: [], tags: [] });
});

test('where search is off there is none', () => {
	const archive = new TestArchive({ settings: 'search: { enabled: false }' }).put(article('2022-01-08', 'a'));
	expect([...searchPageView.all(archive)]).toEqual([]);
	expect(searchPageView.read(archive, {})).toBeUndefined();
});

test('it leads to years, newest first, and to sections and the largest tags in the order of the language', () => {
	const archive = new TestArchive({ settings: 'search: { periodSize: 2 }' }).put(
		article('2021-05-01', 'a', { section: 'سياسة', tags: ['الناتو', 'روسيا'] }),
		article('2022-01-08', 'b', { section: 'اقتصاد', tags: ['روسيا'] }),
		article('2022-01-09', 'c', { section: 'اقتصاد' }),
		article('2022-03-09', 'd', { tags: Array.from({ length: 60 }, (_, at) => `وسم${at}`) }),
	);
	const { tags, ...view } = searchPageView.read(archive, {}) ?? { tags: [] };
	expect(view).toEqual({
		newest: '2022-03',
		years: [
			{ year: '2022', address: '/2022/', count: 3 },
			{ year: '2021', address: '/2021/', count: 1 },
		],
		sections: [
			{ label: 'اقتصاد', address: '/sections/اقتصاد/', count: 2 },
			{ label: 'سياسة', address: '/sections/سياسة/', count: 1 },
		],
	});
	expect(tags).toHaveLength(40);
	expect(tags.slice(0, 2)).toEqual([
		{ label: 'روسيا', address: '/tags/روسيا/', count: 2 },
		{ label: 'الناتو', address: '/tags/الناتو/', count: 1 },
	]);
});

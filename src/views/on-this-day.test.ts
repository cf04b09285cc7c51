import { describe, expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { onThisDayView } from './on-this-day.ts';
import { sitemapView } from './sitemap.ts';

function on(date: string, slug: string): ArticleInput {
	return { id: `${date.slice(0, 7).replace('-', '/')}/${slug}`, title: slug, date };
}

const archive = new TestArchive({ settings: 'pageSize: 2' }).put(
	on('2022-01-01', 'new-year'),
	on('1908-02-29', 'leap'),
	on('2021-03-05T08:00:00Z', 'a'),
	on('2021-03-05T09:00:00Z', 'b'),
	on('2021-03-05T10:00:00Z', 'c'),
	on('1906-03-05', 'd'),
	on('2021-12-31', 'last'),
);

test('shows a day of the calendar year after year; a year with many articles leads to its day', () => {
	const view = onThisDayView.read(archive, { monthDay: '03-05' });
	expect(
		view && { ...view, years: view.years.map((year) => ({ ...year, items: year.items.map((one) => one.title) })) },
	).toMatchInlineSnapshot(`
		{
		  "monthDay": "03-05",
		  "newer": {
		    "address": "/on-this-day/12-31/",
		    "name": "12-31",
		  },
		  "older": {
		    "address": "/on-this-day/02-29/",
		    "name": "02-29",
		  },
		  "years": [
		    {
		      "address": "/2021/03/05/",
		      "count": 3,
		      "day": "2021-03-05",
		      "items": [
		        "c",
		        "b",
		      ],
		      "year": "2021",
		    },
		    {
		      "address": "/1906/03/05/",
		      "count": 1,
		      "day": "1906-03-05",
		      "items": [
		        "d",
		      ],
		      "year": "1906",
		    },
		  ],
		}
	`);
});

test('there is a page for each month and day with articles, and none for others', () => {
	const all = [...onThisDayView.all(archive)];
	expect(all.map((params) => onThisDayView.path(params))).toEqual([
		'/on-this-day/01-01/',
		'/on-this-day/02-29/',
		'/on-this-day/03-05/',
		'/on-this-day/12-31/',
	]);
	expect(all.map((params) => onThisDayView.match(onThisDayView.path(params)))).toEqual(all);
	expect(onThisDayView.read(archive, { monthDay: '03-06' })).toBeUndefined();
	const lists = sitemapView.read(archive, { name: 'lists' });
	expect(lists?.entries.map(({ address }) => address)).toEqual(
		expect.arrayContaining(all.map((params) => onThisDayView.path(params))),
	);
});

test.each([
	['01-01', '12-31', '02-29'],
	['02-29', '01-01', '03-05'],
	['12-31', '03-05', '01-01'],
])('beside %s are %s and %s', (monthDay, older, newer) => {
	const view = onThisDayView.read(archive, { monthDay });
	expect([view?.older, view?.newer]).toEqual([
		{ name: older, address: `/on-this-day/${older}/` },
		{ name: newer, address: `/on-this-day/${newer}/` },
	]);
});

describe('with few days', () => {
	test('one alone has none beside it, two have each other on both sides', () => {
		const small = new TestArchive().put(on('2022-05-05', 'a'));
		const beside = (monthDay: string) => {
			const view = onThisDayView.read(small, { monthDay });
			return [view?.older?.name, view?.newer?.name];
		};
		expect(beside('05-05')).toEqual([undefined, undefined]);
		small.put(on('2022-06-06', 'b'));
		expect([beside('05-05'), beside('06-06')]).toEqual([
			['06-06', '06-06'],
			['05-05', '05-05'],
		]);
	});
});

import { expect, test } from 'vitest';
import { packMonthDays } from '../locale/month-days.ts';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { type FrontPageView, frontPageView } from './front-page.ts';

function read(archive: TestArchive): FrontPageView {
	const view = frontPageView.read(archive, {});
	if (!view) throw new Error('There is always a front page.');
	return view;
}

function on(date: string, slug: string, fields: object = {}): ArticleInput {
	return { id: `${date.slice(0, 7).replace('-', '/')}/${slug}`, title: slug, date, ...fields };
}

test('an empty archive has a front page', () => {
	expect(read(new TestArchive({ today: '2022-01-12' }))).toEqual({
		days: [],
		sections: [],
		onThisDay: { monthDay: '01-12', address: '/on-this-day/01-12/', items: [], pages: '0.0.0.0.0.0.0.0.0.0.0.0' },
		years: [],
		count: 0,
	});
});

test('the newest article leads, the others stand by day, as many as a page holds', () => {
	const { lead, days, count } = read(
		new TestArchive({ settings: 'pageSize: 4' }).put(
			on('2022-01-07', 'too-old'),
			on('2022-01-08', 'a'),
			on('2022-01-09T08:00:00Z', 'b'),
			on('2022-01-09T09:00:00Z', 'c'),
			on('2022-01-10', 'd'),
		),
	);
	expect({ lead: lead?.title, count }).toEqual({ lead: 'd', count: 5 });
	expect(days.map(({ items, ...day }) => ({ ...day, items: items.map(({ title }) => title) }))).toEqual([
		{ day: '2022-01-09', address: '/2022/01/09/', items: ['c', 'b'] },
		{ day: '2022-01-08', address: '/2022/01/08/', items: ['a'] },
	]);
});

test('sections: the largest first, then by name; each with its three newest titles', () => {
	const archive = new TestArchive().put(
		...[1, 2, 3, 4].map((day) => on(`2022-01-0${day}`, `s${day}`, { section: 'سياسة' })),
		on('2022-01-05', 'c', { section: 'ثقافة' }),
		on('2022-01-06', 'e', { section: 'الاقتصاد', lang: 'en' }),
	);
	expect(read(archive).sections).toMatchObject([
		{
			label: 'سياسة',
			address: '/sections/سياسة/',
			count: 4,
			items: [4, 3, 2].map((day) => ({ address: `/2022/01/s${day}/`, title: `s${day}`, day: `2022-01-0${day}` })),
		},
		{
			label: 'الاقتصاد',
			address: '/sections/الاقتصاد/',
			count: 1,
			items: [{ address: '/2022/01/e/', title: 'e', day: '2022-01-06', lang: 'en' }],
		},
		{
			label: 'ثقافة',
			address: '/sections/ثقافة/',
			count: 1,
			items: [{ address: '/2022/01/c/', title: 'c', day: '2022-01-05' }],
		},
	]);
});

test('this day in earlier years: the newest year first, two of a year, five in all, and only days that are known', () => {
	const archive = new TestArchive({ today: '2022-01-12' }).put(
		on('2022-01-12', 'today'),
		on('2023-01-12', 'later'),
		on('2021-01-11', 'the-day-before'),
		on('2021-01-12T08:00:00Z', 'a'),
		on('2021-01-12T09:00:00Z', 'b'),
		on('2021-01-12T10:00:00Z', 'c'),
		on('2020-01-12', 'year-only', { datePrecision: 'year' }),
		on('2019-01-12', 'd'),
		on('1950-01-12', 'e'),
		on('1906-01-12', 'f'),
		on('1905-01-12', 'too-many'),
	);
	const { onThisDay } = read(archive);
	expect({ ...onThisDay, items: onThisDay.items.map(({ title, year, day }) => `${title} ${year} ${day}`) }).toEqual({
		monthDay: '01-12',
		address: '/on-this-day/01-12/',
		items: ['c 2021 2021-01-12', 'b 2021 2021-01-12', 'd 2019 2019-01-12', 'e 1950 1950-01-12', 'f 1906 1906-01-12'],
		pages: packMonthDays(['01-11', '01-12']),
	});
});

test('years: those with articles, the oldest first', () => {
	const archive = new TestArchive().put(on('2022-01-12', 'a'), on('1906-01-12', 'b'), on('2022-02-12', 'c'));
	expect(read(archive).years).toEqual([
		{ year: '1906', address: '/1906/', count: 1 },
		{ year: '2022', address: '/2022/', count: 2 },
	]);
});

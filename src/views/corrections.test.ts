import { describe, expect, test } from 'vitest';
import { readChanges } from '../build/changes.ts';
import { digestOf } from '../digest.ts';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { correctionsFeedView, correctionsView } from './corrections.ts';
import { correctionsByPlace } from './corrections-by-place.ts';

const settings = 'timeZone: Asia/Damascus\npageSize: 2\nfeeds: { size: 3 }\n';
const correction = (date: string, text: string, type?: string) => ({ date, text, ...(type && { type }) });

/** One article for each day, with a correction of that day. */
function corrected(days: number, archive = new TestArchive({ settings })): TestArchive {
	for (let day = 1; day <= days; day++) archive.put(articleOf(day));
	return archive;
}

function articleOf(day: number, title = `خبر ${day}`): ArticleInput {
	const date = `2022-01-${String(day).padStart(2, '0')}`;
	return { id: `2022/01/a${day}`, title, date, corrections: [correction(date, `تصويب ${day}`)] };
}

const textsOf = (archive: TestArchive, number?: number) =>
	correctionsView.read(archive, number === undefined ? {} : { number })?.items.map(({ text }) => text);

describe('the list of corrections', () => {
	test('is there when nothing was ever put right', () => {
		const archive = new TestArchive({ settings });
		expect([...correctionsView.all(archive)]).toEqual([{}]);
		expect(correctionsView.read(archive, {})).toMatchObject({ items: [], newestAddress: '/corrections/' });
	});

	test('has the newest on the page without a number, and is numbered from the oldest', () => {
		const archive = corrected(7);
		expect([...correctionsView.all(archive)]).toEqual([{}, { number: 1 }, { number: 2 }]);
		expect(textsOf(archive)).toEqual(['تصويب 7', 'تصويب 6', 'تصويب 5']);
		expect(textsOf(archive, 2)).toEqual(['تصويب 4', 'تصويب 3']);
		expect(textsOf(archive, 1)).toEqual(['تصويب 2', 'تصويب 1']);
		expect(textsOf(archive, 3)).toBeUndefined();
		const { items: _, feeds, ...ways } = correctionsView.read(archive, { number: 1 }) ?? { items: [], feeds: [] };
		expect([ways, feeds]).toEqual([{ number: 1, newestAddress: '/corrections/', newerAddress: '/corrections/2/' }, []]);
	});

	test('says of each what it is, when, and of which article', () => {
		const archive = new TestArchive({ settings }).put({
			id: '2022/01/a',
			title: 'A story',
			lang: 'en',
			date: '2022-01-08',
			corrections: [
				correction('2022-01-09T10:00', 'second thought', 'clarification'),
				correction('2022-01-09', 'the same day'),
				correction('2022-01-09', 'and again'),
			],
		});
		const article = {
			address: '/2022/01/a/',
			title: 'A story',
			instant: Date.parse('2022-01-07T22:00:00Z'),
			day: '2022-01-08',
			precision: 'day',
			lang: 'en',
		};
		const midnight = Date.parse('2022-01-08T22:00:00Z');
		expect(correctionsView.read(archive, {})?.items).toEqual([
			{
				id: '2022/01/a#2022-01-09T08:00:00.000Z',
				instant: Date.parse('2022-01-09T08:00:00Z'),
				type: 'clarification',
				text: 'second thought',
				article,
			},
			{ id: '2022/01/a#2022-01-08T22:00:00.000Z-2', instant: midnight, type: 'correction', text: 'and again', article },
			{
				id: '2022/01/a#2022-01-08T22:00:00.000Z',
				instant: midnight,
				type: 'correction',
				text: 'the same day',
				article,
			},
		]);
	});

	test('leaves out drafts, what waits for its time, and what is withdrawn', () => {
		const archive = new TestArchive({ settings, now: '2022-06-01T00:00:00Z' }).put(
			{ ...articleOf(1), draft: 'true' },
			{ ...articleOf(2), date: '2022-07-01' },
			{ ...articleOf(3), withdrawn: { date: '2022-02-01', reason: 'خطأ' } },
			articleOf(4),
		);
		expect(textsOf(archive)).toEqual(['تصويب 4']);
	});
});

describe('a change', () => {
	const newest = articleOf(12);
	test.each<[name: string, change: (archive: TestArchive) => unknown, due: string[]]>([
		['a new correction leaves the numbered pages', (archive) => archive.put(articleOf(20)), ['/corrections/']],
		[
			'as many as a page holds make one, to which the one before leads',
			(archive) => archive.put(articleOf(20), articleOf(21)),
			['/corrections/', '/corrections/5/', '/corrections/6/'],
		],
		['a new title is due where it stands', (archive) => archive.put(articleOf(3, 'عنوان آخر')), ['/corrections/2/']],
		['a title on the newest page too', (archive) => archive.put({ ...newest, title: 'آخر' }), ['/corrections/']],
		[
			'one that is gone moves those after it',
			(archive) => archive.remove('2022/01/a5'),
			['/corrections/', '/corrections/3/', '/corrections/4/', '/corrections/5/'],
		],
		['an article without corrections changes nothing', (archive) => archive.put({ id: '2022/02/b' }), []],
	])('%s', (_, change, due) => {
		const archive = corrected(11);
		archive.put(newest);
		const shown = () =>
			new Map(
				[...correctionsView.all(archive)].map((params) => [
					correctionsView.path(params),
					digestOf(correctionsView.read(archive, params) ?? {}),
				]),
			);
		const before = shown();
		archive.sql.run('DELETE FROM changed_articles');
		change(archive);
		const after = shown();
		const changed = [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at));
		const touched = new Set(
			[...correctionsView.touchedBy(archive, readChanges(archive.sql))].map(correctionsView.path),
		);
		expect(changed.toSorted()).toEqual(due);
		expect(due.filter((address) => !touched.has(address))).toEqual([]);
	});

	test('of other articles touches neither list nor feed', () => {
		const archive = corrected(3);
		archive.sql.run('DELETE FROM changed_articles');
		archive.put({ id: '2022/02/b' });
		const changes = readChanges(archive.sql);
		expect([
			[...correctionsView.touchedBy(archive, changes)],
			[...correctionsFeedView.touchedBy(archive, changes)],
		]).toEqual([[], []]);
	});
});

test('the feed has the newest, in the formats of the settings', () => {
	const archive = corrected(
		5,
		new TestArchive({ settings: settings.replace('size: 3', 'size: 3, formats: [rss], corrections: [json, atom]') }),
	);
	const formats = [...correctionsFeedView.all(archive)];
	expect(formats.map(correctionsFeedView.path)).toEqual(['/corrections/feed.json', '/corrections/atom.xml']);
	expect(correctionsFeedView.read(archive, { format: 'rss' })).toBeUndefined();
	const feed = correctionsFeedView.read(archive, { format: 'json' });
	expect({ ...feed, items: feed?.items.map(({ text }) => text) }).toEqual({
		format: 'json',
		term: { label: 'تصويبات', address: '/corrections/' },
		address: '/corrections/feed.json',
		items: ['تصويب 5', 'تصويب 4', 'تصويب 3'],
	});
});

test.each([
	['/corrections/', {}],
	['/corrections/3/', { number: 3 }],
	['/corrections/0/', undefined],
	['/corrections/x/', undefined],
	['/corrections/rss.xml', undefined],
])('%s is the page %j', (address, params) => {
	expect(correctionsView.match(address)).toEqual(params);
	if (params) expect(correctionsView.path(params)).toBe(address);
});

test.each([
	['by-type', ['أول', 'ثالث'], ['ثان']],
	['top', ['أول', 'ثان', 'ثالث'], []],
	['bottom', [], ['أول', 'ثان', 'ثالث']],
] as const)('on the article, %s', (place, top, bottom) => {
	const told = correctionsByPlace(
		[
			{ instant: 3, text: 'أول', type: 'correction' },
			{ instant: 1, text: 'ثان', type: 'clarification' },
			{ instant: 2, text: 'ثالث', type: 'correction' },
		],
		place,
	);
	expect([told.top, told.bottom].map((list) => list.map(({ text }) => text))).toEqual([top, bottom]);
});

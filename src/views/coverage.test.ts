import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { coverageOf } from './coverage.ts';
import { termListView } from './term-list.ts';

describe('coverage of a term', () => {
	test.each([
		['nothing', [], undefined],
		['one month', ['2022-01'], undefined],
		[
			'two months, and the empty one between',
			['2021-12', '2022-02'],
			{
				unit: 'month',
				counts: [
					{ name: '2021-12', count: 1 },
					{ name: '2022-01', count: 0 },
					{ name: '2022-02', count: 2 },
				],
			},
		],
		[
			'years, and the empty one between',
			['2019-12', '2020-01', '2022-02'],
			{
				unit: 'year',
				counts: [
					{ name: '2019', count: 1 },
					{ name: '2020', count: 2 },
					{ name: '2021', count: 0 },
					{ name: '2022', count: 3 },
				],
			},
		],
	])('%s', (_, months, expected) => {
		expect(coverageOf(months.map((month, at) => ({ month, count: at + 1 })))).toEqual(expected);
	});

	test.each([
		['2020-01', '2021-12', 'month', 24],
		['2020-01', '2022-01', 'year', 3],
		['0099-11', '0100-02', 'month', 4],
		['1906-02', '2022-02', 'year', 117],
	])('from %s to %s by %s', (first, last, unit, bars) => {
		const coverage = coverageOf([first, last].map((month) => ({ month, count: 1 })));
		expect([coverage?.unit, coverage?.counts.length]).toEqual([unit, bars]);
		expect(coverage?.counts.map(({ name }) => name)).toEqual(coverage?.counts.map(({ name }) => name).toSorted());
	});
});

test('stands on the newest page of a list alone, with the dates of the first and the last article', () => {
	const archive = new TestArchive({ settings: 'pageSize: 1' }).put(
		...[1, 2, 5].map((month) => ({ id: `2022/0${month}/a`, date: `2022-0${month}-03`, tags: ['قمح'] })),
	);
	const newest = termListView.read(archive, { kind: 'tag', term: 'قمح' });
	expect(newest).toMatchObject({
		count: 3,
		first: { day: '2022-01-03', precision: 'day' },
		last: { day: '2022-05-03', precision: 'day' },
		coverage: { unit: 'month', counts: [1, 1, 0, 0, 1].map((count) => ({ count })) },
	});
	const first = termListView.read(archive, { kind: 'tag', term: 'قمح', number: 1 });
	expect(Object.keys(first ?? {}).filter((name) => /coverage|first|last|count/.test(name))).toEqual([]);
});

test('the months of each term are those of its articles, after any edits', () => {
	const anEdit = fc.record({
		slug: fc.constantFrom('a', 'b', 'c'),
		month: fc.integer({ min: 1, max: 3 }),
		tags: fc.subarray(['قمح', 'قطن']),
		isGone: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
			const archive = new TestArchive();
			const articles = new Map<string, { month: number; tags: string[] }>();
			for (const { slug, month, tags, isGone } of edits) {
				const id = `2022/01/${slug}`;
				if (isGone) {
					archive.remove(id);
					articles.delete(slug);
				} else {
					archive.put({ id, date: `2022-0${month}-03`, tags });
					articles.set(slug, { month, tags });
				}
			}
			for (const tag of ['قمح', 'قطن']) {
				const counts = [1, 2, 3].map((month) => ({
					month: `2022-0${month}`,
					count: [...articles.values()].filter((one) => one.month === month && one.tags.includes(tag)).length,
				}));
				expect(archive.catalogue.termMonths('tag', tag)).toEqual(counts.filter(({ count }) => count > 0));
			}
		}),
	);
});

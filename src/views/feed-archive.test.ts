import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChanges } from '../build/changes.ts';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { feedView } from './feed.ts';
import { DOCUMENT_SIZE, feedArchiveView } from './feed-archive.ts';
import type { Archive } from './view.ts';

test('a year is dealt from its oldest article on; its last document is written when a later year begins', () => {
	const archive = new TestArchive({ settings: 'feeds: { size: 3 }\n' }).put(...year(2020, 60), ...year(2021, 120));
	expect(chain(archive)).toEqual([
		'/atom.xml: 2021/01/a119 … 2021/01/a100',
		'/feeds/2021-2.xml: 2021/01/a99 … 2021/01/a50',
		'/feeds/2021-1.xml: 2021/01/a49 … 2021/01/a0',
		'/feeds/2020-2.xml: 2020/01/a59 … 2020/01/a50',
		'/feeds/2020-1.xml: 2020/01/a49 … 2020/01/a0',
	]);
	const closed = views(archive);
	archive.put({ id: '2022/01/new', date: '2022-01-01' });
	expect(chain(archive).slice(0, 2)).toEqual([
		'/atom.xml: 2022/01/new … 2021/01/a118',
		'/feeds/2021-3.xml: 2021/01/a119 … 2021/01/a100',
	]);
	const { '/feeds/2021-3.xml': _, ...others } = views(archive);
	expect(others).toEqual(closed);
});

test('from the feed by its archive every article is found, at any moment', () => {
	const archive = new TestArchive({ settings: 'feeds: { size: 2 }\n' });
	const put: string[] = [];
	for (const article of [...year(2019, 2), ...year(2020, DOCUMENT_SIZE + 1), ...year(2022, 2)]) {
		archive.put(article);
		put.push(String(article['id']));
		expect([...new Set(everyId(archive))].toSorted()).toEqual(put.toSorted());
	}
});

test('long texts make more files of one document', () => {
	const body = `${'نص طويل جدا '.repeat(60_000)}\n`;
	const articles = Array.from({ length: 3 }, (_, at) => ({ id: `2020/01/a${at}`, date: dateOf(2020, at), body }));
	const archive = new TestArchive().put(...articles, { id: '2021/01/new', date: '2021-01-01' });
	expect(chain(archive).slice(1)).toEqual([
		'/feeds/2020-1-3.xml: 2020/01/a2 … 2020/01/a2',
		'/feeds/2020-1-2.xml: 2020/01/a1 … 2020/01/a1',
		'/feeds/2020-1.xml: 2020/01/a0 … 2020/01/a0',
	]);
	expect(Object.keys(views(archive))).toEqual(['/feeds/2020-1.xml', '/feeds/2020-1-2.xml', '/feeds/2020-1-3.xml']);
});

test('there is no archive without the Atom feed that leads to it', () => {
	const archive = new TestArchive({ settings: 'feeds: { formats: [rss, json] }\n' }).put(
		...year(2020, 3),
		...year(2021, 1),
	);
	expect([...feedArchiveView.all(archive)]).toEqual([]);
	expect(feedArchiveView.read(archive, { year: '2020', number: 1 })).toBeUndefined();
	expect(feedView.read(archive, { format: 'atom' })).toBeUndefined();
});

test.each([
	['/feeds/2022-1.xml', { year: '2022', number: 1 }],
	['/feeds/2022-12-2.xml', { year: '2022', number: 12, part: 2 }],
	['/feeds/2022-1-1.xml', undefined],
	['/feeds/2022-0.xml', undefined],
	['/feeds/2022.xml', undefined],
	['/feeds/', undefined],
])('%s', (address, params) => {
	expect(feedArchiveView.match(address)).toEqual(params);
	if (params) expect(feedArchiveView.path(params)).toBe(address);
});

describe('an edit touches what it changes, and no other document', () => {
	const target = { id: '2020/01/a3', date: dateOf(2020, 3), title: 'عنوان 3' };
	test.each<[string, (archive: TestArchive) => unknown, string[]]>([
		['an edited text', (archive) => archive.put({ ...target, body: 'نص آخر' }), ['/feeds/2020-1.xml']],
		['another title', (archive) => archive.put({ ...target, title: 'عنوان آخر' }), ['/feeds/2020-1.xml']],
		[
			'a correction',
			(archive) => archive.put({ ...target, corrections: [{ date: '2020-05-01', text: 'تصويب' }] }),
			['/feeds/2020-1.xml'],
		],
		[
			'an article of an earlier day',
			(archive) => archive.put({ id: '2020/01/late', date: '2020-01-01T00:30' }),
			['/feeds/2020-1.xml', '/feeds/2020-2.xml'],
		],
		['a deleted article', (archive) => archive.remove('2020/01/a59'), ['/feeds/2020-2.xml']],
		['an article of today', (archive) => archive.put({ id: '2021/06/new', date: '2021-06-01' }), []],
		[
			'the first article of a new year',
			(archive) => archive.put({ id: '2022/01/new', date: '2022-01-01' }),
			['/feeds/2021-1.xml'],
		],
		[
			'the first article of an old year',
			(archive) => archive.put({ id: '1999/01/old', date: '1999-01-01' }),
			['/feeds/1999-1.xml', '/feeds/2020-1.xml'],
		],
		[
			'texts that no longer fit',
			(archive) =>
				archive.put(
					...[0, 1].map((at) => ({
						id: `2020/01/a${at}`,
						date: dateOf(2020, at),
						title: `عنوان ${at}`,
						body: 'نص طويل '.repeat(90_000),
					})),
				),
			['/feeds/2020-1-2.xml', '/feeds/2020-1.xml', '/feeds/2020-2.xml'],
		],
	])('%s', (_, edit, expected) => {
		const archive = new TestArchive().put(...year(2020, 60), ...year(2021, 5));
		const before = views(archive);
		archive.sql.run('DELETE FROM changed_articles');
		edit(archive);
		const after = views(archive);
		const changed = changedIn(before, after);
		expect(changed).toEqual(expected);
		const touched = new Set(
			[...feedArchiveView.touchedBy(archive, readChanges(archive.sql))].map(feedArchiveView.path),
		);
		expect(changed.filter((address) => !touched.has(address))).toEqual([]);
	});
});

test('what any batch of edits changes is touched', () => {
	const ids = [...year(2019, 99), ...year(2020, 101), ...year(2021, 50)];
	const archive = new TestArchive().put(...ids);
	// Texts are looked at for their size alone.
	archive.sql.exec("UPDATE bodies SET html = zeroblob(700000) WHERE id LIKE '%a47'");
	const anEdit = fc.record({
		kind: fc.constantFrom('put', 'put', 'remove'),
		size: fc.constantFrom(0, 700_000, 1_900_000),
		at: fc.nat(ids.length - 1),
		year: fc.integer({ min: 2018, max: 2023 }),
		hour: fc.nat(120),
	});
	let found = 0;
	fc.assert(
		fc.property(fc.array(anEdit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, removesYear) => {
			archive.sql.exec('DELETE FROM changed_articles; SAVEPOINT base');
			const before = views(archive);
			for (const { kind, at, year, hour, size } of edits) {
				const id = String(ids[at]?.['id']);
				if (kind === 'remove') archive.remove(id);
				else archive.put({ id, date: dateOf(year, hour), title: `عنوان ${hour}` });
				archive.sql.run('UPDATE bodies SET html = zeroblob(?) WHERE id = ? AND ?', size, id, Number(kind === 'put'));
			}
			if (removesYear) for (const { id } of year(2021, 50)) archive.remove(String(id));
			const after = views(archive);
			const touched = new Set(
				[...feedArchiveView.touchedBy(archive, readChanges(archive.sql))].map(feedArchiveView.path),
			);
			archive.sql.exec('ROLLBACK TO base; RELEASE base');
			const changed = changedIn(before, after);
			found += changed.length;
			expect(changed.filter((address) => !touched.has(address))).toEqual([]);
		}),
		{ numRuns: 25 },
	);
	expect(found).toBeGreaterThan(25);
});

test('an article that comes late has as many addresses looked at as its year has documents, and a few', () => {
	const archive = new TestArchive().put(...year(2020, 500), ...year(2021, 1));
	archive.sql.exec('DELETE FROM changed_articles');
	archive.put({ id: '2020/01/late', date: '2020-01-01T00:30' });
	expect([...feedArchiveView.touchedBy(archive, readChanges(archive.sql))].length).toBeLessThan(16);
	// What stays in its place moves nothing.
	archive.sql.exec('DELETE FROM changed_articles');
	archive.put({ id: '2020/01/late', date: '2020-01-01T00:30', tags: ['الناتو'] });
	expect([...feedArchiveView.touchedBy(archive, readChanges(archive.sql))].length).toBeLessThan(10);
});

test('the id of an item is that of its file, and a correction is an update', () => {
	const archive = new TestArchive().put(...year(2020, 1));
	const item = () => feedView.read(archive, { format: 'rss' })?.items[0];
	const before = item();
	const corrections = [{ date: '2021-03-01T00:00:00Z', text: 'تصويب' }];
	archive.put({
		id: '2020/01/a0',
		date: dateOf(2020, 0),
		title: 'عنوان آخر',
		updated: '2020-02-01T00:00:00Z',
		corrections,
	});
	expect([before?.id, before?.updated, item()?.id, item()?.updated, item()?.item.instant]).toEqual([
		'2020/01/a0',
		undefined,
		'2020/01/a0',
		Date.parse('2021-03-01T00:00:00Z'),
		before?.item.instant,
	]);
});

/** Articles of the Januaries of a year, one an hour, oldest first. */
function year(number: number, count: number): ArticleInput[] {
	return Array.from({ length: count }, (_, at) => ({
		id: `${number}/01/a${at}`,
		date: dateOf(number, at),
		title: `عنوان ${at}`,
	}));
}

function dateOf(number: number, at: number): string {
	const [day, hour] = [1 + Math.floor(at / 24), at % 24].map((part) => String(part).padStart(2, '0'));
	return `${number}-01-${day}T${hour}:45`;
}

/** What a reader finds that follows `prev-archive`. */
function chain(archive: Archive): string[] {
	return documents(archive).map(({ address, items }) => `${address}: ${items[0]?.id} … ${items.at(-1)?.id}`);
}

function everyId(archive: Archive): string[] {
	return documents(archive).flatMap(({ items }) => items.map(({ id }) => id));
}

function documents(archive: Archive) {
	const found = [feedView.read(archive, { format: 'atom' })];
	for (let previous = found[0]?.previous; previous !== undefined; previous = found.at(-1)?.previous) {
		const params = feedArchiveView.match(previous);
		found.push(params && (feedArchiveView.read(archive, params) as never));
	}
	return found.filter((view) => view !== undefined);
}

function views(archive: Archive): Record<string, unknown> {
	return Object.fromEntries(
		[...feedArchiveView.all(archive)].map((params) => [
			feedArchiveView.path(params),
			feedArchiveView.read(archive, params),
		]),
	);
}

function changedIn(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])]
		.filter((address) => JSON.stringify(before[address]) !== JSON.stringify(after[address]))
		.toSorted();
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anArticle, openTestCatalogue } from '../testing/catalogue.ts';
import { type Article, readArticle } from './article.ts';
import { Catalogue } from './catalogue.ts';
import { termsOf } from './lists.ts';
import { Registry } from './registry.ts';
import type { Statements } from './statements.ts';
import { Store, type Visibility } from './store.ts';

const PAGE_SIZE = 3;
const NOW = Date.parse('2022-01-20T00:00:00Z');

function storeOf(sql: Statements, visibility: Partial<Visibility> = {}, pageSize = PAGE_SIZE): Store {
	return new Store(sql, new Registry(sql), { now: NOW, drafts: false, ...visibility }, pageSize);
}

function put(store: Store, ...articles: Article[]): void {
	for (const article of articles) store.put(article, '<p>نص</p>', [], []);
	store.lists.finish();
}

/** Everything that lists show. */
function tables(sql: Statements) {
	return {
		articles: sql.all('SELECT id, instant, day, draft, shown, listed, data FROM articles ORDER BY id'),
		terms: sql.all('SELECT * FROM terms ORDER BY kind, term, instant, id'),
		counts: sql.all('SELECT * FROM term_counts ORDER BY kind, term'),
		names: sql.all('SELECT * FROM term_names ORDER BY kind, term, name'),
		pages: sql.all('SELECT * FROM list_pages ORDER BY kind, term, number'),
		days: sql.all('SELECT * FROM day_counts ORDER BY day'),
	};
}

/** Article number `day` of January 2022. */
function article(day: number, fields: object = {}): Article {
	return anArticle({ id: `2022/01/a${day}`, date: `2022-01-${String(day).padStart(2, '0')}`, tags: ['أ'], ...fields })
		.article;
}

describe('numbered pages', () => {
	const pages = (sql: Statements) => {
		const catalogue = new Catalogue(sql);
		const count = Math.ceil(catalogue.termCount('tag', 'أ') / PAGE_SIZE);
		return Array.from({ length: count }, (_, at) => {
			const start = catalogue.pageStart('tag', 'أ', at + 1);
			return catalogue.listFrom('tag', 'أ', start, PAGE_SIZE).map(({ id }) => id.slice('2022/01/a'.length));
		});
	};

	test('are not dealt again for an article that stays where it is', () => {
		const sql = openTestCatalogue();
		put(storeOf(sql), ...[2, 4, 6, 8].map((day) => article(day)));
		sql.exec(`CREATE TEMP TABLE dealt (term TEXT);
			CREATE TEMP TRIGGER dealing AFTER INSERT ON list_pages BEGIN INSERT INTO dealt VALUES (new.term); END`);
		const dealt = () => sql.all<{ term: string }>('SELECT term FROM dealt ORDER BY term').map(({ term }) => term);
		put(storeOf(sql), article(2, { title: 'عنوان آخر' }), article(4, { title: 'وآخر' }));
		expect(dealt()).toEqual([]);
		put(storeOf(sql), article(2, { tags: ['أ', 'ب'] }));
		expect(dealt()).toEqual(['ب']);
		put(storeOf(sql), article(4, { date: '2022-01-05' }));
		expect(dealt()).toEqual(['أ', 'أ', 'ب']);
	});

	test('are counted from the oldest: a new article touches the last alone', () => {
		const sql = openTestCatalogue();
		put(storeOf(sql), ...[4, 2, 8, 6, 10].map((day) => article(day)));
		expect(pages(sql)).toEqual([
			['2', '4', '6'],
			['8', '10'],
		]);
		put(storeOf(sql), article(12));
		put(storeOf(sql), article(14));
		expect(pages(sql)).toEqual([['2', '4', '6'], ['8', '10', '12'], ['14']]);
	});

	test.each<[string, (store: Store) => void, string[][]]>([
		[
			'an older article comes first',
			(store) => put(store, article(1)),
			[
				['1', '2', '4'],
				['6', '8', '10'],
			],
		],
		[
			'one comes between two pages',
			(store) => put(store, article(7)),
			[
				['2', '4', '6'],
				['7', '8', '10'],
			],
		],
		['the first goes', (store) => store.remove('2022/01/a2'), [['4', '6', '8'], ['10']]],
		['the first of a page goes', (store) => store.remove('2022/01/a8'), [['2', '4', '6'], ['10']]],
		['one loses the tag', (store) => put(store, article(4, { tags: ['ب'] })), [['2', '6', '8'], ['10']]],
		[
			'one is moved in time',
			(store) => put(store, article(2, { date: '2022-01-09' })),
			[
				['4', '6', '8'],
				['2', '10'],
			],
		],
		[
			'one is taken back',
			(store) => put(store, article(2, { withdrawn: { date: '2022-01-10', reason: 'خطأ' } })),
			[['4', '6', '8'], ['10']],
		],
		['one becomes a draft', (store) => put(store, article(10, { draft: 'true' })), [['2', '4', '6'], ['8']]],
	])('%s', (_, change, expected) => {
		const sql = openTestCatalogue();
		put(storeOf(sql), ...[2, 4, 6, 8, 10].map((day) => article(day)));
		const store = storeOf(sql);
		change(store);
		store.lists.finish();
		expect(pages(sql)).toEqual(expected);
	});

	test('of equal instants the id decides', () => {
		const sql = openTestCatalogue();
		put(storeOf(sql), ...['ب', 'أ', 'b', 'a'].map((slug) => article(5, { id: `2022/01/${slug}` })));
		expect(new Catalogue(sql).newestOf('tag', 'أ', 9).map(({ id }) => id)).toEqual([
			'2022/01/ب',
			'2022/01/أ',
			'2022/01/b',
			'2022/01/a',
		]);
	});

	test('are dealt anew for another page size', () => {
		const [sql, other] = [openTestCatalogue(), openTestCatalogue()];
		const articles = [1, 2, 3, 4, 5, 6, 7].map((day) => article(day));
		put(storeOf(sql), ...articles);
		storeOf(sql, {}, 2).lists.dealAll();
		put(storeOf(other, {}, 2), ...articles);
		expect(tables(sql)).toEqual(tables(other));
	});
});

test('two names for one term count once, by the first', () => {
	const sql = openTestCatalogue();
	sql.run(
		"INSERT INTO registry VALUES ('tag', 'nato', ?)",
		JSON.stringify({ label: 'حلف الناتو', aliases: ['الناتو'] }),
	);
	const { tags, sources } = { tags: ['الناتو', 'حلف الناتو', 'روسيا'], sources: ['TASS', 'tass'] };
	expect(termsOf(article(1, { tags, sources, section: 'سياسة' }), new Registry(sql))).toEqual([
		{ kind: 'section', term: 'سياسة', name: 'سياسة' },
		{ kind: 'tag', term: 'nato', name: 'الناتو' },
		{ kind: 'tag', term: 'روسيا', name: 'روسيا' },
		{ kind: 'source', term: 'tass', name: 'TASS' },
	]);
});

describe('what readers see', () => {
	const shown = (sql: Statements) => {
		const catalogue = new Catalogue(sql);
		return [
			[...catalogue.allIds()].map((id) => id.slice('2022/01/a'.length)),
			catalogue.newest(9).map(({ id }) => id.slice('2022/01/a'.length)),
		];
	};
	const articles = () => [
		article(1),
		article(2, { draft: 'true' }),
		article(3, { withdrawn: { date: '2022-01-10', reason: 'خطأ' } }),
		article(25),
	];

	test('is published, not in the future and no draft; a withdrawn article has a page and is in no list', () => {
		const sql = openTestCatalogue();
		put(storeOf(sql), ...articles());
		expect(shown(sql)).toEqual([['1', '3'], ['1']]);
	});

	test('is everything when drafts are asked for', () => {
		const sql = openTestCatalogue();
		put(storeOf(sql, { drafts: true }), ...articles());
		expect(shown(sql)).toEqual([
			['1', '2', '25', '3'],
			['25', '2', '1'],
		]);
	});

	test.each<[string, Visibility, Visibility]>([
		['the clock goes on', { now: NOW, drafts: false }, { now: NOW + 10 * 86_400_000, drafts: false }],
		['the clock goes back', { now: NOW, drafts: false }, { now: Date.parse('2022-01-02'), drafts: false }],
		['to the very instant', { now: NOW, drafts: false }, { now: Date.parse('2022-01-24T22:00:00Z'), drafts: false }],
		['drafts are asked for', { now: NOW, drafts: false }, { now: NOW, drafts: true }],
		['drafts are no longer asked for', { now: NOW, drafts: true }, { now: NOW + 10 * 86_400_000, drafts: false }],
		['both change', { now: NOW, drafts: true }, { now: Date.parse('2022-01-02'), drafts: false }],
	])('is the same as from the beginning when %s', (_, before, after) => {
		const [sql, other] = [openTestCatalogue(), openTestCatalogue()];
		put(storeOf(sql, before), ...articles());
		const store = storeOf(sql, after);
		store.applyClock(before);
		store.lists.finish();
		put(storeOf(other, after), ...articles());
		expect(tables(sql)).toEqual(tables(other));
	});
});

describe('neighbours, days and counts', () => {
	const sql = openTestCatalogue();
	put(
		storeOf(sql),
		...[1, 3, 5].map((day) => article(day)),
		article(3, { id: '2022/01/b' }),
		article(2, { id: '2021/12/c', date: '2021-12-31' }),
	);
	const catalogue = new Catalogue(sql);

	test('an article has one before and one after it', () => {
		const beside = (id: string) => {
			const place = catalogue.article(id);
			return place && [catalogue.neighbour('older', place)?.id, catalogue.neighbour('newer', place)?.id];
		};
		expect(['2021/12/c', '2022/01/a3', '2022/01/b', '2022/01/a5'].map(beside)).toEqual([
			[undefined, '2022/01/a1'],
			['2022/01/a1', '2022/01/b'],
			['2022/01/a3', '2022/01/a5'],
			['2022/01/b', undefined],
		]);
	});

	test('days, months and years know how much they hold, and what is beside them', () => {
		expect({
			days: catalogue.dayCounts('2022-01'),
			years: catalogue.yearCounts(),
			ofDay: catalogue.articlesOfDay('2022-01-03').map(({ id }) => id),
			placesOfMonth: [0, 2, 3, 4].map((index) => catalogue.placeInMonth('2022-01', index)?.id),
			ofMonth: [...catalogue.monthFrom('2022-01', { day: '2022-01-03', instant: 0, id: '' }, 2)].map(({ id }) => id),
			beside: [
				catalogue.dayBeside('older', '2022-01'),
				catalogue.dayBeside('newer', '2022-01'),
				catalogue.dayBeside('newer', '2022-01-03'),
			],
			all: catalogue.articleCount(),
		}).toEqual({
			days: [
				{ day: '2022-01-01', count: 1 },
				{ day: '2022-01-03', count: 2 },
				{ day: '2022-01-05', count: 1 },
			],
			years: [
				{ year: '2021', count: 1 },
				{ year: '2022', count: 4 },
			],
			ofDay: ['2022/01/b', '2022/01/a3'],
			placesOfMonth: ['2022/01/a1', '2022/01/b', '2022/01/a5', undefined],
			ofMonth: ['2022/01/a3', '2022/01/b'],
			beside: ['2021-12-31', undefined, '2022-01-05'],
			all: 5,
		});
	});
});

test('any sequence of edits leaves what a clean catalogue holds', () => {
	const names = ['أ', 'ب', 'NATO', 'nato', 'أ\0ب'];
	const step = fc.record({
		slug: fc.integer({ min: 1, max: 8 }),
		day: fc.integer({ min: 1, max: 28 }),
		tags: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
		state: fc.constantFrom('listed', 'listed', 'listed', 'draft', 'withdrawn', 'removed'),
		finish: fc.boolean(),
	});
	const base = articleFields();
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
			const [sql, clean] = [openTestCatalogue(), openTestCatalogue()];
			const store = storeOf(sql);
			const left = new Map<string, Article>();
			for (const { slug, day, tags, state, finish } of steps) {
				const id = `2022/01/a${slug}`;
				const next: Article = {
					...base,
					id,
					instant: Date.UTC(2022, 0, day),
					day: `2022-01-${String(day).padStart(2, '0')}`,
					tags,
					draft: state === 'draft',
					...(state === 'withdrawn' && { withdrawn: { instant: 0, reason: 'خطأ' } }),
				};
				left.delete(id);
				if (state === 'removed') store.remove(id);
				else {
					store.put(next, '', [], []);
					left.set(id, next);
				}
				if (finish) store.lists.finish();
			}
			store.lists.finish();
			put(storeOf(clean), ...left.values());
			expect(tables(sql)).toEqual(tables(clean));
		}),
		{ numRuns: 60 },
	);
});

function articleFields(): Article {
	const file = Buffer.from('---\ntitle: عنوان\ndate: 2022-01-08\nsection: سياسة\n---\nنص\n');
	const { article } = readArticle(file, 'articles/2022/01/x.md', { timeZone: 'UTC', language: 'ar' });
	if (!article) throw new Error('the article of this test can not be read');
	return article;
}

import { expect, test } from 'vitest';
import { parseQuery } from '../../search/query.ts';
import type { Found } from './index-files.ts';
import { parseState } from './query-state.ts';
import { Search } from './search.ts';

/** A search over the texts of each period, newest first: every one of them is a candidate, the best first. */
function searchIn(periods: Readonly<Record<string, readonly string[]>>, asked: string, articles = 3_000) {
	let runs = 0;
	const tries: string[] = [];
	/** The articles whose texts were loaded. */
	const looks: string[] = [];
	const files = {
		search: async (period: { name: string }, query: { words: readonly { isOpen: boolean }[] }, ...rest: unknown[]) => {
			// A search without an end would not leave the test a chance to stop.
			if (++runs > 100) throw new Error('It never ends.');
			const isOpen = query.words.some((word) => word.isOpen);
			tries.push(`${period.name}${isOpen ? ' open' : ''} ${rest[2]}`);
			const found = (periods[period.name] ?? []).map((content, at) =>
				candidate(`${period.name}-${at}`, content, -at, looks),
			);
			return { found, counts: {} };
		},
	};
	const state = parseState(`?q=${encodeURIComponent(asked)}`);
	const list = Object.keys(periods).map((name) => ({ name, articles }));
	const search = new Search(files, list, state, { query: parseQuery(asked, 'ar'), isCounting: false });
	/** What was shown, from the first row on. */
	const shown: string[] = [];
	const run = async (pages = 1, until = '') => {
		shown.length = 0;
		await search.run({ pages, until }, (rows) => shown.push(rows.map(({ id }) => id).join(' ')));
		return search.found.map(({ id }) => id).join(' ');
	};
	return { search, run, shown, tries, looks };
}

function candidate(id: string, content: string, score: number, looks: string[]): Found {
	const load = async () => {
		looks.push(id);
		return { url: '', content, filters: {}, meta: {} };
	};
	return { id, score, words: [], load };
}

test.each(['شباط', 'زلزال شباط', 'زلزال كانون الأول'])('what is found nowhere comes to an end: «%s»', async (asked) => {
	const { run, search } = searchIn({ '2024-01': ['قلعة حلب'] }, asked);
	expect(await run()).toBe('');
	expect(search.next).toBeUndefined();
});

test('less is asked for step by step: words that begin so, then an article may lack one, then two', async () => {
	const { run, search, tries } = searchIn({ '2024-01': ['قلعة حلب', 'محطة دمشق'] }, 'زلزال شباط متحف بغداد');
	expect(await run()).toBe('');
	expect(tries).toEqual(['2024-01 0', '2024-01 open 0', '2024-01 open 1', '2024-01 open 2']);
	expect(search.missing).toBe(2);
});

test('a month is no beginning of a word', async () => {
	const { run, tries } = searchIn({ '2024-01': ['زلزال'] }, 'زلزال شباط');
	expect(await run()).toBe('2024-01-0');
	expect(tries).toEqual(['2024-01 0', '2024-01 1']);
});

test('older years are searched for all of the words at first', async () => {
	const { run, search } = searchIn(
		{ '2024-01': ['زلزال'], '2023-01': ['قلعة'], '2022-01': ['متحف', 'زلزال قلعة'] },
		'زلزال قلعة',
	);
	expect(await run()).toBe('2023-01-0 2024-01-0');
	expect(search.missing).toBe(1);
	expect(await run(1, '2022-01')).toBe('2022-01-1');
	expect(search.missing).toBe(0);
	expect(search.searched.length).toBe(3);
});

test('a year that was searched for all of the words is not searched for them again', async () => {
	const many = Array.from({ length: 12 }, () => 'زلزال');
	const { run, search, tries } = searchIn(
		{ '2024-01': many, '2023-01': ['قلعة'], '2022-01': ['زلزال قلعة'] },
		'زلزال قلعة',
	);
	await run();
	expect(search.missing).toBe(1);
	tries.length = 0;
	await run(1, '2023-01');
	expect(tries).toEqual(['2023-01 open 1']);
	expect(search.missing).toBe(1);
});

test('candidates that lack the words are given up in all years together', async () => {
	const many = Array.from({ length: 100 }, () => 'مدينة');
	const { run, tries, looks } = searchIn({ '2024': many, '2023': many, '2022': many, '2021': many }, 'محادثات', 1_500);
	expect(await run()).toBe('');
	// For the word, and for a beginning of one: 48 of the newest year, and a page of each year before it.
	expect([tries.length, looks.length]).toEqual([8, 2 * (48 + 3 * 12)]);
});

test('more rows leave those above as they are', async () => {
	// From the twelfth on the word itself, before it other forms of it.
	const texts = Array.from({ length: 25 }, (_, at) => (at < 12 ? 'محادثة' : 'محادثات'));
	const { run, search } = searchIn({ '2024-01': texts, '2023-01': ['محادثات'] }, 'محادثات');
	await run();
	const [first, second] = [10, 20].map((end) => () => search.found.slice(end - 10, end).map(({ id }) => id));
	const before = first?.();
	await run(2);
	expect(first?.()).toEqual(before);
	const then = second?.();
	await run(3);
	expect([first?.(), second?.()]).toEqual([before, then]);
	expect(search.found.length).toBe(26);
	// And an address with three pages shows them in the same order.
	const direct = searchIn({ '2024-01': texts, '2023-01': ['محادثات'] }, 'محادثات');
	await direct.run(3);
	expect(direct.search.found.map(({ id }) => id)).toEqual(search.found.map(({ id }) => id));
});

test('rows that were shown keep their places until the next years are searched, and the settled ones for good', async () => {
	const { run, shown } = searchIn(
		{ '2024-01': ['محادثات', 'محادثة', 'محادثات'], '2023-01': ['محادثات', 'محادثات'] },
		'محادثات',
	);
	await run();
	// One after the other of the first year; the second goes between them, and is shown at once.
	expect(shown).toEqual([
		'2024-01-0',
		'2024-01-0 2024-01-2',
		'2024-01-0 2024-01-2 2024-01-1',
		'2023-01-0 2024-01-0 2023-01-1 2024-01-2 2024-01-1',
	]);

	const many = searchIn({ '2024-01': Array.from({ length: 13 }, () => 'محادثات') }, 'محادثات');
	await many.run();
	const page = many.shown.at(-1);
	await many.run(2);
	expect(many.shown.map((rows) => rows.split(' ').length)).toEqual([11, 12, 13]);
	expect(many.shown.filter((rows) => !rows.startsWith(`${page} `))).toEqual([]);
});

test('a year that is cut into months is searched in part until its last month is', async () => {
	const { run, search } = searchIn(
		{ '2024-05': ['زلزال'], '2024-01': ['زلزال'], '2023-12': ['زلزال'] },
		'زلزال',
		6_000,
	);
	const parts: boolean[] = [];
	for (const until of ['', '2024-01', '2023-12']) {
		await run(1, until);
		parts.push(search.isWithinYear);
	}
	expect(parts).toEqual([true, false, false]);
});

import { expect, test } from 'vitest';
import { formatState, parseState, type QueryState } from './query-state.ts';

const NOTHING: QueryState = { query: '', year: '', filters: {}, sort: 'best', pages: 1, until: '' };

test.each<[string, Partial<QueryState>]>([
	['', {}],
	['?q=الناتو', { query: 'الناتو' }],
	['?q=%22مجلس+الأمن%22', { query: '"مجلس الأمن"' }],
	['?q=C%2B%2B&year=2022', { query: 'C++', year: '2022' }],
	[
		'?q=ن&section=سياسة&source=TASS&author=ز.+خ.&tag=12-13',
		{ query: 'ن', filters: { section: 'سياسة', source: 'TASS', author: 'ز. خ.', tag: '12-13' } },
	],
	['?q=ن&sort=oldest&pages=3&until=2019-05', { query: 'ن', sort: 'oldest', pages: 3, until: '2019-05' }],
])('%s is an address and its state', (search, state) => {
	const expected = { ...NOTHING, ...state };
	expect(parseState(search)).toEqual(expected);
	expect(parseState(formatState(expected))).toEqual(expected);
});

test.each([
	['?q=+++&year=&section=', ''],
	['?year=22&sort=worst&until=yesterday&pages=-4', ''],
	['?pages=1e9&q=ن', '?q=%D9%86&pages=100'],
	['?pages=2.9&q=ن&pages=7', '?q=%D9%86&pages=2'],
	['?sort=best&q=ن&utm_source=letter', '?q=%D9%86'],
	[
		'?until=2020&sort=newest&tag=b&section=a&year=2021&q=ن',
		'?q=%D9%86&year=2021&section=a&tag=b&sort=newest&until=2020',
	],
])('%s is written as «%s»', (search, expected) => {
	expect(formatState(parseState(search))).toBe(expected);
});

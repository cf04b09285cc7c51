import { expect, test } from 'vitest';
import { formatSearch } from './search-index.ts';

test('the tables of the search', () => {
	const cost = { articles: 1000, wallMs: 4210, cpuMs: 5130, peakRssBytes: 402_000_000, peakPssBytes: 351_000_000 };
	const text = formatSearch({
		costs: [
			{ ...cost, case: 'all', periods: 7, indexed: 7 },
			{ ...cost, case: 'edit', wallMs: 990, periods: 7, indexed: 1 },
		],
		sizes: [{ articles: 1000, files: 1050, bytes: 2_240_000, textBytes: 1_080_000, streamBytes: 640_000 }],
		pages: [{ articles: 1000, query: 'الناتو', first: 700, ten: 900, cold: 2500, bytes: 251_000, slowdown: 1.83 }],
	});
	expect(text.split('\n').filter((line) => line.startsWith('|'))).toEqual([
		'| articles | case | wall s | CPU s | memory MB | RSS MB | indexes made |',
		'| --- | --- | --- | --- | --- | --- | --- |',
		'| 1,000 | all | 4.21 | 5.13 | 351 | 402 | 7 of 7 |',
		'| 1,000 | edit | 0.99 | 5.13 | 351 | 402 | 1 of 7 |',
		'| articles | files | indexes MB | text MB | as one file MB | indexes / text | indexes / one file |',
		'| --- | --- | --- | --- | --- | --- | --- |',
		'| 1,000 | 1,050 | 2.2 | 1.1 | 0.6 | 2.07 | 3.50 |',
		'| query | slowed down | first result | ten results | by a link, nothing cached | transferred |',
		'|---|--:|--:|--:|--:|--:|',
		'| الناتو | 1.8× | 0.70 s | 0.90 s | 2.50 s | 251 kB |',
	]);
});

test('nothing when nothing was measured', () => {
	expect(formatSearch({ costs: [], sizes: [], pages: [] })).toBe('');
});

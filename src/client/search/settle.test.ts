import { expect, test } from 'vitest';
import { GRADES } from '../../search/judge.ts';
import { parseQuery } from '../../search/query.ts';
import type { Found } from './index-files.ts';
import { settle } from './settle.ts';

let loaded = 0;

const candidates = (texts: readonly string[]): Found[] =>
	texts.map((content, at) => ({
		id: String(at),
		score: -at,
		words: [],
		load: async () => {
			loaded++;
			return { url: '', content, filters: {}, meta: {} };
		},
	}));

interface SettledOptions {
	wanted?: number;
	settled?: number;
	isBest?: boolean;
	rejected?: number;
}

async function settled(
	found: readonly Found[],
	{ wanted = 10, settled: rows = 0, isBest = true, rejected = 0 }: SettledOptions = {},
	onSure?: (rows: readonly Found[]) => void,
) {
	loaded = 0;
	const query = parseQuery('محادثات', 'ar');
	return (await settle(found, wanted, { query, missing: 0, isBest, settled: rows, rejected }, onSure)).found;
}

const times = (length: number, text: string) => Array.from({ length }, () => text);
const ids = (found: readonly Found[]) => found.map(({ id }) => id).join(' ');

test('takes out what lacks the words, and puts the nearest spelling first', async () => {
	const found = candidates(['محادثة', 'مدينة', 'محادثات']);
	expect(ids(await settled(found))).toBe('2 0');
	expect(ids(await settled(found, { isBest: false }))).toBe('0 2');
});

test('looks at no more than a page needs', async () => {
	expect((await settled(candidates(times(100, 'محادثات')))).length).toBe(100);
	expect(loaded).toBe(12);
});

test('gives up when many in a row lack the words: the rest will lack them too', async () => {
	expect(await settled(candidates(times(700, 'مدينة')))).toEqual([]);
	expect(loaded).toBe(48);
	const found = candidates(['محادثات', ...times(40, 'مدينة'), 'محادثات', ...times(700, 'مدينة')]);
	expect(ids(await settled(found))).toBe('0 41');
	expect(loaded).toBeLessThan(110);
});

test('those that lacked the words in newer years count', async () => {
	expect(await settled(candidates(times(700, 'مدينة')), { rejected: 48 })).toEqual([]);
	expect(loaded).toBe(12);
	// One that has them ends the row.
	const found = candidates(['محادثات', ...times(700, 'مدينة')]);
	expect(ids(await settled(found, { rejected: 47 }))).toBe('0');
	expect(loaded).toBeGreaterThan(48);
});

test('giving up keeps those that were looked at before', async () => {
	const found = candidates([...times(100, 'مدينة'), 'محادثات', 'محادثات']);
	const known = found.map((one) => (one.id === '101' ? { ...one, grade: GRADES.exact } : one));
	expect(ids(await settled(known))).toBe('101');
});

test('rows that are settled stay where they are', async () => {
	const found = candidates(['محادثة', 'محادثة', 'محادثات', 'محادثة', 'محادثات']);
	expect(ids(await settled(found, { settled: 2 }))).toBe('0 1 2 4 3');
	expect(ids(await settled(found, { settled: 3, wanted: 3 }))).toBe('0 1 2 3 4');
	expect(loaded).toBe(0);
});

test('rows are sure when nothing can come before them, by and by', async () => {
	const found = candidates(['محادثات', 'محادثة', 'مدينة', 'محادثات', 'محادثة', 'محادثات']);
	expect(await sureOf(found)).toEqual(['0', '0 3', '0 3 5']);
	expect(await sureOf(found, { isBest: false })).toEqual(['0', '0 1', '0 1 3', '0 1 3 4', '0 1 3 4 5']);
	expect(await sureOf(found, { wanted: 2, isBest: false })).toEqual(['0', '0 1']);
	expect(await sureOf(found, { settled: 4 })).toEqual(['0 1 2 3 5']);
	// They are the first in the end as well.
	expect(ids(await settled(found))).toBe('0 3 5 1 4');
});

async function sureOf(found: readonly Found[], options: SettledOptions = {}): Promise<string[]> {
	const seen: string[] = [];
	await settled(found, options, (rows) => seen.push(ids(rows)));
	return seen;
}

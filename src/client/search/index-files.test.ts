import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { parseQuery } from '../../search/query.ts';
import { TempFolder } from '../../testing/catalogue.ts';
import { IndexFiles } from './index-files.ts';
import type { Period } from './periods.ts';

/** Asks for files as Pagefind does: what it begins with once, a part of the index for a word, and says nothing of a missing one. */
const PROGRAM = `export function createInstance({ basePath, metaCacheTag }) {
	const textOf = async (address) => (await fetch(address)).text();
	let hash;
	const open = async () => {
		const entry = JSON.parse(await textOf(basePath + 'pagefind-entry.json?ts=' + metaCacheTag));
		hash = entry.languages.ar.hash;
		await Promise.all([textOf(basePath + 'pagefind.' + hash + '.pf_meta'), textOf(basePath + 'wasm.ar.pagefind')]);
	};
	return {
		filters: async () => ({}),
		async search(term) {
			if (!hash) await open();
			const ids = term === '' ? '' : await textOf(basePath + 'index/' + hash + '.pf_index').catch(() => '');
			const results = ids.split(' ').filter(Boolean).map((id) => ({
				id, score: 1, words: [0],
				data: async () => JSON.parse(await textOf(basePath + 'fragment/' + id + '.pf_fragment')),
			}));
			return { results, totalFilters: {} };
		},
	};
}`;

const site = new TempFolder({ 'search/pagefind/pagefind.js': PROGRAM });
const FOLDER = `${site.path}/search/`;
const WASM = `${FOLDER}pagefind/wasm.ar.pagefind`;
afterAll(() => site[Symbol.dispose]());

/** What the server has, and what it was asked for. */
let served: ReadonlyMap<string, string>;
let asked: string[];
let isOffline: boolean;
let files: IndexFiles;

beforeEach(() => {
	vi.stubGlobal('location', { origin: 'https://example.org', href: 'https://example.org/search/' });
	vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit) => {
		asked.push(cache === 'default' ? address : `${address} ${cache}`);
		if (isOffline) throw new TypeError('Failed to fetch');
		const text = served.get(decodeURI(address));
		return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
	});
	asked = [];
	isOffline = false;
	publish({ '2022': 'a' });
	files = new IndexFiles(FOLDER, 'ar');
	return () => vi.unstubAllGlobals();
});

/** The files of the periods with the hashes of their indexes; those that were there before are gone. */
function publish(periods: Readonly<Record<string, string>>): void {
	const list = Object.keys(periods).map((name) => ({ name, articles: 1 }));
	const ofPeriod = ([name, hash]: [string, string]): [string, string][] => [
		[
			`${name}/pagefind-entry.json`,
			JSON.stringify({ languages: { ar: { hash: `ar_${hash}`, wasm: 'ar', page_count: 1 } } }),
		],
		[`${name}/pagefind.ar_${hash}.pf_meta`, hash],
		[`${name}/index/ar_${hash}.pf_index`, `خبر-${hash}`],
		[`${name}/fragment/خبر-${hash}.pf_fragment`, JSON.stringify({ content: `النفط ${hash}` })],
	];
	const named: [string, string][] = [
		['periods.json', JSON.stringify({ periods: list })],
		...Object.entries(periods).flatMap(ofPeriod),
	];
	served = new Map([...named.map(([name, text]) => [FOLDER + name, text] as [string, string]), [WASM, 'wasm']]);
}

async function search(period: Period) {
	const state = { filters: {}, sort: 'best' } as const;
	return (await files.search(period, parseQuery('النفط', 'ar'), state, false)).found;
}

const newest = async () => (await files.periods())[0] as Period;

test.each<[string, (period: Period) => Promise<unknown>]>([
	['a word that was not asked for before', search],
	['the row of an article', async (period) => (await search(period))[0]?.load()],
])('after a publish %s fails once', async (_, work) => {
	const period = await newest();
	await files.open(period);
	const before = served;
	publish({ '2022': 'b' });
	// The index arrived in time, the text of the article did not.
	if (work !== search) served = new Map([...served, ...[...before].filter(([name]) => name.endsWith('a.pf_index'))]);
	await expect(work(period)).rejects.toThrow();
	asked = [];
	const [found] = await search(await newest());
	expect((await found?.load())?.content).toBe('النفط b');
	expect(asked.slice(0, 2)).toEqual([`${FOLDER}periods.json no-cache`, `${FOLDER}2022/pagefind-entry.json no-cache`]);
	expect(asked).not.toContain(WASM);
});

test('an index that was published between its entry and its meta file is loaded anew', async () => {
	const period = await newest();
	const before = served;
	publish({ '2022': 'b' });
	served = new Map([...served, ...[...before].filter(([name]) => name.endsWith('pagefind-entry.json'))]);
	await expect(files.open(period)).rejects.toThrow();
	publish({ '2022': 'b' });
	expect((await search(await newest()))[0]?.id).toBe('خبر-b');
});

test('a year that was divided is no longer asked for', async () => {
	const period = await newest();
	publish({ '2022-02': 'c', '2022-01': 'b' });
	await expect(files.open(period)).rejects.toThrow();
	expect((await files.periods()).map(({ name }) => name)).toEqual(['2022-02', '2022-01']);
});

test('what was found in an older index leaves the newer one alone', async () => {
	const period = await newest();
	const [old] = await search(period);
	publish({ '2022': 'b' });
	await expect(old?.load()).rejects.toThrow();
	await search(await newest());
	asked = [];
	await expect(old?.load()).rejects.toThrow();
	await search(await newest());
	expect(asked.filter((address) => address.endsWith('no-cache'))).toEqual([]);
});

test('other periods stay as they are', async () => {
	publish({ '2022': 'a', '2021': 'z' });
	const [other, period] = (await files.periods()) as [Period, Period];
	await Promise.all([files.open(period), files.open(other)]);
	publish({ '2022': 'b', '2021': 'z' });
	await expect(search(period)).rejects.toThrow();
	asked = [];
	expect((await search(other))[0]?.id).toBe('خبر-z');
	expect(new Set(asked)).toEqual(new Set([`${FOLDER}2021/index/ar_z.pf_index`]));
});

test('a reader who is offline keeps what was loaded', async () => {
	publish({ '2021': 'z', '2022': 'a' });
	const [other, period] = (await files.periods()) as [Period, Period];
	await files.open(period);
	isOffline = true;
	await expect(search(period)).rejects.toThrow();
	await expect(search(other)).rejects.toThrow();
	expect(await files.periods()).toHaveLength(2);
	await files.open(period);
	isOffline = false;
	asked = [];
	expect((await search(period))[0]?.id).toBe('خبر-a');
	expect(asked.filter((address) => address.endsWith('no-cache'))).toEqual([]);
});

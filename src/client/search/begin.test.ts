import { beforeEach, expect, test, vi } from 'vitest';
import { beginScript } from './begin.ts';
import { WatchedFetch } from './watched-fetch.ts';

const ENTRY = '/search/2024/pagefind-entry.json';
const META = '/search/2024/pagefind.ar_1.pf_meta';

let served: Record<string, string>;
let asked: string[];
let files: WatchedFetch;

beforeEach(() => {
	vi.stubGlobal('self', globalThis);
	openAt('');
	vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit) => {
		asked.push(`${address} ${cache}`);
		const text = served[address];
		return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
	});
	asked = [];
	served = { [ENTRY]: JSON.stringify({ languages: { ar: { hash: 'ar_1' } } }), [META]: 'meta' };
	return () => vi.unstubAllGlobals();
});

function openAt(search: string): void {
	vi.stubGlobal('location', { origin: 'https://example.org', href: `https://example.org/search/${search}`, search });
}

/** Runs the script as a browser does, and the page's own after it has asked for so many files. */
async function begin(requests = 2): Promise<void> {
	new Function(beginScript('/search/2024/'))();
	await vi.waitFor(() => expect(asked.length).toBe(requests));
	files = new WatchedFetch('/search/');
}

const text = async (address: string) => new TextDecoder().decode(await files.hold(address));

test('the newest index is asked for as the page does it, and each file once', async () => {
	await begin();
	expect(asked).toEqual([`${ENTRY} no-cache`, `${META} default`]);
	expect([await text(ENTRY), await text(META)]).toEqual([served[ENTRY], 'meta']);
	expect(asked.length).toBe(2);
});

test.each(['?q=سوق&year=2022', '?year=2022', '?q=سوق&sort=oldest'])(
	'nothing is for a search in other years: %s',
	async (search) => {
		openAt(search);
		await begin(0);
		expect(asked).toEqual([]);
		openAt('?q=year&sort=newest');
		await begin(2);
	},
);

test('what is asked for again is asked for anew', async () => {
	await begin();
	await text(ENTRY);
	files.forget('/search/2024/');
	served = { ...served, [ENTRY]: 'newer' };
	expect(await text(ENTRY)).toBe('newer');
});

test('a file that is not there is missed when the search wants it', async () => {
	served = {};
	await begin(1);
	expect(asked).toEqual([`${ENTRY} no-cache`]);
	await expect(text(ENTRY)).rejects.toThrow('is not there');
	expect([files.failures, files.missing]).toEqual([1, 1]);
});

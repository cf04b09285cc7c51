import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { WatchedFetch } from './watched-fetch.ts';

const FILE = '/search/2024/index/a.pf_index';
const TEXT = `pagefind_dcd${'خبر '.repeat(500)}`;

let served: Uint8Array<ArrayBuffer>;
let files: WatchedFetch;

beforeEach(() => {
	vi.stubGlobal('location', { origin: 'https://example.org', href: 'https://example.org/search/' });
	vi.stubGlobal('fetch', async () => new Response(served));
	files = new WatchedFetch('/search/');
	return () => vi.unstubAllGlobals();
});

const text = async () => (await fetch(FILE)).text();

test('what is packed is unpacked for Pagefind, what is not stays as it is', async () => {
	served = new Uint8Array(gzipSync(TEXT));
	expect(await text()).toBe(TEXT);
	served = new TextEncoder().encode(TEXT);
	expect(await text()).toBe(TEXT);
	expect(files.failures).toBe(0);
});

test('a file that was cut off has failed', async () => {
	served = new Uint8Array(gzipSync(TEXT).subarray(0, 40));
	await expect(text()).rejects.toThrow();
	expect([files.failures, files.missing]).toEqual([1, 0]);
});

test('a browser that can not unpack leaves it to Pagefind', async () => {
	vi.stubGlobal('DecompressionStream', undefined);
	served = new Uint8Array(gzipSync(TEXT));
	expect(new Uint8Array(await (await fetch(FILE)).arrayBuffer())).toEqual(served);
});

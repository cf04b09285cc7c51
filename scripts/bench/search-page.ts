import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { serveFolder } from '../../src/dev/static-server.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../../src/testing/chromium.ts';
import { telephoneSlowdown } from '../../src/testing/telephone.ts';

/** What a reader waits for on the page of search. Times in milliseconds, medians of the runs. */
export interface SearchPageResult {
	readonly query: string;
	/** From Enter on the open page to the first result. */
	readonly first: number;
	/** To the last one of the first ten. */
	readonly ten: number;
	/** From following a link to the results, with nothing in the cache, to the first result. */
	readonly cold: number;
	/** Bytes of everything that was loaded, from the page itself to the results, compressed where the server does. */
	readonly bytes: number;
	/** What the speed of the processor was divided by, so that it is a telephone's. */
	readonly slowdown: number;
}

/** As Lighthouse's telephone on slow 4G, with throttling by the browser. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
/** What Lighthouse's telephone shows. */
const SCREEN = { width: 412, height: 823 };

/** What takes longer has no end. On a machine with other work a page may take a minute, and hours of builds go before it. */
const PATIENCE_MS = 180_000;
/** Long enough for everything that an open page loads ahead. */
const READING_MS = 5_000;

/**
 * Searches a built site from a slow telephone, each time with an empty cache.
 *
 * @param folder the output of a build
 * @param onStep told what is measured next
 * @throws Error when a search finds nothing, or takes longer than anybody waits
 */
export async function measureSearchPage(
	folder: string,
	queries: readonly string[],
	runs: number,
	onStep: (what: string) => void,
): Promise<SearchPageResult[]> {
	const { path: executablePath, problem } = ensureChromium();
	if (problem !== undefined) throw new Error(problem);
	const { url, close } = await serveFolder(folder, 0);
	const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
	try {
		const slowdown = await telephoneSlowdown(browser);
		const telephone = <T>(work: Work<T>) => onTelephone(browser, slowdown, work);
		const results: SearchPageResult[] = [];
		for (const query of queries) {
			const warm: Warm[] = [];
			const cold: number[] = [];
			for (let run = 0; run < runs; run++) {
				onStep(`«${query}»${runs > 1 ? `, run ${run + 1} of ${runs}` : ''}`);
				warm.push(await telephone((page, loaded) => searchWarm(page, loaded, `${url}search/`, query)));
				cold.push(await telephone((page) => searchCold(page, `${url}search/?q=${encodeURIComponent(query)}`)));
			}
			const of = (name: keyof Warm) => median(warm.map((one) => one[name]));
			results.push({ query, first: of('first'), ten: of('ten'), cold: median(cold), bytes: of('bytes'), slowdown });
		}
		return results;
	} finally {
		await browser.close();
		await close();
	}
}

/** The table for RESULTS.md. */
export function formatSearchPage(results: readonly SearchPageResult[]): string {
	const rows = results.map(
		({ query, first, ten, cold, bytes, slowdown }) =>
			`| ${query} | ${slowdown.toFixed(1)}× | ${seconds(first)} | ${seconds(ten)} | ${seconds(cold)} | ${Math.round(bytes / 1000)} kB |`,
	);
	return [
		'| query | slowed down | first result | ten results | by a link, nothing cached | transferred |',
		'|---|--:|--:|--:|--:|--:|',
		...rows,
	].join('\n');
}

interface Warm {
	readonly first: number;
	readonly ten: number;
	readonly bytes: number;
}

type Work<T> = (page: Page, loaded: () => number) => Promise<T>;

async function onTelephone<T>(browser: Browser, slowdown: number, work: Work<T>): Promise<T> {
	const context = await browser.newContext({ viewport: SCREEN });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', NETWORK);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		return await work(page, countBytes(session));
	} finally {
		await context.close();
	}
}

function countBytes(session: CDPSession): () => number {
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	return () => bytes;
}

async function searchWarm(page: Page, loaded: () => number, address: string, query: string): Promise<Warm> {
	await page.goto(address, { waitUntil: 'load' });
	await page.waitForTimeout(READING_MS);
	const { first, ten } = await page.evaluate(watch, { query, patience: PATIENCE_MS });
	return { first, ten, bytes: loaded() };
}

async function searchCold(page: Page, address: string): Promise<number> {
	await page.goto(address, { waitUntil: 'commit' });
	return (await page.evaluate(watch, { patience: PATIENCE_MS })).first;
}

/** Runs in the page: types and presses Enter, unless the address asks already, and looks at the results before each frame. */
function watch({ query, patience }: { query?: string; patience: number }): Promise<{ first: number; ten: number }> {
	let start = 0;
	if (query !== undefined) {
		(document.querySelector('#q') as HTMLInputElement).value = query;
		start = performance.now();
		(document.querySelector('#search') as HTMLFormElement).requestSubmit();
	}
	return new Promise((resolve, reject) => {
		let first = 0;
		const look = () => {
			const now = performance.now() - start;
			const list = document.querySelector('#search-list');
			const count = list?.children.length ?? 0;
			if (count > 0 && first === 0) first = now;
			if (count > 0 && list?.ariaBusy === 'false') resolve({ first, ten: now });
			else if (list?.ariaBusy === 'false' || now > patience)
				reject(
					new Error(`Unexpected absence of results: ${document.querySelector('#main')?.textContent?.slice(0, 500)}`),
				);
			else requestAnimationFrame(look);
		};
		look();
	});
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function seconds(ms: number): string {
	return `${(ms / 1000).toFixed(2)} s`;
}

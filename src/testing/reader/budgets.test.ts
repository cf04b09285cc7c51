import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../publish/files.ts';
import { openBrowser, ReaderSite, SAMPLE_PAGES, sampleArchive, withPage } from './site.ts';

/** What a reader on a cheap phone pays at most. Bytes. */
const BUDGET = { html: 12_000, css: 9_000, script: 1_500, fonts: 100_000 };
/** The page of search searches; what Pagefind brings counts as well. */
const SEARCH_SCRIPT = 75_000;
/** The front page looks for this day in earlier years as well. */
const FRONT_PAGE_SCRIPT = 2_900;
let browser: Browser;
let site: ReaderSite;

beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), ReaderSite.open(sampleArchive)]);
});
afterAll(async () => {
	await browser?.close();
	await site?.close();
});

describe('weight', () => {
	test('every article is a small page', () => {
		const heavy = [...filesBelow(site.out)]
			.filter((file) => /^\d{4}\/\d{2}\/[^/]*\p{L}[^/]*\/index\.html$/u.test(file))
			.map((file) => [file, gzipSync(readFileSync(path.join(site.out, file))).length] as const);
		expect(heavy.length).toBeGreaterThan(40);
		expect(heavy.filter(([, bytes]) => bytes > BUDGET.html)).toEqual([]);
	});

	test.each(SAMPLE_PAGES)(
		'%s: styles, scripts and fonts within the budget, nothing from elsewhere',
		async (_, address) => {
			await withPage(browser, { viewport: { width: 360, height: 740 } }, async (page) => {
				const loaded: { url: string; type: string; body: Promise<Buffer> }[] = [];
				page.on('response', (response: Response) => {
					const body = response.body();
					// Nobody waits for pictures, and one may come as the page is closed.
					body.catch(() => undefined);
					loaded.push({ url: response.url(), type: response.request().resourceType(), body });
				});
				await page.goto(site.origin + address, { waitUntil: 'networkidle' });
				expect(loaded.filter(({ url }) => !url.startsWith(`${site.origin}/`)).map(({ url }) => url)).toEqual([]);
				const sizeOf = async (type: string, measure: (body: Buffer) => number) => {
					const bodies = await Promise.all(loaded.filter((one) => one.type === type).map(({ body }) => body));
					return bodies.reduce((sum, body) => sum + measure(body), 0);
				};
				const inline = await page.evaluate(() =>
					[...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')]
						.map(({ textContent }) => textContent ?? '')
						.join(''),
				);
				const weights = {
					css: await sizeOf('stylesheet', (body) => gzipSync(body).length),
					script: (await sizeOf('script', (body) => body.length)) + Buffer.byteLength(inline),
					fonts: await sizeOf('font', (body) => body.length),
				};
				expect(weights.css).toBeLessThanOrEqual(BUDGET.css);
				const limits: Record<string, number> = { '/': FRONT_PAGE_SCRIPT, '/search/': SEARCH_SCRIPT };
				expect(weights.script).toBeLessThanOrEqual(limits[address] ?? BUDGET.script);
				expect(weights.fonts).toBeLessThanOrEqual(BUDGET.fonts);
				// A page whose styles or fonts are missing is within every budget.
				expect(Math.min(weights.css, weights.fonts)).toBeGreaterThan(0);
			});
		},
	);
});

describe('layout', () => {
	test.each(SAMPLE_PAGES)('%s does not move while it loads', async (_, address) => {
		expect(await shiftsOf(address, [360, 1280], 0)).toEqual(['360: 0.00', '1280: 0.00']);
	});

	// Letters of another face have other widths, so a line may break elsewhere; half of what counts as good is allowed.
	test.each(SAMPLE_PAGES)('%s hardly moves when fonts and pictures come late', async (_, address) => {
		for (const shift of await shiftsOf(address, [360], 300))
			expect(Number(shift.split(' ')[1])).toBeLessThanOrEqual(0.05);
	});

	/** How much a page moves on screens of some widths. */
	async function shiftsOf(address: string, widths: readonly number[], delayMs: number): Promise<string[]> {
		const shifts: string[] = [];
		for (const width of widths) {
			await withPage(browser, { viewport: { width, height: 740 } }, async (page) => {
				await page.route(/\.(woff2|webp|jpg|png|svg)$/, async (route) => {
					await new Promise((resolve) => setTimeout(resolve, delayMs));
					await route.continue();
				});
				await page.goto(site.origin + address, { waitUntil: 'networkidle' });
				shifts.push(`${width}: ${(await shiftOf(page)).toFixed(2)}`);
			});
		}
		return shifts;
	}
});

function shiftOf(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				// Buffered entries are delivered in a task of their own.
				setTimeout(() => resolve(sum), 100);
			}),
	);
}

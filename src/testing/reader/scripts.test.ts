import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { englishArchive } from './english.ts';
import { openBrowser, ReaderSite, SAMPLE_PAGES, sampleArchive, withPage } from './site.ts';

const ARTICLE = '/2022/01/nato-russia-council/';

let browser: Browser;
let arabic: ReaderSite;
let english: ReaderSite;

beforeAll(async () => {
	[browser, arabic, english] = await Promise.all([
		openBrowser(),
		ReaderSite.open(sampleArchive),
		ReaderSite.open(englishArchive),
	]);
});
afterAll(async () => {
	await browser?.close();
	await arabic?.close();
	await english?.close();
});

/** A reader elsewhere in the world, at some time. */
function readAt(time: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
	return withPage(browser, { timezoneId: 'America/Los_Angeles', ...options }, async (page) => {
		await page.clock.setFixedTime(time);
		await work(page);
	});
}

test('today’s date is that of the paper’s zone', async () => {
	// In Damascus it is the twentieth already.
	await readAt('2024-09-19T21:30:00Z', async (page) => {
		await page.goto(arabic.origin);
		const today = page.locator('#today');
		expect([await today.textContent(), await today.getAttribute('datetime')]).toEqual([
			'الجمعة ٢٠ / سبتمبر / ٢٠٢٤',
			'2024-09-20',
		]);
	});
});

test.each([
	['2022-01-08T09:00:00Z', ''],
	['2023-01-07T20:00:00Z', ''],
	['2023-01-07T21:30:00Z', 'مضت على نشر هذا المقال سنة واحدة.'],
	['2024-12-31T12:00:00Z', 'مضت على نشر هذا المقال سنتان.'],
	['2025-01-08T12:00:00Z', 'مضت على نشر هذا المقال ٣ سنوات.'],
	['2033-06-01T12:00:00Z', 'مضت على نشر هذا المقال ١١ سنة.'],
	['2122-06-01T12:00:00Z', 'مضت على نشر هذا المقال ١٠٠ سنة.'],
])('at %s an article of 8 January 2022 says «%s»', async (time, notice) => {
	await readAt(time, async (page) => {
		await page.goto(arabic.origin + ARTICLE);
		expect(await page.locator('.age').textContent()).toBe(notice);
		// Whatever the notice says, the date itself is there.
		expect(await page.locator('article time').first().textContent()).toContain('٢٠٢٢');
	});
});

describe('this day in earlier years', () => {
	test('is that of the day when the page was built on another one', async () => {
		await readAt('2026-01-08T12:00:00Z', async (page) => {
			await page.goto(arabic.origin, { waitUntil: 'networkidle' });
			const block = page.locator('#on-this-day');
			expect((await block.locator('h2, li').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(
				[
					'في مثل هذا اليوم: ٨ كانون الثاني (يناير)',
					'٢٠٢٢ ليلة في فرن الحي: من العجن إلى أول ربطة خبز',
					'٢٠٢٢ مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين',
				],
			);
			expect(await block.locator('h2 a').getAttribute('href')).toBe('/on-this-day/01-08/');
			// That would say that the language is unknown.
			expect(await block.locator('[lang=""]').count()).toBe(0);
		});
	});

	test('is not asked for when no year has an article of it', async () => {
		await readAt('2026-01-09T12:00:00Z', async (page) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			await page.goto(arabic.origin, { waitUntil: 'networkidle' });
			expect(asked.filter((address) => address.includes('on-this-day'))).toEqual([]);
		});
	});
});

test('an article of which only the year is known claims no day and no age', async () => {
	await readAt('2025-01-01T12:00:00Z', async (page) => {
		await page.goto(english.origin, { waitUntil: 'networkidle' });
		await expect
			.poll(async () =>
				(await page.locator('#on-this-day li').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()),
			)
			.toEqual(['2022 Short news number 0']);
		await page.goto(`${english.origin}/1950/01/old-map/`);
		expect(await page.locator('.age').count()).toBe(0);
	});
});

test('a browser that is older than the zone of the paper does the rest', async () => {
	await withPage(browser, {}, async (page) => {
		await page.addInitScript(() => {
			const original = Date.prototype.toLocaleDateString;
			Date.prototype.toLocaleDateString = function (this: Date, ...[locale, options]: unknown[]) {
				if ((options as Intl.DateTimeFormatOptions)?.timeZone !== undefined) throw new RangeError('Invalid time zone');
				return original.call(this, locale as string, options as Intl.DateTimeFormatOptions);
			};
		});
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.goto(arabic.origin);
		expect(await page.locator('#theme').isVisible()).toBe(true);
		expect(await page.locator('#today').textContent()).toMatch(/[٠-٩]{4}$/);
		expect(errors).toEqual([]);
	});
});

test('a citation is copied', async () => {
	await withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
		await page.goto(arabic.origin + ARTICLE);
		await page.locator('.cite summary').click();
		await page.locator('.cite button').first().click();
		await expect.poll(() => page.locator('.cite button').allTextContents()).toEqual(['نُسخ', 'انسخ', 'انسخ']);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			`«مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين»، ورّاق، ٨ كانون الثاني (يناير) ٢٠٢٢.\n${arabic.origin}${ARTICLE}`,
		);
	});
});

test.each([
	[320, ['region', 'Wide table, scrolls sideways', '0']],
	[1280, [null, null, null]],
] as const)(
	'at %d px a wide table is reached with the keyboard and named when it has to be',
	async (width, expected) => {
		await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
			await page.goto(`${english.origin}/2023/05/harbour-reopens/`);
			const attributes = ['role', 'aria-label', 'tabindex'].map((name) => page.locator('.wide').getAttribute(name));
			expect(await Promise.all(attributes)).toEqual(expected);
		});
	},
);

describe('the policy of a page (CSP)', () => {
	test.each([...SAMPLE_PAGES, ['results', '/search/?q=الناتو']] as const)('%s keeps it', async (_, address) => {
		await withPage(browser, {}, async (page) => {
			const faults: string[] = [];
			page.on('pageerror', ({ message }) => faults.push(message));
			page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
			await page.goto(arabic.origin + address, { waitUntil: 'networkidle' });
			expect(faults).toEqual([]);
			const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
			const directives = Object.fromEntries(
				(policy ?? '')
					.split(';')
					.map((directive) => directive.trim().split(/\s+/))
					.map(([name, ...sources]) => [name, sources.filter((source) => !source.startsWith("'sha256-"))]),
			);
			expect(directives).toMatchObject({
				'default-src': ["'self'"],
				'object-src': ["'none'"],
				'base-uri': ["'none'"],
				'script-src': address.startsWith('/search/') ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"],
			});
		});
	});

	test.each([
		['an article', ARTICLE, { isRun: false, isCompiled: false, isFetched: false }],
		['the search', '/search/', { isRun: false, isCompiled: true, isFetched: false }],
	])('on %s no script of somebody else runs, and nothing is sent elsewhere', async (_, address, expected) => {
		await withPage(browser, {}, async (page) => {
			await page.goto(arabic.origin + address);
			const does = await page.evaluate(async (elsewhere) => {
				const script = document.createElement('script');
				script.textContent = 'globalThis.isRun = true';
				document.body.append(script);
				document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="globalThis.isRun = true">');
				await new Promise((resolve) => setTimeout(resolve, 50));
				const works = (work: () => Promise<unknown>) =>
					work().then(
						() => true,
						() => false,
					);
				return {
					isRun: 'isRun' in globalThis,
					// The smallest module there is.
					isCompiled: await works(async () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
					isFetched: await works(() => fetch(elsewhere, { mode: 'no-cors' })),
				};
			}, `${english.origin}/`);
			expect(does).toEqual(expected);
		});
	});
});

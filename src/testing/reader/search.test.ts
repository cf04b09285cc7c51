import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { englishArchive } from './english.ts';
import { photograph } from './photograph.ts';
import { openBrowser, ReaderSite, sampleArchive, withPage } from './site.ts';

const ARTICLE = '/2022/01/nato-russia-council/';

let browser: Browser;
let arabic: ReaderSite;
/** In a folder of its server. */
let english: ReaderSite;

beforeAll(async () => {
	[browser, arabic, english] = await Promise.all([
		openBrowser(),
		ReaderSite.open(sampleArchive),
		ReaderSite.open(englishArchive, 'archive/'),
	]);
});
afterAll(async () => {
	await browser?.close();
	await arabic?.close();
	await english?.close();
});

/** Opens an address of the Arabic site and does something there. */
function at(address: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
	return withPage(browser, options, async (page) => {
		page.setDefaultTimeout(10_000);
		await page.goto(arabic.origin + address);
		await work(page);
	});
}

const status = (page: Page) => page.locator('#search-status').textContent();
const titles = (page: Page) => page.locator('#search-list h2').allTextContents();
const days = (page: Page) =>
	page
		.locator('#search-list time')
		.evaluateAll((times) => (times as HTMLTimeElement[]).map(({ dateTime }) => dateTime));
const marks = (page: Page) => page.locator('#search-list mark').allTextContents();
const searchOf = (page: Page) => new URL(page.url()).searchParams;
async function done(page: Page): Promise<void> {
	await page.locator('#search-list[aria-busy="false"]').waitFor({ state: 'attached' });
}

/** What the address says, in its order. */
const asked = (page: Page) => [...searchOf(page)].map((pair) => pair.join('='));

/** Waits for another answer than the one that is there. */
async function changed(page: Page, work: () => Promise<unknown>): Promise<void> {
	const before = JSON.stringify([await status(page), await titles(page)]);
	await work();
	await expect
		.poll(async () => JSON.stringify([await status(page), await titles(page)]), { timeout: 10_000 })
		.not.toBe(before);
	await done(page);
}

test('what the reader types is found, counted, marked, and in the address', async () => {
	await at('/search/', async (page) => {
		expect(await page.locator('#search-browse').isVisible()).toBe(true);
		await page.keyboard.type('الناتو');
		await done(page);
		expect(await titles(page)).toContain('مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين');
		expect(await status(page)).toMatch(/^[٠-٩]+ نتائج في الأرشيف كله$/);
		expect(new Set(await marks(page))).toContain('الناتو');
		expect(asked(page)).toEqual(['q=الناتو']);
		expect(await page.title()).toBe('الناتو – البحث – ورّاق');
		expect(await page.locator('#search-browse').isVisible()).toBe(false);
		const [link, image] = [page.locator('#search-list a'), page.locator('#search-list img')];
		expect(await link.evaluateAll((links) => links.map((one) => one.getAttribute('href')))).toContain(ARTICLE);
		expect(await image.first().getAttribute('src')).toMatch(/^\/images\/[0-9a-f]{16}/);
	});
});

test('by a link: every file is asked for once, and the newest index before the style sheet is there', async () => {
	await withPage(browser, {}, async (page) => {
		page.setDefaultTimeout(10_000);
		const files: string[] = [];
		const newest = Promise.withResolvers<void>();
		page.on('request', (request) => {
			const { pathname } = new URL(request.url());
			files.push(pathname);
			if (/^\/search\/2024\/.*\.pf_meta$/.test(pathname)) newest.resolve();
		});
		await page.route('**/*.css', async (route) => {
			await newest.promise;
			await route.continue();
		});
		await page.goto(`${arabic.origin}/search/?q=الناتو`);
		await done(page);
		expect(await titles(page)).toContain('مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين');
		expect(files.filter((file, at) => files.indexOf(file) !== at)).toEqual([]);
	});
});

test('when no article has all words, the nearest are shown as such', async () => {
	await at('/search/?q=الناتو البندورة', async (page) => {
		await done(page);
		expect(await status(page)).toMatch(/^لا مقال فيه الكلمات كلها، وهذه أقربها إليها: [٠-٩]+ نتائج في الأرشيف كله$/);
		expect((await titles(page)).length).toBeGreaterThan(1);
	});
	await at('/search/?q=ظظظظظ', async (page) => {
		await done(page);
		expect(await status(page)).toBe('لا نتائج في الأرشيف كله. جرّب كلمات أقل، أو تهجئة أخرى، أو تصفية أوسع.');
		// Nothing is left of the search when its words are gone.
		await page.locator('#q').fill('');
		await page.locator('#search-browse').waitFor();
		expect([await status(page), new URL(page.url()).search]).toEqual(['', '']);
	});
});

test('the box of every page leads to the results, without a script too', async () => {
	for (const javaScriptEnabled of [true, false]) {
		await at(
			ARTICLE,
			async (page) => {
				await page.locator('.masthead input').fill('سوق');
				await Promise.all([page.waitForURL(/\/search\//), page.keyboard.press('Enter')]);
				expect(asked(page)).toEqual(['q=سوق']);
				if (!javaScriptEnabled) return;
				await done(page);
				expect(await titles(page)).toContain('سوق الحميدية: ثقوب الضوء في سقف الحديد');
			},
			{ javaScriptEnabled },
		);
	}
});

test('without JavaScript the page says so and leads to every article by its lists', async () => {
	await at(
		'/search/?q=الناتو',
		async (page) => {
			expect(await page.locator('.search-needs-script').isVisible()).toBe(true);
			const links = await page
				.locator('#search-browse a')
				.evaluateAll((all) => all.map((one) => decodeURI(one.getAttribute('href') ?? '')));
			expect(links).toEqual(
				expect.arrayContaining(['/2024/', '/2018/', '/sections/culture/', '/tags/', '/tags/nato/']),
			);
			expect(await page.locator('#search-filters').isVisible()).toBe(false);
		},
		{ javaScriptEnabled: false },
	);
});

test('filters and order: in the results, in the address, after going back and forward, and after a reload', async () => {
	await at('/search/?q=المدينة', async (page) => {
		await done(page);
		const all = await titles(page);
		await page.locator('#search-filters summary').click();
		await page.locator('#search-tag option[value="دمشق"]').waitFor({ state: 'attached' });

		await changed(page, () => page.locator('#search-sort').selectOption('newest'));
		expect(await days(page)).toEqual((await days(page)).toSorted().reverse());
		await changed(page, () => page.locator('#search-sort').selectOption('oldest'));
		const oldest = await days(page);
		expect(oldest).toEqual(oldest.toSorted());

		await changed(page, () => page.locator('#search-section').selectOption('ثقافة'));
		expect(await page.locator('#search-list .kicker').allTextContents()).toEqual(
			(await titles(page)).map(() => 'ثقافة'),
		);
		const ofSection = await titles(page);
		await changed(page, () => page.locator('#search-year').selectOption('2021'));
		expect((await days(page)).filter((day) => !day.startsWith('2021'))).toEqual([]);
		expect(await status(page)).toContain('في سنة ٢٠٢١');
		expect(asked(page)).toEqual(['q=المدينة', 'year=2021', 'section=ثقافة', 'sort=oldest']);
		const narrow = await titles(page);

		await changed(page, () => page.goBack());
		expect([await titles(page), await page.locator('#search-year').inputValue()]).toEqual([ofSection, '']);
		await changed(page, () => page.goForward());
		expect([await titles(page), await page.locator('#search-year').inputValue()]).toEqual([narrow, '2021']);

		await page.reload();
		await done(page);
		expect(await titles(page)).toEqual(narrow);
		const fields = ['#q', '#search-year', '#search-section', '#search-sort'];
		expect(await Promise.all(fields.map((field) => page.locator(field).inputValue()))).toEqual([
			'المدينة',
			'2021',
			'ثقافة',
			'oldest',
		]);

		for (let back = 0; back < 4; back++) await page.goBack();
		await expect.poll(() => titles(page), { timeout: 10_000 }).toEqual(all);
	});
});

test('typing that asks for nothing else does not cost the entry of the history before it', async () => {
	await at('/search/?q=سوق', async (page) => {
		await done(page);
		await page.locator('#q').fill('سوق ');
		// Longer than the pause in typing that the page waits for.
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
		expect(asked(page)).toEqual(['q=سوق']);
		await page.locator('#q').fill('سوق الحميدية');
		await expect.poll(() => asked(page), { timeout: 10_000 }).toEqual(['q=سوق الحميدية']);
		await page.goBack();
		await expect.poll(() => page.locator('#q').inputValue(), { timeout: 10_000 }).toBe('سوق');
		expect(asked(page)).toEqual(['q=سوق']);
	});
});

test('«المزيد» adds a page of results, and a reload shows as many', async () => {
	await at('/search/?q=المدينة', async (page) => {
		await done(page);
		const first = await titles(page);
		expect(first).toHaveLength(10);
		const kept = await page.locator('#search-list li').first().elementHandle();
		await changed(page, () => page.locator('#search-more').click());
		expect(await kept?.evaluate((row) => row.isConnected)).toBe(true);
		const more = await titles(page);
		expect(more.length).toBeGreaterThan(10);
		expect(more.slice(0, 10)).toEqual(first);
		expect(new Set(more).size).toBe(more.length);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(more[10]);
		expect(await page.locator('#search-more').isVisible()).toBe(false);
		await page.reload();
		await done(page);
		expect(await titles(page)).toEqual(more);
	});
});

describe('in an archive of many articles', () => {
	/** The sample archive says that it has thousands a year, and everything else is as it is. */
	async function withLargeArchive(
		address: string,
		work: (page: Page, files: string[]) => Promise<void>,
	): Promise<void> {
		await withPage(browser, {}, async (page) => {
			page.setDefaultTimeout(10_000);
			const files: string[] = [];
			page.on('request', (request) => files.push(new URL(request.url()).pathname));
			await page.route('**/periods.json', async (route) => {
				const list = await (await route.fetch()).json();
				await route.fulfill({
					json: { periods: list.periods.map((period: object) => ({ ...period, articles: 6000 })) },
				});
			});
			await page.goto(arabic.origin + address);
			await done(page);
			await work(page, files);
		});
	}
	const years = (files: readonly string[]) => [
		...new Set(files.flatMap((file) => /^\/search\/(\d{4})\/.*\.pf_/.exec(file)?.[1] ?? [])),
	];

	test('the newest year is searched, older ones when the reader asks', async () => {
		await withLargeArchive('/search/?q=الناتو', async (page, files) => {
			expect(years(files)).toEqual(['2024']);
			expect(await status(page)).toContain('في سنة ٢٠٢٤');
			const older = page.locator('#search-older');
			expect(await older.textContent()).toBe('ابحث في السنوات الأقدم');
			await changed(page, () => older.click());
			expect(years(files)).toEqual(['2024', '2023']);
			expect([await status(page), asked(page)]).toEqual([
				expect.stringContaining('في السنوات من ٢٠٢٣ إلى ٢٠٢٤'),
				['q=الناتو', 'until=2023'],
			]);
			await changed(page, () => older.click());
			expect(await titles(page)).toContain('مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين');
			const found = await titles(page);
			await page.reload();
			await done(page);
			expect(await titles(page)).toEqual(found);
			for (const last of ['٢٠٢١', '٢٠٢٠', '٢٠١٩']) {
				await changed(page, () => older.click());
				expect(await status(page)).toContain(`من ${last} إلى`);
			}
			await changed(page, () => older.click());
			expect([await status(page), await older.isVisible()]).toEqual([expect.stringContaining('في الأرشيف كله'), false]);
		});
	});

	test('who presses twice is served once', async () => {
		await withLargeArchive('/search/?q=المدينة', async (page) => {
			const before = await titles(page);
			await changed(page, () =>
				page.locator('#search-older').evaluate((button: HTMLElement) => {
					button.click();
					button.click();
				}),
			);
			const found = await titles(page);
			expect(found.length).toBeGreaterThan(before.length);
			expect(new Set(found).size).toBe(found.length);
			expect(await status(page)).toContain('في السنوات من ٢٠٢٣ إلى ٢٠٢٤');
		});
	});

	test('of a year that is cut into months, it is said which were searched', async () => {
		await withPage(browser, {}, async (page) => {
			page.setDefaultTimeout(10_000);
			// The indexes of two years, as those of two months.
			const months = { '2024-05': '2024', '2024-01': '2023' };
			for (const [month, year] of Object.entries(months)) {
				await page.route(`**/search/${month}/**`, (route) =>
					route.continue({ url: route.request().url().replace(`/${month}/`, `/${year}/`) }),
				);
			}
			await page.route('**/periods.json', (route) =>
				route.fulfill({
					json: { periods: [...Object.keys(months), '2022'].map((name) => ({ name, articles: 6000 })) },
				}),
			);
			await page.goto(`${arabic.origin}/search/?q=الناتو`);
			await done(page);
			const older = page.locator('#search-older');
			expect([await status(page), await older.textContent()]).toEqual([
				expect.stringMatching(/ في أيار \(مايو\) ٢٠٢٤/),
				'ابحث في الأشهر الأقدم',
			]);
			await changed(page, () => older.click());
			expect([await status(page), await older.textContent()]).toEqual([
				expect.stringMatching(/ في سنة ٢٠٢٤/),
				'ابحث في السنوات الأقدم',
			]);
		});
	});

	test('a year that is asked for is the only one that is loaded', async () => {
		await withLargeArchive('/search/?q=الناتو&year=2022', async (page, files) => {
			expect(years(files)).toEqual(['2022']);
			expect(await titles(page)).toContain('مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين');
			expect(await page.locator('#search-older').isVisible()).toBe(false);
		});
	});

	test('the oldest first begins with the oldest year', async () => {
		await withLargeArchive('/search/?q=سوق&sort=oldest', async (page, files) => {
			expect(years(files)).toEqual(['2018']);
			expect(await page.locator('#search-older').textContent()).toBe('ابحث في السنوات الأحدث');
		});
	});
});

describe('what does not arrive', () => {
	test.each([
		'periods.json',
		'pagefind.js',
		'wasm.ar.pagefind',
		'pagefind-entry.json',
		'*.pf_meta',
		'*.pf_index',
		'*.pf_fragment',
	])('without %s there is a message, and another try finds it all', async (file) => {
		await withPage(browser, {}, async (page) => {
			page.setDefaultTimeout(10_000);
			const files = `**/search/**/${file}*`;
			for (const pattern of [files, `**/search/${file}*`]) await page.route(pattern, (route) => route.abort());
			await page.goto(`${arabic.origin}/search/?q=الناتو`);
			const message = page.locator('#search-failure');
			await message.waitFor();
			expect(await message.locator('p').textContent()).toContain('تعذّر البحث');
			expect([await titles(page), await status(page)]).toEqual([[], '']);
			// Still so.
			await message.locator('button').click();
			await done(page);
			await message.waitFor();
			await page.unrouteAll();
			await message.locator('button').click();
			await done(page);
			expect(await titles(page)).toContain('مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين');
			expect(await message.isVisible()).toBe(false);
		});
	});

	test.each(['pagefind.js', 'wasm.ar.pagefind', '*.pf_index', '*.pf_fragment'])(
		'nobody waits for ever for %s',
		async (file) => {
			await withPage(browser, {}, async (page) => {
				page.setDefaultTimeout(10_000);
				await page.addInitScript(() => {
					const timeout = AbortSignal.timeout.bind(AbortSignal);
					AbortSignal.timeout = (ms) => timeout('isPatient' in globalThis ? ms : ms / 40);
				});
				const waiting = new Set<Request>();
				page.on('requestfailed', (request) => waiting.delete(request));
				await page.route(`**/search/**/${file}*`, (route) => {
					// Modules and what is preloaded can't be given up.
					if (route.request().resourceType() === 'fetch') waiting.add(route.request());
				});
				await page.goto(`${arabic.origin}/search/?q=الناتو`);
				await page.locator('#search-failure').waitFor();
				// A file of the first try that is still waited for would fail the second.
				await expect.poll(() => waiting.size, { timeout: 10_000 }).toBe(0);
				await page.unrouteAll();
				await page.evaluate(() => Object.assign(globalThis, { isPatient: true }));
				await page.locator('#search-failure button').click();
				await expect
					.poll(() => titles(page), { timeout: 10_000 })
					.toContain('مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين');
			});
		},
	);

	test('a reader who is offline keeps what was loaded', async () => {
		await withPage(browser, {}, async (page, context) => {
			page.setDefaultTimeout(10_000);
			await page.goto(`${arabic.origin}/search/?q=الناتو`);
			await done(page);
			const before = await titles(page);
			await context.setOffline(true);
			await page.locator('#q').fill('سوق');
			await page.locator('#search-failure').waitFor();
			await page.locator('#q').fill('الناتو');
			await expect.poll(() => titles(page), { timeout: 10_000 }).toEqual(before);
			await page.locator('#q').fill('سوق');
			await page.locator('#search-failure').waitFor();
			// Still so.
			await page.locator('#search-failure button').click();
			await page.locator('#search-failure').waitFor();
			await context.setOffline(false);
			await page.locator('#search-failure button').click();
			await expect.poll(() => titles(page), { timeout: 10_000 }).toContain('سوق الحميدية: ثقوب الضوء في سقف الحديد');
		});
	});
});

test('what was found stays when more of it can’t be loaded, and the focus goes to the way on', async () => {
	await withPage(browser, {}, async (page, context) => {
		page.setDefaultTimeout(10_000);
		await page.goto(`${arabic.origin}/search/?q=المدينة`);
		await done(page);
		const before = await titles(page);
		await context.setOffline(true);
		await page.locator('#search-more').click();
		const retry = page.locator('#search-failure button');
		await retry.waitFor();
		const kept = await titles(page);
		expect(kept.slice(0, before.length)).toEqual(before);
		expect(await retry.evaluate((button) => button === document.activeElement)).toBe(true);
		await context.setOffline(false);
		await retry.click();
		await expect.poll(async () => (await titles(page)).length, { timeout: 10_000 }).toBeGreaterThan(kept.length);
		expect((await titles(page)).slice(0, kept.length)).toEqual(kept);
		expect(await retry.isVisible()).toBe(false);
	});
});

describe('keyboard', () => {
	test.each(['/', ARTICLE, '/404.html', '/search/'])(
		'on %s «/» and its place on Arabic keyboards lead to the box',
		async (address) => {
			await at(address, async (page) => {
				for (const key of ['/', 'ظ']) {
					await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
					await page.evaluate(
						(name) =>
							document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
						key,
					);
					expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
				}
				await page.keyboard.type('/ظ');
				expect(await page.locator('#q').inputValue()).toBe('/ظ');
				// A shortcut of the browser is its own.
				await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
				await page.keyboard.press('Control+/');
				expect(await page.evaluate(() => document.activeElement?.id)).toBe('');
			});
		},
	);

	test('arrows go through the results, Escape goes back to the box', async () => {
		await at('/search/?q=الناتو', async (page) => {
			await done(page);
			const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
			const [first, second] = await titles(page);
			await page.locator('#q').focus();
			const seen: unknown[] = [];
			for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Escape']) {
				await page.keyboard.press(key);
				seen.push(await focused());
			}
			expect(seen).toEqual([first, second, first, 'q', first, 'q']);
		});
	});
});

test('hostile words are words: in the box, the title of the page and the results', async () => {
	await withPage(browser, {}, async (page) => {
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		page.on('dialog', (dialog) => errors.push(dialog.message()));
		for (const query of ['<img src=x onerror=alert(1)>', '"', '«', '\\', 'ـ', '   ', '%E0%A4%A', 'ن'.repeat(500)]) {
			await page.goto(`${arabic.origin}/search/?q=${encodeURIComponent(query)}`);
			await page.locator('#search-list:not([aria-busy="true"])').waitFor({ state: 'attached' });
			expect(await page.locator('#q').inputValue()).toBe(query.trim());
		}
		expect(errors).toEqual([]);
	});
});

describe.each([
	['right to left', 'الناتو'],
	['left to right', 'harbour'],
])('%s', (direction, query) => {
	test('results and filters have no barriers in either theme', async () => {
		const site = direction === 'right to left' ? arabic : english;
		await withPage(browser, { bypassCSP: true }, async (page) => {
			await page.goto(`${site.origin}/search/?q=${query}&sort=newest`);
			await done(page);
			const violations: string[] = [];
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				violations.push(...(await barriersOf(page)).map((barrier) => `${colorScheme} ${barrier}`));
				await photograph(page, `${direction} results`, colorScheme);
			}
			expect(violations).toEqual([]);
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		});
	});
});

test('in English, in a folder of the server, with an article in another language', async () => {
	await withPage(browser, {}, async (page) => {
		await page.goto(`${english.origin}/`);
		await page.locator('.masthead input').fill('harbours');
		await Promise.all([page.waitForURL(/\/archive\/search\//), page.keyboard.press('Enter')]);
		await done(page);
		expect(await status(page)).toMatch(/^\d+ results in the whole archive$/);
		const link = page.locator('#search-list a', { hasText: 'Harbour reopens' });
		expect(await link.getAttribute('href')).toBe('/archive/2023/05/harbour-reopens/');
		await page.locator('#q').fill('السفينة');
		await expect.poll(() => titles(page), { timeout: 10_000 }).toEqual(['رسالة من الميناء (NRC) في 12-13 أيار']);
		expect(
			await page.locator('#search-list h2[lang="ar"]').evaluate((title) => getComputedStyle(title).direction),
		).toBe('rtl');
		expect(await page.locator('#search-list .excerpt').getAttribute('dir')).toBe('rtl');
		expect(await status(page)).toBe('1 result in the whole archive');
	});
});

test('results come in without moving what is there', async () => {
	await at('/search/?q=المدينة', async (page) => {
		await done(page);
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(sum), 100);
				}),
		);
		expect(shift).toBeLessThanOrEqual(0.01);
	});
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGLISH_PAGES, englishArchive } from './english.ts';
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

const readers = () => [
	...SAMPLE_PAGES.map(([, address]) => arabic.origin + address),
	...ENGLISH_PAGES.map(([, address]) => english.origin + address),
];

describe('narrow pages and large text', () => {
	test.each([
		['320 px', 320, '100%'],
		['320 px, text twice as large', 320, '200%'],
		['768 px, text twice as large', 768, '200%'],
	])('at %s nothing is read sideways', async (_, width, fontSize) => {
		await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
			const tooWide: Record<string, unknown> = {};
			for (const url of readers()) {
				await page.goto(url);
				await page.addStyleTag({ content: `html { font-size: ${fontSize} !important }` });
				const wide = await page.evaluate(() => {
					const root = document.documentElement;
					if (root.scrollWidth <= root.clientWidth) return undefined;
					const isOut = (element: Element) => {
						const { left, right } = element.getBoundingClientRect();
						return left < -1 || right > root.clientWidth + 1;
					};
					return [...document.querySelectorAll('body *')]
						.filter(isOut)
						.map((one) => `${one.localName}.${one.className}`);
				});
				if (wide) tooWide[url] = wide;
			}
			expect(tooWide).toEqual({});
		});
	});
});

describe('with the keyboard alone', () => {
	test('the first stop leads past the masthead', async () => {
		await withPage(browser, {}, async (page) => {
			await page.goto(arabic.origin + ARTICLE);
			await page.keyboard.press('Tab');
			const skip = page.locator(':focus');
			expect(await skip.textContent()).toBe('انتقل إلى المحتوى');
			expect(await skip.isVisible()).toBe(true);
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
		});
	});

	test.each([
		['right to left', () => arabic.origin + ARTICLE],
		['left to right', () => `${english.origin}/2023/05/harbour-reopens/`],
	])('%s: every link, button and field is reached, in the order of the page, and seen', async (_, url) => {
		await withPage(browser, {}, async (page) => {
			await page.goto(url());
			const expected = await page.evaluate(() => {
				const stops = document.querySelectorAll<HTMLElement>(
					'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
				);
				return [...stops].filter((one) => one.checkVisibility() && one.tabIndex >= 0).length;
			});
			const seen: { stop: number; outline: boolean }[] = [];
			for (let at = 0; at < expected; at++) {
				await page.keyboard.press('Tab');
				seen.push(
					await page.evaluate(() => {
						const stop = document.activeElement as HTMLElement;
						const { outlineStyle, outlineWidth } = getComputedStyle(stop);
						const all = [...document.querySelectorAll('*')];
						return {
							stop: all.indexOf(stop),
							outline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
						};
					}),
				);
			}
			const stops = seen.map(({ stop }) => stop);
			expect(stops).toEqual(stops.toSorted((a, b) => a - b));
			expect(new Set(stops).size).toBe(expected);
			expect(seen.filter(({ outline }) => !outline)).toEqual([]);
		});
	});

	test('the theme changes with a key', async () => {
		await withPage(browser, { colorScheme: 'light' }, async (page) => {
			await page.goto(arabic.origin + ARTICLE);
			await page.locator('#theme').focus();
			const before = await backgroundOf(page);
			await page.keyboard.press('Space');
			expect(await backgroundOf(page)).not.toBe(before);
		});
	});

	test('a list is walked from the newest page to the oldest', async () => {
		await withPage(browser, {}, async (page) => {
			await page.goto(`${arabic.origin}/sections/culture/`);
			for (let steps = 0; (await page.locator('a[rel=prev]').count()) > 0; steps++) {
				if (steps > 20) throw new Error('The list has no end.');
				const here = page.url();
				await page.locator('a[rel=prev]').first().focus();
				await Promise.all([page.waitForURL((url) => url.href !== here), page.keyboard.press('Enter')]);
			}
			expect(new URL(page.url()).pathname).toBe('/sections/culture/1/');
		});
	});
});

describe('the theme', () => {
	test('goes from the system’s to dark to light and back, in words, and is remembered', async () => {
		await withPage(browser, { colorScheme: 'light' }, async (page) => {
			await page.goto(arabic.origin + ARTICLE);
			const button = page.locator('#theme');
			const states: (string | null)[] = [];
			for (let at = 0; at < 4; at++) {
				states.push(((await button.textContent()) ?? '').trim(), await page.locator('html').getAttribute('data-theme'));
				await button.click();
				await page.reload();
			}
			expect(states).toEqual([
				'الوضع المظلم: تلقائي',
				null,
				'الوضع المظلم: مفعّل',
				'dark',
				'الوضع المظلم: مطفأ',
				'light',
				'الوضع المظلم: تلقائي',
				null,
			]);
		});
	});

	test.each([
		['dark', 'light'],
		['light', 'dark'],
	] as const)('chosen %s on a %s system is there before the first paint', async (chosen, colorScheme) => {
		await withPage(browser, { colorScheme }, async (page) => {
			await page.goto(arabic.origin + ARTICLE);
			await page.evaluate((theme) => localStorage.setItem('theme', theme), chosen);
			await page.addInitScript(() => {
				const holder = globalThis as { themeAtBody?: string | undefined };
				new MutationObserver((_, observer) => {
					if (!document.body) return;
					holder.themeAtBody = document.documentElement.dataset['theme'];
					observer.disconnect();
				}).observe(document, { childList: true, subtree: true });
			});
			await page.reload();
			expect(await page.evaluate(() => (globalThis as { themeAtBody?: string }).themeAtBody)).toBe(chosen);
			const background = await backgroundOf(page);
			const luminance = Math.max(...(background.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
			expect(luminance < 128).toBe(chosen === 'dark');
		});
	});
});

describe('without JavaScript', () => {
	test('an article is whole', async () => {
		await withPage(browser, { javaScriptEnabled: false }, async (page) => {
			await page.goto(arabic.origin + ARTICLE);
			expect(await page.locator('h1').textContent()).toContain('مجلس الناتو وروسيا');
			expect(await page.locator('.body').textContent()).toContain('وقد يكون مجرد الجلوس');
			expect(
				await page
					.locator('figure img')
					.first()
					.evaluate((image: HTMLImageElement) => image.naturalWidth),
			).toBeGreaterThan(0);
			// What only a script can do is not offered.
			expect(await page.locator('#theme').isVisible()).toBe(false);
			await page.locator('details.cite summary').click();
			expect(await page.locator('details.cite').textContent()).toContain('@');
			expect(await page.locator('details.cite button').count()).toBe(0);
		});
	});

	test('the front page, lists and the calendar are whole', async () => {
		await withPage(browser, { javaScriptEnabled: false }, async (page) => {
			for (const [address, article] of [
				['/', '/2024/'],
				['/sections/culture/1/', '/2018/'],
				['/2022/', '/2022/01/'],
				['/2022/01/', ARTICLE],
			] as const) {
				await page.goto(arabic.origin + address);
				expect(await page.locator(`main a[href*="${article}"]`).count()).toBeGreaterThan(0);
			}
		});
	});
});

describe('both directions in one line', () => {
	/** Where each letter of a text stands, from the left. */
	const lefts = (page: Page, selector: string, text: string) =>
		page.evaluate(
			([at, wanted]) => {
				const walker = document.createTreeWalker(document.querySelector(at as string) as Element, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const start = node.textContent?.indexOf(wanted as string) ?? -1;
					if (start < 0) continue;
					return [...(wanted as string)].map((_, offset) => {
						const range = document.createRange();
						range.setStart(node, start + offset);
						range.setEnd(node, start + offset + 1);
						return range.getBoundingClientRect().left;
					});
				}
				return [];
			},
			[selector, text],
		);

	test('«(NRC)» keeps its brackets around it and reads from left to right', async () => {
		await withPage(browser, {}, async (page) => {
			await page.goto(arabic.origin + ARTICLE);
			const [open = 0, n = 0, r = 0, c = 0, close = 0] = await lefts(page, '.body', '(NRC)');
			expect([close < n, n < r, r < c, c < open]).toEqual([true, true, true, true]);
		});
	});

	test('«12-13» is read from 12 to 13', async () => {
		await withPage(browser, {}, async (page) => {
			await page.goto(arabic.origin + ARTICLE);
			const [one = 0, two = 0, dash = 0, three = 0] = await lefts(page, '.body', '12-13');
			expect([one < two, dash < one, three < dash]).toEqual([true, true, true]);
		});
	});

	test('an Arabic title on an English page stands in its own direction', async () => {
		await withPage(browser, {}, async (page) => {
			await page.goto(`${english.origin}/2022/05/arabic-guest/`);
			expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).direction)).toBe('rtl');
			expect(await page.locator('h1').evaluate((heading) => (heading.closest('[lang]') as HTMLElement).lang)).toBe(
				'ar',
			);
			expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
		});
	});
});

describe('what a page says', () => {
	const ARABIC_GUEST = '/2022/05/arabic-guest/';

	test('of a date is what is known', () => {
		for (const address of ['/1950/01/01/', '/1950/01/', '/on-this-day/01-01/'])
			expect(english.html(address)).toContain('<time datetime="1950">1950</time>');
		expect(english.html('/2022/01/brief-0/')).toContain('Updated: <time datetime="2022-01-05">5 January 2022</time>');
	});

	test('in another language is marked as such, whatever it begins with', () => {
		const page = english.html(ARABIC_GUEST);
		expect(page).toContain('<bdi lang="ar" dir="rtl">NRC: وصلت ثلاث سفن.</bdi>');
		// Dates and digits of a citation are of the language of the article.
		expect(page).toContain('١٢ أيار (مايو) ٢٠٢٢');
		expect(arabic.html(ARTICLE)).toMatch(/<a rel="next" [^>]*>.*<bdi dir="rtl">/);
	});

	test('leads to the article in other languages', async () => {
		await withPage(browser, {}, async (page) => {
			await page.goto(english.origin + ARABIC_GUEST);
			const link = page.getByRole('list', { name: 'In other languages' }).getByRole('link');
			expect(await link.allTextContents()).toEqual(['English']);
			await link.click();
			expect(new URL(page.url()).pathname).toBe('/2023/05/harbour-reopens/');
		});
	});

	test('is whole on paper', async () => {
		await withPage(browser, {}, async (page) => {
			await page.emulateMedia({ media: 'print' });
			await page.goto(`${english.origin}/2023/05/harbour-reopens/`);
			for (const selector of ['.wide', '.body pre'])
				expect(await page.locator(selector).evaluate((box) => getComputedStyle(box).overflow)).toBe('visible');
		});
	});
});

function backgroundOf(page: Page): Promise<string> {
	return page.evaluate(() => {
		const of = (element: Element) => getComputedStyle(element).backgroundColor;
		const body = of(document.body);
		return body === 'rgba(0, 0, 0, 0)' ? of(document.documentElement) : body;
	});
}

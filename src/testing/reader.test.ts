/** The published pages in a reader's browser: both directions, both themes, with and without JavaScript. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../build/workspace.ts';
import { serveFolder } from '../dev/static-server.ts';
import { filesBelow } from '../publish/files.ts';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.ts';
import { folderArguments, runScript } from './command.ts';
import { Sandbox } from './sandbox.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = '2022/01/nato-russia-council/';

let browser: Browser;
let arabic: Served;
let english: Served;

interface Served {
	readonly url: string;
	readonly out: string;
	readonly close: () => Promise<void>;
}

beforeAll(async () => {
	const { path: executablePath, problem } = ensureChromium();
	if (executablePath === undefined) throw new Error(problem);
	browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
	arabic = await publish((sandbox) => ({ ...sandbox.options('ar'), content: path.join(ROOT, 'content') }));
	english = await publish((sandbox) => {
		for (const [file, text] of Object.entries(ENGLISH)) sandbox.write(file, text);
		return sandbox.options('en');
	});
});

afterAll(async () => {
	await browser?.close();
	await arabic?.close();
	await english?.close();
});

describe('budgets on the sample archive', () => {
	const articles = () =>
		[...filesBelow(arabic.out)].filter((file) => /^\d{4}\/\d{2}\/[^/]*[^\d/][^/]*\/index\.html$/.test(file));
	const most = (sizeOf: (html: string) => number) =>
		Math.max(...articles().map((file) => sizeOf(readFileSync(path.join(arabic.out, file), 'utf8'))));
	const assets = (ending: string) => {
		const folder = path.join(arabic.out, '_astro');
		return readdirSync(folder)
			.filter((file) => file.endsWith(ending))
			.map((file) => readFileSync(path.join(folder, file)));
	};

	test('an article has at most 12 kB of HTML, compressed', () => {
		expect(articles().length).toBeGreaterThan(50);
		expect(most((html) => gzipSync(html).length)).toBeLessThanOrEqual(12_000);
	});

	test('an article has at most 1.5 kB of script', () => {
		const scripts = /<script(?![^>]*application\/)[^>]*>([\s\S]*?)<\/script>/g;
		expect(
			most((html) => [...html.matchAll(scripts)].reduce((sum, [, code = '']) => sum + code.length, 0)),
		).toBeLessThanOrEqual(1_500);
		expect(assets('.js')).toEqual([]);
	});

	test('a page has at most 9 kB of CSS, compressed, and 100 kB of fonts', () => {
		const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
		expect(sum(assets('.css').map((css) => gzipSync(css).length))).toBeLessThanOrEqual(9_000);
		expect(sum(assets('.woff2').map((font) => font.length))).toBeLessThanOrEqual(100_000);
	});
});

describe('every kind of page', () => {
	const pages = [
		...[
			'',
			ARTICLE,
			'tags/',
			'tags/heritage/',
			'sections/',
			'2022/',
			'2022/01/',
			'2022/01/08/',
			'on-this-day/01-08/',
			'about/',
			'404.html',
		].map((address) => ['arabic', address] as const),
		...['', '2024/05/quay/', 'tags/fishing/', '2024/05/'].map((address) => ['english', address] as const),
	];

	test.each(pages)('%s /%s has no barriers in either theme', async (site, address) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await open({ colorScheme, viewport: { width: 1280, height: 900 } }, async (page) => {
				await page.goto(`${siteOf(site).url}${address}`, { waitUntil: 'networkidle' });
				await page.evaluate(AXE);
				const violations = await page.evaluate(async () => {
					for (const details of document.querySelectorAll('details')) details.open = true;
					const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
					const { violations } = await axe.run({
						runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
					});
					return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
				});
				expect(violations).toEqual([]);
			});
		}
	});

	// Without the typeface: when a file comes late, a line may break elsewhere, and how late it comes is the machine's.
	test.each(pages)('nothing moves on %s /%s when the script runs and pictures come', async (site, address) => {
		await open({ viewport: { width: 412, height: 823 } }, async (page) => {
			await page.route('**/*.woff2', (route) => route.abort());
			await page.goto(`${siteOf(site).url}${address}`, { waitUntil: 'networkidle' });
			// Two digits, as the budget is written.
			expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.005);
		});
	});

	test.each(pages)('%s /%s fits 320 px, and letters of twice the size', async (site, address) => {
		await open({ viewport: { width: 320, height: 800 } }, async (page) => {
			await page.goto(`${siteOf(site).url}${address}`, { waitUntil: 'networkidle' });
			const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(await tooWide()).toBe(0);
			await page.addStyleTag({ content: ':root { font-size: 200% }' });
			expect(await tooWide()).toBe(0);
		});
	});
});

describe('the script of a page', () => {
	test('writes the date of today in the zone of the paper', async () => {
		// In Damascus it is the twentieth already.
		await openAt('2024-09-19T21:30:00Z', async (page) => {
			await page.goto(arabic.url);
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
		await openAt(time, async (page) => {
			await page.goto(`${arabic.url}${ARTICLE}`);
			expect(await page.locator('.age').textContent()).toBe(notice);
		});
	});

	test('shows another day of the calendar when the page was built on another day', async () => {
		await openAt('2026-01-08T12:00:00Z', async (page) => {
			await page.goto(arabic.url, { waitUntil: 'networkidle' });
			const block = page.locator('#on-this-day');
			expect(await block.locator('h2, li').allInnerTexts()).toMatchInlineSnapshot(`
				[
				  "في مثل هذا اليوم: ٨ كانون الثاني (يناير)",
				  "٢٠٢٢
				ليلة في فرن الحي: من العجن إلى أول ربطة خبز",
				  "٢٠٢٢
				مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين",
				]
			`);
			expect(await block.locator('h2 a').getAttribute('href')).toBe('/on-this-day/01-08/');
		});
	});

	test('asks for no day of the calendar that has no page', async () => {
		await openAt('2026-01-09T12:00:00Z', async (page) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			await page.goto(arabic.url, { waitUntil: 'networkidle' });
			expect(asked.filter((address) => address.includes('on-this-day'))).toEqual([]);
			expect(await page.locator('#on-this-day').isVisible()).toBe(false);
		});
	});

	test('the theme goes round, is told in words, and is there before the next page is painted', async () => {
		await open({}, async (page) => {
			await page.goto(arabic.url);
			const button = page.locator('#theme');
			const state = async () => [
				((await button.textContent()) ?? '').trim(),
				await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
			];
			const states = [await state()];
			for (let click = 0; click < 3; click++) {
				await button.click();
				states.push(await state());
			}
			expect(states).toEqual([
				['الوضع المظلم: تلقائي', 'rgb(255, 253, 249)'],
				['الوضع المظلم: مفعّل', 'rgb(22, 21, 19)'],
				['الوضع المظلم: مطفأ', 'rgb(255, 253, 249)'],
				['الوضع المظلم: تلقائي', 'rgb(255, 253, 249)'],
			]);
			await button.click();
			await page.addInitScript(() => {
				new MutationObserver((_, observer) => {
					if (!document.body) return;
					(window as unknown as { first: unknown }).first = document.documentElement.dataset['theme'];
					observer.disconnect();
				}).observe(document, { childList: true, subtree: true });
			});
			await page.goto(`${arabic.url}${ARTICLE}`);
			expect(await page.evaluate(() => (window as unknown as { first: unknown }).first)).toBe('dark');
		});
	});

	test('copies a citation', async () => {
		await open({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
			await page.goto(`${arabic.url}${ARTICLE}`);
			await page.locator('.cite summary').click();
			await page.locator('.cite button').first().click();
			await expect.poll(() => page.locator('.cite button').allTextContents()).toEqual(['نُسخ', 'انسخ', 'انسخ']);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
				'«مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين»، ورّاق، ٨ كانون الثاني (يناير) ٢٠٢٢.\nhttps://warraq.example/2022/01/nato-russia-council/',
			);
		});
	});

	test('a table that is wider than the page is reached with the keyboard and has a name', async () => {
		for (const [width, role] of [
			[360, 'region'],
			[1280, null],
		] as const) {
			await open({ viewport: { width, height: 800 } }, async (page) => {
				await page.goto(`${english.url}2024/05/quay/`);
				const box = page.locator('.wide');
				expect([
					await box.getAttribute('role'),
					await box.getAttribute('aria-label'),
					await box.getAttribute('tabindex'),
				]).toEqual(role === null ? [null, null, null] : [role, 'Wide table, scrolls sideways', '0']);
			});
		}
	});
});

test('without JavaScript everything is there to read, and nothing that would do nothing', async () => {
	await open({ javaScriptEnabled: false }, async (page) => {
		await page.goto(`${arabic.url}${ARTICLE}`);
		expect(await page.locator('#theme').isVisible()).toBe(false);
		expect(await page.locator('.published').textContent()).toMatch(/^٨ كانون الثاني \(يناير\) ٢٠٢٢/);
		await page.locator('.cite summary').click();
		expect(await page.locator('.cite pre').first().isVisible()).toBe(true);
		expect(await page.locator('.cite button').count()).toBe(0);
	});
});

test('with the keyboard: the first stop leads past the masthead, each stop is seen', async () => {
	await open({}, async (page) => {
		await page.goto(arabic.url);
		await page.keyboard.press('Tab');
		const skip = page.locator('.skip');
		expect(
			await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0),
		).toBe(true);
		await page.keyboard.press('Enter');
		expect(new URL(page.url()).hash).toBe('#main');
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const at = document.activeElement as HTMLElement;
			return { isInMain: at.closest('main') !== null, outline: getComputedStyle(at).outlineStyle };
		});
		expect(stop).toEqual({ isInMain: true, outline: 'solid' });
	});
});

function siteOf(name: 'arabic' | 'english'): Served {
	return name === 'arabic' ? arabic : english;
}

async function publish(prepare: (sandbox: Sandbox) => ReturnType<Sandbox['options']>): Promise<Served> {
	const sandbox = new Sandbox();
	const options = prepare(sandbox);
	const { status, stderr } = await runScript('build.ts', [
		...folderArguments(options),
		'--now',
		'2030-01-01T00:00:00Z',
	]);
	if (status !== 0) throw new Error(stderr);
	const { url, close } = await serveFolder(options.out, 0);
	return {
		url,
		out: options.out,
		close: async () => {
			await close();
			sandbox.dispose();
		},
	};
}

/** A fresh browser profile, closed when the work is done. Layout shifts are summed up in `window.shift`. */
async function open(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
	const context = await browser.newContext(options);
	try {
		const page = await context.newPage();
		await page.addInitScript(() => {
			const sums = window as unknown as { shift: number };
			sums.shift = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) sums.shift += (entry as unknown as { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await work(page);
	} finally {
		await context.close();
	}
}

/** The same at another time. */
function openAt(time: string, work: (page: Page) => Promise<void>): Promise<void> {
	return open({ timezoneId: 'America/Los_Angeles' }, async (page) => {
		await page.clock.setFixedTime(time);
		await work(page);
	});
}

interface AxeResults {
	readonly violations: readonly {
		readonly id: string;
		readonly nodes: readonly { readonly target: readonly string[] }[];
	}[];
}

const ENGLISH = {
	'site.yml':
		'title: The Harbour Record\nurl: https://record.example/\nlanguage: en\nnumerals: latn\naccent: "#0b4f6c"\n',
	'articles/2024/05/quay.md': `---
title: Harbour board votes to rebuild the old quay
date: 2024-05-03
updated: 2024-05-04T10:00:00Z
section: Harbour
authors: [Jane Rowe, أمل حداد]
tags: [Fishing]
sources: [{ name: Harbour Board, url: "https://harbour.example/minutes" }]
corrections: [{ date: 2024-05-05, text: The storm was in 2012., type: correction }]
---
The board voted by **seven to two**.[^1]

> We have waited for twelve years.

| Year | Dredging | Concrete | Cranes | Lighting | Insurance |
|---|---|---|---|---|---|
| 2024 | 120,000 | 300,000 | 80,000 | 9,000 | 14,000 |

[^1]: Minutes of the board.
`,
	'articles/2023/05/arabic.md':
		'---\ntitle: ميناء قديم (NRC) يعود إلى العمل في 12-13 يناير\ndate: 2023-05-06\nlang: ar\ntags: [Fishing]\n---\nنص المقال.\n',
	'articles/2022/05/fleet.md':
		'---\ntitle: Fishing fleet returns\ndate: 2022-05-06\ntags: [Fishing]\n---\nThe boats came in at dawn.\n',
};

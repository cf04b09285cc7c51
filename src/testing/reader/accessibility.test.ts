import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOf } from './barriers.ts';
import { ENGLISH_PAGES, englishArchive } from './english.ts';
import { photograph } from './photograph.ts';
import { openBrowser, ReaderSite, SAMPLE_PAGES, sampleArchive, withPage } from './site.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:standard', 'html-validate:a11y'],
	rules: {
		// Void and boolean attributes as Astro writes them; titles of 2,000 letters are the author's.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'long-title': 'off',
		'attribute-boolean-style': 'off',
		'doctype-style': 'off',
	},
});

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each([
	['right to left', sampleArchive, SAMPLE_PAGES],
	['left to right', englishArchive, ENGLISH_PAGES],
] as const)('%s', (direction, fill, pages) => {
	let site: ReaderSite;
	beforeAll(async () => {
		site = await ReaderSite.open(fill);
	});
	afterAll(() => site?.close());

	test.each(pages)('%s: no barriers in either theme', async (name, address) => {
		const violations: string[] = [];
		await withPage(browser, { bypassCSP: true }, async (page) => {
			await page.goto(site.origin + address);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				violations.push(...(await barriersOf(page)).map((barrier) => `${colorScheme} ${barrier}`));
				await photograph(page, `${direction} ${name}`, colorScheme);
			}
		});
		expect(violations).toEqual([]);
	});

	test.each(pages)('%s: valid HTML', async (_name, address) => {
		const { results } = await validator.validateString(site.html(address));
		const messages = results.flatMap((result) => result.messages);
		expect(messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
	});
});

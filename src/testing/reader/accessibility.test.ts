import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGLISH_PAGES, englishArchive } from './english.ts';
import { photograph } from './photograph.ts';
import { openBrowser, ReaderSite, SAMPLE_PAGES, sampleArchive, withPage } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
			await page.evaluate(AXE);
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

/** WCAG 2.2 A and AA and axe's best practices. */
async function barriersOf(page: Page): Promise<string[]> {
	const { violations } = await page.evaluate(async (): Promise<AxeResults> => {
		const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
		return axe.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			resultTypes: ['violations'],
		});
	});
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
	);
}

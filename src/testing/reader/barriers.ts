import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA and axe's best practices: what a page does not keep. */
export async function barriersOf(page: Page): Promise<string[]> {
	// Once for each document.
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
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

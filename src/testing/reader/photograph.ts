import path from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../build/root.ts';

/** Not in git: for people to look at after the tests. */
const FOLDER = path.join(ROOT, 'screenshots');
const WIDTHS = [360, 768, 1280];

/** Takes pictures of a whole page as a phone, a tablet and a desk show it. */
export async function photograph(page: Page, name: string, theme: string): Promise<void> {
	const before = page.viewportSize();
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		const file = `${name.replaceAll(' ', '-')}-${width}-${theme}.png`;
		await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
	}
	if (before) await page.setViewportSize(before);
}

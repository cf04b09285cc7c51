import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../sandbox.ts';
import { openBrowser, ReaderSite, withPage } from './site.ts';

/** How many articles each tag has. */
const COUNTS = { واحد: 1, اثنان: 2, ثلاثة: 3, 'أحد عشر': 11, مئة: 100 };

/** What a reader of the page hears, with white space as a browser shows it. */
function textAt(site: ReaderSite, address: string): string {
	return textOf(rehype().parse(site.html(address))).replace(/\s+/g, ' ');
}

describe('an archive with lists of every plural', () => {
	let site: ReaderSite;
	beforeAll(async () => {
		site = await ReaderSite.open(countedArchive);
	});
	afterAll(() => site?.close());

	test('the index counts as Arabic does', () => {
		const text = textAt(site, '/tags/');
		for (const [tag, words] of [
			['واحد', 'مقال واحد'],
			['اثنان', 'مقالان'],
			['ثلاثة', '٣ مقالات'],
			['أحد عشر', '١١ مقالًا'],
			['مئة', '١٠٠ مقال'],
		])
			expect(text).toContain(`${tag} ${words}`);
	});

	test.each([
		['واحد', 'مقال واحد'],
		['اثنان', 'مقالان'],
		['ثلاثة', '٣ مقالات'],
		['أحد-عشر', '١١ مقالًا'],
		['مئة', '١٠٠ مقال'],
	])('the list of «%s» says «%s»', (slug, words) => {
		expect(textAt(site, `/tags/${slug}/`)).toMatch(new RegExp(`(^| )${words}( |$)`));
	});

	test('no word is glued to a number or to the next link', async () => {
		const browser = await openBrowser();
		try {
			await withPage(browser, {}, async (page) => {
				for (const address of ['/', '/tags/', '/tags/مئة/', '/2020/', '/2020/01/', '/2020/01/02/', '/2020/01/خبر-1/']) {
					await page.goto(site.origin + address);
					// As it is copied: with a line end where a box ends.
					const text = await page.evaluate(
						() => globalThis.getSelection()?.selectAllChildren(document.body) ?? String(getSelection()),
					);
					expect(text.length).toBeGreaterThan(100);
					expect(text.match(/\S*(?:[٠-٩]\p{L}|\p{L}[٠-٩])\S*/gu)).toBeNull();
					const links = (await page.locator('a').allTextContents()).map((link) => link.trim());
					for (const [at, link] of links.slice(0, -1).entries()) {
						const next = links[at + 1] ?? '';
						// A letter of the index and the next one may well begin a word.
						if (link.length > 2 && next !== '') expect(text).not.toContain(link + next);
					}
				}
			});
		} finally {
			await browser.close();
		}
	});

	test('digits of the newsroom are ours, those of the text are the author’s', () => {
		const text = textAt(site, '/2020/01/خبر-1/');
		expect(text).toContain('٢ كانون الثاني (يناير) ٢٠٢٠');
		expect(text).toContain('في 12-13 يناير (NRC)');
	});
});

test('an archive without articles has a front page that says so', async () => {
	const site = await ReaderSite.open((sandbox) => sandbox.write('site.yml', SETTINGS));
	try {
		expect(textAt(site, '/')).toContain('لا مقالات');
	} finally {
		await site.close();
	}
});

const SETTINGS = 'title: أرشيف\nurl: https://example.org/\ntimeZone: Asia/Damascus\n';

function countedArchive(sandbox: Sandbox): void {
	sandbox.write('site.yml', SETTINGS);
	for (const [tag, count] of Object.entries(COUNTS)) {
		for (let at = 0; at < count; at++) {
			const day = String(1 + (at % 28)).padStart(2, '0');
			const slug = tag === 'مئة' ? `خبر-${at}` : `${tag.replace(' ', '-')}-${at}`;
			sandbox.write(
				`articles/2020/01/${slug}.md`,
				`---\ntitle: خبر عن ${tag}\ndate: 2020-01-${day}\ntags: [${tag}]\n---\nاجتماع في 12-13 يناير (NRC) رقم ${at}.\n`,
			);
		}
	}
}

/** The form for writers, as somebody in a newsroom uses it: in Chromium, with a repository that the browser keeps. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuildRun } from '../build/build.ts';
import { ContentErrors } from '../build/errors.ts';
import { articleFile } from './catalogue.ts';
import { openBrowser, ReaderSite, withPage } from './reader/site.ts';
import { buildViews, Sandbox } from './sandbox.ts';

const SETTINGS = `title: ورّاق
url: https://example.org/
timeZone: Asia/Damascus
admin: { enabled: true, backend: test, folder: archive/content }
`;

/** In the browser's zone still October, in the site's November. */
const NOW = '2024-10-31T22:30:00Z';

const OLD = `---\r
# Windows line ends, short ways of writing, a title that YAML would make a number of
title: 1984\r
date: 2022-01-05\r
tags: الطقس\r
sources:\r
  - سانا\r
  - { name: TASS, url: "https://example.org/1" }\r
image: old.jpg\r
odd: حقل مجهول\r
---\r
\r
فقرة أولى[^1] مع **غليظ**.\r
\r
::read-more{article=2022/01/other}\r
\r
| أ | ب |\r
| --- | --- |\r
| ١ | ٢ |\r
\r
[^1]: هامش.\r
`;

/** What the editor writes in another way, each on lines of its own. */
const BODY = `    شيفرة في أول النص

عن و*المقدمة* ولـ*لسان العرب* و**غليظ**ها، ***وكلاهما***.

| الصنف | الكيلو | السعر |
|---|---:|:---:|
| بندورة \\| كرزية | ١ | ٢ |

عنوان
---

1\\. ليس قائمة، و\\_لا\\_ مائلًا ولا \\# عنوانًا ولا \\[رابطًا\\].

https://example.org/~user/ و<https://example.org/>

* بند
* بند

  وفقرة منه

سطر␠␠
وسطر آخر

![ممر](market.jpg "شرح")

\`\`\`js
const a = '*';
\`\`\`

> اقتباس
> من سطرين

::read-more{article=2022/01/other}

هامش[^1] و&nbsp;<br>كيان.

[^1]: نص *الهامش*.`.replace('␠␠', '  ');

const WRITTEN = `---
title: "خبر"
date: "2022-01-05T09:30"
updated: 2022-01-06T10:15:23+02:00
image:
  src: old.jpg
  archival: True
draft: نعم
_odd: "حقل"
---

${BODY}
`;

let site: ReaderSite;
let browser: Browser;
let picture: Buffer;

beforeAll(async () => {
	picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#8a1c1c' } })
		.jpeg()
		.toBuffer();
	site = await ReaderSite.open((sandbox) => {
		sandbox.write('site.yml', SETTINGS);
		sandbox.write('tags/damascus.yml', 'label: دمشق\n');
		sandbox.write('articles/2022/01/other.md', articleFile({ section: 'مجتمع', tags: ['الطقس', 'مصر'] }));
	});
	browser = await openBrowser();
});

afterAll(async () => {
	await browser?.close();
	await site?.close();
});

test('a new article with a picture is a file that the build takes, and nothing is asked of another host', () =>
	withForm({}, async (page, { foreign }) => {
		expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
			'ar',
			'rtl',
		]);
		await page.goto(`${site.origin}/admin/#/collections/articles/new`);
		await input(page, 'title').fill('سوقُ «المدينة»: يفتح "أبوابه" غدًا؟');
		expect(await input(page, '_address').inputValue()).toBe('سوق-المدينة-يفتح-أبوابه-غدا');
		await input(page, 'description').fill('عادت مئة دكان.');
		await addName(page, 'section', 'مجتمع');
		await addName(page, 'tags', 'دمشق، أسواق');
		await addName(page, 'tags', 'خطأ');
		await field(page, 'tags').getByRole('button', { name: 'احذف «خطأ»' }).click();
		await field(page, 'image').getByRole('checkbox').click();
		const file = { name: 'صورة السوق 1.jpg', mimeType: 'image/jpeg', buffer: picture };
		await field(page, 'image.src').locator('input[type=file]').first().setInputFiles(file);
		await input(page, 'image.alt').fill('ممر مسقوف');
		await field(page, 'body').locator('[contenteditable]').click();
		await page.keyboard.type('فتح السوق أبوابه «صباح السبت».');
		await page.keyboard.press('Enter');
		await page.keyboard.type('فقرة ثانية.');
		const files = await save(page);

		const id = '2024/11/سوق-المدينة-يفتح-أبوابه-غدا';
		expect(Object.keys(files).sort()).toEqual([
			`archive/content/articles/${id}.md`,
			'archive/content/articles/2024/11/صورة-السوق-1.jpg',
		]);
		expect(text(files, `articles/${id}.md`)).toBe(`---
title: "سوقُ «المدينة»: يفتح \\"أبوابه\\" غدًا؟"
description: "عادت مئة دكان."
date: "2024-11-01T01:30:00+03:00"
section: "مجتمع"
tags:
  - "دمشق"
  - "أسواق"
image:
  src: "./صورة-السوق-1.jpg"
  alt: "ممر مسقوف"
---

فتح السوق أبوابه «صباح السبت».

فقرة ثانية.
`);
		expect(await build(files)).toEqual([]);
		expect(foreign).toEqual([]);
	}));

test('an article that was written elsewhere keeps what it said', () =>
	withForm({ 'articles/2022/01/old.md': OLD, 'articles/2022/01/broken.md': '---\ntitle: "x\n---\n' }, async (page) => {
		await page.goto(`${site.origin}/admin/#/collections/articles/entries/2022/01/old`);
		await input(page, 'title').waitFor();
		expect(await input(page, 'title').inputValue()).toBe('1984');
		expect(await input(page, '_address').inputValue()).toBe('old');
		await input(page, 'title').fill('ألف وتسعمئة');
		await addName(page, 'sources', 'DPA');
		const files = await save(page);
		expect(text(files, 'articles/2022/01/old.md')).toBe(`---
title: "ألف وتسعمئة"
date: "2022-01-05"
sources:
  - "سانا"
  - name: "TASS"
    url: "https://example.org/1"
  - "DPA"
tags:
  - "الطقس"
image:
  src: "old.jpg"
odd: "حقل مجهول"
---

فقرة أولى[^1] مع **غليظ**.

::read-more{article=2022/01/other}

| أ | ب |
| --- | --- |
| ١ | ٢ |

[^1]: هامش.
`);
	}));

test('what nobody has touched is saved as it was written: the body, dates, flags, fields that the form does not know', () =>
	withForm({ 'articles/2022/01/old.md': WRITTEN }, async (page) => {
		await openBody(page, '2022/01/old', 'الهامش');
		expect(await input(page, 'date').inputValue()).toBe('2022-01-05T09:30');
		await input(page, 'title').fill('خبر آخر');
		const files = await save(page);
		expect(text(files, 'articles/2022/01/old.md')).toBe(`---
title: "خبر آخر"
date: "2022-01-05T09:30"
image:
  src: "old.jpg"
  archival: true
draft: true
updated: "2022-01-06T10:15:23+02:00"
_odd: "حقل"
---

${BODY}
`);
	}));

test('what a writer types into a field while the body opens stays there', () =>
	withForm({ 'articles/2022/01/old.md': WRITTEN }, async (page) => {
		await openBody(page, '2022/01/old', 'الهامش');
		for (const title of ['خبر', 'خبر آخر', 'خبر عاجل']) {
			await input(page, 'title').fill(title);
			expect(await input(page, 'title').inputValue()).toBe(title);
		}
		const saved = text(await save(page), 'articles/2022/01/old.md');
		expect(saved.slice(-BODY.length - 6)).toBe(`---\n\n${BODY}\n`);
	}));

test('a body that a writer goes on with keeps emphasis inside of words', () =>
	withForm({ 'articles/2022/01/old.md': articleFile({ body: 'عن و*المقدمة* ولـ*لسان العرب*.\n' }) }, async (page) => {
		await openBody(page, '2022/01/old', 'المقدمة');
		await field(page, 'body').locator('[contenteditable]').click();
		await page.keyboard.press('Control+End');
		await page.keyboard.type(' وتتمة.');
		const files = await save(page);
		expect(text(files, 'articles/2022/01/old.md')).toMatch(/\n\nعن و\*المقدمة\* ولـ\*لسان العرب\*\. وتتمة\.\n$/);
	}));

test('what a writer types as Markdown is saved as it was typed', () =>
	withForm({ 'articles/2022/01/old.md': articleFile({ body: 'فقرة أولى.\n' }) }, async (page) => {
		await openBody(page, '2022/01/old', 'فقرة أولى');
		const markdown = field(page, 'body').getByRole('button', { name: 'التحرير بلغة Markdown' });
		await markdown.click();
		await field(page, 'body').locator('textarea').fill(BODY.trim());
		await markdown.click();
		await field(page, 'body').locator('[contenteditable]').getByText('لسان العرب').waitFor();
		const files = await save(page);
		expect(text(files, 'articles/2022/01/old.md')).toBe(
			`---\ntitle: "عنوان"\ndate: "2022-01-08T10:15:00+02:00"\n---\n\n${BODY.trim()}\n`,
		);
	}));

test('a name is taken when it is whole: chosen from those in use, or typed to its end', () =>
	withForm({}, async (page) => {
		await page.goto(`${site.origin}/admin/#/collections/articles/new`);
		const chips = () => field(page, 'tags').locator('li').allInnerTexts();
		const options = field(page, 'tags').locator('datalist option');
		expect(await options.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toContain('مصر');
		await input(page, 'tags').pressSequentially('مصرف لبنان');
		expect([await input(page, 'tags').inputValue(), await chips()]).toEqual(['مصرف لبنان', []]);
		await input(page, 'tags').press('Enter');
		await input(page, 'tags').evaluate((element: HTMLInputElement) => {
			// As Chromium and Firefox tell of a choice from the list.
			Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, 'مصر');
			element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
		});
		await expect.poll(chips).toEqual([expect.stringContaining('مصرف لبنان'), expect.stringContaining('مصر')]);
		expect(await input(page, 'tags').inputValue()).toBe('');
	}));

test('a new name has a file by the rules of addresses', () =>
	withForm({}, async (page) => {
		await page.goto(`${site.origin}/admin/#/collections/tags/new`);
		await input(page, 'label').fill('الناتو');
		await input(page, '_address').fill('NATO 2022!');
		const files = await save(page);
		expect(Object.keys(files)).toEqual(['archive/content/tags/nato-2022.yml']);
		expect(text(files, 'tags/nato-2022.yml')).toBe('label: "الناتو"\n');
		expect(await build(files)).toEqual([]);
	}));

test('a name may be digits alone, and a page takes no address of ours', () =>
	withForm({}, async (page) => {
		await page.goto(`${site.origin}/admin/#/collections/tags/new`);
		await input(page, 'label').fill('1948');
		expect(await input(page, '_address').inputValue()).toBe('1948');
		await page.goto(`${site.origin}/admin/#/collections/pages/new`);
		await input(page, 'title').fill('Search');
		const files = await save(page);
		expect(Object.keys(files)).toEqual(['archive/content/pages/page-search.md']);
		expect(await build(files)).toEqual([]);
	}));

test('the page is for writers alone: robots and sitemaps leave it out', () => {
	expect(site.html('/admin/')).toContain('<meta name="robots" content="noindex">');
	const read = (file: string) => readFileSync(path.join(site.out, file), 'utf8');
	expect(read('robots.txt')).toContain('\nDisallow: /admin/\n');
	expect(read('sitemap-0.xml')).not.toContain('admin');
	expect(site.html('/')).not.toContain('admin');
});

type Files = Readonly<Record<string, Uint8Array>>;

/** @param files what the repository holds, below the content folder */
async function withForm(
	files: Readonly<Record<string, string>>,
	work: (page: Page, seen: { foreign: string[] }) => Promise<void>,
): Promise<void> {
	await withPage(browser, { locale: 'en-US', timezoneId: 'America/New_York' }, async (page) => {
		const foreign: string[] = [];
		page.on('request', (request) => {
			if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== site.origin)
				foreign.push(request.url());
		});
		// What the policy of the page forbids would be missing in the form.
		await page.addInitScript(() =>
			document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
				console.error(`policy: ${violatedDirective} ${blockedURI}`),
			),
		);
		page.on('console', (message) => {
			if (message.text().startsWith('policy: ')) foreign.push(message.text());
		});
		await page.clock.setFixedTime(NOW);
		await page.goto(`${site.origin}/admin/`);
		await page.evaluate(putFiles, Object.entries(files));
		await page.getByRole('button', { name: 'العمل مع مستودع تجريبي' }).click();
		await page.getByRole('button', { name: 'إنشاء عنصر جديد' }).first().waitFor();
		await work(page, { foreign });
	});
}

function field(page: Page, name: string): Locator {
	return page.locator(`section[data-key-path="${name}"]`);
}

function input(page: Page, name: string): Locator {
	return field(page, name).locator('input:not([type=file]), textarea').first();
}

/** Opens an article and waits until the editor has handed its body over, also when it has settled. */
async function openBody(page: Page, id: string, words: string): Promise<void> {
	await page.evaluate(() => {
		const told: string[] = [];
		Object.assign(window, { told });
		document.addEventListener('Update', (event) => told.push((event as CustomEvent).detail.value), true);
	});
	await page.goto(`${site.origin}/admin/#/collections/articles/entries/${id}`);
	await page.waitForFunction((text) => {
		const { told } = window as unknown as { told: string[] };
		return told.filter((body) => body.includes(text)).length > 1;
	}, words);
}

async function addName(page: Page, name: string, typed: string): Promise<void> {
	await input(page, name).fill(typed);
	await input(page, name).press('Enter');
}

/** Saves and reads the repository: each file that is not as it was. */
async function save(page: Page): Promise<Files> {
	const before = await page.evaluate(readFiles);
	await page.getByRole('button', { name: 'حفظ', exact: true }).click();
	await page.getByText('تم حفظ العنصر').waitFor();
	const after = await page.evaluate(readFiles);
	return Object.fromEntries(
		Object.entries(after)
			.filter(([file, bytes]) => before[file] !== bytes)
			.map(([file, bytes]) => [file, Buffer.from(bytes, 'base64')]),
	);
}

function text(files: Files, file: string): string {
	return Buffer.from(files[`archive/content/${file}`] ?? []).toString();
}

/** Puts the files into an archive and tells what a build finds in it. */
async function build(files: Files): Promise<unknown> {
	const sandbox = new Sandbox();
	try {
		sandbox.write('site.yml', SETTINGS);
		for (const [file, bytes] of Object.entries(files)) sandbox.write(path.relative('archive/content', file), bytes);
		const options = { ...sandbox.options('site'), now: Date.parse(NOW) };
		await buildViews(options);
		const run = await BuildRun.start(options);
		run.abort();
		return run.problems;
	} catch (error) {
		return error instanceof ContentErrors ? error.problems : error;
	} finally {
		sandbox.dispose();
	}
}

/** In the browser: the folder in which Sveltia CMS keeps its test repository. */
async function putFiles(files: readonly (readonly [string, string])[]): Promise<void> {
	const root = await navigator.storage.getDirectory();
	for (const [file, content] of files) {
		const parts = `sveltia-cms-test/archive/content/${file}`.split('/');
		let folder = root;
		for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
		const handle = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
		const stream = await handle.createWritable();
		await stream.write(content);
		await stream.close();
	}
}

/** In the browser: every file of the test repository in base64. */
async function readFiles(): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	const walk = async (folder: FileSystemDirectoryHandle, at: string): Promise<void> => {
		for await (const [name, handle] of folder.entries()) {
			if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${at}${name}/`);
			else {
				const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
				found[`${at}${name}`] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
			}
		}
	};
	const root = await navigator.storage.getDirectory();
	await walk(await root.getDirectoryHandle('sveltia-cms-test', { create: true }), '');
	return found;
}

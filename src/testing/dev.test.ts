import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../build/workspace.ts';
import { articleCopySchema } from '../seo/article-copy-schema.ts';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.ts';
import { userEnvironment } from './command.ts';
import { Sandbox, SITE_YML } from './sandbox.ts';

const PORT = 4000 + (process.pid % 900);
const ARTICLE = 'articles/2022/01/live.md';

/** A PNG of one pixel. */
const RED_DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

let sandbox: Sandbox;
let server: ChildProcess;
let browser: Browser;
let page: Page;

const article = (title: string, body = 'نص.') =>
	`---\ntitle: ${title}\ndate: 2022-01-08\ntags: [الناتو]\n---\n${body}\n`;
const at = (address: string) => `http://localhost:${PORT}/archive${address}`;

beforeAll(async () => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', `${SITE_YML}machineCopies: { json: true, markdown: true }\n`);
	sandbox.write(ARTICLE, article('العنوان الأول'));
	sandbox.write('articles/2022/01/draft.md', article('مسودة').replace('tags', 'draft: true\ntags'));
	server = spawn(
		process.execPath,
		[path.join(ROOT, 'scripts', 'dev.ts'), '--content', sandbox.content, '--port', String(PORT)],
		{
			cwd: ROOT,
			env: userEnvironment(),
			stdio: ['ignore', 'pipe', 'inherit'],
		},
	);
	await new Promise<void>((resolve, reject) => {
		let output = '';
		server.stdout?.on('data', (chunk) => {
			output += chunk;
			if (/ready in/.test(output)) resolve();
		});
		server.once('exit', (status) => reject(new Error(`The server ended with status ${status}: ${output}`)));
	});
	const { path: executablePath, problem } = ensureChromium();
	if (problem !== undefined) throw new Error(problem);
	browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
	page = await browser.newPage();
});

afterAll(async () => {
	await browser?.close();
	server?.kill();
	sandbox?.dispose();
});

const headline = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

test('a saved edit appears in the open page', async () => {
	await page.goto(at('/2022/01/live/'));
	await headline('العنوان الأول');
	sandbox.write(ARTICLE, article('العنوان الثاني'));
	await headline('العنوان الثاني');
});

test('a broken article is an error page that says where, and comes back when it is mended', async () => {
	sandbox.write(ARTICLE, article('خبر', '::read-more{article=2021/12/gone}'));
	await page.getByText('read-more-missing').waitFor();
	expect(await page.locator('code').first().textContent()).toMatch(/articles\/2022\/01\/live\.md:6:1$/);
	expect(await page.locator('pre').first().textContent()).toBe('6 ::read-more{article=2021/12/gone}');
	sandbox.write(ARTICLE, article('العنوان الثالث'));
	await headline('العنوان الثالث');
});

test('a new article, a new folder and a picture are there without a restart', async () => {
	// An open page would load itself again just when this one is sent elsewhere.
	await page.goto('about:blank');
	sandbox.write(
		'articles/2023/05/new.md',
		article('خبر جديد', '![صورة](photo.png)').replace('2022-01-08', '2023-05-02'),
	);
	sandbox.write('articles/2023/05/photo.png', Buffer.from(RED_DOT, 'base64'));
	await expect.poll(async () => (await fetch(at('/2023/05/new/'))).status, { timeout: 10_000 }).toBe(200);
	await page.goto(at('/2023/05/new/'));
	expect(
		await page
			.locator('.body img')
			.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)),
	).toBe(true);
});

test('copies for machines follow their article, and a draft has none', async () => {
	const file = 'articles/2022/01/نسخ.md';
	const ask = async (type: string, id = '2022/01/نسخ') => {
		const response = await fetch(at(`/${id}/index.${type}`));
		return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() };
	};
	const soon = { timeout: 10_000 };
	sandbox.write(file, article('نسخة أولى', 'نص <!-- ملاحظة -->.'));
	await expect.poll(async () => (await ask('json')).status, soon).toBe(200);
	const text = article('نسخة ثانية', 'نص آخر، و[خبر](live.md).');
	sandbox.write(file, text);
	await expect.poll(async () => (await ask('json')).text, soon).toContain('نسخة ثانية');
	const copy = await ask('json');
	expect(copy).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' });
	expect(articleCopySchema.parse(JSON.parse(copy.text))).toMatchObject({ id: '2022/01/نسخ', title: 'نسخة ثانية' });
	expect(await ask('md')).toEqual({ status: 200, type: 'text/markdown; charset=utf-8', text });
	const ofDraft = await Promise.all(['json', 'md'].map((type) => ask(type, '2022/01/draft')));
	expect(ofDraft.map(({ status }) => status)).toEqual([404, 404]);
	// Nobody has said that a broken file may be seen.
	sandbox.write(file, text.replace('2022-01-08', 'أمس'));
	await expect.poll(async () => (await ask('md')).status, soon).toBe(404);
	sandbox.remove(file);
	await expect.poll(async () => (await ask('json')).status, soon).toBe(404);
});

test('drafts are shown, lists and feeds work, and what is not there is not found', async () => {
	const statuses = await Promise.all(
		[
			'/',
			'/2022/01/draft/',
			'/tags/الناتو/',
			'/2022/',
			'/2022/01/',
			'/2022/01/08/',
			'/rss.xml',
			'/atom.xml',
			'/feed.json',
			'/feeds/',
			'/feeds.opml',
			'/tags/الناتو/feed.json',
			'/tags/nothing/feed.json',
			'/robots.txt',
			'/nothing/',
			'/2022/01/nothing/',
		].map(async (address) => [address, (await fetch(at(address))).status]),
	);
	expect(Object.fromEntries(statuses)).toEqual({
		'/': 200,
		'/2022/01/draft/': 200,
		'/tags/الناتو/': 200,
		'/2022/': 200,
		'/2022/01/': 200,
		'/2022/01/08/': 200,
		'/rss.xml': 200,
		'/atom.xml': 200,
		'/feed.json': 200,
		'/feeds/': 200,
		'/feeds.opml': 200,
		'/tags/الناتو/feed.json': 200,
		'/tags/nothing/feed.json': 404,
		'/robots.txt': 200,
		'/nothing/': 404,
		'/2022/01/nothing/': 404,
	});
});

test('the theme is remembered and today’s date is in the numerals of the site', async () => {
	await page.goto(at('/'));
	await page.getByRole('button', { name: 'الوضع المظلم' }).click();
	await page.reload();
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
	expect(await page.locator('#today').textContent()).toMatch(/^\p{L}+ [٠-٩]+ \/ \p{L}+ \/ [٠-٩]{4}$/u);
});

test('an index of the search is asked for in vain, with a word about it', async () => {
	const answer = await fetch(at('/search/periods.json'));
	expect([answer.status, await answer.text()]).toEqual([
		404,
		'Search finds nothing in development. Run `npm run build`, then `npm run preview`.',
	]);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
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
	sandbox.write('articles/2050/05/later.md', article('خبر مؤجل').replace('2022-01-08', '2050-05-06T09:30'));
	server = spawn(
		process.execPath,
		[
			path.join(ROOT, 'scripts', 'dev.ts'),
			...['--content', sandbox.content, '--port', String(PORT)],
			path.join(sandbox.content, ARTICLE),
		],
		{
			cwd: ROOT,
			// What stands for the browser of the one who writes: it notes what it is to open.
			env: { ...userEnvironment(), BROWSER: browserScript(), OPENED: opened() },
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
	await leavePage();
});

afterAll(async () => {
	await browser?.close();
	server?.kill();
	sandbox?.dispose();
});

const opened = () => path.join(sandbox.root, 'opened.txt');

function browserScript(): string {
	const script = path.join(sandbox.root, 'browser.js');
	const note = `require('node:fs').writeFileSync(process.env.OPENED, process.argv.at(-1))`;
	writeFileSync(script, note);
	return script;
}

/** An open page would load itself again just when it is sent elsewhere: the next one is another. */
async function leavePage(): Promise<void> {
	// Not awaited: Chromium may never be done with closing a page that is on its way.
	page?.close().catch(() => undefined);
	page = await browser.newPage();
}

/** Opens a page and waits until it hears of changes: of one that comes before, it would not. */
async function openPage(address: string): Promise<void> {
	const connected = page.waitForEvent('console', (message) => message.text() === '[vite] connected.');
	await page.goto(at(address));
	await connected;
}

const headline = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

test('the browser opens the page of the file that the command names', async () => {
	const asked = () => (existsSync(opened()) ? readFileSync(opened(), 'utf8') : '');
	await expect.poll(asked, { timeout: 10_000 }).toBe(at('/2022/01/live/'));
});

test('a saved edit appears in the open page', async () => {
	await openPage('/2022/01/live/');
	await headline('العنوان الأول');
	sandbox.write(ARTICLE, article('العنوان الثاني'));
	await headline('العنوان الثاني');
});

test('a change that a page was too late to hear of is shown all the same', async () => {
	const [other, late] = [page, await browser.newPage()];
	const titleOf = async () => /<h1[^>]*>([^<]*)/.exec(await (await fetch(at('/2022/01/live/'))).text())?.[1]?.trim();
	// It hears of changes only when it has this.
	const hold = async (route: Route) => {
		sandbox.write(ARTICLE, article('العنوان المتأخر'));
		await expect.poll(titleOf, { timeout: 10_000 }).toBe('العنوان المتأخر');
		// Nor does the server keep the word for it, as it does when nobody hears.
		await other.getByRole('heading', { level: 1, name: 'العنوان المتأخر' }).waitFor();
		await route.continue();
	};
	await late.route('**/@vite/client', hold, { times: 1 });
	await late.goto(at('/2022/01/live/'));
	await late.getByRole('heading', { level: 1, name: 'العنوان المتأخر' }).waitFor();
	late.close().catch(() => undefined);
});

/** What stands in the overlay, as readers of screens and eyes find it. */
const overlay = () => page.locator('warraq-preview');
const region = (name: string) => overlay().getByRole('region', { name });

test('problems of the open file stand beside its page, from right to left, and go when they are mended', async () => {
	sandbox.write(
		ARTICLE,
		article('خبر', '::read-more{article=2021/12/gone}\n\nقال ، ثم [هنا](/nowhere/).').replace(
			'tags: [الناتو]',
			'author: سلمى',
		),
	);
	const panel = region('٤ مشكلات');
	await panel.waitFor();
	// The page is there, as far as it can be.
	await headline('خبر');
	expect(await overlay().evaluate(({ dir, lang }: HTMLElement) => [dir, lang])).toEqual(['rtl', 'ar']);
	expect(
		await panel
			.getByRole('listitem')
			.allInnerTexts()
			.then((items) => items.map((item) => item.split(/\n+/))),
	).toEqual([
		['live.md:4:9', 'field-unknown', 'الحقل `\u2068author\u2069` غير معروف.', 'لعلك تقصد `authors`.'],
		[
			'live.md:6:1',
			'read-more-missing',
			'«اقرأ المزيد» إلى `\u2068articles/2021/12/gone.md\u2069`، ولا وجود لمقال أو صفحة بهذا المسار.',
		],
		// What an editor would say, as `npm run check` does.
		[
			'live.md:8:4',
			'space-before-mark',
			'مسافة قبل «،»، والعلامة تلتصق بالكلمة التي قبلها.',
			'اكتب `\u2068قال،\u2069`.',
		],
		[
			'live.md:8:10',
			'link-dead',
			'رابط إلى `\u2068/nowhere/\u2069`، ولا صفحة في الموقع بهذا العنوان.',
			'اربط بملف المقال نفسه (`../../2022/01/slug.md`)، فإن غاب كان خطأً يُرى.',
		],
	]);
	sandbox.write(ARTICLE, article('خبر'));
	await panel.waitFor({ state: 'detached' });
});

test('the overlay can be put aside, stays so over a reload, and comes back with another problem', async () => {
	sandbox.write(ARTICLE, article('خبر').replace('tags: [الناتو]', 'author: سلمى'));
	const panel = region('مشكلة واحدة');
	await panel.getByRole('button', { name: 'إخفاء' }).click();
	const reopen = overlay().getByRole('button', { name: 'أظهر: مشكلة واحدة' });
	await reopen.waitFor();
	await page.reload();
	await reopen.waitFor();
	expect(await panel.isVisible()).toBe(false);
	await reopen.click();
	await panel.waitFor();
	await panel.press('Escape');
	await panel.waitFor({ state: 'hidden' });
	sandbox.write(ARTICLE, article('خبر').replace('tags: [الناتو]', 'tag: سلمى'));
	await panel.waitFor();
	expect(await panel.textContent()).toContain('tags');
});

test('a file that can no longer be read leaves its page as it was, and says so', async () => {
	sandbox.write(ARTICLE, article('خبر').replace('2022-01-08', 'أمس'));
	await region('مشكلة واحدة').getByText('الصفحة كما كانت قبله').waitFor();
	await headline('خبر');
});

test('a broken article that was never read is an error page that says where, and a page when it is mended', async () => {
	await leavePage();
	const file = 'articles/2022/01/broken.md';
	sandbox.write(file, article('خبر').replace('2022-01-08', 'أمس'));
	await expect.poll(async () => (await fetch(at('/2022/01/broken/'))).status, { timeout: 10_000 }).toBe(500);
	await openPage('/2022/01/broken/');
	await page.getByText('date-unreadable').waitFor();
	expect(await page.locator('code').first().textContent()).toMatch(/articles\/2022\/01\/broken\.md:3:7$/);
	expect(await page.locator('pre').first().textContent()).toBe('3 date: أمس');
	sandbox.write(file, article('العنوان الثالث'));
	await headline('العنوان الثالث');
});

test('drafts and scheduled articles say so and when, on their pages and in lists', async () => {
	await page.goto(at('/2022/01/draft/'));
	await overlay().getByText('مسودة · السبت ٨ كانون الثاني (يناير) ٢٠٢٢').waitFor();
	await page.goto(at('/2050/05/later/'));
	await overlay().getByText('مؤجَّل · يُنشر الجمعة ٦ أيار (مايو) ٢٠٥٠ ٠٩:٣٠').waitFor();
	await page.goto(at('/tags/الناتو/'));
	const marks = page.locator('[data-warraq-state]');
	await marks.first().waitFor();
	expect(
		await marks.evaluateAll((all) => all.map((one) => [one.previousElementSibling?.textContent, one.textContent])),
	).toEqual([
		['خبر مؤجل', 'مؤجَّل · يُنشر الجمعة ٦ أيار (مايو) ٢٠٥٠ ٠٩:٣٠'],
		['مسودة', 'مسودة · السبت ٨ كانون الثاني (يناير) ٢٠٢٢'],
	]);
});

test('an old address leads to its article', async () => {
	sandbox.write('articles/2022/01/moved.md', article('منقول').replace('tags', 'aliases: [/old/12.php, /قديم/]\ntags'));
	for (const old of ['/old/12.php', '/old/12.php/', '/قديم/']) {
		const follow = async () => {
			const { status, headers } = await fetch(at(old), { redirect: 'manual' });
			return [status, headers.get('location')];
		};
		await expect.poll(follow, { timeout: 10_000 }).toEqual([302, '/archive/2022/01/moved/']);
	}
});

test('a new article, a new folder and a picture are there without a restart', async () => {
	await leavePage();
	sandbox.write(
		'articles/2023/05/new.md',
		article('خبر جديد', '![صورة](photo.png)').replace('2022-01-08', '2023-05-02'),
	);
	sandbox.write('articles/2023/05/photo.png', Buffer.from(RED_DOT, 'base64'));
	await expect.poll(async () => (await fetch(at('/2023/05/new/'))).status, { timeout: 10_000 }).toBe(200);
	await openPage('/2023/05/new/');
	expect(
		await page
			.locator('.body img')
			.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)),
	).toBe(true);
});

test('a folder that went and came back, as a branch does, is followed; one that moved leaves nothing behind', async () => {
	const file = 'articles/2022/11/branch.md';
	const folder = (month: string) => path.join(sandbox.content, 'articles/2022', month);
	const isAnswered = (address: string, status: number) =>
		expect.poll(async () => (await fetch(at(address))).status, { timeout: 10_000 }).toBe(status);
	await leavePage();
	sandbox.write(file, article('خبر الفرع'));
	await isAnswered('/2022/11/branch/', 200);
	rmSync(folder('11'), { recursive: true });
	await isAnswered('/2022/11/branch/', 404);
	sandbox.write(file, article('خبر الفرع'));
	await isAnswered('/2022/11/branch/', 200);
	await openPage('/2022/11/branch/');
	sandbox.write(file, article('خبر الفرع بعد عودته'));
	await headline('خبر الفرع بعد عودته');
	await leavePage();
	renameSync(folder('11'), folder('12'));
	await isAnswered('/2022/12/branch/', 200);
	await isAnswered('/2022/11/branch/', 404);
	rmSync(folder('12'), { recursive: true });
	await isAnswered('/2022/12/branch/', 404);
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
	await openPage('/');
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

import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { filesBelow } from '../publish/files.ts';
import { articleFile } from './catalogue.ts';
import { folderArguments, runScript } from './command.ts';
import { buildViews, Sandbox, snapshot } from './sandbox.ts';
import { readIndex, readUrls, sitemapFaults } from './sitemap-faults.ts';
import { schemaFaults } from './sitemap-schema.ts';

const SITE = 'https://warraq.example/archive/';
const NOW = '2024-12-01T12:00:00+03:00';

/** News of two days, an older article of the month, and three that nobody may be sent to. */
const ARTICLES = {
	'2024/11/سوق-الحميدية': { date: '2024-11-30T09:00:00+03:00', title: 'سوقُ «الحميدية» يُفتح' },
	'2024/12/today': { date: '2024-12-01', title: 'خبر اليوم & الأمس' },
	'2024/11/older': { date: '2024-11-28T09:00:00+03:00', corrections: [{ date: '2024-12-01', text: 'الصواب: ألفان' }] },
	'2024/11/draft': { date: '2024-11-30', draft: true },
	'2024/12/scheduled': { date: '2024-12-01T12:00:01+03:00' },
	'2024/11/withdrawn': { date: '2024-11-30', withdrawn: { date: '2024-12-01', reason: 'خطأ' } },
};

describe('the sample archive with news of the day', () => {
	const sandbox = new Sandbox();
	const { out, cache, content } = sandbox.options('sample');
	const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
	const files: string[] = [];

	beforeAll(async () => {
		cpSync(path.join(ROOT, 'content'), content, { recursive: true });
		for (const [id, fields] of Object.entries(ARTICLES)) sandbox.write(`articles/${id}.md`, articleFile(fields));
		const { status, stderr } = await runScript('build.ts', [
			...folderArguments({ content, out, cache }),
			...['--site', SITE, '--now', NOW, '--jobs', '1'],
		]);
		expect(status, stderr).toBe(0);
		files.push(...filesBelow(out));
	});
	afterAll(() => sandbox.dispose());

	const sitemaps = () => files.filter((file) => /^(sitemaps\/.*|sitemap-\d+|news-sitemap)\.xml$/.test(file));
	const urls = (names: readonly string[]) => names.flatMap((file) => readUrls(read(file)).map(({ loc }) => loc));

	test('keeps the rules of sitemaps.org and of Google News', () => {
		expect(sitemaps().flatMap((file) => sitemapFaults(file, read(file), SITE))).toEqual([]);
		expect(schemaFaults(out, [...sitemaps(), 'sitemap-index.xml'])).toEqual([]);
	});

	test('names every file but that of the news in its index, once', () => {
		const expected = sitemaps().filter((file) => file !== 'news-sitemap.xml');
		expect(readIndex(read('sitemap-index.xml')).sort()).toEqual(expected.map((file) => `${SITE}${file}`).sort());
	});

	test('names every page that search engines may keep, once, save numbered pages and days', () => {
		const isLeftOut = (file: string) =>
			/^\d{4}\/\d{2}\/\d{2}\/|\/\d+\/index\.html$/.test(file) && !/^\d{4}\/(\d{2}\/)?index\.html$/.test(file);
		const pages = files.filter(
			(file) =>
				file.endsWith('.html') && !isLeftOut(file) && !read(file).includes('<meta name="robots" content="noindex"'),
		);
		const expected = pages.map((file) => `${SITE}${encodeURI(file.replace(/index\.html$/, ''))}`);
		expect(urls(sitemaps().filter((file) => file !== 'news-sitemap.xml')).sort()).toEqual(expected.sort());
		expect(expected).toContain(`${SITE}2024/11/older/`);
		expect(expected.join(' ')).not.toMatch(/2024\/1\d\/(draft|scheduled|withdrawn)/);
	});

	test('has the news of two days in a file of its own, which robots.txt names', () => {
		expect(readUrls(read('news-sitemap.xml')).map((url) => [url.loc, url['news:news']])).toEqual([
			[
				`${SITE}2024/12/today/`,
				{
					'news:publication': { 'news:name': 'ورّاق', 'news:language': 'ar' },
					'news:publication_date': '2024-12-01',
					'news:title': 'خبر اليوم & الأمس',
				},
			],
			[
				`${SITE}2024/11/${encodeURI('سوق-الحميدية')}/`,
				{
					'news:publication': { 'news:name': 'ورّاق', 'news:language': 'ar' },
					'news:publication_date': '2024-11-30T09:00:00+03:00',
					'news:title': 'سوقُ «الحميدية» يُفتح',
				},
			],
		]);
		expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap-index.xml\nSitemap: ${SITE}news-sitemap.xml\n`);
	});

	test('says when an article was changed last, and shows its picture with the caption', () => {
		expect(readUrls(read('sitemaps/2024-11.xml')).find(({ loc }) => loc.endsWith('/older/'))?.lastmod).toBe(
			'2024-12-01T00:00:00+03:00',
		);
		const [first] = readUrls(read('sitemaps/2022-01.xml'));
		expect(first).toEqual({
			loc: `${SITE}2022/01/nato-russia-council/`,
			lastmod: '2022-01-08T10:15:00+02:00',
			'image:image': {
				'image:loc': expect.stringMatching(/\/images\/[0-9a-f]{16}\.jpg$/),
				'image:caption': 'حلف الناتو',
			},
		});
		expect(files).toContain(first?.['image:image']?.['image:loc'].slice(SITE.length));
	});
});

describe('exactly the sitemaps that an edit touches are made again', () => {
	const old = { date: '2022-01-08T10:00:00+02:00', tags: ['قمح'], title: 'قمح' };
	const recent = { date: '2022-03-09T10:00:00+02:00', tags: ['قمح'], title: 'خبز' };
	const edits: [string, Record<string, object | undefined>, string[]][] = [
		['nothing', {}, []],
		['a retitled article of an old month', { '2022/01/a': { ...old, title: 'آخر' } }, []],
		['a retitled article of yesterday', { '2022/03/b': { ...recent, title: 'آخر' } }, ['news-sitemap.xml']],
		['another body', { '2022/01/a': { ...old, body: 'نص آخر.' } }, []],
		[
			'a correction',
			{ '2022/01/a': { ...old, corrections: [{ date: '2022-03-10', text: 'تصويب' }] } },
			['2022-01.xml'],
		],
		['an update', { '2022/01/a': { ...old, updated: '2022-03-10' } }, ['2022-01.xml']],
		[
			'a withdrawn article',
			{ '2022/03/b': { ...recent, withdrawn: { date: '2022-03-10', reason: 'خطأ' } } },
			['2022-03.xml', 'lists.xml', 'news-sitemap.xml', 'sitemap-index.xml', 'terms.xml'],
		],
		['a second one of the same day', { '2022/03/c': { ...recent, title: 'آخر' } }, ['2022-03.xml', 'news-sitemap.xml']],
		[
			'a new one of today',
			{ '2022/03/c': { date: '2022-03-10', tags: ['قمح'] } },
			['2022-03.xml', 'lists.xml', 'news-sitemap.xml', 'terms.xml'],
		],
		[
			'a backdated one, older than its tag’s newest',
			{ '2022/01/c': { date: '2022-01-08', tags: ['قمح'] } },
			['2022-01.xml'],
		],
		[
			'the first one of a month',
			{ '2022/02/c': { date: '2022-02-08', tags: ['قمح'] } },
			['2022-02.xml', 'lists.xml', 'sitemap-index.xml'],
		],
		[
			'a deleted one, the last of its month',
			{ '2022/01/a': undefined },
			['2022-01.xml', 'lists.xml', 'sitemap-index.xml'],
		],
	];

	test.each(edits)('%s', async (_, articles, expected) => {
		using sandbox = disposable(new Sandbox());
		sandbox.write('site.yml', 'title: أرشيف\nurl: https://example.org/\ntimeZone: Asia/Damascus\n');
		const all = { '2022/01/a': old, '2022/03/b': recent };
		for (const [id, fields] of Object.entries(all)) sandbox.write(`articles/${id}.md`, articleFile(fields));
		const options = { ...sandbox.options('live'), now: Date.parse('2022-03-10T20:00:00+02:00') };
		await buildViews(options);
		const before = snapshot(options.out);
		for (const [id, fields] of Object.entries(articles)) {
			if (fields) sandbox.write(`articles/${id}.md`, articleFile({ ...fields }));
			else sandbox.remove(`articles/${id}.md`);
		}
		await buildViews({ ...options, now: options.now + 3_600_000 });
		const after = snapshot(options.out);
		const changed = Object.keys({ ...before, ...after }).filter((file) => before[file] !== after[file]);
		expect(
			changed
				.filter((file) => file.includes('sitemap'))
				.map((file) => file.replace('sitemaps/', ''))
				.sort(),
		).toEqual(expected);
	});

	test('news that grow old leave their file, and come back when the clock is put back', async () => {
		using sandbox = disposable(new Sandbox());
		sandbox.write('site.yml', 'title: أرشيف\nurl: https://example.org/\ntimeZone: Asia/Damascus\n');
		sandbox.write('articles/2022/03/b.md', articleFile(recent));
		const at = async (now: string) => (await buildViews({ ...sandbox.options('live'), now: Date.parse(now) })).changes;
		await at('2022-03-11T09:00:00+02:00');
		expect(await at('2022-03-11T09:59:59+02:00')).toEqual({ added: 0, changed: 0, removed: 0 });
		expect(await at('2022-03-11T10:00:00+02:00')).toEqual({ added: 0, changed: 1, removed: 0 });
		expect(await at('2022-03-11T09:30:00+02:00')).toEqual({ added: 0, changed: 1, removed: 0 });
	});
});

function disposable(sandbox: Sandbox): Sandbox & Disposable {
	return Object.assign(sandbox, { [Symbol.dispose]: () => sandbox.dispose() });
}

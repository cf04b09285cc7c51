import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reporter } from '../build/build.ts';
import { SearchFailed } from '../build/errors.ts';
import type { BuildOptions } from '../build/options.ts';
import { mergeParts } from '../merge/merge.ts';
import { buildViews, Sandbox, snapshot } from './sandbox.ts';
import { readIndex, readIndexes, readPeriods } from './search-index.ts';
import { upload } from './upload.ts';

const NOW = Date.parse('2024-06-15T12:00:00Z');
const SITE = 'title: أرشيف\nurl: https://example.org/archive/\nsearch: { periodSize: 3 }\n';
/** What readers ask for, and nothing of what Pagefind writes beside it. */
const FILES =
	/^search\/(periods\.json|pagefind\/(pagefind\.js|wasm\.ar\.pagefind)|\d{4}(-\d{2})?\/(pagefind-entry\.json|pagefind\.ar_\w+\.pf_meta|(index|filter|fragment)\/ar_\w+\.pf_(index|filter|fragment)))$/;

let sandbox: Sandbox;
let options: ReturnType<Sandbox['options']>;
beforeEach(() => {
	sandbox = new Sandbox();
	options = sandbox.options('live');
	sandbox.write('site.yml', SITE);
	write('2022-01-08', 'talks');
	write('2023-03-01', 'souk');
	write('2023-05-11', 'train');
	write('2024-01-02', 'olives');
});
afterEach(() => {
	vi.unstubAllEnvs();
	sandbox.dispose();
});

const build = (more: Partial<BuildOptions> = {}, reporter?: Reporter) =>
	buildViews({ ...options, now: NOW, search: true, ...more }, reporter);

/** @param fields more lines of the front matter */
function write(date: string, name: string, { title = `خبر ${name}`, fields = '', body = `نصّ ${name}.` } = {}): void {
	const [year, month] = date.split('-');
	sandbox.write(
		`articles/${year}/${month}/${name}.md`,
		`---\ntitle: "${title}"\ndate: "${date}"\ntags: [الناتو]\n${fields}---\n${body}\n`,
	);
}

/** Files below `search/` that differ between two moments. */
function changedFiles(before: Record<string, string>, after: Record<string, string>): string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...names].filter((name) => name.startsWith('search/') && before[name] !== after[name]);
}

const folderOf = (file: string) => file.split('/').slice(0, 2).join('/');

async function expectClean(more: Partial<BuildOptions> = {}): Promise<void> {
	const clean = sandbox.options(`clean-${Math.random()}`);
	await build({ ...more, ...clean });
	expect(snapshot(options.out)).toEqual(snapshot(clean.out));
}

describe('the indexes of an archive', () => {
	test('hold what is published, in the periods of its days, and no file that nobody asks for', async () => {
		write('2024-02-03', 'draft', { fields: 'draft: true\n' });
		write('2024-02-04', 'withdrawn', { fields: 'withdrawn: { date: "2024-02-05", reason: خطأ }\n' });
		write('2024-07-01', 'future');
		const { search } = await build({ drafts: true });
		expect(search).toEqual({ periods: 3, indexed: 3 });
		expect(readIndexes(options.out)).toEqual({
			2024: ['/archive/2024/01/olives/'],
			2023: ['/archive/2023/03/souk/', '/archive/2023/05/train/'],
			2022: ['/archive/2022/01/talks/'],
		});
		expect(readPeriods(options.out)[0]).toEqual({
			name: '2024',
			articles: 1,
			from: '2024-01-01',
			to: '2024-12-31',
			address: '/archive/search/2024/',
		});
		const files = Object.keys(snapshot(path.join(options.out, 'search'))).map((file) => `search/${file}`);
		expect(files.filter((file) => file !== 'search/index.html' && !FILES.test(file))).toEqual([]);
	});

	test('show an article as the site does', async () => {
		sandbox.write('sections/politics.yml', 'label: سياسة\naliases: [سياسه]\n');
		write('2022-01-09', 'council', {
			title: 'مجلس «الناتو» وروسيا',
			fields: 'section: سياسه\nsources: [TASS]\nauthors: [سلمى]\ndescription: وصف.\nlang: en\n',
			body: 'قال **إنه** «يرحب».\n\n::read-more{article=2022/01/talks}',
		});
		await build();
		const [article] = readIndex(options.out, '2022').filter(({ url }) => url.includes('council'));
		expect({ ...article, meta: { ...article?.meta, also: '' } }).toMatchObject({
			url: '/archive/2022/01/council/',
			content: 'مجلس «الناتو» وروسيا وصف. قال إنه «يرحب».',
			filters: { author: ['سلمى'], section: ['سياسة'], source: ['TASS'], tag: ['الناتو'], year: ['2022'] },
			meta: { date: '٩ كانون الثاني (يناير) ٢٠٢٢', day: '2022-01-09', section: 'سياسة', title: 'مجلس «الناتو» وروسيا' },
		});
	});

	test('are made anew for the period that an edit touches, and not when nothing that they show changes', async () => {
		await build();
		const before = snapshot(options.out);
		write('2023-03-01', 'souk', { title: 'السوق يفتح أبوابه' });
		expect((await build()).search.indexed).toBe(1);
		const after = snapshot(options.out);
		expect(new Set(changedFiles(before, after).map(folderOf))).toEqual(new Set(['search/2023']));
		write('2023-03-01', 'souk', {
			title: 'السوق يفتح أبوابه',
			fields: 'corrections: [{ date: "2023-03-02", text: صوّبنا }]\n',
		});
		expect((await build()).search.indexed).toBe(0);
		expect(changedFiles(after, snapshot(options.out))).toEqual([]);
		rmSync(path.join(sandbox.content, 'articles/2023/05/train.md'));
		expect((await build()).search.indexed).toBe(1);
		expect(readIndexes(options.out)['2023']).toEqual(['/archive/2023/03/souk/']);
		await expectClean();
	});

	test('follow what comes, goes, falls due and is renamed', async () => {
		write('2024-07-01', 'later');
		await build();
		rmSync(path.join(sandbox.content, 'articles/2022/01/talks.md'));
		sandbox.write('tags/nato.yml', 'label: حلف شمال الأطلسي\naliases: [الناتو]\n');
		const later = { now: Date.parse('2024-07-02T00:00:00Z') };
		await build(later);
		expect(readIndexes(options.out)).toEqual({
			2024: ['/archive/2024/01/olives/', '/archive/2024/07/later/'],
			2023: ['/archive/2023/03/souk/', '/archive/2023/05/train/'],
		});
		expect(existsSync(path.join(options.out, 'search', '2022'))).toBe(false);
		expect(readIndex(options.out, '2024').map(({ filters }) => filters['tag'])).toEqual([
			['حلف شمال الأطلسي'],
			['حلف شمال الأطلسي'],
		]);
		await expectClean(later);
	});

	test('are cut into months in a year that grows past the limit, and put together again', async () => {
		await build();
		for (const day of ['02', '03']) write(`2023-03-${day}`, `march-${day}`);
		await build();
		expect(readPeriods(options.out).map(({ name }) => name)).toEqual(['2024', '2023-05', '2023-03', '2022']);
		expect(existsSync(path.join(options.out, 'search', '2023'))).toBe(false);
		await expectClean();
		rmSync(path.join(sandbox.content, 'articles/2023/03/march-02.md'));
		await build();
		expect(readPeriods(options.out).map(({ name }) => name)).toEqual(['2024', '2023', '2022']);
		await expectClean();
	});

	test('stay as they are with `--no-search`, and the next build catches up', async () => {
		await build();
		const before = snapshot(options.out);
		write('2023-03-01', 'souk', { title: 'السوق يفتح أبوابه' });
		await build({ search: false });
		expect(changedFiles(before, snapshot(options.out))).toEqual([]);
		expect((await build()).search.indexed).toBe(1);
		await expectClean();
	});

	test('go with the setting, and come back', async () => {
		await build();
		sandbox.write('site.yml', SITE.replace('periodSize: 3', 'enabled: false'));
		await build();
		expect(existsSync(path.join(options.out, 'search'))).toBe(false);
		sandbox.write('site.yml', SITE);
		await build();
		await expectClean();
	});

	test('are whole again after files were lost, and after the cache was', async () => {
		await build();
		for (const lost of ['search/periods.json', 'search/2023/pagefind-entry.json']) rmSync(path.join(options.out, lost));
		expect((await build()).search.indexed).toBe(1);
		await expectClean();
		rmSync(options.cache, { recursive: true });
		write('2023-03-01', 'souk', { title: 'السوق يفتح أبوابه' });
		await build({ search: false });
		// Those from before serve until there are new ones.
		expect(existsSync(path.join(options.out, 'search', '2023', 'pagefind-entry.json'))).toBe(true);
		await build();
		await expectClean();
	});
});

describe('search files', () => {
	test('are told among the changes, and uploaded with them', async () => {
		const site = path.join(sandbox.root, 'site');
		await build({ changedOnly: true });
		expect(upload(options, site).whole).toBe(true);
		write('2023-03-01', 'souk', { title: 'السوق يفتح أبوابه' });
		rmSync(path.join(sandbox.content, 'articles/2022/01/talks.md'));
		await build({ changedOnly: true });
		const { added, changed, removed } = upload(options, site);
		const inSearch = (addresses: readonly string[]) => [
			...new Set(
				addresses
					.filter((address) => /^\/search\/./.test(address))
					.map((one) => one.slice(1))
					.map(folderOf),
			),
		];
		expect({ added: inSearch(added), changed: inSearch(changed), removed: inSearch(removed) }).toEqual({
			added: ['search/2023'],
			changed: ['search/2023', 'search/periods.json'],
			removed: ['search/2022', 'search/2023'],
		});
		const clean = sandbox.options('clean');
		await build(clean);
		expect(snapshot(site)).toEqual(snapshot(clean.out));
	});

	test('that a whole upload was made without are uploaded by the next build', async () => {
		const site = path.join(sandbox.root, 'site');
		for (const more of [{}, { full: true, search: false }, {}]) {
			await build({ changedOnly: true, ...more });
			upload(options, site);
			expect(existsSync(path.join(site, 'search', 'periods.json'))).toBe(more.search !== false);
		}
		const clean = sandbox.options('clean');
		await build(clean);
		expect(snapshot(site)).toEqual(snapshot(clean.out));
	});

	test('of parts add up to those of a single build', async () => {
		const parts = [1, 2].map((index) => ({ ...sandbox.options(`part-${index}`), shard: { index, count: 2 } }));
		for (const part of parts) await build(part);
		const merged = path.join(sandbox.root, 'merged');
		mergeParts(
			parts.map(({ out }) => ({ name: path.basename(out), folder: out })),
			merged,
		);
		await build();
		expect(snapshot(merged)).toEqual(snapshot(options.out));
	});

	test('that were not finished are completed by the next build, and the pages are published before', async () => {
		for (const victim of ['pagefind', 'search-job']) {
			const title = `السوق يفتح أبوابه ${victim}`;
			write('2023-03-01', 'souk', { title });
			vi.stubEnv('NODE_OPTIONS', `--import "${new URL('./ending-search.ts', import.meta.url)}?${victim}"`);
			await expect(build()).rejects.toThrow(SearchFailed);
			vi.unstubAllEnvs();
			expect(readFileSync(path.join(options.out, '2023/03/souk/index.html'), 'utf8')).toContain(title);
		}
		await build();
		await expectClean();
	});

	test('that were half published are completed as well', async () => {
		await build();
		write('2023-03-01', 'souk', { title: 'السوق يفتح أبوابه' });
		write('2022-01-09', 'council');
		for (const files of [1, 9]) await expect(build({}, dyingAfter(files))).rejects.toThrow(Died);
		await build();
		await expectClean();
	});
});

/** Of a build that dies when so many search files are in their places. */
function dyingAfter(files: number): Reporter {
	let isSearch = false;
	let placed = 0;
	return {
		phase(name) {
			isSearch = name === 'search';
		},
		progress() {
			if (isSearch) placed += 1;
			if (placed > files) throw new Died();
		},
		note() {},
	};
}

class Died extends Error {}

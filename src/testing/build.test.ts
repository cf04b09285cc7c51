import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseOpml } from 'feedsmith';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import type { Summary } from '../build/build.ts';
import { ROOT } from '../build/root.ts';
import { mergeParts } from '../merge/merge.ts';
import { folderArguments, runScript, userEnvironment } from './command.ts';
import { feedProblems } from './feed-rules.ts';
import { Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const NOW = ['--now', '2030-01-01T00:00:00Z'];

async function build(folders: Parameters<typeof folderArguments>[0], ...args: string[]): Promise<Summary> {
	const { status, stdout, stderr } = await runScript('build.ts', [
		...folderArguments(folders),
		...NOW,
		'--json',
		...args,
	]);
	if (status !== 0) throw new Error(`The build ended with status ${status}.\n${stderr}`);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Summary;
}

describe('an archive of some hundred pages', () => {
	let sandbox: Sandbox;
	let whole: Record<string, string>;

	beforeAll(async () => {
		sandbox = new Sandbox();
		sandbox.write('site.yml', SITE_YML.replace('pageSize: 2', 'pageSize: 10'));
		for (let at = 0; at < 420; at++) sandbox.write(articleFile(at), article(at, `خبر رقم ${at}`));
		sandbox.write('pages/about.md', '---\ntitle: من نحن\n---\nنحن.\n');
		sandbox.write('public/robots-extra.txt', 'x');
		await build(sandbox.options('whole'), '--jobs', '1');
		whole = snapshot(sandbox.options('whole').out);
	});
	afterAll(() => sandbox.dispose());

	test('is the same rendered by several processes side by side', async () => {
		const { pages } = await build(sandbox.options('jobs'), '--jobs', '2');
		expect(pages.rendered).toBeGreaterThan(800);
		expect(snapshot(sandbox.options('jobs').out)).toEqual(whole);
	});

	test('is what its shards are when they are merged', async () => {
		const parts = [1, 2, 3].map((index) => ({ name: `part-${index}`, folder: sandbox.options(`part-${index}`).out }));
		for (const [at, { name }] of parts.entries())
			await build(sandbox.options(name), '--shard', `${at + 1}/3`, '--jobs', '1');
		mergeParts(parts, sandbox.options('merged').out);
		expect(snapshot(sandbox.options('merged').out)).toEqual(whole);
	});

	test('renders nothing when nothing changed, and after a new title what shows it', async () => {
		const options = sandbox.options('whole');
		expect((await build(options)).pages.rendered).toBe(0);
		sandbox.write(articleFile(77), article(77, 'عنوان جديد'));
		const { pages, changes } = await build(options);
		expect(pages.rendered).toBeLessThan(20);
		// Of the search: three files of one index by other names, and its entry.
		expect(changes).toEqual({ added: 3, changed: pages.rendered + 1, removed: 3 });
		await build(sandbox.options('edited'));
		expect(snapshot(options.out)).toEqual(snapshot(sandbox.options('edited').out));
	});

	test('makes again what somebody removed of Astro’s files', async () => {
		const options = sandbox.options('whole');
		const before = snapshot(options.out);
		const style = Object.keys(before).find((file) => file.endsWith('.css')) ?? '';
		for (const file of [style, 'sitemap-0.xml']) rmSync(path.join(options.out, file));
		await build(options);
		expect(snapshot(options.out)).toEqual(before);
	});

	test('killed at any moment, it is finished by the next build', async () => {
		const options = sandbox.options('killed');
		const startedAt = performance.now();
		await build(sandbox.options('timed'), '--jobs', '2');
		const wholeMs = performance.now() - startedAt;
		for (const part of [0.3, 0.6, 0.8, 0.9, 0.97]) {
			await runScript('build.ts', [...folderArguments(options), ...NOW, '--jobs', '2', '--full'], {
				killAfterMs: wholeMs * part,
			});
		}
		await build(options);
		expect(snapshot(options.out)).toEqual(snapshot(sandbox.options('timed').out));
	});
});

describe('the sample archive', () => {
	let sandbox: Sandbox;
	let out: string;

	beforeAll(async () => {
		sandbox = new Sandbox();
		const options = { ...sandbox.options('sample'), content: path.join(ROOT, 'content') };
		out = options.out;
		const { problems } = await build(options);
		expect(problems).toEqual({ errors: 0, warnings: 0 });
	});
	afterAll(() => sandbox.dispose());

	const page = (address: string) =>
		readFileSync(path.join(out, address, address.endsWith('.html') ? '' : 'index.html'), 'utf8');

	test('shows the parts of an article in the order of the paper', () => {
		const parts: string[] = [];
		const names = ['masthead', 'byline', 'lead', 'body', 'read-more', 'sources', 'tags', 'newsletter', 'site-footer'];
		visit(parse(page('2022/01/nato-russia-council')), 'element', (node) => {
			if (node.tagName === 'h1') parts.push('h1');
			const name = [node.properties['className'] ?? []].flat().find((one) => names.includes(String(one)));
			if (name !== undefined) parts.push(String(name));
		});
		expect(parts).toEqual([
			'masthead',
			'h1',
			'byline',
			'lead',
			'body',
			'read-more',
			'sources',
			'tags',
			'site-footer',
			'newsletter',
		]);
	});

	test('separates sources by style, so that no reader hears an underscore', () => {
		const sources = find(
			parse(page('2022/01/nato-russia-council')),
			(node) => node.properties['className']?.toString() === 'sources',
		);
		const items = (sources?.children ?? [])
			.filter((child) => child.type === 'element')
			.map((child) => [textOf(child), child.properties['dataSeparator']]);
		expect(items).toEqual([
			['ليفانت نيوز', ' _ '],
			['TASS', ' _ '],
			['DPA', ' _ '],
		]);
	});

	test('writes dates in the numerals and month names of the site', () => {
		const time = find(
			parse(page('2022/01/nato-russia-council')),
			(node) => node.tagName === 'time' && node.properties['dateTime'] !== undefined,
		);
		expect([time?.properties['dateTime'], time && textOf(time)]).toEqual([
			'2022-01-08T10:15:00+02:00',
			'٨ كانون الثاني (يناير) ٢٠٢٢ ١٠:١٥',
		]);
	});

	test('offers a picture in its sizes on the page, and the plain one in feeds and to those who share the link', () => {
		const article = parse(page('2023/05/vegetable-prices'));
		const sets: string[] = [];
		visit(article, 'element', (node) => {
			if (node.tagName !== 'source') return;
			const widths = [node.properties['srcSet'] ?? []].flat().join(',').match(/\d+w/g) ?? [];
			sets.push(`${node.properties['type']} ${widths.join(' ')}`);
		});
		expect(sets).toEqual(['image/webp 480w 800w 1200w', 'image/webp 480w 800w 1200w']);
		const shared = find(article, (node) => node.properties['property'] === 'og:image')?.properties['content'];
		expect(shared).toMatch(/^https:\/\/warraq\.example\/images\/[0-9a-f]{16}\.jpg$/);
		const feed = readFileSync(path.join(out, 'sections/economy/rss.xml'), 'utf8');
		expect(feed.match(/&lt;img src=&quot;|&lt;img src="/g)?.length).toBeGreaterThan(1);
		expect(feed).not.toMatch(/picture&gt;|source |srcset|\.webp/);
	});

	test('glues no words together', () => {
		const text = textOf(parse(page('')));
		expect(text).not.toMatch(/\d{4}سياسة|[٠-٩](?=\p{L})/u);
	});

	test.each([
		'',
		'2022/01/nato-russia-council',
		'tags',
		'tags/nato',
		'sections/politics',
		'2022',
		'2022/01',
		'2022/01/08',
		'on-this-day/01-08',
		'about',
		'feeds',
		'404.html',
	])('page /%s is valid HTML', async (address) => {
		const validator = new HtmlValidate({
			extends: ['html-validate:standard', 'html-validate:a11y'],
			// Void and boolean attributes as Astro writes them; titles of 2,000 letters are the author's.
			rules: {
				'void-style': 'off',
				'no-trailing-whitespace': 'off',
				'long-title': 'off',
				'attribute-boolean-style': 'off',
				'doctype-style': 'off',
			},
		});
		const report = await validator.validateString(page(address));
		expect(
			report.results.flatMap(({ messages }) =>
				messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
			),
		).toEqual([]);
	});

	test('has feeds that keep the rules, each at its address and in OPML', () => {
		const { url } = locationsOf('https://warraq.example/');
		const files = Object.keys(snapshot(out)).filter((file) =>
			/(^|\/)(rss|atom)\.xml$|feed\.json$|^feeds\/.+xml$/.test(file),
		);
		const problems = files.flatMap((file) =>
			feedProblems(readFileSync(path.join(out, file), 'utf8'), url(`/${file}`)).map((problem) => `${file}: ${problem}`),
		);
		expect(problems).toEqual([]);
		const { body } = parseOpml(readFileSync(path.join(out, 'feeds.opml'), 'utf8'));
		const listed = body?.outlines?.flatMap(({ xmlUrl, outlines = [] }) => [
			xmlUrl,
			...outlines.map((one) => one.xmlUrl),
		]);
		const rss = files.filter((file) => file.endsWith('rss.xml')).map((file) => url(`/${file}`));
		expect(listed?.filter((one) => one !== undefined).toSorted()).toEqual(rss.toSorted());
		expect(files.length).toBe(3 * rss.length + 6);
		const alternates: string[] = [];
		visit(parse(page('tags/nato')), 'element', ({ tagName, properties }) => {
			if (tagName === 'link' && String(properties['rel']) === 'alternate')
				alternates.push(`${properties['type']} ${properties['href']}`);
		});
		expect(alternates).toEqual([
			'application/rss+xml /rss.xml',
			'application/atom+xml /atom.xml',
			'application/feed+json /feed.json',
			'application/rss+xml /tags/nato/rss.xml',
			'application/atom+xml /tags/nato/atom.xml',
			'application/feed+json /tags/nato/feed.json',
		]);
	});

	test('links lead to pages that are there', () => {
		const files = Object.keys(snapshot(out));
		const known = new Set(files.map((file) => `/${file}`.replace(/index\.html$/, '')));
		const dead = new Set<string>();
		for (const file of files.filter((one) => one.endsWith('.html'))) {
			visit(parse(readFileSync(path.join(out, file), 'utf8')), 'element', (node) => {
				const { href, src, srcSet } = node.properties;
				const set = [srcSet ?? []].flat().flatMap((one) => String(one).split(','));
				for (const link of [href, src, ...set.map((one) => one.trim().split(' ')[0])]) {
					if (typeof link !== 'string' || !link.startsWith('/')) continue;
					const address = decodeURI(link.replace(/[?#].*$/, ''));
					if (!known.has(address)) dead.add(`${file} -> ${address}`);
				}
			});
		}
		expect([...dead]).toEqual([]);
	});
});

test('a site may lie in a folder with an Arabic name', async () => {
	const sandbox = new Sandbox();
	try {
		sandbox.write('site.yml', 'title: أرشيف\nurl: https://example.org/أرشيف/\n');
		sandbox.write('articles/2022/01/خبر.md', '---\ntitle: خبر\ndate: 2022-01-08\n---\nنص.\n');
		const options = sandbox.options('folder');
		await build(options);
		const front = readFileSync(path.join(options.out, 'index.html'), 'utf8');
		expect(front).toContain('href="/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/2022/01/%D8%AE%D8%A8%D8%B1/"');
		expect(front).toMatch(/href="\/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81\/_astro\/[^"]+\.css"/);
	} finally {
		sandbox.dispose();
	}
});

describe('a checkout with pages of one’s own', () => {
	let sandbox: Sandbox;
	let checkout: string;

	beforeAll(() => {
		sandbox = new Sandbox();
		checkout = path.join(sandbox.root, 'checkout');
		const parts = [
			'src',
			'scripts',
			'public',
			'package.json',
			'package-lock.json',
			'tsconfig.json',
			'astro.config.mjs',
		];
		for (const part of parts) cpSync(path.join(ROOT, part), path.join(checkout, part), { recursive: true });
		symlinkSync(path.join(ROOT, 'node_modules'), path.join(checkout, 'node_modules'));
		cpSync(path.join(ROOT, 'content'), path.join(checkout, 'content'), { recursive: true });
	});
	afterAll(() => sandbox.dispose());

	const run = (...args: string[]) =>
		spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8', env: userEnvironment() });

	test('`astro build` is a whole build, with pages of one’s own over the live collection', async () => {
		writeFileSync(path.join(checkout, 'src', 'pages', 'own.astro'), OWN_PAGE);
		const { status, stdout, stderr } = run('node_modules/astro/bin/astro.mjs', 'build', '--silent');
		expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
		const own = textOf(parse(readFileSync(path.join(checkout, 'dist', 'own', 'index.html'), 'utf8')));
		expect(own.replace(/\s+/g, ' ')).toContain('مجلس الناتو وروسيا يلتئم في 12 يناير بعد انقطاع تجاوز العامين | 3');
		expect(own).toContain('يعود مجلس الناتو وروسيا (NRC)');
		const plain = withoutOwn(snapshot(path.join(checkout, 'dist')));
		// The front page knows what day it is, and `astro build` takes no clock.
		await build(
			{ ...sandbox.options('usual'), content: path.join(ROOT, 'content') },
			'--now',
			new Date().toISOString(),
		);
		expect(plain).toEqual(withoutOwn(snapshot(sandbox.options('usual').out)));
		expect(readFileSync(path.join(checkout, 'dist', 'sitemap-0.xml'), 'utf8')).toContain('/own/</loc>');
	});

	test('`npm run build` renders them in every build, and takes them away with their file', () => {
		const file = path.join(checkout, 'src', 'pages', 'own.astro');
		writeFileSync(file, OWN_PAGE);
		const article = path.join(checkout, 'content', 'articles', '2022', '01', 'nato-russia-council.md');
		expect(run('scripts/build.ts').status).toBe(0);
		writeFileSync(article, readFileSync(article, 'utf8').replace('مجلس الناتو وروسيا يلتئم', 'عنوان آخر'));
		expect(run('scripts/build.ts').status).toBe(0);
		const own = path.join(checkout, 'dist', 'own', 'index.html');
		expect(readFileSync(own, 'utf8')).toContain('عنوان آخر');
		rmSync(file);
		expect(run('scripts/build.ts').status).toBe(0);
		expect(existsSync(own)).toBe(false);
	});

	test('one with an address of the archive is an error, and nothing is published', () => {
		const file = path.join(checkout, 'src', 'pages', 'about.astro');
		writeFileSync(file, OWN_PAGE);
		const { status, stderr } = run('scripts/build.ts', '--out', 'elsewhere');
		rmSync(file);
		expect(status).toBe(1);
		expect(stderr).toContain(
			'Unexpected address /about/ of a file in src/pages/: a page of the archive has it too. Rename one of the two.',
		);
		expect(existsSync(path.join(checkout, 'elsewhere', 'index.html'))).toBe(false);
	});
});

const OWN_PAGE = `---
import { getLiveCollection, getLiveEntry, render } from 'astro:content';
const { entry } = await getLiveEntry('articles', '2022/01/nato-russia-council');
const { entries } = await getLiveCollection('articles', { kind: 'tag', term: 'nato', limit: 3 });
const { Content } = await render(entry);
---
<html lang="ar"><head><title>x</title></head><body><h1>{entry.data.title} | {entries?.length}</h1><Content /></body></html>
`;

/** All files but the page of one's own and the sitemap that names it. */
function withoutOwn(files: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).filter(([file]) => file !== 'own/index.html' && file !== 'sitemap-0.xml'),
	);
}

function articleFile(at: number): string {
	return `articles/20${10 + (at % 12)}/0${1 + (at % 9)}/a${at}.md`;
}

function article(at: number, title: string): string {
	const [, year, month] = /articles\/(\d+)\/(\d+)/.exec(articleFile(at)) ?? [];
	const day = String(1 + (at % 28)).padStart(2, '0');
	return `---\ntitle: ${title}\ndate: ${year}-${month}-${day}\ntags: [وسم ${at % 7}, وسم ${at % 11}]\nsection: قسم ${at % 3}\n---\nنص الخبر رقم ${at}.\n`;
}

function parse(html: string): Root {
	return rehype().parse(html);
}

function find(tree: Root, isIt: (node: Element) => boolean): Element | undefined {
	let found: Element | undefined;
	visit(tree, 'element', (node) => {
		if (!found && isIt(node)) found = node;
	});
	return found;
}

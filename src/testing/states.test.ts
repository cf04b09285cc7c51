import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Summary } from '../build/build.ts';
import { filesBelow } from '../publish/files.ts';
import { articleFile } from './catalogue.ts';
import { type CommandResult, folderArguments, runScript } from './command.ts';
import { Sandbox, SITE_YML } from './sandbox.ts';

/** The states of an article, in a real build: what is published of each, and where. */
const sandbox = new Sandbox();
const { content, out, cache } = sandbox.options('site');
const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
const build = (now: string) =>
	runScript('build.ts', [...folderArguments({ content, out, cache }), '--now', now, '--json', '--jobs', '1']);
const summaryOf = ({ stdout }: CommandResult) => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Summary;

const WITHDRAWN = '2022/01/withdrawn';
const SCHEDULED = '2026/03/scheduled';
const common = { tags: ['الناتو'], section: 'سياسة', authors: ['سلمى'], sources: ['سانا'] };
const ARTICLES = {
	[WITHDRAWN]: {
		...common,
		title: 'خبر مسحوب',
		date: '2022-01-08T10:00',
		description: 'وثيقة سرية',
		corrections: [{ date: '2022-01-09', text: 'تصويب قديم' }],
		aliases: ['/old/withdrawn/'],
		withdrawn: { date: '2022-02-01', reason: 'تبيّن أن الوثيقة مزوّرة.' },
		body: 'نص الوثيقة السرية.\n',
	},
	'2022/01/corrected': {
		...common,
		title: 'خبر مصوَّب',
		date: '2022-01-08T11:00',
		updated: '2022-01-10T12:00',
		corrections: [
			{ date: '2022-01-09', text: 'الصحيح مئة.' },
			{ date: '2022-01-10', text: 'أُضيف السياق.', type: 'clarification' },
		],
		aliases: ['/old/12.php', '/قديم/خبر'],
		related: [WITHDRAWN],
		body: `نص المقال.\n\n::read-more{article=${WITHDRAWN}}\n`,
	},
	'2022/01/plain': { ...common, title: 'خبر عادي', date: '2022-01-08T12:00' },
	[SCHEDULED]: { ...common, title: 'خبر مؤجل', date: '2026-03-09T09:30', aliases: ['/soon.html'] },
};

let first: CommandResult;

beforeAll(async () => {
	sandbox.write('site.yml', `${SITE_YML}machineCopies: { json: true }\n`);
	sandbox.write('public/_redirects', '/blog/* /archive/:splat 302\n');
	for (const [id, fields] of Object.entries(ARTICLES)) sandbox.write(`articles/${id}.md`, articleFile(fields));
	first = await build('2026-03-09T06:00:00Z');
	expect(first.status, first.stderr).toBe(0);
});
afterAll(() => sandbox.dispose());

/** Files that have a text in them, by their names or their bytes. */
function filesWith(text: string): string[] {
	return [...filesBelow(out)].filter((file) => file.includes(text) || read(file).includes(text)).toSorted();
}

/** Texts of the elements that `isWanted` picks, in the order of the page. */
function textsIn(file: string, isWanted: (element: Element) => boolean): string[] {
	const found: string[] = [];
	visit(rehype().parse(read(file)), 'element', (element: Element) => {
		if (isWanted(element)) found.push(textOf(element).replace(/\s+/g, ' ').trim());
	});
	return found;
}

const hasClass = (name: string) => (element: Element) => [element.properties['className']].flat().includes(name);
const linksTo = (address: string) => (element: Element) => element.properties['href'] === `/archive/${address}`;

describe('a withdrawn article', () => {
	const page = `${WITHDRAWN}/index.html`;

	test('is a page that says so, when and why, and nothing of what it said', () => {
		expect(textsIn(page, hasClass('withdrawn'))).toEqual([
			'سُحب هذا المقال ١ شباط (فبراير) ٢٠٢٢ تبيّن أن الوثيقة مزوّرة.',
		]);
		expect(textsIn(page, ({ tagName }) => tagName === 'h1')).toEqual(['خبر مسحوب']);
		expect(filesWith('وثيقة سرية')).toEqual([]);
		expect(filesWith('نص الوثيقة السرية')).toEqual([]);
		expect(read(page)).toContain('<meta name="robots" content="noindex">');
		expect(read(page)).not.toContain('rel="canonical"');
		expect(read(page)).not.toContain('NewsArticle');
	});

	test('is in no list, feed, sitemap, copy or block of another article: nothing leads to it but its old address', () => {
		expect(filesWith(WITHDRAWN)).toEqual([page, '_redirects', 'old/withdrawn/index.html', 'redirects.nginx.map']);
		expect(filesWith('تصويب قديم')).toEqual([page]);
	});
});

describe('corrections', () => {
	test('stand at the top of their article, clarifications at its end, and both lead to all', () => {
		const file = '2022/01/corrected/index.html';
		const order = textsIn(file, (one) => ['standfirst', 'corrections', 'body'].some((name) => hasClass(name)(one)));
		expect(order).toEqual([
			'تصويبات تصويب ٩ كانون الثاني (يناير) ٢٠٢٢: الصحيح مئة. كل التصويبات',
			'نص المقال.',
			'توضيحات توضيح ١٠ كانون الثاني (يناير) ٢٠٢٢: أُضيف السياق. كل التصويبات',
		]);
		expect(textsIn(file, linksTo('corrections/'))).toEqual(['كل التصويبات', 'كل التصويبات', 'تصويبات']);
		expect(textsIn('2022/01/plain/index.html', linksTo('corrections/'))).toEqual(['تصويبات']);
		expect(textsIn(file, hasClass('updated'))).toEqual(['آخر تحديث: ١٠ كانون الثاني (يناير) ٢٠٢٢ ١٢:٠٠']);
	});

	test('have a page with the newest first, and feeds', () => {
		expect(textsIn('corrections/index.html', hasClass('correction-list'))).toEqual([
			'توضيح ١٠ كانون الثاني (يناير) ٢٠٢٢ أُضيف السياق. في المقال: خبر مصوَّب تصويب ٩ كانون الثاني (يناير) ٢٠٢٢ الصحيح مئة. في المقال: خبر مصوَّب',
		]);
		const { items } = JSON.parse(read('corrections/feed.json')) as { items: { title: string; summary: string }[] };
		expect(items.map(({ title, summary }) => [title, summary])).toEqual([
			['توضيح: خبر مصوَّب', 'أُضيف السياق.'],
			['تصويب: خبر مصوَّب', 'الصحيح مئة.'],
		]);
		expect(read('corrections/rss.xml')).toContain('<title>تصويبات – أرشيف التجربة</title>');
		expect(read('sitemap-0.xml')).toContain('<loc>https://example.org/archive/corrections/</loc>');
		expect(read('feeds.opml')).toContain('https://example.org/archive/corrections/rss.xml');
	});
});

test('old addresses are told to hosts, to nginx and, by pages, to browsers', () => {
	const [old, story] = ['قديم', 'خبر'].map(encodeURIComponent);
	expect(read('_redirects')).toBe(
		[
			'/archive/old/12.php /archive/2022/01/corrected/ 301',
			'/archive/old/withdrawn/ /archive/2022/01/withdrawn/ 301',
			`/archive/${old}/${story}/ /archive/2022/01/corrected/ 301`,
			'/blog/* /archive/:splat 302',
			'',
		].join('\n'),
	);
	expect(read('redirects.nginx.map')).toContain('"/archive/قديم/خبر/" "/archive/2022/01/corrected/";\n');
	for (const file of ['old/12.php/index.html', 'قديم/خبر/index.html'])
		expect(read(file)).toContain('<meta http-equiv="refresh" content="0; url=/archive/2022/01/corrected/">');
});

describe('a scheduled article', () => {
	test('waits, and the summary says until when; timers find the time in the cache', () => {
		expect(filesWith(SCHEDULED)).toEqual([]);
		expect(existsSync(path.join(out, 'soon.html'))).toBe(false);
		expect(first.stderr).toContain(
			`1 article waits for its time; the next falls due at 2026-03-09T09:30:00+03:00: ${path.relative(process.cwd(), content)}/articles/2026/03/scheduled.md\n`,
		);
		expect(summaryOf(first).scheduled).toEqual({
			count: 1,
			next: { at: '2026-03-09T09:30:00+03:00', file: 'articles/2026/03/scheduled.md', address: '/2026/03/scheduled/' },
		});
		expect(readFileSync(path.join(cache, 'due.txt'), 'utf8')).toBe(`${Date.parse('2026-03-09T06:30:00Z') / 1000}\n`);
	});

	test('is published by the first build of that moment, with its old address', async () => {
		const second = await build('2026-03-09T06:30:00Z');
		expect(summaryOf(second).scheduled).toEqual({ count: 0 });
		expect(second.stderr).not.toContain('falls due');
		expect(read('tags/الناتو/index.html')).toContain('/archive/2026/03/scheduled/');
		expect(read('soon.html')).toContain('url=/archive/2026/03/scheduled/');
		expect(read('_redirects')).toContain('/archive/soon.html /archive/2026/03/scheduled/ 301\n');
		// The day after, for what depends on the day.
		expect(readFileSync(path.join(cache, 'due.txt'), 'utf8')).toBe(`${Date.parse('2026-03-09T21:00:00Z') / 1000}\n`);
	});
});

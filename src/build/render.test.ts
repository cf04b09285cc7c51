import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readRendered, stagedFile } from '../publish/rendered.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { renderTask, stagedBy } from './render.ts';
import type { BuildSession } from './session.ts';

// A process that renders alone learns only between two turns that the build which started it is gone.
test('rendering leaves room for what else the process has to hear', async () => {
	using folder = new TempFolder({
		'bundle/server/entry.mjs': `export const renderPage = async () => new Response('صفحة');`,
	});
	const addresses = Array.from({ length: 200 }, (_, at) => `/2022/01/${at}/`);
	const site = { url: 'https://example.org/' };
	const session = { site, takeDigest: () => 'x' } as unknown as BuildSession;
	let rendered = 0;
	const heardAt: number[] = [];
	const listen = async () => {
		while (rendered < addresses.length) {
			heardAt.push(rendered);
			await nextTurn();
		}
	};
	const onPage = () => {
		rendered += 1;
	};
	const bundle = { folder: folder.at('bundle'), assets: folder.at('bundle') };
	await Promise.all([
		renderTask({ session, pages: addresses, texts: [], folder: folder.at('job'), onPage }, bundle),
		listen(),
	]);
	const gaps = heardAt.map((count, at) => count - (heardAt[at - 1] ?? 0));
	expect([rendered, Math.max(...gaps) <= 25, heardAt.at(-1)]).toEqual([200, true, 175]);
});

test('a page allows the scripts that stand in it, and what else its policy says', async () => {
	const sources = ['aaa', 'bbb', 'ccc', 'ddd'].map((digest) => `'sha256-${digest}='`);
	const policy = `default-src 'self'; script-src 'self' ${sources.join(' ')}; style-src 'self';`;
	using folder = new TempFolder({
		// The last one is of nobody whom we know.
		'bundle/server/entry.mjs': `
			export const scripts = new Map([["'sha256-aaa='", 'one()'], ["'sha256-bbb='", 'two()'], ["'sha256-ccc='", '']]);
			const body = '<head><meta charset="utf-8"><script>two()</script></head>';
			export const renderPage = async () =>
				new Response(body, { headers: { 'Content-Security-Policy': ${JSON.stringify(policy)} } });`,
	});
	const session = {
		site: { url: 'https://example.org/' },
		takeDigest: () => 'x',
	} as unknown as BuildSession;
	const bundle = { folder: folder.at('bundle'), assets: folder.at('bundle') };
	await renderTask({ session, pages: ['/2022/01/a/'], texts: [], folder: folder.at('job') }, bundle);
	expect(readFileSync(stagedFile(folder.at('job/pages'), 0), 'utf8')).toBe(
		'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="' +
			"default-src 'self'; script-src 'self' 'sha256-bbb=' 'sha256-ddd='; style-src 'self';" +
			'"><script>two()</script></head>',
	);
});

test('what needs no template is there before Astro is done, and is published behind the pages', async () => {
	using folder = new TempFolder({
		'bundle/server/entry.mjs': `export const renderPage = async () => new Response('صفحة');`,
	});
	const session = {
		site: { url: 'https://example.org/' },
		takeDigest: (address: string) => address,
		openPage: (address: string) => ({ address, kind: 'index-now', view: { key: 'مفتاح' } }),
	} as unknown as BuildSession;
	const done: string[] = [];
	const astro = Promise.withResolvers<{ folder: string; assets: string }>();
	const rendered = renderTask(
		{ session, pages: ['/'], texts: ['/key.txt'], folder: folder.at('job'), onPage: () => done.push('page') },
		astro.promise,
	);
	while (done.length === 0) await nextTurn();
	const staged = stagedBy([folder.at('job')]);
	const read = () =>
		staged.flatMap((at) =>
			[...readRendered(at)].map(({ address }) => [address, readFileSync(stagedFile(at, 0), 'utf8')]),
		);
	await nextTurn();
	expect(read()).toEqual([['/key.txt', 'مفتاح']]);
	astro.resolve({ folder: folder.at('bundle'), assets: folder.at('bundle') });
	await rendered;
	expect(read()).toEqual([
		['/', 'صفحة'],
		['/key.txt', 'مفتاح'],
	]);
});

test('a page that nothing writes ends the build', async () => {
	using folder = new TempFolder();
	const session = {
		takeDigest: () => 'x',
		openPage: (address: string) => ({ address, kind: 'article', view: {} }),
	} as unknown as BuildSession;
	const task = { session, pages: [], texts: ['/rss.xml'], folder: folder.at('job') };
	await expect(renderTask(task, { folder: '', assets: '' })).rejects.toThrow('/rss.xml was not written');
});

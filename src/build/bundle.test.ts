import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeAstroFolder } from './astro-run.ts';
import { findBundle, keepBundle, loadRenderer } from './bundle.ts';

const DESIGN = `test-${process.pid}`;
const kept: string[] = [];

/** What a run of Astro leaves behind: a server, assets, and a page of somebody's own. */
function anOutput(name: string): string {
	const folder = makeAstroFolder(`${DESIGN}-${name}`);
	for (const below of ['server', 'client/_astro', 'client/own'])
		mkdirSync(path.join(folder, below), { recursive: true });
	writeFileSync(
		path.join(folder, 'server', 'entry.mjs'),
		`export const renderPage = async (url) => new Response('${name} ' + url);`,
	);
	writeFileSync(path.join(folder, 'client', '_astro', 'site.css'), name);
	writeFileSync(path.join(folder, 'client', 'own', 'index.html'), name);
	kept.push(folder);
	return folder;
}

function keep(design: string, output: string) {
	const bundle = keepBundle(design, output);
	kept.push(bundle.folder);
	return bundle;
}

afterEach(() => {
	for (const folder of kept.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('there is no bundle of a design that was never built', () => {
	expect(findBundle(`${DESIGN}-none`)).toBeUndefined();
});

test('a bundle renders, and keeps the assets of its pages but no page', async () => {
	const bundle = keep(DESIGN, anOutput('one'));
	expect(findBundle(DESIGN)).toEqual(bundle);
	const { renderPage } = await loadRenderer(bundle);
	expect(await (await renderPage('https://example.org/2022/')).text()).toBe('one https://example.org/2022/');
	expect(readFileSync(path.join(bundle.assets, '_astro', 'site.css'), 'utf8')).toBe('one');
	expect(existsSync(path.join(bundle.assets, 'own'))).toBe(false);
});

test('of two builds that make the same bundle at a time, the first is kept', () => {
	keep(DESIGN, anOutput('first'));
	const { assets } = keep(DESIGN, anOutput('second'));
	const styleIn = (folder: string | undefined) => readFileSync(path.join(folder ?? '', '_astro', 'site.css'), 'utf8');
	expect(styleIn(findBundle(DESIGN)?.assets)).toBe('first');
	// Pages of one's own, made in the second run, ask for what was made with them.
	expect(styleIn(assets)).toBe('second');
});

test('a bundle that was not used for two weeks goes, one in use stays', () => {
	const old = keep(`${DESIGN}-old`, anOutput('old'));
	const used = keep(`${DESIGN}-used`, anOutput('used'));
	const [longAgo, lately] = [15, 13].map((days) => new Date(Date.now() - days * 86_400_000)) as [Date, Date];
	utimesSync(old.folder, longAgo, longAgo);
	utimesSync(used.folder, lately, lately);
	keep(DESIGN, anOutput('new'));
	expect([existsSync(old.folder), existsSync(used.folder)]).toEqual([false, true]);
});

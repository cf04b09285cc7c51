import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Sandbox, SITE_YML } from '../testing/sandbox.ts';
import { findBundle, loadRenderer } from './bundle.ts';
import { Bundling } from './bundling.ts';
import { ROOT } from './root.ts';
import { openWorkspace } from './workspace.ts';

const sandbox = new Sandbox();
sandbox.write('site.yml', SITE_YML);
const { cache } = sandbox.options('x');
const { sql, site, today, now } = openWorkspace(sandbox.content, cache, 0);
const DESIGN = `test-ahead-${process.pid}`;
const FOLDER = path.join(ROOT, '.astro', 'builds', `${process.pid}-ahead`);

function begin(): Bundling {
	const bundling = Bundling.begin(DESIGN, { cache, site, today, now });
	if (!bundling) throw new Error('A bundle of this design was there.');
	return bundling;
}

afterEach(() => {
	const bundle = findBundle(DESIGN);
	if (bundle) rmSync(bundle.folder, { recursive: true });
});

test('makes a bundle that renders, and begins nothing when it is there', async () => {
	const bundling = begin();
	const { bundle, peakRssBytes } = await bundling.done;
	bundling.stop();
	expect(peakRssBytes).toBeGreaterThan(50_000_000);
	expect(await loadRenderer(bundle)).toHaveProperty('renderPage');
	expect(readdirSync(path.join(bundle.assets, '_astro')).length).toBeGreaterThan(0);
	expect([Bundling.begin(DESIGN, { cache, site, today, now }), existsSync(FOLDER)]).toEqual([undefined, false]);
});

test('stopped, it leaves neither a process nor a bundle nor its folder', async () => {
	const bundling = begin();
	bundling.stop();
	await expect(bundling.done).rejects.toThrow(/astro-job\.ts\) ended early \(SIGTERM\)/);
	expect([existsSync(FOLDER), findBundle(DESIGN)]).toEqual([false, undefined]);
	sql.close();
	sandbox.dispose();
});

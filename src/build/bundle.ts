import { existsSync, mkdirSync, renameSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.ts';
import { removeUnused } from './unused.ts';

/** The pages, ready to render: Astro and Vite have done their work. Kept from build to build while the design is the same. */
export interface Bundle {
	readonly folder: string;
	/** Files that pages ask for, as they are published: `_astro/…`. */
	readonly assets: string;
}

/** What `src/renderer.ts` exports. */
export interface Renderer {
	readonly renderPage: (url: string) => Promise<Response>;
	/** Texts of the scripts that may stand in a page, each by the source that allows it in a policy: `'sha256-…'`. */
	readonly scripts: ReadonlyMap<string, string>;
}

/** A folder inside the checkout, because a bundle looks for packages from where it lies. */
const BUNDLES = path.join(ROOT, '.astro', 'bundles');

/** A bundle takes about 3 MB; those of the archives that are built on this machine stay, those of past designs go. */
const UNUSED_DAYS = 14;

/** @param design digest of code and settings, see `design.ts` */
export function findBundle(design: string): Bundle | undefined {
	const folder = path.join(BUNDLES, design);
	if (!existsSync(folder)) return undefined;
	utimesSync(folder, new Date(), new Date());
	return { folder, assets: path.join(folder, 'client') };
}

/**
 * Keeps what an `astro build` made. In one step: a folder of that name is a whole bundle, and when two builds make the
 * same one at a time the first stays.
 *
 * @param output folder with Astro's `client/` and `server/`
 */
export function keepBundle(design: string, output: string): Bundle {
	const parts = path.join(output, 'bundle');
	mkdirSync(path.join(parts, 'client'), { recursive: true });
	renameSync(path.join(output, 'server'), path.join(parts, 'server'));
	const assets = path.join(output, 'client', '_astro');
	if (existsSync(assets)) renameSync(assets, path.join(parts, 'client', '_astro'));
	mkdirSync(BUNDLES, { recursive: true });
	try {
		renameSync(parts, path.join(BUNDLES, design));
	} catch (error) {
		const kept = findBundle(design);
		if (!kept) throw error;
		// Pages of one's own were made just now and may ask for other assets than those of the bundle that is kept.
		return { ...kept, assets: path.join(parts, 'client') };
	}
	removeUnused(BUNDLES, UNUSED_DAYS);
	return findBundle(design) as Bundle;
}

/** Loads the pages into this process. The session must be set before the first one is rendered. */
export async function loadRenderer({ folder }: Bundle): Promise<Renderer> {
	return (await import(pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href)) as Renderer;
}

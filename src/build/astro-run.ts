import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Session, setSession } from '../session.ts';
import type { Site } from '../site.ts';
import type { SitemapIndexView } from '../views/sitemap.ts';
import { ROOT } from './root.ts';
import { removeUnused } from './unused.ts';

/** One run of `astro build`: it bundles our pages, and makes somebody's own ones and the sitemap index. */
export interface AstroRun {
	readonly site: Site;
	/** Astro's output, in `client/` and `server/`. */
	readonly folder: string;
	/** What pages of one's own read the archive through. A run that only bundles ours needs none. */
	readonly session?: Session;
	/** Present in the one part of the site that has ordinary pages and the sitemap index. */
	readonly sitemaps?: SitemapIndexView;
}

const FOLDERS = path.join(ROOT, '.astro', 'builds');

const KEY = Symbol.for('warraq.astro-run');
const holder = globalThis as { [KEY]?: AstroRun };

/** The run that the integration is to serve. */
export function currentAstroRun(): AstroRun | undefined {
	return holder[KEY];
}

export function setAstroRun(run: AstroRun | undefined): void {
	if (run) holder[KEY] = run;
	else delete holder[KEY];
	setSession(run?.session);
}

/** Runs Astro in this process. */
export async function runAstro(run: AstroRun): Promise<void> {
	setAstroRun(run);
	try {
		// Astro bundles into the working directory when its output lies elsewhere, and there two builds would meet.
		process.chdir(ROOT);
		const { build } = await import('astro');
		await build({ root: ROOT, logLevel: 'error' });
	} finally {
		setAstroRun(undefined);
	}
}

/** A new folder for Astro's output, inside the checkout: see `bundle.ts`. */
export function makeAstroFolder(name: string): string {
	// Killed builds leave theirs behind.
	removeUnused(FOLDERS, 1);
	const folder = path.join(FOLDERS, name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}

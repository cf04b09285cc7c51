import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DuePage, Ledger } from '../plan/ledger.ts';
import { Staging } from '../publish/rendered.ts';
import { setSession } from '../session.ts';
import type { SitemapIndexView } from '../views/sitemap.ts';
import { sitemapIndexView } from '../views/sitemap.ts';
import type { Archive } from '../views/view.ts';
import { type BuildSession, makeSession } from './session.ts';
import { ROOT } from './workspace.ts';

/** What one Astro process makes, and where to. The integration finds it here. */
export interface RenderTask {
	readonly session: BuildSession;
	readonly staging: Staging;
	/** Folder for Astro's own output: assets, ordinary pages, sitemap index. */
	readonly astroOutput: string;
	/** Present in the one process that also makes ordinary pages and the sitemap index. */
	readonly sitemaps?: SitemapIndexView;
	readonly onPage?: () => void;
}

const KEY = Symbol.for('warraq.render-task');
const holder = globalThis as { [KEY]?: RenderTask };

export function currentTask(): RenderTask | undefined {
	return holder[KEY];
}

export function setTask(task: RenderTask | undefined): void {
	if (task) holder[KEY] = task;
	else delete holder[KEY];
	setSession(task?.session);
}

/** Job 0 makes what there is once: ordinary pages and the sitemap index. */
export function makeTask(
	archive: Archive,
	ledger: Ledger,
	job: { number: number; folder: string; astroOutput: string; isFirstShard: boolean; onPage?: () => void },
): RenderTask {
	const due = new Map<'html' | 'xml', DuePage[]>([
		['html', [...ledger.due(job.number, 'html')]],
		['xml', [...ledger.due(job.number, 'xml')]],
	]);
	const makesSitemaps = job.number === 0 && job.isFirstShard;
	return {
		session: makeSession(archive, due),
		staging: new Staging(job.folder),
		astroOutput: job.astroOutput,
		...(makesSitemaps && { sitemaps: sitemapIndexView.read(archive, {}) as SitemapIndexView }),
		...(job.onPage && { onPage: job.onPage }),
	};
}

/** Runs Astro over a task, in this process. */
export async function render(task: RenderTask): Promise<void> {
	setTask(task);
	try {
		// Astro bundles into the working directory when its output lies elsewhere, and there shards would meet.
		process.chdir(ROOT);
		// Loaded when it is needed: importing it takes 109 MB (Node 24), and a build with nothing to render goes without.
		const { build } = await import('astro');
		await build({ root: ROOT, logLevel: 'error' });
	} finally {
		task.staging.close();
		setTask(undefined);
	}
}

/** A folder for Astro's output inside the checkout: its bundle looks for packages from there. */
export function makeAstroOutput(name: string): string {
	const folder = path.join(ROOT, '.astro', 'builds', name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}

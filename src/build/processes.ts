import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { LEAN_MEMORY } from '../catalogue/side-by-side.ts';
import type { Day } from '../locale/instant.ts';
import type { MadeUnit, UnitOrder } from '../search/make-units.ts';
import type { Site } from '../site.ts';
import type { SitemapIndexView } from '../views/sitemap.ts';
import type { Bundle } from './bundle.ts';
import { OwnPageClash } from './errors.ts';
import { ROOT } from './root.ts';

/** The archive as a process of the build opens it. */
export interface ArchiveOrder {
	readonly cache: string;
	/** Settings as the build read them. */
	readonly site: Site;
	/** The day of the build clock. */
	readonly today: Day;
	/** The build clock itself, in milliseconds. */
	readonly now: number;
}

/** All that a process which runs Astro needs to know. Plain data: it is sent to it. */
export interface AstroOrder extends ArchiveOrder {
	readonly folder: string;
	readonly sitemaps?: SitemapIndexView;
}

/** All that a rendering process needs to know. */
export interface JobOrder extends ArchiveOrder {
	/** The ledger with the plan. */
	readonly ledger: string;
	readonly number: number;
	/** Its staging folder. */
	readonly folder: string;
	readonly bundle: Bundle;
}

/** All that the process which makes search indexes needs to know. */
export interface SearchOrder extends ArchiveOrder {
	readonly units: readonly UnitOrder[];
	/** See `Workspace`. */
	readonly indexing: string;
	/** Its staging folder. */
	readonly folder: string;
}

export type JobMessage =
	| { readonly done: number }
	/** Search files that were looked at, and made unless they are as they were. */
	| { readonly unit: MadeUnit }
	| { readonly peakRssBytes: number }
	/** The address of an `OwnPageClash`. */
	| { readonly clash: string };

/**
 * Renders the plan in several processes side by side. When one fails the others are stopped; nothing has been published.
 *
 * @returns the sum of their peak memory
 */
export async function renderInProcesses(
	orders: readonly JobOrder[],
	onProgress: (done: number) => void,
): Promise<{ peakRssBytes: number }> {
	const done = orders.map(() => 0);
	const jobs = orders.map(
		(order, at) =>
			new Job('render-job.ts', order, (message) => {
				if (!('done' in message)) return;
				done[at] = message.done;
				onProgress(done.reduce((sum, one) => sum + one, 0));
			}),
	);
	const running = jobs.map((job) => job.finished);
	try {
		const ends = await Promise.all(running);
		return { peakRssBytes: ends.reduce((sum, { peakRssBytes }) => sum + peakRssBytes, 0) };
	} catch (error) {
		for (const job of jobs) job.stop();
		await Promise.allSettled(running);
		throw error;
	}
}

/** One process of `scripts/` with its order. */
class Job {
	/** With its peak memory. */
	readonly finished: Promise<{ peakRssBytes: number }>;
	readonly #process: ChildProcess;

	constructor(script: string, order: AstroOrder | JobOrder | SearchOrder, onMessage?: (message: JobMessage) => void) {
		const child = fork(path.join(ROOT, 'scripts', script), {
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
			execArgv: [...LEAN_MEMORY, '--expose-gc'],
		});
		this.#process = child;
		this.finished = new Promise((resolve, reject) => {
			let end: { peakRssBytes: number } | undefined;
			let clash: OwnPageClash | undefined;
			child.on('message', (message: JobMessage) => {
				if ('clash' in message) clash = new OwnPageClash(message.clash);
				else if ('peakRssBytes' in message) end = message;
				else onMessage?.(message);
			});
			child.on('error', reject);
			child.on('exit', (code, signal) => {
				if (code === 0 && end) resolve(end);
				else
					reject(
						clash ??
							new Error(
								`A process of the build (${script}) ended early (${signal ?? `status ${code}`}). Its own message stands above.`,
							),
					);
			});
		});
		child.send(order);
	}

	stop(): void {
		this.#process.kill();
	}
}

/** Runs Astro in a process of its own: importing it takes 109 MB (Node 24), bundling more, and all of it is given back. */
export class AstroJob extends Job {
	constructor(order: AstroOrder) {
		super('astro-job.ts', order);
	}
}

/** Makes search indexes, one after another. */
export class SearchJob extends Job {
	/** What was looked at, in the order in which it is to be published. Whole when the process has finished. */
	readonly units: readonly MadeUnit[];

	/** @param onProgress told of the articles that were indexed */
	constructor(order: SearchOrder, onProgress: (done: number) => void) {
		const units: MadeUnit[] = [];
		super('search-job.ts', order, (message) => {
			if ('unit' in message) units.push(message.unit);
			else if ('done' in message) onProgress(message.done);
		});
		this.units = units;
	}
}

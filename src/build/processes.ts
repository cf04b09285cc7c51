import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { LEAN_MEMORY } from '../catalogue/reading.ts';
import type { Day } from '../locale/instant.ts';
import type { Site } from '../site.ts';
import { ROOT } from './workspace.ts';

/** All that a rendering process needs to know. Plain data: it is sent to it. */
export interface JobOrder {
	readonly cache: string;
	/** Settings as the build read them. */
	readonly site: Site;
	readonly today: Day;
	/** The ledger with the plan. */
	readonly ledger: string;
	readonly number: number;
	/** Its staging folder. */
	readonly folder: string;
	readonly astroOutput: string;
	readonly isFirstShard: boolean;
}

export type JobMessage = { readonly done: number } | { readonly finished: true; readonly peakRssBytes: number };

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
	let peakRssBytes = 0;
	const children: ChildProcess[] = [];
	const running = orders.map(
		(order, at) =>
			new Promise<void>((resolve, reject) => {
				const child = fork(path.join(ROOT, 'scripts', 'render-job.ts'), {
					stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
					execArgv: [...LEAN_MEMORY, '--expose-gc'],
				});
				children.push(child);
				let isFinished = false;
				child.send(order);
				child.on('message', (message: JobMessage) => {
					if ('done' in message) {
						done[at] = message.done;
						onProgress(done.reduce((sum, count) => sum + count, 0));
					} else {
						isFinished = true;
						peakRssBytes += message.peakRssBytes;
					}
				});
				child.on('error', reject);
				child.on('exit', (code, signal) => {
					if (code === 0 && isFinished) resolve();
					else
						reject(
							new Error(
								`Rendering process ${order.number + 1} ended early (${signal ?? `status ${code}`}). Its own message stands above.`,
							),
						);
				});
			}),
	);
	try {
		await Promise.all(running);
	} catch (error) {
		for (const child of children) child.kill();
		await Promise.allSettled(running);
		throw error;
	}
	return { peakRssBytes };
}

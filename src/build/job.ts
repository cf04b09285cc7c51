import type { JobMessage } from './processes.ts';

/**
 * The frame of a process that a build starts: takes one order, works on it, tells its peak memory and ends. Status 1
 * when the work failed; the error has been printed then.
 */
export function serveOrder<Order>(work: (order: Order, tell: (message: JobMessage) => void) => Promise<void>): void {
	const tell = (message: JobMessage) => process.send?.(message, undefined, undefined, ignoreLostParent);
	process.once('message', async (order: Order) => {
		// The parent is gone: nobody will publish what is made here.
		process.once('disconnect', () => process.exit(1));
		try {
			await work(order, tell);
			tell({ peakRssBytes: process.resourceUsage().maxRSS * 1024 });
			process.exitCode = 0;
			process.removeAllListeners('disconnect');
			process.disconnect();
		} catch (error) {
			console.error(error);
			process.exit(1);
		}
	});
}

/** `disconnect` tells that the parent is gone. */
function ignoreLostParent(): void {}

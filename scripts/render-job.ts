/** One rendering process of a build. Started by `npm run build`, never by hand. */
import type { JobMessage, JobOrder } from '../src/build/processes.ts';
import { makeTask, render } from '../src/build/render.ts';
import { openForRendering } from '../src/build/workspace.ts';
import { openLedger } from '../src/plan/ledger.ts';

/**
 * Pages leave much garbage and nothing else: over 10,000 articles, 98 to 132 MB of heap were 70 MB after each
 * collection, which took 52 to 84 ms. V8 would wait for longer, as the machine has room; other processes have a use for it.
 */
const PAGES_PER_COLLECTION = 1000;

const tell = (message: JobMessage) => process.send?.(message);

process.once('message', async (order: JobOrder) => {
	// The parent is gone: nobody will publish what is rendered here.
	process.once('disconnect', () => process.exit(1));
	try {
		const archive = openForRendering(order.cache, order.site, order.today);
		const ledger = openLedger(order.ledger);
		let done = 0;
		const onPage = () => {
			done += 1;
			if (done % 50 === 0) tell({ done });
			if (done % PAGES_PER_COLLECTION === 0) globalThis.gc?.();
		};
		await render(makeTask(archive, ledger, { ...order, onPage }));
		tell({ finished: true, peakRssBytes: process.resourceUsage().maxRSS * 1024 });
		process.exitCode = 0;
		process.removeAllListeners('disconnect');
		process.disconnect();
	} catch (error) {
		console.error(error);
		process.exit(1);
	}
});

/** One rendering process of a build. Started by `npm run build`, never by hand. */
import { serveOrder } from '../src/build/job.ts';
import type { JobOrder } from '../src/build/processes.ts';
import { makeTask, renderTask } from '../src/build/render.ts';
import { openForRendering } from '../src/build/workspace.ts';
import { openLedger } from '../src/plan/ledger.ts';

/**
 * Pages leave much garbage and nothing else: over 10,000 articles, 98 to 132 MB of heap were 70 MB after each
 * collection, which took 52 to 84 ms. V8 would wait for longer, as the machine has room; other processes have a use for it.
 */
const PAGES_PER_COLLECTION = 1000;

serveOrder<JobOrder>(async ({ ledger, number, folder, bundle, ...order }, tell) => {
	let done = 0;
	const onPage = () => {
		done += 1;
		if (done % 50 === 0) tell({ done });
		if (done % PAGES_PER_COLLECTION === 0) globalThis.gc?.();
	};
	const archive = openForRendering(order);
	await renderTask(makeTask(archive, openLedger(ledger), { number, folder, onPage }), bundle);
});

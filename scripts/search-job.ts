/** The process of a build that makes the indexes of the search. Started by `npm run build`, never by hand. */
import { serveOrder } from '../src/build/job.ts';
import type { SearchOrder } from '../src/build/processes.ts';
import { openForRendering } from '../src/build/workspace.ts';
import { makeUnits } from '../src/search/make-units.ts';

/** Settings of Pagefind that a machine may have would make other bytes. */
for (const name of Object.keys(process.env)) if (name.startsWith('PAGEFIND_')) delete process.env[name];

serveOrder<SearchOrder>(async ({ units, indexing, folder, ...order }, tell) => {
	// Pagefind's own process may be killed while its answer is awaited, and nobody would say so. Then nothing keeps this
	// process alive, and it ends with its work undone, which the build notices.
	process.channel?.unref();
	let done = 0;
	const onArticle = () => {
		done += 1;
		if (done % 50 === 0) tell({ done });
	};
	for await (const unit of makeUnits(openForRendering(order), units, { indexing, folder, onArticle })) tell({ unit });
});

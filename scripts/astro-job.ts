/** The process of a build that runs Astro. Started by `npm run build`, never by hand. */
import { runAstro } from '../src/build/astro-run.ts';
import { OwnPageClash } from '../src/build/errors.ts';
import { serveOrder } from '../src/build/job.ts';
import type { AstroOrder } from '../src/build/processes.ts';
import { makeSession } from '../src/build/session.ts';
import { openForRendering } from '../src/build/workspace.ts';

serveOrder<AstroOrder>(async ({ folder, sitemaps, ...archive }, tell) => {
	const session = makeSession(openForRendering(archive));
	try {
		await runAstro({ session, folder, ...(sitemaps && { sitemaps }) });
	} catch (error) {
		if (error instanceof OwnPageClash) tell({ clash: error.address });
		throw error;
	}
});

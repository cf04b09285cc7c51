/** The process of a build that runs Astro. Started by `npm run build`, never by hand. */
import { runAstro } from '../src/build/astro-run.ts';
import { hasOwnPages } from '../src/build/design.ts';
import { OwnPageClash } from '../src/build/errors.ts';
import { serveOrder } from '../src/build/job.ts';
import type { ArchiveOrder, AstroOrder } from '../src/build/processes.ts';
import { ROOT } from '../src/build/root.ts';
import type { Session } from '../src/session.ts';

serveOrder<AstroOrder>(async ({ folder, sitemaps, ...archive }, tell) => {
	const session = sitemaps || hasOwnPages(ROOT) ? await openSession(archive) : undefined;
	try {
		await runAstro({ site: archive.site, folder, ...(session && { session }), ...(sitemaps && { sitemaps }) });
	} catch (error) {
		if (error instanceof OwnPageClash) tell({ clash: error.address });
		throw error;
	}
});

/** Loads what reads the archive, for which bundling alone has no use. */
async function openSession(archive: ArchiveOrder): Promise<Session> {
	const [{ makeSession }, { openForRendering }] = await Promise.all([
		import('../src/build/session.ts'),
		import('../src/build/workspace.ts'),
	]);
	return makeSession(openForRendering(archive));
}

/**
 * The entry of the bundle that Astro makes of the pages: one function from an address to its page. Loaded by the
 * processes that render, which need nothing else of Astro; a session must have been set before a page is asked for.
 */
import { createHash } from 'node:crypto';
import { createApp } from 'astro/app/entrypoint';
import { WholeResponse } from './whole-response.ts';

// Astro and the routes make their answers of it.
globalThis.Response = WholeResponse;

// Nobody waits for the beginning of a page, and a page in one piece is made faster.
const app = createApp({ streaming: false });
const { manifest } = app;

// The policy of the bundle has the hashes of all its scripts. For a policy that Astro itself puts in, it computes those of
// the head again with every page, in threads that the page waits for; `adapter` has it in the header without that.
manifest.shouldInjectCspMetaTags = false;
if (manifest.csp) manifest.csp.cspDestination = 'adapter';

// The code of a page is loaded once. Astro asks Node's loader for it with every page.
for (const [component, load] of manifest.pageMap ?? []) {
	let loaded: ReturnType<typeof load> | undefined;
	manifest.pageMap?.set(component, () => {
		loaded ??= load();
		return loaded;
	});
}

/** The scripts that may stand in a page, each by the source that allows it in a policy: `'sha256-…'`. */
export const scripts: ReadonlyMap<string, string> = new Map(
	[
		...manifest.inlinedScripts.values(),
		...manifest.clientDirectives.values(),
		...manifest.routes.flatMap((route) =>
			route.scripts.flatMap((script) => ('children' in script ? [script.children] : [])),
		),
	].map((text) => [`'sha256-${createHash('sha256').update(text).digest('base64')}'`, text]),
);

/** @param url absolute, percent-encoded, under the site's `url` */
export function renderPage(url: string): Promise<Response> {
	return app.render(new Request(url));
}

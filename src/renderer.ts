/**
 * The entry of the bundle that Astro makes of the pages: one function from an address to its page. Loaded by the
 * processes that render, which need nothing else of Astro; a session must have been set before a page is asked for.
 */
import { createApp } from 'astro/app/entrypoint';
import { WholeResponse } from './whole-response.ts';

// Astro and the routes make their answers of it.
globalThis.Response = WholeResponse;

// Nobody waits for the beginning of a page, and a page in one piece is made faster.
const app = createApp({ streaming: false });

/** @param url absolute, percent-encoded, under the site's `url` */
export function renderPage(url: string): Promise<Response> {
	return app.render(new Request(url));
}

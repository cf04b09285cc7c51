import { NGINX_REDIRECTS } from '../addresses.ts';
import { buildRedirectPage, type RedirectContext } from '../redirects/redirect-page.ts';
import { buildNginxMap, buildRedirectsFile } from '../redirects/redirects-file.ts';
import type { Session } from '../session.ts';
import type { RedirectPageView, RedirectsFileView } from '../views/redirects.ts';

/** Writes a page that needs no template; undefined when there is none of that address. */
export function writeText(session: Session, address: string): string | undefined {
	const page = session.openPage(address);
	const write = page && WRITERS[page.kind];
	return page && write?.(page.view as never, session, address);
}

const WRITERS: Readonly<Record<string, (view: never, context: RedirectContext, address: string) => string>> = {
	redirect: (view: RedirectPageView, context) => buildRedirectPage(view, context),
	'redirects-file': (view: RedirectsFileView, context, address) =>
		address === NGINX_REDIRECTS ? buildNginxMap(view, context) : buildRedirectsFile(view, context),
};

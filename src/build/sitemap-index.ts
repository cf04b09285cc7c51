import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { addressOfPage } from '../addresses.ts';
import type { Session } from '../session.ts';
import type { SitemapIndexView } from '../views/sitemap.ts';
import { maxEntries } from '../views/sitemap-limits.ts';

/** The integration that writes the index over our sitemap files, and the sitemap of ordinary pages. */
export function sitemapIntegration(session: Session, sitemaps: SitemapIndexView): AstroIntegration {
	const pages = new Set(sitemaps.pages.map(session.url));
	const base = new URL(session.site.url).pathname.slice(0, -1);
	return sitemap({
		entryLimit: maxEntries(session.site),
		namespaces: { news: false, xhtml: false, image: false, video: false },
		customPages: [...pages],
		customSitemaps: sitemaps.sitemaps.map(session.url),
		// Pages of ours have sitemap files of their own.
		filter: (url) => pages.has(url) || !session.has(addressOfPage(new URL(url).pathname.slice(base.length))),
	});
}

/**
 * Writes both without a run of Astro, which would bundle all pages for them: calls the hooks of the integration as Astro
 * does when there are no pages of its own.
 *
 * @param folder where it goes
 */
export async function writeSitemapIndex(folder: string, session: Session, sitemaps: SitemapIndexView): Promise<void> {
	const { origin, pathname } = new URL(session.site.url);
	const hooks = sitemapIntegration(session, sitemaps).hooks as unknown as Hooks;
	hooks['astro:routes:resolved']({ routes: [] });
	await hooks['astro:config:done']({ config: { site: origin, base: pathname } });
	await hooks['astro:build:done']({
		dir: pathToFileURL(path.join(folder, '/')),
		pages: [],
		logger: QUIET,
	});
}

/** What the integration reads of all that Astro hands to a hook. */
interface Hooks {
	readonly 'astro:routes:resolved': (of: { routes: readonly [] }) => void;
	readonly 'astro:config:done': (of: { config: { site: string; base: string } }) => Promise<void>;
	readonly 'astro:build:done': (of: { dir: URL; pages: readonly []; logger: Logger }) => Promise<void>;
}

type Logger = Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>;

/** What it warns of is a fault of ours: without it there would be no index, and nobody would know. */
const QUIET: Logger = {
	info() {},
	warn(message) {
		throw new Error(`The sitemap index could not be written: ${message}`);
	},
	error(message) {
		throw new Error(`The sitemap index could not be written: ${message}`);
	},
};

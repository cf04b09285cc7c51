import { ADMIN_PAGE, NEWS_SITEMAP, SITEMAP_INDEX } from '../addresses.ts';
import type { RobotsView } from '../views/not-found.ts';

/**
 * Everybody may read everything but the form for writers; where the sitemaps are. That of the news stands by itself, as
 * Google asks for it.
 *
 * @param link writes an address from the root of the host, as rules have it
 */
export function buildRobots(
	{ hasAdmin }: RobotsView,
	{ link, url }: { link: (address: string) => string; url: (address: string) => string },
): string {
	const admin = hasAdmin ? `Disallow: ${link(ADMIN_PAGE)}\n` : '';
	return `User-agent: *\nAllow: /\n${admin}\nSitemap: ${url(SITEMAP_INDEX)}\nSitemap: ${url(NEWS_SITEMAP)}\n`;
}

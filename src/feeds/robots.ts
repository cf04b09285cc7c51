import { NEWS_SITEMAP, SITEMAP_INDEX } from '../addresses.ts';

/** Everybody may read everything; where the sitemaps are. That of the news stands by itself, as Google asks for it. */
export function buildRobots(url: (address: string) => string): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${url(SITEMAP_INDEX)}\nSitemap: ${url(NEWS_SITEMAP)}\n`;
}

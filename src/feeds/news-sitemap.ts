import { FRONT_PAGE } from '../addresses.ts';
import type { NewsSitemapView } from '../views/news-sitemap.ts';
import { escapeXml } from '../xml.ts';

/** A sitemap of Google News; without articles it names the front page, because the protocol wants an address. */
export function buildNewsSitemap({ name, entries }: NewsSitemapView, url: (address: string) => string): string {
	const rows = entries.map(({ address, title, language, published }) => {
		const publication = `<news:publication><news:name>${escapeXml(name)}</news:name><news:language>${language}</news:language></news:publication>`;
		const news = `${publication}<news:publication_date>${published}</news:publication_date><news:title>${escapeXml(title)}</news:title>`;
		return `<url><loc>${escapeXml(url(address))}</loc><news:news>${news}</news:news></url>`;
	});
	const quiet = `<url><loc>${escapeXml(url(FRONT_PAGE))}</loc></url>`;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
		...(rows.length === 0 ? [quiet] : rows),
		'</urlset>',
		'',
	].join('\n');
}

import type { SitemapView } from '../views/sitemap.ts';

/** A sitemap file (sitemaps.org) with pictures. Encoded addresses hold no `<`, `>` or `"`; `&` and `'` are escaped. */
export function buildSitemap({ entries }: SitemapView, url: (address: string) => string): string {
	const rows = entries.map(({ address, modified, image }) => {
		const lastmod =
			modified === undefined ? '' : `<lastmod>${new Date(modified).toISOString().slice(0, 19)}Z</lastmod>`;
		const picture =
			image === undefined ? '' : `<image:image><image:loc>${escapeXml(url(image))}</image:loc></image:image>`;
		return `<url><loc>${escapeXml(url(address))}</loc>${lastmod}${picture}</url>`;
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
		...rows,
		'</urlset>',
		'',
	].join('\n');
}

function escapeXml(address: string): string {
	return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

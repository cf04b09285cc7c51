import type { SitemapEntry, SitemapView } from '../views/sitemap.ts';
import { escapeXml } from '../xml.ts';

/** A sitemap file (sitemaps.org) with pictures. */
export function buildSitemap({ entries }: SitemapView, url: (address: string) => string): string {
	const address = (of: string) => escapeXml(url(of));
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">',
		...entries.map((entry) => row(entry, address)),
		'</urlset>',
		'',
	].join('\n');
}

function row({ address, modified, image }: SitemapEntry, url: (address: string) => string): string {
	const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
	return `<url><loc>${url(address)}</loc>${lastmod}${picture(image, url)}</url>`;
}

function picture(image: SitemapEntry['image'], url: (address: string) => string): string {
	if (!image) return '';
	const caption = image.caption === undefined ? '' : `<image:caption>${escapeXml(image.caption)}</image:caption>`;
	return `<image:image><image:loc>${url(image.address)}</image:loc>${caption}</image:image>`;
}

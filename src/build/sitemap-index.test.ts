import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '../session.ts';
import { TempFolder } from '../testing/catalogue.ts';
import type { SitemapIndexView } from '../views/sitemap.ts';
import { writeSitemapIndex } from './sitemap-index.ts';

function write(folder: TempFolder, sitemaps: SitemapIndexView): Promise<void> {
	const site = { url: 'https://example.org/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/', feeds: {} };
	const session = { site, url: (address: string) => `${site.url}${encodeURI(address.slice(1))}`, has: () => true };
	return writeSitemapIndex(folder.path, session as never as Session, sitemaps);
}

test('the index names our files and the sitemap of ordinary pages, which names those', async () => {
	using folder = new TempFolder();
	await write(folder, { sitemaps: ['/sitemaps/2022-01.xml', '/sitemaps/lists.xml'], pages: ['/', '/من-نحن/'] });
	const read = (file: string) => readFileSync(path.join(folder.path, file), 'utf8');
	expect(read('sitemap-index.xml')).toMatchInlineSnapshot(
		`"<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://example.org/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/sitemaps/2022-01.xml</loc></sitemap><sitemap><loc>https://example.org/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/sitemaps/lists.xml</loc></sitemap><sitemap><loc>https://example.org/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/sitemap-0.xml</loc></sitemap></sitemapindex>"`,
	);
	expect(read('sitemap-0.xml')).toMatchInlineSnapshot(
		`"<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/</loc></url><url><loc>https://example.org/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/%D9%85%D9%86-%D9%86%D8%AD%D9%86/</loc></url></urlset>"`,
	);
});

test('what the integration only warns of is an error', async () => {
	using folder = new TempFolder();
	await expect(write(folder, { sitemaps: [], pages: [] })).rejects.toThrow(
		/sitemap index could not be written: No pages found/,
	);
});

import { expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { buildRobots } from './robots.ts';

const locations = locationsOf('https://example.org/archive/');

test('nothing is forbidden, and both sitemaps are named with their whole addresses', () => {
	expect(buildRobots({ hasAdmin: false }, locations)).toBe(`User-agent: *
Allow: /

Sitemap: https://example.org/archive/sitemap-index.xml
Sitemap: https://example.org/archive/news-sitemap.xml
`);
});

test('the form for writers is nothing for robots, where there is one', () => {
	expect(buildRobots({ hasAdmin: true }, locations)).toBe(`User-agent: *
Allow: /
Disallow: /archive/admin/

Sitemap: https://example.org/archive/sitemap-index.xml
Sitemap: https://example.org/archive/news-sitemap.xml
`);
});

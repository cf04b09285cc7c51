import { expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { buildRobots } from './robots.ts';

test('nothing is forbidden, and both sitemaps are named with their whole addresses', () => {
	expect(buildRobots(locationsOf('https://example.org/archive/').url)).toBe(`User-agent: *
Allow: /

Sitemap: https://example.org/archive/sitemap-index.xml
Sitemap: https://example.org/archive/news-sitemap.xml
`);
});

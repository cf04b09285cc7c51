import { expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { TempFolder } from '../testing/catalogue.ts';
import { startPage } from './start-page.ts';

const SITE = 'title: أرشيف\nurl: https://example.org/archive/\n';

test.each([
	['articles/2022/01/خبر.md', `/archive/2022/01/${encodeURIComponent('خبر')}/`],
	['pages/about.md', '/archive/about/'],
])('%s is opened at %s', (file, address) => {
	using folder = new TempFolder({ 'site.yml': SITE, [file]: '' });
	expect(startPage(folder.at(file), folder.path)).toBe(address);
});

test.each(['articles/2022/01/gone.md', 'tags/nato.yml', '../elsewhere.md'])('%s makes no page', (file) => {
	using folder = new TempFolder({ 'site.yml': SITE, 'tags/nato.yml': '' });
	expect(() => startPage(folder.at(file), folder.path)).toThrow(UsageError);
});

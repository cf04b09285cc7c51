import { expect, test } from 'vitest';
import { articleAddress, fileOf, imageAddress, locationsOf, monthAddress, termAddress } from './addresses.ts';

test('addresses are percent-encoded where they are written, and only there', () => {
	const { link, url } = locationsOf('https://example.org/archive/');
	expect(articleAddress('2022/01/سوق-الحميدية')).toBe('/2022/01/سوق-الحميدية/');
	expect(link('/2022/01/سوق/')).toBe('/archive/2022/01/%D8%B3%D9%88%D9%82/');
	expect(url('/2022/01/سوق/')).toBe('https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82/');
	expect(new URL(url('/tags/حلف الناتو/')).href).toBe(url('/tags/حلف الناتو/'));
});

test.each([
	['/', 'index.html'],
	['/2022/01/15/', '2022/01/15/index.html'],
	['/404.html', '404.html'],
	['/tags/ناتو/rss.xml', 'tags/ناتو/rss.xml'],
])('%s is served from %s', (address, file) => {
	expect(fileOf(address)).toBe(file);
});

test('a list without a number is its newest page', () => {
	expect([termAddress('tag', 'nato'), termAddress('tag', 'nato', 3), monthAddress('2022-01')]).toEqual([
		'/tags/nato/',
		'/tags/nato/3/',
		'/2022/01/',
	]);
});

test('a picture is named by its content', () => {
	expect(imageAddress('0123456789abcdef0123', 'jpeg')).toBe('/images/0123456789abcdef.jpg');
});

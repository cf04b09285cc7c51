import { expect, test } from 'vitest';
import {
	addressWritten,
	articleAddress,
	encodeAddress,
	fileOf,
	imageAddress,
	locationsOf,
	monthAddress,
	termAddress,
	writtenAddress,
} from './addresses.ts';

test('addresses are percent-encoded where they are written, and only there', () => {
	const { link, url } = locationsOf('https://example.org/archive/');
	expect(articleAddress('2022/01/سوق-الحميدية')).toBe('/2022/01/سوق-الحميدية/');
	expect(link('/2022/01/سوق/')).toBe('/archive/2022/01/%D8%B3%D9%88%D9%82/');
	expect(url('/2022/01/سوق/')).toBe('https://example.org/archive/2022/01/%D8%B3%D9%88%D9%82/');
	expect(new URL(url('/tags/حلف الناتو/')).href).toBe(url('/tags/حلف الناتو/'));
});

test.each([
	['/2022/01/a_b-c.d~e/', '/2022/01/a_b-c.d~e/'],
	['/tags/حلف الناتو/', '/tags/%D8%AD%D9%84%D9%81%20%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88/'],
	['/tags/c++/', '/tags/c%2B%2B/'],
	['/a%2Fb/', '/a%252Fb/'],
	['/a:b?c#d&e=f;g@h/', '/a%3Ab%3Fc%23d%26e%3Df%3Bg%40h/'],
	['/"<>\\^`{|}[]\n/', '/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D%0A/'],
	["/!*'(),$/", "/!*'()%2C%24/"],
])('%j is written %s', (address, encoded) => {
	expect(encodeAddress(address)).toBe(encoded);
	expect(decodeURIComponent(encoded)).toBe(address);
});

test('every other letter of ASCII is written as a part of an address has to be', () => {
	for (let code = 0; code < 128; code++) {
		const letter = String.fromCharCode(code);
		if (letter !== '/') expect(encodeAddress(`/${letter}/`)).toBe(`/${encodeURIComponent(letter)}/`);
	}
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

test.each([
	['/about/#team', '/archive/about/#team'],
	['/sections/%D8%AB%D9%82%D8%A7%D9%81%D8%A9/', '/archive/sections/%D8%AB%D9%82%D8%A7%D9%81%D8%A9/'],
	['/sections/ثقافة/#أخبار', '/archive/sections/%D8%AB%D9%82%D8%A7%D9%81%D8%A9/#%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'],
	['/search/?q=%D8%AB&sort=newest', '/archive/search/?q=%D8%AB&sort=newest'],
	['/100%/', '/archive/100%25/'],
	['https://example.org/%D8%AB/#x', 'https://example.org/%D8%AB/#x'],
	['mailto:desk@example.org', 'mailto:desk@example.org'],
])('«%s», as a person writes it, leads to %s', (written, address) => {
	expect(writtenAddress(written, locationsOf('https://example.org/archive/').link)).toBe(address);
});

test('the page of an address that a person wrote', () => {
	expect(addressWritten('/sections/%D8%AB%D9%82%D8%A7%D9%81%D8%A9/?a#b')).toBe('/sections/ثقافة/');
});

import { expect, test } from 'vitest';
import { locationsOf } from '../addresses.ts';
import { parseSite } from '../site.ts';
import { buildRedirectPage } from './redirect-page.ts';
import { buildNginxMap, buildRedirectsFile } from './redirects-file.ts';

function contextOf(url: string, settings = '') {
	const { site, problems } = parseSite(`title: أرشيف\nurl: ${url}\n${settings}`, 'site.yml');
	if (!site) throw new Error(JSON.stringify(problems));
	return { site, ...locationsOf(site.url) };
}

const context = contextOf('https://example.org/');
const redirects = [
	{ from: '/أخبار/سوق المدينة/', to: '/2024/10/سوق/' },
	{ from: '/old/12.php', to: '/2024/10/market/' },
	{ from: '/old/"$x;\\y.html', to: '/2024/10/market/' },
	{ from: '/Old/(1).html', to: '/2024/10/market/', isExact: true },
] as const;
const market = `/2024/10/${encodeURIComponent('سوق')}/`;

test('hosts of static sites are told in encoded addresses, the archive’s own rules last', () => {
	expect(buildRedirectsFile({ redirects: redirects.slice(0, 2), own: '/blog/* /:splat 302\n' }, context)).toBe(
		`/${encodeURIComponent('أخبار')}/${encodeURIComponent('سوق المدينة')}/ ${market} 301\n/old/12.php /2024/10/market/ 301\n/blog/* /:splat 302\n`,
	);
});

test('Netlify’s rules go before files where the settings say so, and a folder of the site is told', () => {
	const netlify = contextOf('https://example.org/archive/', 'redirects: { force: true }\n');
	expect(buildRedirectsFile({ redirects: redirects.slice(1, 2), own: '' }, netlify)).toBe(
		'/archive/old/12.php /archive/2024/10/market/ 301!\n',
	);
});

test.each([
	['/*/', '/%2A/'],
	['/old/*.html', '/old/%2A.html'],
	['/:year/12:30/', '/%3Ayear/12%3A30/'],
])('%s stands for itself alone, and for no other page', (from, rule) => {
	expect(buildRedirectsFile({ redirects: [{ from, to: '/2024/10/market/' }], own: '' }, context)).toBe(
		`${rule} /2024/10/market/ 301\n`,
	);
});

test('nginx is told in decoded addresses, with and without the final slash', () => {
	expect(buildNginxMap({ redirects, own: '' }, context).split('\n')).toEqual([
		`"/أخبار/سوق المدينة" "${market}";`,
		`"/أخبار/سوق المدينة/" "${market}";`,
		'"/old/12.php" "/2024/10/market/";',
		'"/old/12.php/" "/2024/10/market/";',
		'"/old/\\"$x;\\\\y.html" "/2024/10/market/";',
		'"~^/Old/\\\\(1\\\\)\\\\.html$" "/2024/10/market/";',
		'',
	]);
	const base = contextOf('https://example.org/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/');
	expect(buildNginxMap({ redirects: redirects.slice(1, 2), own: '' }, base)).toContain('"/أرشيف/old/12.php"');
});

test('the page at an old address speaks the language of the site and leads to the article', () => {
	const view = { from: '/a/', to: '/2024/10/سوق/', title: '«الناتو» <b> & "غيره"' };
	const page = buildRedirectPage(view, contextOf('https://example.org/archive/'));
	const title = '«الناتو» &lt;b&gt; &amp; &quot;غيره&quot;';
	expect(page.split('\n')).toEqual([
		'<!doctype html>',
		'<html lang="ar" dir="rtl">',
		'<head>',
		'<meta charset="utf-8">',
		`<title>${title}</title>`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex">',
		'<meta name="color-scheme" content="light dark">',
		`<link rel="canonical" href="https://example.org/archive${market}">`,
		`<meta http-equiv="refresh" content="0; url=/archive${market}">`,
		'</head>',
		'<body>',
		`<p>انتقلت هذه الصفحة إلى عنوان جديد: <a href="/archive${market}"><bdi>${title}</bdi></a></p>`,
		'</body>',
		'</html>',
		'',
	]);
});

test('a title in another language says so', () => {
	const english = contextOf('https://example.org/', 'language: en\n');
	const page = buildRedirectPage({ from: '/a/', to: '/2024/10/a/', title: 'سوق', lang: 'ar' }, english);
	expect(page).toContain('<html lang="en" dir="ltr">');
	expect(page).toContain(
		'<p>This page has a new address: <a href="/2024/10/a/"><bdi lang="ar" dir="rtl">سوق</bdi></a></p>',
	);
});

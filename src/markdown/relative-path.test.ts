import { expect, test } from 'vitest';
import { isWebAddress, resolveWritten } from './relative-path.ts';

test.each([
	['photo.jpg', 'articles/2022/01/photo.jpg'],
	['./photo.jpg', 'articles/2022/01/photo.jpg'],
	['صورة.jpg', 'articles/2022/01/صورة.jpg'],
	['%D8%B5%D9%88%D8%B1%D8%A9.jpg', 'articles/2022/01/صورة.jpg'],
	['أخبار.jpg'.normalize('NFD'), 'articles/2022/01/أخبار.jpg'],
	['سوق%20الحميدية.jpg', 'articles/2022/01/سوق الحميدية.jpg'],
	['100%.jpg', 'articles/2022/01/100%.jpg'],
	['../../2021/12/خبر.md', 'articles/2021/12/خبر.md'],
	['../../../pages/about.md', 'pages/about.md'],
	['../../../public/logo.png', 'public/logo.png'],
	['/logo.png', 'public/logo.png'],
	['/a/../logo.png', 'public/logo.png'],
])('%s is %s', (written, resolved) => {
	expect(resolveWritten('articles/2022/01/slug.md', written)).toBe(resolved);
});

test.each([
	'../../../../etc/passwd',
	'%2e%2e/../../../../etc/passwd',
	'/../site.yml',
	'/../../etc/passwd',
	'/%2e%2e/articles/x.md',
	'..\\..\\secret.jpg',
	'a%00.jpg',
	// Control characters are no part of a file name that an author means, and would forge a slot.
	'x%01read-more:2021/12/a%01.jpg',
	'a%0ab.jpg',
])('%s leads nowhere', (written) => {
	expect(resolveWritten('articles/2022/01/slug.md', written)).toBeUndefined();
});

test.each([
	['https://example.org/', true],
	['HTTP://example.org/', true],
	['mailto:info@example.org', true],
	['//example.org/x.jpg', true],
	['javascript:alert(1)', true],
	['/x.jpg', false],
	['x.jpg', false],
	['صورة:1.jpg', false],
	['', false],
])('is «%s» an address of the web? %s', (written, expected) => {
	expect(isWebAddress(written)).toBe(expected);
});

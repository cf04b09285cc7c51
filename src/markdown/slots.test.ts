import { describe, expect, test } from 'vitest';
import { renderBody } from './body.ts';
import { dropControls, fillSlots, imageSlot, ORIGIN_SLOT, readMoreSlot, type SlotFillers } from './slots.ts';

const fillers: SlotFillers = {
	origin: 'https://example.org/archive',
	image: (path) => ({
		src: `/images/${path.length}.jpg`,
		width: 640,
		height: 480,
		open: '<picture>',
		close: '</picture>',
	}),
	readMore: (id) => `<aside>${id}</aside>`,
};

function render(markdown: string) {
	return renderBody({ markdown, file: 'articles/2022/01/slug.md', title: 'عنوان', language: 'ar' });
}

test('every slot of a body is filled', () => {
	const { html } = render('نص ![ب](p.jpg) [ر](خبر.md)\n\n::read-more{article=2021/12/خبر}\n');
	expect(fillSlots(html, fillers)).toBe(
		'<p>نص <picture><img src="/images/22.jpg" alt="ب" loading="lazy" decoding="async" width="640" height="480"></picture> <a href="https://example.org/archive/2022/01/%D8%AE%D8%A8%D8%B1/">ر</a></p>\n<aside>2021/12/خبر</aside>',
	);
});

test('what fills a slot is not read again', () => {
	const echo = { ...fillers, readMore: (id: string) => `${ORIGIN_SLOT}$&${id}` };
	expect(fillSlots(`أ${readMoreSlot('2021/12/x')}ب${ORIGIN_SLOT}`, echo)).toBe(
		`أ${ORIGIN_SLOT}$&2021/12/xبhttps://example.org/archive`,
	);
});

test('an argument may hold a colon', () => {
	expect(
		fillSlots(`<${imageSlot('src', 'a:b')} ${imageSlot('width', 'a:b')}x${imageSlot('height', 'a:b')}>`, fillers),
	).toBe('</images/3.jpg 640x480>');
});

test('text without slots, and slots of no known kind, stay as they are', () => {
	expect(fillSlots('<p>origin: نص</p>', fillers)).toBe('<p>origin: نص</p>');
	expect(fillSlots('\u0001other:x\u0001', fillers)).toBe('\u0001other:x\u0001');
});

describe('an author can’t write a slot', () => {
	test.each([
		['as it is', '\u0001origin:\u0001'],
		['as a character reference of Markdown', '&#1;origin:&#x01;'],
		['in HTML', '<p>\u0001origin:\u0001</p>'],
		['as a character reference of HTML', '<p>&#1;origin:&#x01;</p>'],
		['in an attribute of HTML', '<b title="&#1;read-more:2021/12/x&#1;">نص</b>'],
		['in code', '`\u0001origin:\u0001`\n\n    &#1;origin:&#1;'],
		['in an image path', '![ب](x%01read-more:2021/12/a%01.jpg)'],
		['in an image path of HTML', '<img src="x%01origin:%01.jpg" alt="&#1;origin:&#1;">'],
		['in a link', '[نص](x%01origin:%01.md "&#1;origin:&#1;")'],
		['in the attribute of a read-more block', '::read-more{article="2021/12/a&#1;origin:&#1;"}'],
		['as an element of ours', '<read-more article="2021/12/x"></read-more>'],
		['as an element of ours inside a sentence', 'نص <read-more article="&#1;origin:&#1;">نص</read-more> نص'],
	])('%s', (_, markdown) => {
		expect(render(markdown).html.match(/\u0001[^\u0001]*/g)).toBeNull();
	});
});

test('control characters are dropped, tabs and line ends are not', () => {
	expect(dropControls('أ\u0000\u0001\u0008ب\t\r\nج\u000b\u001fد\u007f\u200f')).toBe('أب\t\r\nجد\u007f\u200f');
});

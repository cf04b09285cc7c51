import { describe, expect, test } from 'vitest';
import { readPage } from './page.ts';

const rules = { timeZone: 'UTC', language: 'ar' };

function read(text: string, path = 'pages/about.md') {
	return readPage(Buffer.from(text), path, rules);
}

test('a page has its title and, without a description, its first paragraph', () => {
	const text = '---\ntitle: " من  نحن"\n---\n# من نحن\n\nفقرة [رابط](../articles/2022/01/خبر.md).\n\n![ب](/logo.png)\n';
	expect(read(text)).toEqual({
		page: {
			name: 'about',
			title: 'من نحن',
			description: 'فقرة رابط.',
			bodyDigest: expect.stringMatching(/^[\w-]{22}$/),
		},
		html: expect.stringMatching(/^<p>فقرة <a href=/),
		references: [{ path: 'articles/2022/01/خبر.md', kind: 'link', line: 6, column: 6 }],
		uses: [{ path: 'public/logo.png', line: 8, column: 1 }],
		problems: [],
	});
});

test('empty fields are as none', () => {
	expect(read('---\ntitle: من نحن\ndescription:\nlang:\n---\nفقرة\n')).toMatchObject({
		page: { name: 'about', title: 'من نحن', description: 'فقرة' },
		problems: [],
	});
});

test('the words that Markdown adds are in the language of the page', () => {
	expect(read('---\ntitle: About\nlang: en\n---\nText[^1]\n\n[^1]: Note\n').html).toMatch(/>Footnotes</);
	expect(read('---\ntitle: من نحن\n---\nنص[^1]\n\n[^1]: هامش\n').html).toMatch(/>الهوامش</);
});

describe('a page without an address of its own', () => {
	test.each(['2022', 'tags', 'search', 'images', 'About', 'من نحن', 'مُحمد', 'أ'.normalize('NFD'), 'a/b'])(
		'%s',
		(name) => {
			const { page, problems } = read('---\ntitle: من نحن\n---\n', `pages/${name}.md`);
			expect([
				page,
				problems.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`),
			]).toEqual([undefined, ['1:1 error file-place']]);
		},
	);
});

test.each([
	['---\n---\nنص', ['1:1 title-missing']],
	['---\ntitle: أ: ب\n---\n', ['2:8 yaml-invalid']],
	['---\ntitle: أ\nlang: "x\\"><b>"\n---\n', ['3:7 lang-invalid']],
	['---\ntitle: أ\n---\n\n[x](y)\n', ['5:1 link-relative']],
	['\u0000', ['1:1 file-nul']],
])('%j is no page', (text, problems) => {
	const read_ = read(text);
	expect([read_.page, read_.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)]).toEqual([
		undefined,
		problems,
	]);
});

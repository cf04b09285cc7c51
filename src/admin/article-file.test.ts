import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../catalogue/front-matter.ts';
import { type FileField, readMarkdownFile, readName, readYamlFile, writeMarkdownFile } from './article-file.ts';

const FIELDS: readonly FileField[] = [
	{ name: 'title', widget: 'string' },
	{ name: 'date', widget: 'datetime' },
	{ name: 'tags', widget: 'names', multiple: true },
	{ name: 'section', widget: 'names', multiple: false },
	{ name: 'sources', widget: 'names', multiple: true },
	{ name: 'related', widget: 'list' },
	{
		name: 'image',
		widget: 'object',
		fields: [
			{ name: 'src', widget: 'image' },
			{ name: 'archival', widget: 'boolean' },
		],
	},
	{ name: 'corrections', widget: 'list', fields: [{ name: 'text', widget: 'text' }] },
	{ name: 'draft', widget: 'boolean' },
];

const read = (head: string) => readYamlFile(head, FIELDS);

describe('what is in the file is text, and short ways of writing become long ones', () => {
	test.each([
		['title: 1984', { title: '1984' }],
		['title: no', { title: 'no' }],
		['date: 2022-01-05', { date: '2022-01-05' }],
		['tags: الطقس', { tags: ['الطقس'] }],
		['tags:', { tags: [] }],
		['section: سياسة', { section: 'سياسة' }],
		['related: 2022/01/a', { related: ['2022/01/a'] }],
		['image: old.jpg', { image: { src: 'old.jpg' } }],
		['image: { src: old.jpg, archival: true }', { image: { src: 'old.jpg', archival: true } }],
		['draft: "false"', { draft: false }],
		['draft: False', { draft: false }],
		['draft:', { draft: false }],
		['draft: TRUE', { draft: true }],
		['draft: yes', { draft: true }],
		['draft: نعم', { draft: true }],
		['image: { src: old.jpg, archival: True }', { image: { src: 'old.jpg', archival: true } }],
		['sources: [سانا, { name: TASS }]', { sources: ['سانا', '{"name":"TASS"}'] }],
		['odd: [حقل]', { odd: ['حقل'] }],
		['', {}],
	])('%s', (head, values) => expect(read(head)).toEqual(values));

	test('the body begins behind the front matter, whatever the line ends', () =>
		expect(readMarkdownFile('\ufeff---\r\ntitle: خبر\r\n---\r\n\r\nنص\r\n', FIELDS)).toEqual({
			title: 'خبر',
			body: 'نص\n',
		}));

	test.each([
		['a closing line of more dashes', '---\ntitle: خبر\n----\n\nنص\n'],
		['one with spaces behind it', '---\ntitle: خبر\n----- \nنص\n'],
		['one with text behind it', '---\ntitle: خبر\n--- نص\n'],
		['a first line that names the language', '--- yaml\ntitle: خبر\n---\nنص\n'],
	])('%s ends front matter for the form as for the build', (_, text) => {
		expect(readMarkdownFile(text, FIELDS)).toEqual({ title: 'خبر', body: 'نص\n' });
		const { data, body } = parseFrontMatter(text, 'a.md');
		expect([data, body.trim()]).toEqual([{ title: 'خبر' }, 'نص']);
	});

	test('front matter may hold nothing', () =>
		expect(readMarkdownFile('---\n---\nنص\n\n---\n', FIELDS)).toEqual({ body: 'نص\n\n---\n' }));

	test('a file without front matter is its body', () =>
		expect(readMarkdownFile('نص\n', FIELDS)).toEqual({ body: 'نص\n' }));

	test('front matter that is no YAML is not taken for something else', () =>
		expect(() => read('title: "x')).toThrow('Missing closing "quote'));
});

test('texts are quoted, what says nothing is left out, unknown fields stay, and what is for the form alone goes', () =>
	expect(
		writeMarkdownFile(
			{
				body: '\nنص\n\n',
				odd: 'حقل',
				_odd: 'حقل آخر',
				draft: false,
				_address: { slug: 'x' },
				tags: ['الطقس: اليوم', ''],
				sources: ['سانا', '{"name":"TASS","url":"https://example.org/"}', '{لا'],
				related: [],
				image: { src: 'a.jpg', alt: '', archival: true },
				corrections: [{ date: '2022-01-05T10:00:00.000+02:00', text: 'سطر\nوسطر', type: '' }],
				title: ' قال: "نعم" #1 ',
				date: '2022-01-05T10:00:00.123+02:00',
				updated: '',
			},
			FIELDS,
		),
	).toBe(`---
title: "قال: \\"نعم\\" #1"
date: "2022-01-05T10:00:00+02:00"
tags:
  - "الطقس: اليوم"
sources:
  - "سانا"
  - name: "TASS"
    url: "https://example.org/"
  - "{لا"
image:
  src: "a.jpg"
  archival: true
corrections:
  - date: "2022-01-05T10:00:00+02:00"
    text: "سطر\\nوسطر"
odd: "حقل"
_odd: "حقل آخر"
---

نص
`));

test.each([
	['\n    شيفرة\n\nنص\n\n', '\n    شيفرة\n\nنص\n'],
	['\r\n \t\n\tشيفرة', '\n\tشيفرة\n'],
	[' \n\t\n', ''],
])('the indent of a body that begins with code stays: %j', (body, written) => {
	const text = writeMarkdownFile({ title: 'خبر', body }, FIELDS);
	expect(text).toBe(`---\ntitle: "خبر"\n---\n${written}`);
	expect(writeMarkdownFile(readMarkdownFile(text, FIELDS), FIELDS)).toBe(text);
});

test('what was written is read as it was', () => {
	const text = writeMarkdownFile({ title: 'خبر', draft: true, tags: ['أ'], body: 'نص\n\n---\n\nنص' }, FIELDS);
	expect(writeMarkdownFile(readMarkdownFile(text, FIELDS), FIELDS)).toBe(text);
	expect(text).toContain('\ndraft: true\n');
});

test.each([
	['سانا', 'سانا'],
	['{"name":"TASS","url":"u"}', { name: 'TASS', url: 'u' }],
	['{"url":"u"}', '{"url":"u"}'],
	['{ليس', '{ليس'],
])('%s is a name', (text, name) => expect(readName(text)).toEqual(name));

import { describe, expect, test } from 'vitest';
import { openTestCatalogue } from '../testing/catalogue.ts';
import { Registry, readTermFile, type TermEntry, termOfFile } from './registry.ts';

test.each([
	['tags/ناتو.yml', { kind: 'tag', term: 'ناتو' }],
	['tags/nato.yaml', undefined],
	// Beside it there may be one in NFC, and the two would be one term.
	[`sources/${'أ'.normalize('NFD')}.yml`, undefined],
	['tags/nato.YML', undefined],
	['sections/x.yml', { kind: 'section', term: 'x' }],
	['authors/x.yml', { kind: 'author', term: 'x' }],
	['tags/a/b.yml', undefined],
	['tags/x.md', undefined],
	['pages/x.yml', undefined],
	['articles/tags/x.yml', undefined],
])('%s', (path, term) => {
	expect(termOfFile(path)).toEqual(term);
});

test('a file gives a name, its other spellings and what is known of it', () => {
	expect(
		readTermFile(Buffer.from('label: حلف  الناتو\naliases: [الناتو, NATO]\nurl: https://nato.int/\n'), 'tags/nato.yml'),
	).toEqual({
		entry: { label: 'حلف الناتو', aliases: ['الناتو', 'NATO'], url: 'https://nato.int/' },
		uses: [],
		problems: [],
	});
	expect(readTermFile(Buffer.from('label: TASS\r\naliases: تاس\r\n'), 'sources/tass.yml')).toEqual({
		entry: { label: 'TASS', aliases: ['تاس'] },
		uses: [],
		problems: [],
	});
});

test.each([
	[
		'label: هالة\nimage: صورة%20هالة.jpg\n',
		{ image: { path: 'authors/صورة هالة.jpg', alt: '' } },
		{ path: 'authors/صورة هالة.jpg', line: 2, column: 8 },
	],
	[
		'label: هالة\nimage:\n  src: /هالة.jpg\n  alt: وجه\n  credit: سلمى\n',
		{ image: { path: 'public/هالة.jpg', alt: 'وجه', credit: 'سلمى' } },
		{ path: 'public/هالة.jpg', line: 3, column: 3 },
	],
	['label: هالة\nformerly: [hala, هالة-مراد, hala]\n', { formerly: ['hala', 'هالة-مراد'] }, undefined],
	['label: هالة\ndescription:\nimage:\nformerly: hala\n', { formerly: ['hala'] }, undefined],
])('%j has a picture or earlier addresses', (text, fields, use) => {
	expect(readTermFile(Buffer.from(text), 'authors/hala-murad.yml')).toEqual({
		entry: { label: 'هالة', aliases: [], ...fields },
		uses: use ? [use] : [],
		problems: [],
	});
});

test.each([
	['', 'tags/x.yml', '1:1 label-missing: Missing `label`, expected text.'],
	['- أ', 'tags/x.yml', '1:1 yaml-invalid: Unexpected YAML, expected lines of `name: "value"`.'],
	['label: أ\nlable: ب', 'tags/x.yml', '1:1 field-unknown: Unexpected field `lable`, expected a known one.'],
	[
		'label: أ\nurl: x',
		'tags/x.yml',
		'2:6 url-invalid: Unexpected `x` for `url`, expected an address such as `https://example.org/`.',
	],
	[
		'label: أ: ب',
		'tags/x.yml',
		'1:8 yaml-invalid: Unexpected YAML: Nested mappings are not allowed in compact mappings.',
	],
	[
		'label: أ',
		'tags/NATO.yml',
		'1:1 file-place: Unexpected file name `NATO`: it is the address, expected letters, digits and hyphens.',
	],
	[
		'label: أ\nimage: https://example.org/a.jpg',
		'tags/x.yml',
		'2:8 image-invalid: Unexpected `https://example.org/a.jpg` for `image`, expected a file beside this one, or `/name.jpg` for `public/name.jpg`.',
	],
	[
		'label: أ\nimage: { src: ../../a.jpg }',
		'tags/x.yml',
		'2:8 image-outside: Unexpected image path `../../a.jpg`, expected a file beside this one or under public/.',
	],
	[
		'label: أ\nformerly: [/tags/nato/]',
		'tags/x.yml',
		'2:12 formerly-invalid: Unexpected `/tags/nato/` for `formerly.0`, expected the last part of an earlier address, such as `nato`.',
	],
	[
		'label: &a [*a]',
		'tags/x.yml',
		'1:1 yaml-aliases: Unexpected YAML aliases, expected at most 50, and none inside what it stands for.',
	],
])('%j in %s is a mistake', (text, path, problem) => {
	const { entry, problems } = readTermFile(Buffer.from(text), path);
	expect([
		entry,
		problems.map(({ line, column, code, message }) =>
			`${line}:${column} ${code}: ${message}`.replace(/[\u2068\u2069]/g, ''),
		),
	]).toEqual([undefined, [problem]]);
});

describe('names become terms', () => {
	function registryOf(entries: Record<string, TermEntry>): Registry {
		const sql = openTestCatalogue();
		for (const [term, entry] of Object.entries(entries)) {
			sql.run('INSERT INTO registry VALUES (?, ?, ?)', 'tag', term, JSON.stringify(entry));
		}
		return new Registry(sql);
	}

	test('by label and alias, else by their own slug', () => {
		const registry = registryOf({ nato: { label: 'حلف الناتو', aliases: ['الناتو', 'NATO'] } });
		expect(['حلف الناتو', 'الناتو', 'NATO', 'روسيا', 'حلف وارسو'].map((name) => registry.termOf('tag', name))).toEqual([
			'nato',
			'nato',
			'nato',
			'روسيا',
			'حلف-وارسو',
		]);
		expect([
			registry.labelOf('tag', 'NATO'),
			registry.labelOf('tag', 'روسيا'),
			registry.labelOf('source', 'NATO'),
		]).toEqual(['حلف الناتو', 'روسيا', 'NATO']);
	});

	test('a name whose slug is the file’s name is that term without an alias', () => {
		const registry = registryOf({ nato: { label: 'حلف الناتو', aliases: [] } });
		expect([registry.termOf('tag', 'NATO'), registry.labelOf('tag', 'nato')]).toEqual(['nato', 'حلف الناتو']);
	});

	test('a name whose slug was once the address is that term', () => {
		const registry = registryOf({ nato: { label: 'حلف الناتو', aliases: [], formerly: ['الناتو'] } });
		expect(['النّاتو', 'الناتو', 'NATO'].map((name) => registry.termOf('tag', name))).toEqual(['nato', 'nato', 'nato']);
		expect([registry.successorOf('tag', 'الناتو'), registry.successorOf('source', 'الناتو')]).toEqual([
			'nato',
			undefined,
		]);
	});

	test('an earlier address that is another file’s, its own, or of two files is taken', () => {
		const registry = registryOf({
			a: { label: 'أ', aliases: [], formerly: ['b', 'x'] },
			b: { label: 'ب', aliases: [], formerly: ['x', 'b'] },
		});
		expect(registry.takenAddresses).toEqual([
			{ kind: 'tag', slug: 'b', terms: ['b', 'a'] },
			{ kind: 'tag', slug: 'x', terms: ['a', 'b'] },
			{ kind: 'tag', slug: 'b', terms: ['b', 'b'] },
		]);
		expect([registry.termOf('tag', 'b'), registry.termOf('tag', 'x')]).toEqual(['b', 'a']);
	});

	test('a name of two files is a clash, a name twice in one file is none', () => {
		expect(registryOf({ a: { label: 'أ', aliases: ['أ', 'س'] }, b: { label: 'ب', aliases: ['س'] } }).clashes).toEqual([
			{ kind: 'tag', name: 'س', terms: ['a', 'b'] },
		]);
	});
});

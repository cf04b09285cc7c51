import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ByHand, type NameRule, namesInArticle, renameInArticle } from './rename-in-article.ts';

const TAG: NameRule = { kind: 'tag', isOld: (name) => name === 'الناتو', to: 'حلف الناتو' };

/** An article with these lines in its front matter, between others. */
function article(...lines: string[]): string {
	return ['---', 'title: "الناتو وجيرانه" # العنوان', ...lines, 'date: 2022-01-08', '---', 'قال الناتو: لا.', ''].join(
		'\n',
	);
}

const CASES: readonly [name: string, before: string[], after: string[]][] = [
	['double quotes', ['tags:', '  - "روسيا"', '  - "الناتو"'], ['tags:', '  - "روسيا"', '  - "حلف الناتو"']],
	['single quotes', ["tags: ['الناتو', 'روسيا']"], ["tags: ['حلف الناتو', 'روسيا']"]],
	['no quotes', ['tags:', '- الناتو', '- روسيا'], ['tags:', '- حلف الناتو', '- روسيا']],
	['one value without a list', ['tags: الناتو'], ['tags: حلف الناتو']],
	['a quoted key', ['"tags" : [ "الناتو" ]'], ['"tags" : [ "حلف الناتو" ]']],
	[
		'comments',
		['tags: # وسوم', '  - "الناتو" # الأهم', '  # غيره', '  - "روسيا"'],
		['tags: # وسوم', '  - "حلف الناتو" # الأهم', '  # غيره', '  - "روسيا"'],
	],
	[
		'a list over lines',
		['tags: [', '  "الناتو", # أ', '  "روسيا",', ']'],
		['tags: [', '  "حلف الناتو", # أ', '  "روسيا",', ']'],
	],
	['a block of text', ['tags:', '  - >-', '    الناتو', '  - روسيا'], ['tags:', '  - "حلف الناتو"', '  - روسيا']],
	['letters written apart', [`tags: ["${'الناتو'.normalize('NFD')}"]`], ['tags: ["حلف الناتو"]']],
	['an escaped letter', ['tags: ["\\u0627لناتو"]'], ['tags: ["حلف الناتو"]']],
	['an anchor', ['tags: [&a "الناتو", روسيا]'], ['tags: [&a "حلف الناتو", روسيا]']],
	['an alias', ['story: &a الناتو', 'tags: [*a, روسيا]'], ['story: &a الناتو', 'tags: ["حلف الناتو", روسيا]']],
	['the new name before it', ['tags: ["حلف الناتو", "الناتو", "روسيا"]'], ['tags: ["حلف الناتو", "روسيا"]']],
	['the new name behind it', ['tags: ["الناتو", "حلف الناتو"]'], ['tags: ["حلف الناتو"]']],
	[
		'the new name on a line',
		['tags:', '  - "الناتو"', '  - "حلف الناتو"', '  - "روسيا"'],
		['tags:', '  - "حلف الناتو"', '  - "روسيا"'],
	],
	[
		'the new name, and a comment behind the old',
		['tags:', '  - "حلف الناتو"', '  - "الناتو" # انظر', '  - "روسيا"'],
		['tags:', '  - "حلف الناتو"', '  # انظر', '  - "روسيا"'],
	],
	['itself twice', ['tags: [الناتو, روسيا, الناتو]'], ['tags: [حلف الناتو, روسيا]']],
	['itself three times, side by side', ['tags: [الناتو, الناتو, الناتو]'], ['tags: [حلف الناتو]']],
];

describe('a name is replaced and nothing else, with', () => {
	test.each(CASES)('%s', (_, before, after) => {
		expect(renameInArticle(article(...before), TAG)).toBe(article(...after));
	});

	test.each(CASES)('%s, as Windows and some editors save it', (_, before, after) => {
		const asWindows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
		expect(renameInArticle(asWindows(article(...before)), TAG)).toBe(asWindows(article(...after)));
	});

	test('the last line of the front matter', () => {
		const text = '---\ndate: 2022-01-08\ntitle: أ\ntags:\n  - حلف الناتو\n  - الناتو\n---';
		expect(renameInArticle(text, TAG)).toBe('---\ndate: 2022-01-08\ntitle: أ\ntags:\n  - حلف الناتو\n---');
	});
});

describe('sources', () => {
	const SOURCE: NameRule = { kind: 'source', isOld: (name) => name === 'TASS', to: 'تاس: الوكالة' };

	test.each<[string, string[], string[]]>([
		[
			'keep their addresses',
			['sources:', '  - name: TASS', '    url: https://tass.com/', '  - DPA'],
			['sources:', '  - name: "تاس: الوكالة"', '    url: https://tass.com/', '  - DPA'],
		],
		['alone', ["sources: { name: 'TASS' }"], ["sources: { name: 'تاس: الوكالة' }"]],
		[
			'with an address stay in place of the name alone',
			['sources:', '  - "تاس: الوكالة"', '  - { name: TASS, url: "https://tass.com/" }'],
			['sources:', '  - { name: "تاس: الوكالة", url: "https://tass.com/" }'],
		],
	])('%s', (_, before, after) => {
		expect(renameInArticle(article(...before), SOURCE)).toBe(article(...after));
	});
});

test.each<[NameRule['kind'], string, string]>([
	['section', 'section: الناتو', 'section: حلف الناتو'],
	['author', 'authors: ["الناتو"]', 'authors: ["حلف الناتو"]'],
])('a %s', (kind, before, after) => {
	expect(renameInArticle(article(before), { ...TAG, kind })).toBe(article(after));
});

test.each([
	['no such name', article('tags: [روسيا]')],
	['the name in another field', article('story: الناتو', 'authors: [الناتو]')],
	['no front matter', 'tags: [الناتو]\n'],
	['broken front matter', article('tags: [الناتو')],
	['a field without a value', article('tags:')],
])('%s: nothing is changed', (_, text) => {
	expect(renameInArticle(text, TAG)).toBeUndefined();
});

test('a value that stands for another field too is left to a person', () => {
	expect(() => renameInArticle(article('tags: [&a الناتو]', 'story: *a'), TAG)).toThrow(ByHand);
});

test('names are those that the archive reads', () => {
	const text = article('tags: [" حلف   الناتو", روسيا]', 'sources: [TASS, { name: DPA }]', 'section: سياسة');
	expect((['tag', 'source', 'section', 'author'] as const).map((kind) => namesInArticle(text, kind))).toEqual([
		['حلف الناتو', 'روسيا'],
		['TASS', 'DPA'],
		['سياسة'],
		[],
	]);
});

test('whatever the names are, they are replaced, and a second time there is nothing to do', () => {
	const aName = fc
		.string({ unit: 'binary', minLength: 1, maxLength: 12 })
		.map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
		.filter((text) => text !== '');
	const styles = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL');
	fc.assert(
		fc.property(fc.uniqueArray(aName, { minLength: 3, maxLength: 4 }), styles, fc.boolean(), (names, style, isFlow) => {
			const [from = '', to = '', ...others] = names;
			const yaml = stringify(
				{ title: from, tags: [...others, from] },
				{ defaultStringType: style, defaultKeyType: 'PLAIN', collectionStyle: isFlow ? 'flow' : 'block' },
			);
			const text = `---\n${yaml}---\n${from}\n`;
			// What YAML can't carry as it is typed is none of our concern here.
			fc.pre(JSON.stringify(namesInArticle(text, 'tag')) === JSON.stringify([...others, from]));
			const rule: NameRule = { kind: 'tag', isOld: (name) => name === from, to };
			const renamed = renameInArticle(text, rule);
			expect(renamed === undefined ? undefined : namesInArticle(renamed, 'tag')).toEqual([...others, to]);
			expect(renameInArticle(renamed ?? '', rule)).toBeUndefined();
		}),
		{ numRuns: 60 },
	);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../build/root.ts';
import { frontMatterRange } from '../desk/front-matter-source.ts';
import { filesBelow } from '../publish/files.ts';
import { FIELD_WORDS } from './field-words.ts';
import { editorSchemas, type JsonSchema, schemaText } from './schemas.ts';

const CONTENT = path.join(ROOT, 'content');
const schemas = editorSchemas();

/** Every field of a schema by its path, and what is said of it. */
function fieldsOf(schema: JsonSchema, at: string): [path: string, description: string | undefined][] {
	const parts = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])].filter(
		(part): part is JsonSchema => typeof part === 'object',
	);
	const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
		const { description } = field as JsonSchema;
		return [
			[`${at}.${name}`, description] as [string, string | undefined],
			...fieldsOf(field as JsonSchema, `${at}.${name}`),
		];
	});
	return [...own, ...parts.flatMap((part) => fieldsOf(part, at))];
}

/** What an editor would find: YAML as editors read it, by the schema alone. */
function faults(name: string, source: string): string[] {
	const schema = z.fromJSONSchema(schemas.get(name) as z.core.JSONSchema.JSONSchema);
	const result = schema.safeParse(parse(source));
	return result.success ? [] : [...new Set(result.error.issues.map(({ path: at }) => at.join('.')))];
}

test.each([...schemas])('%s is as `npm run schemas` writes it', (name, schema) => {
	expect(readFileSync(path.join(ROOT, '.vscode', name), 'utf8')).toBe(schemaText(schema));
});

test('every field is explained in Arabic and English, and nothing else is', () => {
	const fields = [...schemas].flatMap(([name, schema]) => fieldsOf(schema, name.replace('.schema.json', '')));
	expect(fields.filter(([, says]) => says === undefined)).toEqual([]);
	expect([...new Set(fields.map(([at]) => at))].toSorted()).toEqual(Object.keys(FIELD_WORDS).toSorted());
	for (const { ar, en } of Object.values(FIELD_WORDS)) {
		expect(ar).toMatch(/\p{Script=Arabic}/u);
		expect(en).toMatch(/^[A-Z].*\.$/);
	}
});

test('the sample archive has nothing that an editor would mark', () => {
	const kinds: readonly [folder: string, schema: string][] = [
		['articles', 'article.schema.json'],
		['pages', 'page.schema.json'],
		...['tags', 'sources', 'sections', 'authors'].map((folder) => [folder, 'term.schema.json'] as [string, string]),
	];
	const found = kinds.flatMap(([folder, schema]) =>
		[...filesBelow(path.join(CONTENT, folder))]
			.filter((file) => /\.(md|yml)$/.test(file))
			.map((file) => {
				const text = readFileSync(path.join(CONTENT, folder, file), 'utf8');
				const range = frontMatterRange(text);
				return [file, faults(schema, range ? text.slice(range.start, range.end) : text)];
			}),
	);
	expect(found.length).toBeGreaterThan(80);
	expect(found.filter(([, marked]) => marked?.length)).toEqual([]);
	expect(faults('site.schema.json', readFileSync(path.join(CONTENT, 'site.yml'), 'utf8'))).toEqual([]);
});

describe('an editor marks', () => {
	const ARTICLE = 'title: "خبر"\ndate: "2022-01-08"\n';
	test.each([
		['article.schema.json', ARTICLE, []],
		['article.schema.json', `${ARTICLE}tags:\nimage:\n  src: a.jpg\n  alt:\ndraft: false\n`, []],
		['article.schema.json', `${ARTICLE}mood: "field of a later version"\n`, []],
		['article.schema.json', 'title: "خبر"\n', ['date']],
		['article.schema.json', 'title: "خبر"\ndate: "٢٠٢٢-٠١-٠٨"\n', ['date']],
		['article.schema.json', `${ARTICLE}draft: لا\n`, ['draft']],
		['article.schema.json', `${ARTICLE}draft: 1\n`, ['draft']],
		...['true', 'True', 'FALSE', '"true"', '"False"'].map((flag): [string, string, string[]] => [
			'article.schema.json',
			`${ARTICLE}draft: ${flag}\n`,
			[],
		]),
		['article.schema.json', 'title: 1984\ndate: "2022-01-08"\ntags: [1948]\nsources: [{ name: 5 }]\n', []],
		['article.schema.json', `${ARTICLE}lang: 5\n`, ['lang']],
		['article.schema.json', `${ARTICLE}aliases: [12]\n`, ['aliases']],
		['page.schema.json', 'title: 404\n', []],
		['term.schema.json', 'label: 1948\naliases: [48]\n', []],
		['site.schema.json', 'title: 1984\nurl: https://example.org/\n', ['title']],
		['article.schema.json', `${ARTICLE}related: ["night-bakery"]\n`, ['related.0']],
		['article.schema.json', `${ARTICLE}image: { alt: "بلا ملف" }\n`, ['image']],
		['article.schema.json', `${ARTICLE}datePrecision: hour\n`, ['datePrecision']],
		['term.schema.json', 'label: "الناتو"\nlable: "خطأ"\n', ['']],
		['term.schema.json', 'label: "الناتو"\nurl: nato.int\n', ['url']],
		[
			'site.schema.json',
			'title: "أرشيف"\nurl: https://example.org/\naccent: "#8A1C1C"\nfeeds: { formats: [rss] }\n',
			[],
		],
		['site.schema.json', 'title: "أرشيف"\nurl: https://example.org/\nfeeds: { formats: [xml] }\n', ['feeds.formats.0']],
	])('by %s in %j: %j', (schema, source, places) => {
		expect(faults(schema, source)).toEqual(places);
	});
});

describe('the settings of VS Code', () => {
	const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, '.vscode', name), 'utf8'));

	test('name schemas that are there, and each folder of the registry', () => {
		const wired: Record<string, string[]> = read('settings.json')['yaml.schemas'];
		for (const file of Object.keys(wired)) expect(schemas.has(path.basename(file))).toBe(true);
		expect(Object.values(wired).flat().toSorted()).toEqual(
			[
				'content/site.yml',
				...['authors', 'sections', 'sources', 'tags'].map((name) => `content/${name}/*.yml`),
			].toSorted(),
		);
	});

	test('have snippets whose front matter is one that the build reads', () => {
		const snippets: Record<string, { prefix: string[]; body: string[] }> = read('warraq.code-snippets');
		const now: Record<string, string> = { YEAR: '2024', MONTH: '10', DATE: '05', HOUR: '09', MINUTE: '30' };
		const filled = Object.entries(snippets).map(([name, { prefix, body }]) => {
			expect(prefix.some((one) => /\p{Script=Arabic}/u.test(one)) && prefix.some((one) => /^[a-z-]+$/.test(one))).toBe(
				true,
			);
			const text = body
				.join('\n')
				.replace(/\$\{CURRENT_([A-Z]+)\}/g, (_, part) => now[part] ?? '')
				.replace(/\$\{\d+\|([^,|]+)[^}]*\}|\$\{\d+:([^}]*)\}|\$0/g, (_, choice, word) => choice ?? word ?? '');
			return [name, text] as const;
		});
		expect(filled.map(([name]) => name)).toEqual([
			'مقال جديد',
			'اقرأ المزيد',
			'صورة مع شرحها',
			'صورة المقال',
			'هامش',
			'تصويب',
			'بطاقة اسم',
		]);
		const textOf = (name: string) => filled.find(([one]) => one === name)?.[1] ?? '';
		const article = textOf('مقال جديد');
		const range = frontMatterRange(article);
		expect(faults('article.schema.json', article.slice(range?.start, range?.end))).toEqual([]);
		for (const part of ['صورة المقال', 'تصويب'])
			expect(faults('article.schema.json', `title: أ\ndate: "2022-01-08"\n${textOf(part)}\n`)).toEqual([]);
		expect(faults('term.schema.json', textOf('بطاقة اسم'))).toEqual([]);
		expect(textOf('اقرأ المزيد').trim()).toBe('::read-more{article=2022/01/slug}');
		expect(textOf('صورة مع شرحها').trim()).toBe('![ماذا تُظهر الصورة](photo.jpg "الشرح تحتها")');
		expect(textOf('هامش')).toBe('[^1]\n\n[^1]: نص الهامش.');
	});
});

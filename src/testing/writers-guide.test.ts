/** The guide for writers, `content/README.md`: what it says is true, and it leaves nothing out. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { readArticle } from '../catalogue/article.ts';
import { articleSchema, pageSchema, termSchema } from '../catalogue/front-matter-schema.ts';
import { readTermFile } from '../catalogue/registry.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const guide = read('content/README.md');

describe('each problem that can be met is explained', () => {
	const explained = new Set(codesOf(firstColumn(guide)));

	test.each(codesOfSource())('%s', (code) => {
		// Of fields there are many, and one of each sort tells what to do.
		const sort = /-(missing|invalid|comma)$/.exec(code)?.[0];
		expect(explained.has(code) || (sort !== undefined && guide.includes(`\`${sort}\``))).toBe(true);
	});

	test('and so is every code of CONTRIBUTING.md', () => {
		const section = read('CONTRIBUTING.md').split('\n## Problem codes\n')[1]?.split('\n## ')[0] ?? '';
		const codes = codesOf(firstColumn(section)).filter((code) => !code.startsWith('FIELD'));
		expect(codes.length).toBeGreaterThan(30);
		expect(codes.filter((code) => !explained.has(code))).toEqual([]);
	});
});

test.each([
	['an article', articleSchema('UTC')],
	['a page', pageSchema],
	['a name', termSchema],
])('each field of %s is explained with an example', (_, schema) => {
	const rows = new Map(rowsOf(guide).map(([name = '', , example = '']) => [name.replaceAll('`', ''), example]));
	const fields = Object.keys(schema.shape);
	expect(fields.filter((field) => !rows.get(field)?.includes(`\`${field}:`))).toEqual([]);
});

describe('its examples are right', () => {
	const rules = { timeZone: 'Asia/Damascus', language: 'ar' };
	const articleOf = (text: string) => readArticle(Buffer.from(text), 'articles/2024/10/slug.md', rules);
	const [whole, ...others] = [...guide.matchAll(/^```(?:markdown|yaml)\n(.*?)^```$/gms)].map(([, text = '']) => text);

	test('the whole article', () => expect(articleOf(whole ?? '').problems).toEqual([]));

	test.each(others)('%s', (text) => {
		const problems = text.startsWith('label:')
			? readTermFile(Buffer.from(text), 'tags/nato.yml').problems
			: articleOf(`---\ntitle: خبر\ndate: 2024-10-05\n${text}---\nنص\n`).problems;
		expect(problems).toEqual([]);
	});
});

test('links inside of the guide lead to its headings', () => {
	const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
	const wanted = [...guide.matchAll(/\]\(#([^)]+)\)/g)]
		.map(([, anchor = '']) => anchor)
		.filter((one) => one !== 'أوكرانيا');
	expect(wanted.filter((anchor) => !headings.includes(anchor))).toEqual([]);
	expect(wanted.length).toBeGreaterThan(5);
});

/** Cells of the rows of every table. */
function rowsOf(text: string): string[][] {
	return [...text.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | '));
}

function firstColumn(text: string): string {
	return rowsOf(text)
		.map(([first = '']) => first)
		.join('\n');
}

function codesOf(text: string): string[] {
	return [...text.matchAll(/`([A-Za-z]+(?:-[a-z]+)+)`/g)].map(([, code = '']) => code);
}

/** Codes as the source has them: every name with a hyphen on a line that says `code`, unless it is compared with. */
function codesOfSource(): string[] {
	const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
		(file) => file.endsWith('.ts') && !/\.test\.ts$|^testing/.test(file),
	);
	const codes = files.flatMap((file) =>
		[...read(path.join('src', file)).matchAll(/\bcode: .*$/gm)].flatMap(([line]) =>
			[...line.matchAll(/(?<!=== )'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code = '']) => code),
		),
	);
	return [...new Set(codes)].sort();
}

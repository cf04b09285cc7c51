import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../src/build/root.ts';
import { articleSchema } from '../../src/catalogue/front-matter-schema.ts';
import { articleFile, Generator, writeArchive } from './archive.ts';
import { fitExponent } from './random.ts';
import { readSample } from './sample.ts';

const CONTENT = path.join(ROOT, 'content');
const SAMPLE = readSample(CONTENT);
const MANY = 2000;

const generator = new Generator(SAMPLE, MANY);
const articles = Array.from({ length: MANY }, (_, number) => generator.article(number));
const heads = articles.map(({ text }) => parse(text.split('---\n')[1] as string));

test('the same seed gives the same bytes, whatever was made before', () => {
	const again = new Generator(SAMPLE, MANY);
	expect([1999, 0, 7].map((number) => again.article(number))).toEqual([articles[1999], articles[0], articles[7]]);
	expect(new Generator(SAMPLE, MANY, 2).article(0).text).not.toBe(articles[0]?.text);
});

test('every article has an address of its own, in the month of its date', () => {
	expect(new Set(articles.map(({ id }) => id)).size).toBe(MANY);
	expect(
		articles.filter(({ id }, number) => heads[number].date.slice(0, 7).replace('-', '/') !== id.slice(0, 7)),
	).toEqual([]);
});

test('front matter is what Warraq takes', () => {
	const schema = articleSchema('Asia/Damascus');
	expect(heads.map((head) => schema.safeParse(head).error).filter(Boolean)).toEqual([]);
});

test.each([
	[
		'words of a title',
		SAMPLE.shapes.map(({ titleWords }) => titleWords),
		heads.map(({ title }) => title.split(' ').length),
	],
	['tags', SAMPLE.shapes.map(({ tags }) => tags), heads.map(({ tags }) => tags.length)],
	['sources', SAMPLE.shapes.map(({ sources }) => sources), heads.map(({ sources }) => sources.length)],
	[
		'words of a body',
		SAMPLE.shapes.map(({ blocks }) => sum(blocks.flatMap(({ words }) => words))),
		articles.map(
			({ text }) => (text.split('---\n')[2] as string).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
		),
	],
])('%s: bounds and mean are those of the sample', (_, sample, made) => {
	expect([Math.min(...made), Math.max(...made)]).toEqual([Math.min(...sample), Math.max(...sample)]);
	expect(Math.abs(mean(made) / mean(sample) - 1)).toBeLessThan(0.05);
});

test('years come as often as in the sample', () => {
	for (const year of new Set(SAMPLE.shapes.map((shape) => shape.year))) {
		const share = (years: readonly number[]) => years.filter((other) => other === year).length / years.length;
		const made = share(articles.map(({ id }) => Number(id.slice(0, 4))));
		expect(Math.abs(made - share(SAMPLE.shapes.map((shape) => shape.year)))).toBeLessThan(0.04);
	}
});

test('tags: their number grows with the root of the archive, the frequent ones fall as in the sample', () => {
	const counts = new Map<string, number>();
	for (const tag of heads.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	const sorted = [...counts.values()].sort((one, other) => other - one);
	const wanted = Math.ceil(SAMPLE.tags.names.length * Math.sqrt(MANY / SAMPLE.shapes.length));
	expect(counts.size).toBe(wanted);
	const fitted = fitExponent(sorted.slice(0, SAMPLE.tags.names.length));
	expect(Math.abs(fitted - SAMPLE.tags.exponent)).toBeLessThan(0.1);
});

test('an archive on disk has the settings and lists of the sample', () => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'warraq-bench-test-'));
	try {
		writeArchive(folder, CONTENT, generator, 10);
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
		expect(files.filter((name) => /^articles.*\.md$/.test(name))).toEqual(
			articles
				.slice(0, 10)
				.map(({ id }) => `articles/${id}.md`)
				.sort(),
		);
		expect(files).toContain('site.yml');
		expect(files).toContain('tags/nato.yml');
		const { id, text } = articles[3] as (typeof articles)[number];
		expect(readFileSync(articleFile(folder, id), 'utf8')).toBe(text);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
	return sum(values) / values.length;
}

import { expect, test } from 'vitest';
import { parseBenchArguments } from './arguments.ts';

test('without arguments: Warraq alone, three sizes, all cases', () => {
	expect(parseBenchArguments([], '/here')).toEqual({
		articles: [1000, 10_000, 100_000],
		tools: ['warraq'],
		cases: ['cold', 'unchanged', 'edit', 'new', 'template'],
		runs: 1,
		seed: 1,
		git: true,
		search: false,
		json: false,
		help: false,
	});
});

test('peers, sizes, cases in their order, no repository, folders', () => {
	const args = ['--peers', '--articles', '10,1000000', '--case', 'edit,cold', '--runs', '3', '--seed', '7', '--json'];
	expect(parseBenchArguments([...args, '--no-git', '--out', 'kept', '--work', '/scratch'], '/here')).toEqual({
		articles: [10, 1_000_000],
		tools: ['warraq', 'hugo', 'eleventy', 'astro', 'astro-incremental'],
		cases: ['cold', 'edit'],
		runs: 3,
		seed: 7,
		git: false,
		out: '/here/kept',
		work: '/scratch',
		search: false,
		json: true,
		help: false,
	});
});

test('the search alone, of two sizes', () => {
	const { search, articles } = parseBenchArguments(['--search'], '/here');
	expect({ search, articles }).toEqual({ search: true, articles: [1000, 10_000] });
	expect(parseBenchArguments(['--search', '--articles', '500'], '/here').articles).toEqual([500]);
});

test('tools that are named take the place of all others', () => {
	expect(parseBenchArguments(['--tool', 'hugo,warraq', '--peers'], '/here').tools).toEqual(['warraq', 'hugo']);
});

test.each([
	[['--articles', '9'], 'Unexpected --articles 9, expected a whole number from 10 to 10000000.'],
	[['--articles', '1000,'], 'Unexpected --articles , expected a whole number from 10 to 10000000.'],
	[['--articles', '1e3'], 'Unexpected --articles 1e3, expected a whole number from 10 to 10000000.'],
	[['--runs', '0'], 'Unexpected --runs 0, expected a whole number from 1 to 100.'],
	[
		['--tool', 'jekyll'],
		'Unexpected --tool jekyll, expected some of warraq, hugo, eleventy, astro, astro-incremental.',
	],
	[['--case', 'warm'], 'Unexpected --case warm, expected some of cold, unchanged, edit, new, template.'],
	[['--out', ''], 'Unexpected --out "", expected a folder.'],
])('%j is refused', (args, message) => {
	expect(() => parseBenchArguments(args, '/here')).toThrow(message);
});

import { beforeEach, expect, test } from 'vitest';
import { type Engine, findIn } from './find.ts';
import { openQuery, parseQuery } from './query.ts';

/** Words and the articles that have them, in the files of an index: what begins with the same four letters lies in one. */
let files: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
let loaded: Set<string>;
let asked: string[];
/** Answers wait for each other: those that were asked for before the first one was given. */
let together: number;

/** As Pagefind: a term asks for the file that it would be in, and is looked for in all that are there. */
const engine: Engine = {
	async preload(term) {
		await load(term);
	},
	async search(term) {
		asked.push(term);
		await load(term.replaceAll('"', ''));
		together ||= asked.length;
		const isExact = term.startsWith('"');
		const words = [...loaded].flatMap((name) => Object.entries(files[name] ?? {}));
		const ids = words.flatMap(([word, of]) => {
			const isIt = isExact ? term === `"${word}"` : word.startsWith(term);
			return isIt ? of : [];
		});
		return {
			results: [...new Set(ids)].map((id) => ({
				id,
				score: 1,
				words: [0],
				data: async () => ({ content: words.find(([, of]) => of.includes(id))?.[0] ?? '' }),
			})),
			totalFilters: {},
		};
	},
};

async function load(term: string): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
	// The first file whose last words are not before the term.
	const name = Object.keys(files).find((one) => term.slice(0, one.length) <= one);
	if (name !== undefined) loaded.add(name);
}

beforeEach(() => {
	files = {};
	loaded = new Set();
	asked = [];
	together = 0;
});

const find = async (query: ReturnType<typeof parseQuery>) =>
	(await findIn(engine, query, { filters: {}, sort: {} })).found.map(({ id }) => id);

test('every form of every word is asked for before the first answer', async () => {
	files = { اسعا: { اسعار: ['a', 'b'] }, قمح: { قمح: ['b'], القمح: ['c'] } };
	const query = parseQuery('اسعار القمح', 'ar');
	await find(query);
	// The words and their forms, and both in a row.
	const forms = query.words.flatMap(({ terms, readings }) => [...terms, ...readings]);
	expect(together).toBe(forms.length + 1);
	expect(asked.slice(0, together).sort()).toEqual([...forms, 'اسعار القمح'].map((term) => `"${term}"`).sort());
});

test.each([
	['ar', 'اسط', { اسطب: { اسطبل: ['a'] }, اسطر: { اسطرلاب: ['b'] }, اسطو: { اسطوانة: ['c'] }, اسعا: { اسعار: ['d'] } }],
	[
		'en',
		'harb',
		{ harba: { harbal: ['a'] }, harbi: { harbinger: ['b'] }, harbo: { harbour: ['c'] }, harv: { harvest: ['d'] } },
	],
])('the beginning of a word finds all that begin so, in whatever file: %s', async (language, typed, index) => {
	files = index;
	expect((await find(openQuery(parseQuery(typed, language)))).sort()).toEqual(['a', 'b', 'c']);
});

test('an article whose language alone is called so is none with the word', async () => {
	const inField = (name: string): Engine => ({
		preload: async () => undefined,
		search: async () => ({
			results: [{ id: name, score: 1, words: [], matchedMetaFields: [name], data: async () => ({ content: 'en' }) }],
			totalFilters: {},
		}),
	});
	const found = async (name: string) =>
		(await findIn(inField(name), parseQuery('en', 'en'), { filters: {}, sort: {} })).found.length;
	// Words of the article stand in the first two.
	const counts = await Promise.all(['title', 'also', 'lang', 'dir', 'section', 'date'].map(found));
	expect(counts).toEqual([1, 1, 0, 0, 0, 0]);
});

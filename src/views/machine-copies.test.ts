import { expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import type { ArticleInput } from '../testing/catalogue.ts';
import { articleJsonView, articleSourceView, indexNowView } from './machine-copies.ts';
import type { View } from './view.ts';

const ID = '2022/01/الناتو';
const [json, source, key] = [articleJsonView as View, articleSourceView as View, indexNowView as View];
const COPIES = [json, source, key];
const BOTH = 'machineCopies: { json: true, markdown: true }\n';

/** An archive whose files are known, as a scan leaves them. */
function archiveOf(input: ArticleInput, settings = BOTH): TestArchive {
	const archive = new TestArchive({ settings }).put({ id: ID, ...input });
	archive.sql.run('INSERT INTO files VALUES (?, ?, 1, 1)', `articles/${ID}.md`, 'abc123');
	return archive;
}

/** Addresses that a clean build makes. */
function published(archive: TestArchive): string[] {
	return COPIES.flatMap((view) => [...view.all(archive)].filter((params) => view.read(archive, params)).map(view.path));
}

test.each<[string, ArticleInput, string, string[]]>([
	['an article', {}, BOTH, [`/${ID}/index.json`, `/${ID}/index.md`]],
	['one that is withdrawn', { withdrawn: { date: '2022-02-01', reason: 'خطأ' } }, BOTH, []],
	['a draft', { draft: 'true' }, BOTH, []],
	['a scheduled one', { date: '2031-01-01' }, BOTH, []],
	['that are Markdown alone', {}, 'machineCopies: { markdown: true }\n', [`/${ID}/index.md`]],
	['that are JSON alone', {}, 'machineCopies: { json: true }\n', [`/${ID}/index.json`]],
	['an article as long as none are asked for, with a key', {}, 'indexNow: 0123abcd\n', ['/0123abcd.txt']],
])('copies of %s', (_, input, settings, addresses) => {
	expect(published(archiveOf(input, settings))).toEqual(addresses);
});

test('drafts that a build shows are given away to nobody', () => {
	const archive = archiveOf({ draft: 'true' });
	archive.sql.run('UPDATE articles SET shown = 1');
	expect(archive.catalogue.article(ID)?.draft).toBe(true);
	expect(published(archive)).toEqual([]);
});

test('the source of an article is not given away while its file has errors', () => {
	const archive = archiveOf({});
	expect(articleSourceView.read(archive, { id: ID })).toEqual({ source: `articles/${ID}.md`, oid: 'abc123' });
	const problem = [`articles/${ID}.md`, 1, 1, 'warning', 'date-elsewhere', '', null];
	archive.sql.run('INSERT INTO problems VALUES (?, ?, ?, ?, ?, ?, ?)', ...problem);
	expect(articleSourceView.read(archive, { id: ID })).toBeDefined();
	archive.sql.run("UPDATE problems SET severity = 'error'");
	expect(articleSourceView.read(archive, { id: ID })).toBeUndefined();
});

test.each<[string, ArticleInput, string]>([
	['no setting asks for', {}, ''],
	['of a withdrawn article', { withdrawn: { date: '2022-02-01', reason: 'خطأ' } }, BOTH],
	['of a draft that is shown', { draft: 'true' }, BOTH],
])('a copy is not there for who asks for it by name, %s', (_, input, settings) => {
	const archive = archiveOf(input, settings);
	archive.sql.run('UPDATE articles SET shown = 1');
	expect([json, source].map((view) => view.read(archive, { id: ID }))).toEqual([undefined, undefined]);
	expect(key.read(archive, { key: 'other000' })).toBeUndefined();
});

test.each<[string, [string[], string[]]]>([
	['', [[], []]],
	['machineCopies: { json: true }\n', [[ID, '2022/01/linker'], []]],
	['machineCopies: { markdown: true }\n', [[], [ID]]],
])('a change touches the copies of the article, and the JSON of those that name it: settings %j', (settings, ids) => {
	const archive = archiveOf({}, settings);
	archive.sql.exec(`DELETE FROM changed_articles; DELETE FROM links; INSERT INTO links VALUES
		('2022/01/linker', 'articles/${ID}.md', 'link', 1, 1), ('pages/about', 'articles/${ID}.md', 'link', 1, 1)`);
	const changes = { articles: [{ id: ID }], terms: [], files: [] };
	expect([json, source].map((view) => [...view.touchedBy(archive, changes)])).toEqual(
		ids.map((some) => some.map((id) => ({ id }))),
	);
});

test.each<[View, string, object | undefined]>([
	[json, `/${ID}/index.json`, { id: ID }],
	[source, `/${ID}/index.md`, { id: ID }],
	[source, `/${ID}/index.json`, undefined],
	[json, '/2022/01/15/index.json', undefined],
	[key, '/0123abcd.txt', { key: '0123abcd' }],
	[key, '/Ab-9Z000.txt', { key: 'Ab-9Z000' }],
	[key, '/robots.txt', undefined],
])('copy %# and its address', (view, address, params) => {
	expect(view.match(address)).toEqual(params);
});

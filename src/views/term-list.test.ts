import { expect, test } from 'vitest';
import { readChanges } from '../build/changes.ts';
import { TestArchive } from '../testing/archive.ts';
import { termListView } from './term-list.ts';

const numbers = Array.from({ length: 60 }, (_, at) => at);

test('of an import that touches many lists each is looked at as far as its own articles can have moved its end', () => {
	const archive = new TestArchive({ settings: 'pageSize: 2\n' }).put({ tags: ['قديم'] });
	archive.sql.exec('DELETE FROM changed_articles');
	archive.put(...numbers.map((at) => ({ id: `2022/02/a${at}`, tags: [`وسم ${at}`] })));
	const touched = [...termListView.touchedBy(archive, readChanges(archive.sql))].filter(({ kind }) => kind === 'tag');
	expect(new Set(touched.map(({ term }) => term)).size).toBe(60);
	expect(touched.length).toBeLessThan(60 * 6);
});

test('pages that an import or a removal adds or takes away are looked at', () => {
	const archive = new TestArchive({ settings: 'pageSize: 2\n' }).put({ tags: ['قديم'] });
	const all = () => [...termListView.all(archive)].map(termListView.path);
	const touched = () => {
		const changes = readChanges(archive.sql);
		archive.sql.exec('DELETE FROM changed_articles');
		return new Set([...termListView.touchedBy(archive, changes)].map(termListView.path));
	};
	touched();
	const before = all();
	archive.put(...numbers.map((at) => ({ id: `2022/02/a${at}`, tags: ['قديم'] })));
	const after = all();
	const came = touched();
	expect(after.length).toBeGreaterThan(before.length + 25);
	expect(after.filter((address) => !came.has(address))).toEqual([]);
	for (const at of numbers) archive.remove(`2022/02/a${at}`);
	const went = touched();
	expect(after.filter((address) => !went.has(address))).toEqual([]);
});

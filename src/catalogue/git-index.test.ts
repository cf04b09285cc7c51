import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPaths, entriesOf, entriesWith, findEntry, type IndexEntry } from './git-index.ts';

const OID = 'ce013625030ba8dba906f756967f9e9ca394464a';
const OTHER = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';

type Entries = readonly Partial<IndexEntry & { stage: number }>[];

function indexOf(entries: Entries): Buffer {
	const lines = entries.map(
		({ tag = 'H', mode = '100644', oid = OID, stage = 0, path = '' }) => `${tag} ${mode} ${oid} ${stage}\t${path}\0`,
	);
	return Buffer.from(lines.join(''));
}

const FEW = indexOf([{ path: 'a' }, { path: 'NEWS 2022.md', tag: 'S' }, { path: 'مقال', mode: '120000', oid: OTHER }]);

test('entries are read with their parts', () => {
	expect([...entriesOf(FEW)]).toEqual([
		{ tag: 'H', mode: '100644', oid: OID, path: 'a' },
		{ tag: 'S', mode: '100644', oid: OID, path: 'NEWS 2022.md' },
		{ tag: 'H', mode: '120000', oid: OTHER, path: 'مقال' },
	]);
	expect([...entriesOf(Buffer.alloc(0))]).toEqual([]);
});

test('those with a mark are found without the others, a path with the mark among them once', () => {
	const paths = (mark: string) => [...entriesWith(FEW, mark)].map(({ path }) => path);
	expect([paths('S '), paths(' 120000 '), paths('M ')]).toEqual([['NEWS 2022.md'], ['مقال'], []]);
});

describe('two indexes', () => {
	test('differ in the paths that came, went, or have another content, mode or tag', () => {
		const before = indexOf([
			...[{ path: 'a' }, { path: 'a-b' }, { path: 'a/b' }, { path: 'c', stage: 1 }, { path: 'c', stage: 2 }],
			...[{ path: 'd' }, { path: 'e' }, { path: 'f' }, { path: 'same' }, { path: '😀' }],
		]);
		const after = indexOf([
			...[{ path: 'a/b' }, { path: 'a/c' }, { path: 'c' }, { path: 'd', oid: OTHER }, { path: 'e', mode: '100755' }],
			...[{ path: 'f', tag: 'S' }, { path: 'same' }, { path: 'ﷲ' }, { path: '😀' }, { path: '😀a' }],
		]);
		const changed = [...new Set(changedPaths(before, after))];
		expect(changed).toEqual(['a', 'a-b', 'a/c', 'c', 'd', 'e', 'f', 'ﷲ', '😀a']);
		expect([...new Set(changedPaths(after, before))]).toEqual(changed);
	});

	test('differ in all paths when one is empty, and in none when both are alike', () => {
		const empty = Buffer.alloc(0);
		const all = ['a', 'NEWS 2022.md', 'مقال'];
		expect([[...changedPaths(empty, FEW)], [...changedPaths(FEW, empty)]]).toEqual([all, all]);
		expect([[...changedPaths(empty, empty)], [...changedPaths(FEW, Buffer.from(FEW))]]).toEqual([[], []]);
	});

	test('are compared to their ends when one of them is cut short', () => {
		for (let length = 0; length < FEW.length; length += 1) {
			expect([...changedPaths(FEW.subarray(0, length), FEW)].at(-1)).toBe('مقال');
		}
	});

	test('any two differ where a comparison of all entries finds it, and each entry is found by its path', () => {
		// Few parts, so that many paths begin alike, and enough of them that blocks of several sizes are alike.
		const aPath = fc.array(fc.constantFrom('a', 'b', '-', '/', 'ب', '😀', 'long-name-of-a-folder/'), {
			minLength: 1,
			maxLength: 5,
		});
		const anIndex = fc.dictionary(
			aPath.map((parts) => parts.join('')),
			fc.constantFrom(OID, OTHER),
			{ maxKeys: 120, noNullPrototype: true },
		);
		const anEdit = fc.record({ before: anIndex, edits: anIndex, removed: fc.array(fc.nat(200), { maxLength: 5 }) });
		fc.assert(
			fc.property(anEdit, ({ before, edits, removed }) => {
				const paths = Object.keys(before);
				const gone = new Set(removed.map((at) => paths[at]));
				const few = Object.fromEntries(Object.entries(edits).slice(0, 6));
				const after = Object.fromEntries(Object.entries({ ...before, ...few }).filter(([path]) => !gone.has(path)));
				const [one, other] = [sortedIndex(before), sortedIndex(after)];
				const naive = [...new Set([...paths, ...Object.keys(after)])].filter((path) => before[path] !== after[path]);
				expect([...changedPaths(one, other)].toSorted()).toEqual(naive.toSorted());
				for (const path of [...paths, 'none', ''])
					expect([path, findEntry(one, path)?.oid]).toEqual([path, before[path]]);
			}),
			{ numRuns: 300 },
		);
	});
});

function sortedIndex(files: Record<string, string>): Buffer {
	const paths = Object.keys(files).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	return indexOf(paths.map((path) => ({ path, oid: files[path] ?? '' })));
}

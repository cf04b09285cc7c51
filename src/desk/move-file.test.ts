import { existsSync, linkSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TempFolder } from '../testing/catalogue.ts';
import { moveFile } from './move-file.ts';
import { Refusal } from './term-plan.ts';

test('a file moves into a folder that is not there yet', () => {
	using folder = new TempFolder({ 'خبر جديد.md': 'نص' });
	moveFile(folder.at('خبر جديد.md'), folder.at('2024/10/خبر-جديد.md'));
	expect(readFileSync(folder.at('2024/10/خبر-جديد.md'), 'utf8')).toBe('نص');
	expect(existsSync(folder.at('خبر جديد.md'))).toBe(false);
});

test.each([
	['what is in its place', 'a.md', 'b.md'],
	['a folder', 'c', 'd'],
	['a file that is not there', 'e.md', 'f.md'],
])('%s stays as it is', (_, from, to) => {
	using folder = new TempFolder({ 'a.md': 'أ', 'b.md': 'ب', 'c/c.md': 'ج' });
	expect(() => moveFile(folder.at(from), folder.at(to))).toThrow(Refusal);
	expect(['a.md', 'b.md', 'c/c.md'].map((file) => readFileSync(folder.at(file), 'utf8'))).toEqual(['أ', 'ب', 'ج']);
	expect(['d', 'f.md'].some((file) => existsSync(folder.at(file)))).toBe(false);
});

// As it is on a disk that tells no capitals apart: one file under both names.
test('a file is no hindrance to itself', () => {
	using folder = new TempFolder({ 'a.MD': 'أ' });
	linkSync(folder.at('a.MD'), folder.at('a.md'));
	moveFile(folder.at('a.MD'), folder.at('a.md'));
	expect(readFileSync(folder.at('a.md'), 'utf8')).toBe('أ');
});

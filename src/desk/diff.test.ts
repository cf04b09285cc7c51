import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TempFolder } from '../testing/catalogue.ts';
import { formatDiff } from './diff.ts';

const NAMES = { before: 'content/a.md', after: 'content/a.md' };

test('a change is shown between lines that stay', () => {
	const before = 'أ\nب\nج\nد\nه\nو\nز\nح\nط\n';
	expect(formatDiff(NAMES, before, before.replace('ج', 'جيم').replace('ط\n', ''))).toBe(
		[
			'--- content/a.md',
			'+++ content/a.md',
			'@@ -1,5 +1,5 @@',
			' أ',
			' ب',
			'-ج',
			'+جيم',
			' د',
			' ه',
			'@@ -7,3 +7,2 @@',
			' ز',
			' ح',
			'-ط',
			'',
		].join('\n'),
	);
});

test.each([
	['the same text', 'أ\n', 'أ\n', ''],
	['a new file', '', 'أ\n', '--- /dev/null\n+++ content/a.md\n@@ -0,0 +1,1 @@\n+أ\n'],
	['a file that goes', 'أ\n', '', '--- content/a.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-أ\n'],
])('%s', (_, before, after, diff) => {
	expect(formatDiff(NAMES, before, after)).toBe(diff);
});

test('`git apply` makes the one text of the other', () => {
	const aLine = fc.constantFrom('', 'أ', 'ب', '- x', '+ y');
	const aText = fc.array(aLine, { minLength: 1, maxLength: 14 }).map((lines) => `${lines.join('\n')}\n`);
	fc.assert(
		fc.property(aText, aText, (before, after) => {
			fc.pre(before !== after);
			using folder = new TempFolder({ 'a.md': before });
			folder.write('x.diff', formatDiff({ before: 'a/a.md', after: 'b/a.md' }, before, after));
			execFileSync('git', ['apply', '--unidiff-zero', 'x.diff'], { cwd: folder.path, stdio: 'pipe' });
			expect(execFileSync('cat', ['a.md'], { cwd: folder.path }).toString()).toBe(after);
		}),
		{ numRuns: 25 },
	);
});

import { expect, test } from 'vitest';
import {
	CONTENT_ROOT,
	countProblems,
	displayFolder,
	formatProblem,
	formatProblems,
	locateProblems,
	type Problem,
	quote,
	sortProblems,
} from './problem.ts';

function aProblem(fields: Partial<Problem> = {}): Problem {
	return {
		file: 'articles/2022/01/أ.md',
		line: 4,
		column: 7,
		severity: 'error',
		code: 'x-invalid',
		message: 'Unexpected x, expected y.',
		...fields,
	};
}

test('a problem is a place, a sentence and what to do', () => {
	expect(formatProblem(aProblem({ hint: 'Write y.' }))).toBe(
		'articles/2022/01/أ.md:4:7  error  x-invalid\n  Unexpected x, expected y.\n  Write y.',
	);
	expect(formatProblems([aProblem({ line: 9, severity: 'warning' }), aProblem()])).toBe(
		'articles/2022/01/أ.md:4:7  error  x-invalid\n  Unexpected x, expected y.\narticles/2022/01/أ.md:9:7  warning  x-invalid\n  Unexpected x, expected y.',
	);
});

test('problems are sorted by file, place, code and message, by code units, and the list stays as it was', () => {
	const sorted = [
		aProblem({ file: 'a.md', line: 2 }),
		aProblem({ file: 'a.md', line: 10, column: 2 }),
		aProblem({ file: 'a.md', line: 10, column: 10, code: 'a' }),
		aProblem({ file: 'a.md', line: 10, column: 10, code: 'b', message: '1' }),
		aProblem({ file: 'a.md', line: 10, column: 10, code: 'b', message: '2' }),
		aProblem({ file: 'أ.md' }),
		aProblem({ file: 'ب.md' }),
	];
	const given = sorted.toReversed();
	expect(sortProblems(given)).toEqual(sorted);
	expect(given).toEqual(sorted.toReversed());
});

test('paths are as the person at the terminal would type them, in hints too', () => {
	const hint = `npm run rename -- file '${CONTENT_ROOT}a.md' '${CONTENT_ROOT}b.md'`;
	expect(locateProblems([aProblem({ hint }), aProblem({ file: 'a.md' })], '../ورّاق')).toEqual([
		aProblem({ file: '../ورّاق/a.md' }),
		aProblem({ file: '../ورّاق/articles/2022/01/أ.md', hint: 'npm run rename -- file "../ورّاق/a.md" "../ورّاق/b.md"' }),
	]);
	expect([displayFolder('/a/b/content', '/a/b'), displayFolder('/a/c', '/a/b'), displayFolder('/a', '/a')]).toEqual([
		'content',
		'../c',
		'.',
	]);
});

test('errors and warnings are counted', () => {
	expect(countProblems([aProblem(), aProblem({ severity: 'warning' }), aProblem()])).toEqual({
		errors: 2,
		warnings: 1,
	});
	expect(countProblems([])).toEqual({ errors: 0, warnings: 0 });
});

test.each([
	['نص', '`\u2068نص\u2069`'],
	['أ\nب\u001b[31m\u007f', '`\u2068أ\ufffdب\ufffd[31m\ufffd\u2069`'],
	['ب'.repeat(80), `\`\u2068${'ب'.repeat(80)}\u2069\``],
	['ب'.repeat(81), `\`\u2068${'ب'.repeat(79)}…\u2069\``],
	// Half of an emoji is no text, and a terminal reads U+009B as the beginning of a command.
	[`${'ب'.repeat(78)}😀😀`, `\`\u2068${'ب'.repeat(78)}…\u2069\``],
	['\u009b31m', '`\u2068\ufffd31m\u2069`'],
	['', '`\u2068\u2069`'],
])('%j is quoted', (text, quoted) => {
	expect(quote(text)).toBe(quoted);
});

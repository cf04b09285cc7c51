import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { formatFindings, formatOutcome } from './report.ts';

const FINDING: Finding = {
	file: 'content/articles/2022/01/خبر, جديد.md',
	line: 5,
	column: 4,
	severity: 'warning',
	code: 'latin-mark',
	message: 'Unexpected Latin «,» in Arabic text, expected «،».',
	hint: 'Delete it.',
	fix: { line: 5, column: 4, endColumn: 5, text: '،' },
};
const ERROR: Finding = { file: 'a.md', line: 1, column: 1, severity: 'error', code: 'x', message: '50% of\nit' };

test('as text, in both languages', () => {
	expect(formatFindings([FINDING, ERROR], 'text', 'en')).toBe(
		`a.md:1:1  error  x\n  50% of\nit\n${FINDING.file}:5:4  warning  latin-mark\n  ${FINDING.message}\n  Delete it.`,
	);
	expect(formatFindings([FINDING], 'text', 'ar')).toBe(
		`${FINDING.file}:5:4  تنبيه  latin-mark\n  علامة لاتينية «,» في نص عربي، والمنتظر «،».\n  احذفه.`,
	);
});

test('as JSON, one object', () => {
	expect(JSON.parse(formatFindings([FINDING, ERROR], 'json', 'en'))).toEqual({
		problems: [ERROR, FINDING],
		undeclared: [],
	});
});

test('as commands of GitHub, whatever is in a file name or a message', () => {
	expect(formatFindings([FINDING, ERROR], 'github', 'en').split('\n')).toEqual([
		'::error file=a.md,line=1,col=1,title=x::50%25 of%0Ait',
		'::warning file=content/articles/2022/01/خبر%2C جديد.md,line=5,col=4,title=latin-mark::Unexpected Latin «,» in Arabic text, expected «،».%0ADelete it.',
	]);
});

test('the last lines count, and list at most twenty names of a kind', () => {
	const names = Array.from({ length: 22 }, (_, at) => ({ name: `وسم ${at}`, count: at + 1 }));
	const result = {
		findings: [FINDING, ERROR],
		repairs: [],
		undeclared: [{ kind: 'tag' as const, names }],
		articles: 7,
		language: 'ar',
	};
	const [list, outcome] = formatOutcome(result, 'en').split('\n');
	expect(list).toMatch(
		/^Tags without a file in tags\/: \u2068وسم 0\u2069 \(1\), .* \u2068وسم 19\u2069 \(20\), and 2 more$/,
	);
	expect(outcome).toBe('7 published articles: 1 error, 1 warning. --fix mends 1 of them.');
});

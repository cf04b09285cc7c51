import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from './build/root.ts';
import { type Problem, quote } from './problem.ts';
import { hasArabic, problemLanguage, translateProblem } from './translate-problem.ts';

const PLACE: Problem = { file: 'articles/2022/01/أ.md', line: 1, column: 1, severity: 'error', code: 'x', message: '' };

function toArabic(message: string): string {
	return translateProblem({ ...PLACE, message }, 'ar').message;
}

describe('a problem in Arabic', () => {
	test('says the values, and phrases among them in Arabic too', () => {
		expect(toArabic(`Unexpected ${quote('نعم')} for \`draft\`, expected \`true\` or \`false\`.`)).toBe(
			'القيمة `\u2068نعم\u2069` لا تصلح للحقل `draft`، والمنتظر `true` أو `false`.',
		);
		expect(toArabic('Missing `title`, expected text.')).toBe('الحقل `title` ناقص، والمنتظر نص.');
	});

	test('takes text of an author whole, whatever it says', () => {
		const name = 'x` for `y`, expected z. {1}';
		expect(toArabic(`Unexpected ${quote(name)} for \`draft\`, expected text.`)).toBe(
			`القيمة ${quote(name)} لا تصلح للحقل \`draft\`، والمنتظر نص.`,
		);
	});

	test('is the more exact of two texts that fit', () => {
		expect(toArabic(`Unexpected ${quote('Logo')} for \`alt\`, expected what the picture shows.`)).toBe(
			`الوصف ${quote('Logo')} في \`alt\` لا يقول ما في الصورة.`,
		);
	});

	test('keeps commands, and what nobody has translated', () => {
		const problem = { ...PLACE, message: 'Something new.', hint: "npm run rename -- file 'a' 'b'" };
		expect(translateProblem(problem, 'ar')).toEqual(problem);
		expect(translateProblem({ ...problem, message: 'Delete it.' }, 'en').message).toBe('Delete it.');
	});
});

/** Where problems of the content are made, and what commands for writers refuse. Their other words are a table of both. */
const SOURCES = ['catalogue', 'markdown', 'check', 'desk', 'site.ts', 'plan/plan.ts', 'images/inspect.ts'];
const TABLE = 'desk/words.ts';

test('every message and hint of the code has its Arabic', () => {
	const texts = SOURCES.flatMap(filesOf)
		.filter((file) => file !== TABLE)
		.flatMap(messagesIn);
	expect(texts.length).toBeGreaterThan(100);
	expect(texts.filter(({ text }) => !hasArabic(text))).toEqual([]);
});

function filesOf(part: string): string[] {
	const at = path.join(ROOT, 'src', part);
	if (part.endsWith('.ts')) return [part];
	return readdirSync(at, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => `${part}/${name.split(path.sep).join('/')}`);
}

/** Literals that are messages by their first word, or hints by where they stand, with stand-ins for their values. */
function messagesIn(file: string): { file: string; text: string }[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(path.join(ROOT, 'src', file), 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const texts: { file: string; text: string }[] = [];
	const walk = (node: ts.Node, isHint: boolean): void => {
		const text = textOf(node);
		if (text !== undefined && (/^(?:Unexpected|Missing) /.test(text) || (isHint && /^[A-Z]/.test(text)))) {
			texts.push({ file, text });
			return;
		}
		const isProperty = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
		const isHere = isProperty ? node.name.getText() === 'hint' : isHint && !ts.isBlock(node);
		ts.forEachChild(node, (child) => walk(child, isHere));
	};
	walk(source, false);
	return texts;
}

function textOf(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return undefined;
	const spans = node.templateSpans.map(({ expression, literal }) => {
		const isQuoted = isQuote(expression.getText(), node.getSourceFile().text);
		return `${isQuoted ? quote('س') : 'س'}${literal.text}`;
	});
	return node.head.text + spans.join('');
}

/** `quote(…)`, or a name that stands for it. */
function isQuote(expression: string, source: string): boolean {
	return expression.startsWith('quote(') || source.includes(`const ${expression} = quote(`);
}

test.each([
	['ar', 'ar'],
	['ar-SY', 'ar'],
	['arz', 'en'],
	['fr', 'en'],
])('an archive in %s is told in %s', (language, told) => expect(problemLanguage(language)).toBe(told));

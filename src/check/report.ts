import { countProblems, sortProblems } from '../problem.ts';
import { formatTranslated, translateProblem } from '../translate-problem.ts';
import type { CheckFormat, CheckLanguage } from './arguments.ts';
import type { CheckResult } from './check.ts';
import type { Finding } from './finding.ts';

/**
 * What a check found, as the text that is printed. Findings name files as the person at the terminal would type them.
 *
 * @param language of the messages
 */
export function formatFindings(
	findings: readonly Finding[],
	format: CheckFormat,
	language: CheckLanguage,
	undeclared: CheckResult['undeclared'] = [],
): string {
	if (format === 'text') return formatTranslated(findings, language);
	const told = sortProblems(findings).map((finding) => translateProblem(finding, language));
	if (format === 'json') return JSON.stringify({ problems: told.map(toJson), undeclared });
	return told.map(toAnnotation).join('\n');
}

function toJson({ file, line, column, severity, code, message, hint, fix }: Finding): object {
	return { file, line, column, severity, code, message, ...(hint !== undefined && { hint }), ...(fix && { fix }) };
}

/** A workflow command of GitHub Actions: shown beside the line in a pull request. */
function toAnnotation({ file, line, column, severity, code, message, hint }: Finding): string {
	const properties = { file, line: String(line), col: String(column), title: code };
	const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeData(value, /[%\r\n:,]/g)}`);
	const text = hint === undefined ? message : `${message}\n${hint}`;
	return `::${severity} ${list.join(',')}::${escapeData(text, /[%\r\n]/g)}`;
}

function escapeData(text: string, special: RegExp): string {
	return text.replace(special, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** The last lines for people: what there is without being held against anyone, and how many of each. */
export function formatOutcome(result: CheckResult, language: CheckLanguage): string {
	const { errors, warnings } = countProblems(result.findings);
	const fixable = result.findings.filter(({ fix }) => fix).length;
	const words = WORDS[language];
	return [
		...result.undeclared.map(({ kind, names }) => {
			const shown = names.slice(0, MOST_NAMES).map(({ name, count }) => `\u2068${name}\u2069 (${count})`);
			const rest = names.length - shown.length;
			return `${words.undeclared[kind]} ${shown.join(words.comma)}${rest > 0 ? words.more(rest) : ''}`;
		}),
		words.outcome(result.articles, errors, warnings) +
			(result.repairs.length > 0 ? ` ${words.repaired(result.repairs.length)}` : '') +
			(fixable > 0 ? ` ${words.fixable(fixable)}` : ''),
	].join('\n');
}

function several(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Of a kind. A big archive may have thousands; `--format json` has them all. */
const MOST_NAMES = 20;

const WORDS = {
	en: {
		undeclared: {
			section: 'Sections without a file in sections/:',
			tag: 'Tags without a file in tags/:',
			source: 'Sources without a file in sources/:',
			author: 'Authors without a file in authors/:',
		},
		comma: ', ',
		more: (count: number) => `, and ${count} more`,
		outcome: (articles: number, errors: number, warnings: number) =>
			`${several(articles, 'published article')}: ${several(errors, 'error')}, ${several(warnings, 'warning')}.`,
		repaired: (count: number) => `${several(count, 'file')} mended.`,
		fixable: (count: number) => `--fix mends ${count} of them.`,
	},
	ar: {
		undeclared: {
			section: 'أقسام بلا بطاقة في sections/:',
			tag: 'وسوم بلا بطاقة في tags/:',
			source: 'مصادر بلا بطاقة في sources/:',
			author: 'كتّاب بلا بطاقة في authors/:',
		},
		comma: '، ',
		more: (count: number) => `، وغيرها ${count}`,
		outcome: (articles: number, errors: number, warnings: number) =>
			`المقالات المنشورة: ${articles}. الأخطاء: ${errors}. التنبيهات: ${warnings}.`,
		repaired: (count: number) => `الملفات المصلَحة: ${count}.`,
		fixable: (count: number) => `ما يُصلحه ‎--fix منها: ${count}.`,
	},
} as const;

import { foldArabic } from '../locale/fold.ts';
import { quote } from '../problem.ts';
import { articleFile, type CheckContext } from './context.ts';
import type { Finding } from './finding.ts';

/** A headline that more articles have is that of a rubric: «نشرة الأخبار». */
const RUBRIC = 4;

/** Articles with the headline of an earlier one, and addresses of one month that differ in spelling only. */
export function headlineFindings({ sql, placeOf }: CheckContext): Finding[] {
	const byTitle = new Map<string, { id: string; title: string }[]>();
	const bySlug = new Map<string, string[]>();
	const rows = sql.each<{ id: string; title: string }>(
		"SELECT id, data ->> '$.title' AS title FROM articles ORDER BY instant, id",
	);
	for (const { id, title } of rows) {
		push(byTitle, bareTitle(title), { id, title });
		push(bySlug, foldArabic(id), id);
	}
	const repeated = [...byTitle.values()].filter(({ length }) => length > 1 && length < RUBRIC);
	const near = [...bySlug.values()].filter(({ length }) => length > 1);
	return [
		...repeated.flatMap(([first, ...others]) =>
			others.map(({ id, title }): Finding => {
				const file = articleFile(id);
				return {
					file,
					...placeOf(file, ['title']),
					severity: 'warning',
					code: 'title-twice',
					message: `Unexpected headline ${quote(title)}: ${articleFile(first?.id ?? '')} has it too, expected one of its own.`,
					hint: 'Readers of lists and of search results can not tell the two apart.',
				};
			}),
		),
		...near.flatMap(([first = '', ...others]) =>
			others.map(
				(id): Finding => ({
					file: articleFile(id),
					line: 1,
					column: 1,
					severity: 'warning',
					code: 'address-near',
					message: `Unexpected file name: it differs from ${articleFile(first)} in spelling only, expected one that can be told apart.`,
				}),
			),
		),
	];
}

function bareTitle(title: string): string {
	return foldArabic(title)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}

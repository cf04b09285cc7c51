import { RESERVED_NAMES } from '../addresses.ts';
import { digestText } from '../digest.ts';
import { isSlug } from '../locale/slug.ts';
import { renderBody } from '../markdown/body.ts';
import { hasErrors, type Problem, quote } from '../problem.ts';
import type { ReadArticle, ReadingRules } from './article.ts';
import { fieldProblems } from './field-problems.ts';
import { parseFrontMatter } from './front-matter.ts';
import { pageSchema } from './front-matter-schema.ts';
import { decodeText } from './text.ts';
import { withoutEmpty } from './without-empty.ts';

/** A page of `content/pages/`: about us, contact, standards. */
export interface Page {
	readonly name: string;
	readonly title: string;
	readonly description?: string;
	readonly lang?: string;
	readonly bodyDigest: string;
}

export type ReadPage = Omit<ReadArticle, 'article' | 'aliases'> & { readonly page?: Page };

const PAGE_FILE = /^pages\/([^/]+)\.md$/;

/** Reads one page. Pure, as `readArticle`. */
export function readPage(bytes: Buffer, path: string, rules: ReadingRules): ReadPage {
	const file = path;
	const nothing = { html: '', references: [], uses: [] };
	const { text, problem } = decodeText(bytes, file);
	if (problem) return { ...nothing, problems: [problem] };
	const matter = parseFrontMatter(text, file);
	if (hasErrors(matter.problems)) return { ...nothing, problems: matter.problems };
	const name = PAGE_FILE.exec(path)?.[1] ?? '';
	const problems: Problem[] = [...matter.problems];
	if (!isSlug(name) || /^\d+$/.test(name) || RESERVED_NAMES.has(name)) {
		const message = RESERVED_NAMES.has(name)
			? `Unexpected page name ${quote(name)}: /${name}/ is an address of Warraq's own, expected another name.`
			: `Unexpected page name ${quote(name)}: it is the address, expected letters, digits and hyphens, not digits alone.`;
		problems.push({ file, line: 1, column: 1, severity: 'error', code: 'file-place', message });
	}
	const fields = pageSchema.safeParse(withoutEmpty(matter.data), { reportInput: true });
	if (!fields.success) problems.push(...fieldProblems(fields.error.issues, matter, file));
	const title = fields.success ? fields.data.title : '';
	const language = (fields.success && fields.data.lang) || rules.language;
	const body = renderBody({ markdown: matter.body, file: path, title, language });
	const lineOf = (line: number) => line + matter.bodyLine - 1;
	for (const finding of body.findings) problems.push({ ...finding, file, line: lineOf(finding.line) });
	if (!fields.success || hasErrors(problems)) return { ...nothing, problems };
	const { description, lang } = fields.data;
	const page: Page = {
		name,
		title,
		...((description ?? body.excerpt) && { description: description ?? body.excerpt }),
		...(lang && { lang }),
		bodyDigest: digestText(body.html),
	};
	return {
		page,
		html: body.html,
		references: body.links.map(({ target, kind, line, column }) => ({
			path: target,
			kind,
			line: lineOf(line),
			column,
		})),
		uses: body.images.map(({ path: used, line, column }) => ({ path: used, line: lineOf(line), column })),
		problems,
	};
}

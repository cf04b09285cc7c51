import type { TermKind } from '../addresses.ts';
import { digestText } from '../digest.ts';
import type { Day } from '../locale/instant.ts';
import { dayOf } from '../locale/instant.ts';
import { isSlug, slugOf } from '../locale/slug.ts';
import { type Body, renderBody } from '../markdown/body.ts';
import { resolveWritten } from '../markdown/relative-path.ts';
import { memo } from '../memo.ts';
import { hasErrors, moveHint, type Problem, quote } from '../problem.ts';
import { fieldProblems, nearestName } from './field-problems.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type ArticleFields, articleSchema } from './front-matter-schema.ts';
import { type DecodedText, decodeText } from './text.ts';
import { withoutEmpty } from './without-empty.ts';

/** How exactly a date is known and shown. */
export type DatePrecision = 'minute' | 'day' | 'month' | 'year' | 'estimated';

export interface Correction {
	readonly instant: number;
	readonly text: string;
	readonly type: 'correction' | 'clarification';
}

export interface LeadImage {
	/** A file under the content folder, or the address of a picture elsewhere. */
	readonly path?: string;
	readonly url?: string;
	readonly alt: string;
	readonly caption?: string | undefined;
	readonly credit?: string | undefined;
	readonly archival: boolean;
}

/** All that the catalogue knows of an article but its body. Plain data, kept as JSON. */
export interface Article {
	/** `2022/01/slug`: path, address and identity. */
	readonly id: string;
	readonly title: string;
	/** First publication, milliseconds from 1970. */
	readonly instant: number;
	/** The day of `instant` in the site's zone. */
	readonly day: Day;
	readonly precision: DatePrecision;
	readonly updated?: number;
	/** Absent: to the minute. */
	readonly updatedPrecision?: 'day';
	/** Standfirst that the author wrote. */
	readonly description?: string;
	/** The description, or the first paragraph cut at a word. */
	readonly excerpt: string;
	readonly section?: string;
	readonly tags: readonly string[];
	readonly sources: readonly { readonly name: string; readonly url?: string; readonly archivedUrl?: string }[];
	readonly authors: readonly string[];
	readonly story?: string;
	readonly image?: LeadImage;
	readonly related: readonly string[];
	/** Ids by language tag, in the author's order. */
	readonly translations?: Readonly<Record<string, string>>;
	readonly corrections: readonly Correction[];
	/** Addresses that it had before, as `parseAlias` gives them. */
	readonly aliases: readonly string[];
	readonly lang?: string;
	readonly draft: boolean;
	readonly withdrawn?: { readonly instant: number; readonly reason: string };
	readonly provenance?: { readonly url: string; readonly capturedAt?: number; readonly method?: string };
	/** Words of the body. */
	readonly words: number;
	/** Digest of the body's HTML. */
	readonly bodyDigest: string;
	/** Fields that Warraq does not know, as typed. */
	readonly extra?: Readonly<Record<string, unknown>>;
}

/** A file that an article needs, and where it says so. */
export interface Use {
	readonly path: string;
	readonly line: number;
	readonly column: number;
}

/** A link to another Markdown file of the archive. */
export interface Reference extends Use {
	readonly kind: 'link' | 'read-more' | 'related' | 'translation';
}

export interface ReadArticle {
	readonly article?: Article;
	readonly html: string;
	readonly references: readonly Reference[];
	readonly uses: readonly Use[];
	/** Old addresses; `path` is the address. */
	readonly aliases: readonly Use[];
	readonly problems: readonly Problem[];
}

export interface ReadingRules {
	readonly timeZone: string;
	readonly language: string;
}

const ARTICLE_FILE = /^articles\/(\d{4}\/(?:0[1-9]|1[0-2])\/([^/]+))\.md$/;

/**
 * Reads one article. Pure: bytes in, plain data and problems out.
 *
 * @param path under the content folder; problems name it so
 */
export function readArticle(bytes: Buffer, path: string, rules: ReadingRules): ReadArticle {
	return readDecoded(decodeText(bytes, path), path, rules);
}

/** The same for bytes that were decoded already. */
export function readDecoded({ text, problem }: DecodedText, path: string, rules: ReadingRules): ReadArticle {
	const file = path;
	const nothing = { html: '', references: [], uses: [], aliases: [] };
	if (problem) return { ...nothing, problems: [problem] };
	const matter = parseFrontMatter(text, file);
	if (hasErrors(matter.problems)) return { ...nothing, problems: matter.problems };

	const schema = articleSchema(rules.timeZone);
	const fields = schema.safeParse(withoutEmpty(matter.data), { reportInput: true });
	const problems: Problem[] = [
		...matter.problems,
		...(fields.success ? [] : fieldProblems(fields.error.issues, matter, file)),
	];
	const report = (
		path: readonly PropertyKey[],
		severity: Problem['severity'],
		code: string,
		message: string,
		hint?: string,
	) => problems.push({ file, ...matter.placeOf(path), severity, code, message, ...(hint && { hint }) });

	const title = fields.success ? fields.data.title : '';
	const language = fields.success ? (fields.data.lang ?? rules.language) : rules.language;
	const body = renderBody({ markdown: matter.body, file: path, title, language });
	for (const { line, column, ...finding } of body.findings) {
		problems.push({ file, line: line + matter.bodyLine - 1, column, ...finding });
	}
	const known = Object.keys(schema.shape);
	const unknown = Object.keys(matter.data).filter((name) => !known.includes(name));
	for (const name of unknown) {
		const near = nearestName(name, known);
		report(
			[name],
			'warning',
			'field-unknown',
			`Unexpected field ${quote(name)}, expected a known one.`,
			near && `Did you mean \`${near}\`?`,
		);
	}
	const problemOfPlace = fields.success ? placeProblem(path, fields.data, rules) : placeProblem(path, undefined, rules);
	if (problemOfPlace) problems.push(problemOfPlace);

	const id = ARTICLE_FILE.exec(path)?.[1];
	if (!fields.success || id === undefined) return { ...nothing, problems };
	const data = fields.data;
	if (data.updated && isBefore(data.updated, data.date, rules.timeZone)) {
		report(['updated'], 'error', 'updated-before-date', 'Unexpected `updated` before `date`, expected a later moment.');
	}
	for (const kind of ['tags', 'authors', 'sources'] as const) {
		// Inside a list a Latin comma is the writer's own: in quotes, or on a line of its own.
		const commas = typeof matter.data[kind] === 'string' ? /[،,]/ : /،/;
		for (const [at, value] of data[kind].entries()) {
			const name = typeof value === 'string' ? value : value.name;
			const comma = commas.exec(name)?.[0];
			if (comma === undefined) continue;
			const names = name.split(commas).map((one) => one.trim());
			const one = kind.slice(0, -1);
			report(
				[kind, at],
				'warning',
				`${kind}-comma`,
				`Unexpected «${comma}» in the ${one} ${quote(name)}, expected one ${one}.`,
				`Write several as ["${names.filter((part) => part !== '').join('", "')}"].`,
			);
		}
	}
	for (const kind of ['tags', 'authors', 'sources'] as const) {
		for (const [at, value] of data[kind].entries()) {
			const name = typeof value === 'string' ? value : value.name;
			if (!hasSlug(name))
				report(
					[kind, at],
					'error',
					'term-empty',
					`Unexpected name ${quote(name)}, expected a letter or a digit in it.`,
				);
		}
	}
	if (data.section !== undefined && !hasSlug(data.section)) {
		report(
			['section'],
			'error',
			'term-empty',
			`Unexpected name ${quote(data.section)}, expected a letter or a digit in it.`,
		);
	}
	const image = data.image && leadImage(data.image, path);
	if (data.image && !image) {
		report(
			['image'],
			'error',
			'image-outside',
			`Unexpected image path ${quote(data.image.src)}, expected a file beside the article or under public/.`,
		);
	}
	const day = dayOf(data.date.instant, rules.timeZone);
	if (!hasErrors(problems) && day.slice(0, 7) !== id.slice(0, 7).replace('/', '-')) {
		report(
			['date'],
			'warning',
			'date-elsewhere',
			`Unexpected folder ${id.slice(0, 7)} for an article of ${day}. The address stays as it is.`,
		);
	}
	const uses: Use[] = body.images.map((use) => ({ ...use, line: use.line + matter.bodyLine - 1 }));
	if (image?.path) uses.unshift({ path: image.path, ...matter.placeOf(['image']) });
	const references: Reference[] = body.links.map(({ target, kind, line, column }) => ({
		path: target,
		kind,
		line: line + matter.bodyLine - 1,
		column,
	}));
	for (const [at, related] of data.related.entries()) {
		references.push({ path: `articles/${related}.md`, kind: 'related', ...matter.placeOf(['related', at]) });
	}
	for (const [language, id] of Object.entries(data.translations)) {
		references.push({
			path: `articles/${id}.md`,
			kind: 'translation',
			...matter.placeOf(['translations', language]),
		});
	}
	const article = makeArticle(id, day, data, body, image, unknown, matter.data);
	const aliases = article.aliases.map((path) => ({
		path,
		...matter.placeOf(['aliases', data.aliases.indexOf(path)]),
	}));
	return { article, html: body.html, references, uses, aliases, problems };
}

/** A day without a time is before another moment when it is an earlier day. */
function isBefore(one: DateField, other: DateField, timeZone: string): boolean {
	if (one.precision !== 'day') return one.instant < other.instant;
	return dayOf(one.instant, timeZone) < dayOf(other.instant, timeZone);
}

type DateField = ArticleFields['date'];

function makeArticle(
	id: string,
	day: Day,
	data: ArticleFields,
	body: Body,
	image: LeadImage | undefined,
	unknown: readonly string[],
	raw: Readonly<Record<string, unknown>>,
): Article {
	return {
		id,
		title: data.title,
		instant: data.date.instant,
		day,
		precision: data.datePrecision ?? data.date.precision,
		...(data.updated && { updated: data.updated.instant }),
		...(data.updated?.precision === 'day' && { updatedPrecision: 'day' }),
		...(data.description && { description: data.description }),
		excerpt: data.description ?? body.excerpt,
		...(data.section && { section: data.section }),
		tags: [...new Set(data.tags)],
		sources: data.sources.map((source) => JSON.parse(JSON.stringify(source))),
		authors: [...new Set(data.authors)],
		...(data.story && { story: data.story }),
		...(image && { image }),
		related: [...new Set(data.related)],
		...(Object.keys(data.translations).length > 0 && { translations: data.translations }),
		corrections: data.corrections.map(({ date, text, type }) => ({ instant: date.instant, text, type })),
		aliases: [...new Set(data.aliases)],
		...(data.lang && { lang: data.lang }),
		draft: data.draft,
		...(data.withdrawn && { withdrawn: { instant: data.withdrawn.date.instant, reason: data.withdrawn.reason } }),
		...(data.provenance && {
			provenance: {
				url: data.provenance.url,
				...(data.provenance.capturedAt && { capturedAt: data.provenance.capturedAt.instant }),
				...(data.provenance.method && { method: data.provenance.method }),
			},
		}),
		words: body.words,
		bodyDigest: digestText(body.html),
		...(unknown.length > 0 && { extra: Object.fromEntries(unknown.map((name) => [name, raw[name]])) }),
	};
}

/** Is there a letter or a digit in a name? Articles have most of their names in common. */
const hasSlug = memo((name) => slugOf(name) !== '');

/** The names an article is listed under, by kind, in the author's order. */
export function termNames(article: Article): Record<TermKind, readonly string[]> {
	return {
		section: article.section === undefined ? [] : [article.section],
		tag: article.tags,
		source: article.sources.map(({ name }) => name),
		author: article.authors,
	};
}

function leadImage(image: NonNullable<ArticleFields['image']>, path: string): LeadImage | undefined {
	const { src, ...rest } = image;
	if (/^https?:\/\//.test(src)) return { url: src, ...rest };
	const resolved = resolveWritten(path, src);
	return resolved === undefined ? undefined : { path: resolved, ...rest };
}

/** A file whose place is no address, with the command that gives it one when its month is known. */
function placeProblem(path: string, data: ArticleFields | undefined, rules: ReadingRules): Problem | undefined {
	const slug = ARTICLE_FILE.exec(path)?.[2];
	if (slug !== undefined && isSlug(slug) && !/^\d+$/.test(slug) && path.normalize('NFC') === path) return undefined;
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
	const base = slugOf(name) || (data ? slugOf(data.title) : '') || 'article';
	// Digits alone are the address of a day.
	const wanted = /^\d+$/.test(base) ? slugOf(`article-${base}`) : base;
	const folder = data
		? dayOf(data.date.instant, rules.timeZone).slice(0, 7).replace('-', '/')
		: /^articles\/(\d{4}\/(?:0[1-9]|1[0-2]))\//.exec(path)?.[1];
	return {
		file: path,
		line: 1,
		column: 1,
		severity: 'error',
		code: 'file-place',
		message: `Unexpected place for an article: its path is its address, expected articles/YYYY/MM/slug.md with a slug of lower-case letters, digits and hyphens.`,
		...(folder !== undefined && { hint: moveHint(path, `articles/${folder}/${wanted}.md`) }),
	};
}

import { type FrontMatter, parseFrontMatter } from '../catalogue/front-matter.ts';
import { type DecodedText, decodeText } from '../catalogue/text.ts';
import { isTooDeep } from '../markdown/body.ts';
import { isWebAddress } from '../markdown/relative-path.ts';
import { hasErrors, quote } from '../problem.ts';
import { fieldProse } from './field-prose.ts';
import type { Finding } from './finding.ts';
import { findRelativeTime } from './headline.ts';
import { Lines } from './lines.ts';
import { type BodyParts, bodyParts, type Range } from './markdown-prose.ts';
import { type Described, faultsOfPicture } from './pictures.ts';
import { findInProse } from './prose/all.ts';
import { type Block, type Found, OBJECT } from './prose/rule.ts';

/** A link inside the site, to be looked up when all is known. */
export interface WrittenLink {
	readonly url: string;
	readonly line: number;
	readonly column: number;
}

/** What one file tells by itself: it depends on its bytes, its path and the rules, and on no other file. */
export interface Inspection {
	readonly findings: readonly Finding[];
	readonly links: readonly WrittenLink[];
}

export interface InspectionRules {
	/** Of the site; an article may have its own. */
	readonly language: string;
	/** Address of the site, with `/` at its end. */
	readonly url: string;
}

/**
 * Reads an article or a page with the eyes of an editor. What keeps it from being published is not told here: the
 * catalogue does that. Pure.
 *
 * @param path below the content folder
 */
export function inspectFile(bytes: Buffer, path: string, rules: InspectionRules): Inspection {
	return inspectDecoded(decodeText(bytes, path), path, rules);
}

/** The same for bytes that were decoded already. */
export function inspectDecoded({ text, problem }: DecodedText, path: string, rules: InspectionRules): Inspection {
	const suspicion = problem ? undefined : suspect(text, rules);
	return suspicion ? inspectText(text, path, rules, suspicion) : NOTHING;
}

/**
 * The same for a text, whether it looks suspicious or not.
 *
 * @param ofBody false when the body need not be parsed
 */
export function inspectText(
	text: string,
	path: string,
	rules: InspectionRules,
	{ ofBody }: Suspicion = { ofBody: true },
): Inspection {
	const matter = parseFrontMatter(text, path);
	if (hasErrors(matter.problems)) return NOTHING;
	const language = typeof matter.data['lang'] === 'string' ? matter.data['lang'] : rules.language;
	const start = text.length - matter.body.length;
	const body = ofBody ? readBody(matter.body, start) : NO_BODY;
	const fields = fieldProse(...fieldsOf(text, start));
	const lines = new Lines(text);
	const found = findInProse([...fields.blocks, ...body.blocks], language);
	const kept = [...fields.kept, ...body.kept];
	return {
		findings: [
			...fieldFindings(matter, path, fields.blocks, lines),
			...bodyPictures(body, path, lines),
			...found.map((one) => toFinding(one, path, lines, isKept(one, kept))),
		],
		links: body.links
			.filter(({ url }) => isInternal(url, rules.url))
			.map(({ url, start }) => ({ url, ...lines.placeOf(start) })),
	};
}

const NOTHING: Inspection = { findings: [], links: [] };
const NO_BODY: BodyParts = { blocks: [], kept: [], images: [], links: [] };

/** Nothing of a body that no parser comes to the end of: the catalogue tells of it. */
function readBody(body: string, start: number): BodyParts {
	if (isTooDeep(body)) return NO_BODY;
	try {
		return bodyParts(body, start);
	} catch (error) {
		// The stack has an end.
		if (error instanceof RangeError) return NO_BODY;
		throw error;
	}
}

interface Suspicion {
	readonly ofBody: boolean;
}

/**
 * Is there anything to be found? Most articles are clean, and looking takes a tenth of the time of parsing. A superset:
 * where all would be found if everything were prose.
 */
function suspect(text: string, { language, url }: InspectionRules): Suspicion | undefined {
	const end = text.indexOf('\n---', 3);
	const [head, body] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end)];
	const own = /^lang[ \t]*:[ \t]*["']?([\w-]+)/m.exec(head)?.[1] ?? language;
	const ofBody =
		/!\[|\]\(\s*<?[/#]|\]\(\s*[^)\s]{0,500}#|\]:/.test(body) || body.includes(url) || mayHaveFaults(body, own, true);
	if (ofBody || /^title[ \t]*:[ \t]*(?:[>|][-+\d]*)?[ \t]*\r?$|^image[ \t]*:/m.test(head)) return { ofBody };
	const title = /^title:(.*)$/m.exec(head)?.[1] ?? '';
	return findRelativeTime(unquoted(title)) || mayHaveFaults(head, own, false) ? { ofBody } : undefined;
}

/** One look instead of three: no text without any of these has what the three below look for, straight quotes apart. */
const ANY_MARK =
	/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefcکیہھە,;?*~«»“”„]|[ \t\u00a0][،؛؟!:.]|\]\(|\n[ \t]*[٠-٩۰-۹]/;

/** One look for what the rules begin with, before each looks by itself. */
const MARKS_OF_FAULTS =
	/[ \t\u00a0][،؛؟!:.]|[\u0620-\u06d5»”)][ \t]*[,;?]|[*~«»“”„"]|\]\([^)\n]{0,300} |\n[ \t]*[٠-٩۰-۹]/;

/** Marks whose faults depend on what stands before them: it may be syntax, which ends with any sign. */
const MARKS_BEHIND_SYNTAX = /\S[ \t\u00a0]+[،؛؟]|\S[ \t]*[,;]\s*[«“(]*[\u0620-\u06d5]/;

/** What hardly ever stands in a text by right. */
const RARE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefcکیہھە]/;

const EMPTY_LINE = /\n[ \t]*\r?\n/;

function mayHaveFaults(text: string, language: string, isMarkdown: boolean): boolean {
	const hasMarks = ANY_MARK.test(text);
	if (!hasMarks && !text.includes('"')) return false;
	if (hasMarks && (RARE.test(text) || MARKS_BEHIND_SYNTAX.test(text))) return true;
	if (hasMarks && !MARKS_OF_FAULTS.test(text)) return false;
	// What code and HTML hide may be the partner of what they don't.
	if (/[`<\\]/.test(text) && /[*~«»“”„"]/.test(text)) return true;
	// Front matter: nothing but values in quotes.
	if (!hasMarks && !EMPTY_LINE.test(text) && text.split('"').length % 2 === 1) return false;
	// Fields take no marks.
	const prose = isMarkdown && !OTHER_SYNTAX.test(text) ? withoutCertainMarks(text) : text;
	const blocks = prose.split(EMPTY_LINE).map((part): Block => ({ text: part, start: 0, kind: 'text' }));
	return findInProse(blocks, language).length > 0;
}

/** Beside emphasis, all that could hide the partner of a mark: links, bare addresses, tables, entities, code, directives. */
const OTHER_SYNTAX = /[[\]|&~_@\t]|:\/\/|www|:[:a-z]|\n {4}/i;

/** Words that Markdown emphasizes in such a text: what stands around the marks leaves no other reading. */
const CERTAIN_EMPHASIS = /(?<![^\s(«])(\*\*?)(?=[\p{L}\p{N}])[^*\n]*(?<=[\p{L}\p{M}\p{N}])\1(?=[\s.:،؛؟!)»]|$)/gu;

function withoutCertainMarks(text: string): string {
	return text.replace(CERTAIN_EMPHASIS, (words, marks: string) => {
		const hidden = OBJECT.repeat(marks.length);
		return hidden + words.slice(marks.length, -marks.length) + hidden;
	});
}

function unquoted(value: string): string {
	return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Front matter without its lines of `---`, and where it begins. */
function fieldsOf(text: string, bodyStart: number): [source: string, start: number] {
	const start = text.indexOf('\n') + 1;
	const end = text.lastIndexOf('\n---', bodyStart) + 1;
	return [text.slice(start, Math.max(start, end)), start];
}

function fieldFindings(matter: FrontMatter, file: string, blocks: readonly Block[], lines: Lines): Finding[] {
	const report = (path: readonly PropertyKey[], code: string, message: string, hint: string): Finding => ({
		file,
		...matter.placeOf(path),
		severity: 'warning',
		code,
		message,
		hint,
	});
	const findings: Finding[] = [];
	const { title, image } = matter.data;
	const relative = typeof title === 'string' && file.startsWith('articles/') ? findRelativeTime(title) : undefined;
	if (relative) {
		const message = `Unexpected ${quote(relative.words)} in the headline: it means another time when the article is read later.`;
		const finding = report(
			['title'],
			'title-relative-time',
			message,
			'Name the day, the month or the year, or leave it to the date.',
		);
		findings.push({ ...finding, ...placeInField(matter, 'title', relative.words, blocks, lines) });
	}
	const described = describe(image);
	if (described) {
		for (const { at, code, message, hint } of faultsOfPicture(described)) {
			const path = at === 'src' ? ['image'] : ['image', at];
			const isShort = typeof image === 'string';
			findings.push(
				report(path, code, message, isShort ? `${hint} Write ${quote(`image: { src: "${image}", alt: "…" }`)}.` : hint),
			);
		}
	}
	return findings;
}

/** Where words stand inside of a value, as far as it is written as it is read. */
function placeInField(matter: FrontMatter, field: string, words: string, blocks: readonly Block[], lines: Lines) {
	const { line, column } = matter.placeOf([field]);
	const offset = lines.offsetOf({ line, column });
	const block = blocks.find(({ start }) => offset <= start);
	return block?.text.includes(words) ? lines.placeOf(block.start + block.text.indexOf(words)) : { line, column };
}

function describe(image: unknown): Described | undefined {
	if (typeof image === 'string') return image.trim() === '' ? undefined : { src: image, alt: '', caption: '' };
	if (typeof image !== 'object' || image === null) return undefined;
	const { src, alt, caption } = image as Readonly<Record<string, unknown>>;
	if (typeof src !== 'string' || src.trim() === '') return undefined;
	return { src, alt: typeof alt === 'string' ? alt : '', caption: typeof caption === 'string' ? caption : '' };
}

function bodyPictures({ images }: BodyParts, file: string, lines: Lines): Finding[] {
	return images.flatMap(({ url, alt, title, start }) =>
		faultsOfPicture({ src: url, alt: alt ?? '', caption: title ?? '' }).map(
			({ code, message, hint }): Finding => ({
				file,
				...lines.placeOf(start),
				severity: 'warning',
				code,
				message,
				hint,
			}),
		),
	);
}

function toFinding(found: Found, file: string, lines: Lines, isKept: boolean): Finding {
	const { start, end, code, message, hint, replacement } = found;
	const from = lines.placeOf(start);
	const to = lines.placeOf(end);
	return {
		file,
		...from,
		severity: 'warning',
		code,
		message,
		...(hint !== undefined && { hint }),
		...(replacement !== undefined &&
			!isKept &&
			from.line === to.line && { fix: { ...from, endColumn: to.column, text: replacement } }),
	};
}

function isKept({ start, end }: Range, kept: readonly Range[]): boolean {
	return kept.some((range) => start < range.end && range.start < end);
}

/** Links by `.md` path are the catalogue's business, but for what stands behind `#`. */
function isInternal(url: string, site: string): boolean {
	if (url.startsWith('#')) return url !== '#';
	if (isWebAddress(url)) return url.startsWith(site);
	return url.startsWith('/') || url.includes('#');
}

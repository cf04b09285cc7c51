import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import { stringsFor } from '../locale/strings.ts';
import { countWords } from '../locale/word-count.ts';
import { articleLinks, bareAddresses } from './article-links.ts';
import type { BodyImage, BodyLink, BodyNotes, Finding } from './findings.ts';
import { excerpt, headings, rawHtml, safeHtml, slots } from './html.ts';
import { plainBlocks, plainTree } from './plain-blocks.ts';
import { plainText } from './plain-text.ts';
import { blockDirectives, readMore } from './read-more.ts';
import { dropControls } from './slots.ts';

export interface BodySource {
	/** Markdown without its front matter. */
	readonly markdown: string;
	/** The file under the content folder, `articles/2022/01/slug.md`. */
	readonly file: string;
	readonly title: string;
	/** Language of the article, for the words that Markdown adds (footnotes). */
	readonly language: string;
}

export interface Body {
	/** Safe HTML with slots; see `slots.ts`. */
	readonly html: string;
	/** The first paragraph as plain text, cut at a word; '' when there is none. */
	readonly excerpt: string;
	/** Words that a reader reads: those of the text, of lists, tables, captions and footnotes. */
	readonly words: number;
	readonly links: readonly BodyLink[];
	readonly images: readonly BodyImage[];
	readonly findings: readonly Finding[];
}

/**
 * The one way from Markdown to HTML. Synchronous and pure; a processor is made once for each language, once more
 * for bodies with tables, and one for text without marks.
 */
export function renderBody({ markdown, file, title, language }: BodySource): Body {
	const notes: BodyNotes = { file, title, language, links: [], images: [], findings: [], excerpt: '', text: '' };
	const source = new VFile({ value: dropControls(markdown), data: { notes } });
	const tooDeep = DEEP_LINE.exec(markdown);
	const html = tooDeep ? '' : process(source, language, notes);
	if (tooDeep) notes.findings.push(tooDeepAt(markdown.slice(0, tooDeep.index).split('\n').length));
	const { excerpt, links, images, findings } = notes;
	return { html, excerpt, words: countWords(notes.text, language), links, images, findings };
}

/** Is this a body that `renderBody` refuses, because a parser would never come to its end? */
export function isTooDeep(markdown: string): boolean {
	return DEEP_LINE.test(markdown);
}

/**
 * Fifty quotations or lists in each other, opened on one line that is no rule (`- - -`), or a list that is indented as
 * far as two hundred would be. The time for them grows with the square of their number and more.
 */
const DEEP_LINE =
	/^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)(?:(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}|[ \t]{400,}(?:[-+*]|\d{1,9}[.)])[ \t])/m;

function process(source: VFile, language: string, notes: BodyNotes): string {
	const text = String(source);
	const plain = plainTree(text);
	if (plain) return plainProcessor.stringify(plainProcessor.runSync(plain, source), source).trim();
	try {
		return String(processorFor(language, TABLE_ROW.test(text)).processSync(source)).trim();
	} catch (error) {
		// The stack has an end, and elements in each other by the thousand reach it.
		if (!(error instanceof RangeError)) throw error;
		notes.findings.push(tooDeepAt(1));
		return '';
	}
}

function tooDeepAt(line: number): Finding {
	const message = 'Unexpected depth of quotations, lists or HTML elements in each other, expected at most 50.';
	return { line, column: 1, severity: 'error', code: 'body-too-deep', message };
}

/** The line under a table's head. In a body of 8 kB, looking takes 0.004 ms and the table syntax 0.35 ms of 1.3. */
const TABLE_ROW = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t|:-]*)?$/m;

const STRINGIFY = { allowDangerousHtml: true, characterReferences: { useNamedReferences: false } };

type BodyProcessor = Processor<undefined, undefined, undefined, Root, string>;
const processors = new Map<string, BodyProcessor>();

function processorFor(language: string, withTables: boolean): BodyProcessor {
	const name = `${language} ${withTables}`;
	let processor = processors.get(name);
	if (!processor) {
		processor = makeProcessor(language, withTables);
		processors.set(name, processor);
	}
	return processor;
}

function makeProcessor(language: string, withTables: boolean): BodyProcessor {
	const words = stringsFor(language);
	return remark()
		.use(remarkGfm, { singleTilde: false })
		.use(withTables ? [] : [withoutTables])
		.use(blockDirectives)
		.use(plainBlocks)
		.use(readMore)
		.use(remarkRehype, {
			allowDangerousHtml: true,
			footnoteLabel: words.footnotes,
			footnoteBackLabel: (reference: number, again: number) =>
				`${words.backToReference} ${reference + 1}${again > 1 ? `-${again}` : ''}`,
			// An upward arrow points the right way in every direction of writing.
			footnoteBackContent: '↑',
		})
		.use(rawHtml)
		.use(safeHtml)
		.use(headings)
		.use(bareAddresses)
		.use(articleLinks)
		.use(excerpt)
		.use(slots)
		.use(plainText)
		.use(rehypeStringify, STRINGIFY)
		.freeze() as unknown as BodyProcessor;
}

/** For a text without marks, which has nothing that the other steps look for. */
const plainProcessor = remark()
	.use(remarkRehype)
	.use(headings)
	.use(excerpt)
	.use(plainText)
	.use(rehypeStringify, STRINGIFY)
	.freeze() as unknown as Processor<undefined, MarkdownRoot, Root, Root, string>;

function withoutTables(this: Processor): void {
	const data = this.data();
	data.micromarkExtensions ??= [];
	data.micromarkExtensions.push({ disable: { null: ['table'] } });
}

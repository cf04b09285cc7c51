import type { Heading, Paragraph, Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';

/**
 * The tree of a text that has nothing but paragraphs and headings without marks: most of news.
 *
 * @returns undefined for a text that has to be parsed
 */
export function plainTree(text: string): Root | undefined {
	const { rows, isPlain } = shorten(text);
	return isPlain ? { type: 'root', children: [...rows.values()].flat() } : undefined;
}

/**
 * Spares the parser such blocks in other texts. It gets one letter for each row of them, and they are put into its tree.
 * The tree is the same, but for where such a block ends and for offsets, which nothing asks for.
 */
export function plainBlocks(this: Processor): void {
	const parse = this.parser;
	if (!parse) return;
	this.parser = (text: string, file: VFile) => {
		const { shortened, rows } = shorten(text);
		if (rows.size === 0) return parse(text, file);
		const tree = parse(shortened, file) as Root;
		// A row that is not where it should be stands in code or in a container.
		return putBack(tree, rows) ? tree : parse(text, file);
	};
}

/** A line that goes on as text from its first letter, so that it is no list, heading, table or underline. */
const PLAIN_LINE = /^( {0,3})((?:[\p{L}\p{M}«“"(]|\d+(?![\d.)])).*)$/u;

/** A heading on a line of its own, without `#` at its end. */
const PLAIN_HEADING = /^( {0,3})(#{1,6}) +([^#\s](?:[^#\n\r]*[^#\s])?) *$/u;

/** All that has a meaning inside a paragraph, in our syntax: marks, entities, addresses, breaks, and what is not kept. */
const SPECIAL = /[\\*_`[<&~@\u0000\t]|:\/\/|www| {2}\n/i;

/** Raw HTML is looked up in the text by its place, and may go on over an empty line. */
const HTML = /<[a-z/!?]/i;

/** What the parser gets for a row: it reads letter by letter, and does so several times. */
const STAND_IN = 'x';

type Block = Paragraph | Heading;

/** Blocks that follow one another, by the line of the first. */
type Rows = ReadonlyMap<number, readonly Block[]>;

function shorten(text: string): { shortened: string; rows: Rows; isPlain: boolean } {
	const rows = new Map<number, Block[]>();
	if (HTML.test(text)) return { shortened: text, rows, isPlain: false };
	let line = 1;
	let isPlain = true;
	let row: Block[] | undefined;
	const parts: string[] = [];
	for (const [at, part] of text.split(EMPTY_LINES).entries()) {
		const height = part.split('\n').length - 1;
		const block = at % 2 === 0 ? (plainParagraph(part, line) ?? plainHeading(part, line)) : undefined;
		if (block && row) {
			row.push(block);
			parts.push('\n'.repeat(height));
		} else if (block) {
			row = [block];
			rows.set(line, row);
			parts.push(' '.repeat((block.position?.start.column ?? 1) - 1), STAND_IN, '\n'.repeat(height));
		} else {
			if (at % 2 === 0) row = undefined;
			if (NOT_EMPTY.test(part)) isPlain = false;
			parts.push(part);
		}
		line += height;
	}
	return { shortened: parts.join(''), rows, isPlain };
}

/** With brackets: what is between the blocks is kept. */
const EMPTY_LINES = /((?:^|\n)(?:[ \t]*\n)+|\n$)/;

/** To Markdown other white space, such as a no-break space alone in its line, is text. */
const NOT_EMPTY = /[^ \t\n]/;

/** @param first the line in which the block begins, from 1 */
function plainParagraph(block: string, first: number): Paragraph | undefined {
	if (SPECIAL.test(block)) return undefined;
	const words: string[] = [];
	let column = 0;
	for (const line of block.split('\n')) {
		const [, indent, text] = PLAIN_LINE.exec(line) ?? [];
		if (indent === undefined || text === undefined) return undefined;
		column ||= indent.length + 1;
		words.push(withoutFinalSpaces(text));
	}
	const place = { line: first, column };
	const position = { start: place, end: place };
	return { type: 'paragraph', children: [{ type: 'text', value: words.join('\n'), position }], position };
}

function plainHeading(block: string, line: number): Heading | undefined {
	const [, indent = '', marks = '', text] = PLAIN_HEADING.exec(block) ?? [];
	if (text === undefined || SPECIAL.test(text)) return undefined;
	const place = { line, column: indent.length + 1 };
	const position = { start: place, end: place };
	const inside = { line, column: block.indexOf(text, indent.length + marks.length) + 1 };
	return {
		type: 'heading',
		depth: marks.length as Heading['depth'],
		children: [{ type: 'text', value: text, position: { start: inside, end: inside } }],
		position,
	};
}

/** A loop, because a regular expression takes the square of the time for a line of many spaces. */
function withoutFinalSpaces(text: string): string {
	let end = text.length;
	while (text[end - 1] === ' ') end -= 1;
	return text.slice(0, end);
}

/** @returns false when one of the rows is no part of the document itself */
function putBack(tree: Root, rows: Rows): boolean {
	let found = 0;
	tree.children = tree.children.flatMap((node) => {
		// Where a row begins the document itself can hold nothing but its letter.
		const row = rows.get(node.position?.start.line ?? 0);
		if (!row) return node;
		found += 1;
		return row as Block[];
	});
	return found === rows.size;
}

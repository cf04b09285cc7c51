import type { Paragraph, Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';

/**
 * Spares the parser the paragraphs in which there is nothing for it to find: most of a news text. It gets one letter for
 * each row of them, and they are put into its tree. The tree is the same, but for where such a paragraph ends and for
 * offsets, which nothing asks for.
 */
export function plainParagraphs(this: Processor): void {
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

/** All that has a meaning inside a paragraph, in our syntax: marks, entities, addresses, breaks, and what is not kept. */
const SPECIAL = /[\\*_`[<&~@\u0000\t]|:\/\/|www| {2}\n/i;

/** Raw HTML is looked up in the text by its place, and may go on over an empty line. */
const HTML = /<[a-z/!?]/i;

/** What the parser gets for a row: it reads letter by letter, and does so several times. */
const STAND_IN = 'x';

/** Paragraphs that follow one another, by the line of the first. */
type Rows = ReadonlyMap<number, readonly Paragraph[]>;

function shorten(text: string): { shortened: string; rows: Rows } {
	const rows = new Map<number, Paragraph[]>();
	if (HTML.test(text)) return { shortened: text, rows };
	let line = 1;
	let row: Paragraph[] | undefined;
	const parts: string[] = [];
	for (const [at, part] of text.split(EMPTY_LINES).entries()) {
		const height = part.split('\n').length - 1;
		const paragraph = at % 2 === 0 ? plainParagraph(part, line) : undefined;
		if (paragraph && row) {
			row.push(paragraph);
			parts.push('\n'.repeat(height));
		} else if (paragraph) {
			row = [paragraph];
			rows.set(line, row);
			parts.push(' '.repeat((paragraph.position?.start.column ?? 1) - 1), STAND_IN, '\n'.repeat(height));
		} else {
			if (at % 2 === 0) row = undefined;
			parts.push(part);
		}
		line += height;
	}
	return { shortened: parts.join(''), rows };
}

/** With brackets: what is between the blocks is kept. */
const EMPTY_LINES = /((?:^|\n)(?:[ \t]*\n)+|\n$)/;

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
		return row as Paragraph[];
	});
	return found === rows.size;
}

import fc from 'fast-check';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { plainBlocks, plainTree } from './plain-blocks.ts';
import { blockDirectives } from './read-more.ts';

const whole = remark().use(remarkGfm, { singleTilde: false }).use(blockDirectives).freeze();
const shortened = remark().use(remarkGfm, { singleTilde: false }).use(blockDirectives).use(plainBlocks).freeze();

/** The tree of a text, each node with the place where it begins. */
function treeOf(processor: typeof whole, text: string): unknown {
	return withoutEnds(processor.parse(text));
}

function withoutEnds(tree: Root): unknown {
	visit(tree, (node) => {
		const start = node.position?.start;
		node.position = (start && { line: start.line, column: start.column }) as never;
	});
	return { ...tree, position: undefined };
}

test.each([
	['paragraphs, a heading and emphasis', 'قال الوزير\nأمس\n\n## عنوان\n\nنص **مهم** هنا\n\nنص\n\n(نص) «آخر»\n'],
	['a list and what follows it', '- بند\n\nنص\n\n- بند\n\n  نص في البند\n\nنص\n'],
	['numbered items', '1. بند\n\nنص\n\n12 يناير\n\n12. بند\n\n1906 سنة\n'],
	['code over empty lines', '```\nنص\n\nنص\n```\n\nنص\n'],
	['a container over empty lines', ':::box\nنص\n\nنص\n:::\n\nنص\n'],
	['HTML over empty lines', '<script>\nنص\n\nنص\n</script>\n\nنص\n'],
	['a comment over empty lines', '<!-- نص\n\nنص -->\n\nنص\n'],
	['a quotation, and a line that goes on with it', '> نص\nنص\n\nنص\n'],
	['footnotes', 'نص[^1] هنا\n\nنص\n\n[^1]: حاشية\n\n    نص الحاشية\n\nنص\n'],
	['strikethrough', 'نص ~~نص~~ نص\n\nنص\n'],
	['a line end of old Macs', 'نص\rنص\n\nنص\n'],
	['a line end of old Macs in a heading', '## عنوان\rنص\n\nنص\n'],
	['a no-break space alone in its line', 'نص\n\n\u00a0\n\nنص\n'],
	['a definition', 'هنا [نص] وهنا\n\nنص\n\n[نص]: /a\n\nنص\n'],
	['a table', '| أ | ب |\n|--|--|\n| نص | نص |\n\nنص\n'],
	['a table without outer lines', 'أ | ب\n--|--\nنص | نص\n\nنص\n'],
	['underlined headings', 'نص\n===\n\nنص\n---\n\nنص\n'],
	['white space around lines', ' نص \n  نص\n\n   نص  \n\nنص  \nنص\n\n    نص\n\n\tنص\n'],
	['line ends of Windows', 'نص\r\n\r\nنص\r\nنص\r\n'],
	['addresses', 'نص www.example.org نص\n\nنص https://example.org\n\nنص a@example.org\n\nنص a:b\n'],
	['entities and escapes', 'نص &amp; نص\n\nنص \\* نص\n\nنص\n'],
	[
		'headings of every depth',
		'# نص\n\n## نص «نص»\n\n######   نص 12.   \n\n####### نص\n\n#نص\n\n#\n\n  ## نص\n\n    ## نص\n',
	],
	['headings with marks', '## نص ##\n\n## نص # نص\n\n## **نص**\n\n## نص\nنص\n\n## نص\tنص\n\n##\tنص\n\n## - نص\n'],
	['headings in a list and a container', '- بند\n\n  ## نص\n\n:::box\n## نص\n\n## نص\n:::\n\n## نص\n'],
	['the letter that stands for a row', 'x\n\nنص\n\nx\n'],
	['a paragraph without an end', 'نص\n\nنص'],
	['an empty text', ''],
])('%s: the same tree', (_, text) => {
	expect(treeOf(shortened, text)).toEqual(treeOf(whole, text));
	const plain = plainTree(text);
	if (plain) expect(withoutEnds(plain)).toEqual(treeOf(whole, text));
});

test('the same tree for whatever is written', () => {
	const line = fc.constantFrom(
		...[
			'نص',
			'نص عادي',
			' نص',
			'   نص',
			'    نص',
			'نص ',
			'نص  ',
			'«نص»',
			'(نص)',
			'12 يناير',
			'12. نص',
			'1) نص',
			'٣ نص',
			'x',
		],
		...[
			'# نص',
			'## نص نص',
			' ### نص  ',
			'## نص ##',
			'##',
			'- نص',
			'  نص',
			'* نص',
			'> نص',
			'```',
			':::',
			':::box',
			'::read-more{article=2022/01/a}',
			'---',
			'===',
			'|--|',
			'أ | ب',
		],
		...[
			'**نص**',
			'نص [نص] نص',
			'نص _نص_',
			'~~نص~~',
			'نص\u0000نص',
			'نص\rنص',
			'نص\t',
			'_نص_',
			'[^1] نص',
			'[^1]: نص',
			'[نص]: /a',
			'[نص]',
			'<div>',
			'</div>',
			'<!--',
			'-->',
			'<b>نص</b>',
			'نص < نص',
		],
		...[
			'http://a.b',
			'www.a.b',
			'a@b.c',
			'&amp;',
			'\\',
			'`',
			'~~',
			'~نص~',
			'!',
			'![نص](a.jpg)',
			'\t',
			'نص\tنص',
			'## نص\rنص',
			'\u00a0',
			'\u0000',
			'"نص"',
			'',
			'',
			'',
			'',
		],
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\n', '\n', '\r\n'), (lines, end) => {
			const text = lines.join(end);
			expect(treeOf(shortened, text)).toEqual(treeOf(whole, text));
			const plain = plainTree(text);
			if (plain) expect(withoutEnds(plain)).toEqual(treeOf(whole, text));
		}),
		{ numRuns: 3000 },
	);
});

test.each([
	['نص\n\n## عنوان\n\nنص «آخر»\nوسطر ثانٍ\n', true],
	['', true],
	['نص\n\n- بند\n', false],
	['نص\n\n## **عنوان**\n', false],
])('of %j the whole tree is plain: %s', (text, isPlain) => {
	expect(plainTree(text) !== undefined).toBe(isPlain);
});

test('the parser does not see what is plain', () => {
	let seen = '';
	const processor = remark()
		.use(function (this: { parser?: unknown }) {
			const parse = this.parser as (text: string, file: unknown) => unknown;
			this.parser = (text: string, file: unknown) => {
				seen += text;
				return parse(text, file);
			};
		} as never)
		.use(plainBlocks)
		.freeze();
	processor.parse('نص\nنص\n\n نص أول\n\nنص **مهم**\n\n12 يناير\n');
	expect(seen).toBe('x\n\n\n\n\nنص **مهم**\n\nx\n');
});

import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { notesOf } from './findings.ts';

/** Elements inside a line: they part no word. */
const INLINE = new Set(
	'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
		' ',
	),
);

/**
 * Notes the text of a body for counting: what authors wrote, with a space where an element parts two words. Footnote marks and
 * the words that Markdown adds to footnotes are left out.
 */
export function plainText() {
	return (tree: Root, file: VFile): void => {
		const parts: string[] = [];
		gather(tree, parts);
		notesOf(file).text = parts.join('');
	};
}

function gather(node: Nodes, parts: string[]): void {
	if (node.type === 'text') parts.push(node.value);
	if (node.type !== 'element' && node.type !== 'root') return;
	if (node.type === 'element' && isAdded(node.properties)) return;
	const isInline = node.type === 'element' && INLINE.has(node.tagName);
	if (!isInline) parts.push(' ');
	for (const child of node.children) gather(child, parts);
	if (!isInline) parts.push(' ');
}

function isAdded(properties: Readonly<Record<string, unknown>>): boolean {
	return (
		'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || properties['id'] === 'footnote-label'
	);
}

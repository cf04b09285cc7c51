import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { Range } from './markdown-prose.ts';
import { type Block, OBJECT } from './prose/rule.ts';

/** Fields that readers read as sentences. */
const SENTENCES: readonly string[] = [
	'title',
	'description',
	'image.alt',
	'image.caption',
	'corrections.text',
	'withdrawn.reason',
];

/** Names: they are addresses too, so only a person changes them. */
const NAMES: readonly string[] = ['section', 'tags', 'authors', 'sources', 'sources.name', 'image.credit', 'story'];

/**
 * The prose of front matter.
 *
 * @param source YAML without the lines of `---`
 * @param start its offset in the file
 */
export function fieldProse(source: string, start: number): { blocks: Block[]; kept: Range[] } {
	const blocks: Block[] = [];
	const kept: Range[] = [];
	const root = parseDocument(source, { schema: 'failsafe', prettyErrors: false }).contents;
	for (const [path, scalar] of scalarsOf(root, '')) {
		const isName = NAMES.includes(path);
		if (!isName && !SENTENCES.includes(path)) continue;
		const block = blockOf(scalar, source, start, isName ? 'name' : 'field');
		if (!block) continue;
		blocks.push(block);
		if (isName) kept.push({ start: block.start, end: block.start + block.text.length });
	}
	return { blocks, kept };
}

/** Values by the names that lead to them, without the numbers of lists. */
function* scalarsOf(node: Node | null, path: string): Generator<readonly [path: string, scalar: Scalar]> {
	if (isScalar(node)) yield [path, node];
	if (isSeq(node)) for (const item of node.items) yield* scalarsOf(item as Node | null, path);
	if (!isMap(node)) return;
	for (const { key, value } of node.items) {
		if (isScalar(key)) yield* scalarsOf(value as Node | null, path === '' ? String(key.value) : `${path}.${key.value}`);
	}
}

/** A value as it is written, its quotes left aside and its escapes hidden. */
function blockOf({ type, range }: Scalar, source: string, base: number, kind: Block['kind']): Block | undefined {
	if (!range) return undefined;
	const [from, to] = range;
	const written = source.slice(from, to);
	if (type === 'QUOTE_DOUBLE')
		return { text: hide(written.slice(1, -1), /\\(?:\r?\n|.)/g), start: base + from + 1, kind };
	if (type === 'QUOTE_SINGLE') return { text: hide(written.slice(1, -1), /''/g), start: base + from + 1, kind };
	if (type === 'PLAIN') return { text: written, start: base + from, kind };
	// `|` or `>` and what belongs to it stand on a line of their own.
	const head = written.indexOf('\n') + 1;
	return { text: written.slice(head), start: base + from + head, kind };
}

function hide(text: string, pattern: RegExp): string {
	return text.replace(pattern, (syntax) => syntax.replace(/[^\r\n]/g, OBJECT));
}

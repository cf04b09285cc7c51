import type { Definition, Image, ImageReference, Link, Nodes, Parents, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { blockDirectives } from '../markdown/read-more.ts';
import { type Block, OBJECT } from './prose/rule.ts';

/** Part of a file, by its offsets. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** What an editor looks at in a body. Offsets are those of the file. */
export interface BodyParts {
	readonly blocks: readonly Block[];
	/** Prose that only a person may change: text of links. */
	readonly kept: readonly Range[];
	readonly images: readonly (Range & Pick<Image, 'url' | 'title' | 'alt'>)[];
	/** One that many places refer to stands where it is defined. */
	readonly links: readonly (Range & Pick<Link, 'url'>)[];
}

/**
 * Finds the prose of a body by its syntax: nothing of code, addresses, HTML, footnote marks and directives is in it.
 *
 * @param start offset of the body in its file
 */
export function bodyParts(body: string, start: number): BodyParts {
	const tree = parser.parse(body) as Root;
	const blocks: Block[] = [];
	const kept: Range[] = [];
	const images: BodyParts['images'][number][] = [];
	const links: BodyParts['links'][number][] = [];
	/** By the names that references have for them; of two definitions the first holds. */
	const definitions = new Map<string, Range & Definition>();
	const linked = new Set<string>();
	const pictured: (Range & ImageReference)[] = [];
	visit(tree, (node) => {
		const at = rangeOf(node, start);
		if (node.type === 'image' && at)
			images.push({ ...at, url: node.url, title: node.title ?? null, alt: node.alt ?? null });
		if (node.type === 'link' && at) {
			links.push({ ...at, url: node.url });
			// A bare address would go on with what is moved up to it.
			const isBare = !/[[<]/.test(body.charAt(at.start - start));
			kept.push(isBare ? { ...at, end: at.end + 1 } : at);
		}
		if (node.type === 'linkReference' && at) {
			linked.add(node.identifier);
			kept.push(at);
		}
		if (node.type === 'imageReference' && at) pictured.push({ ...node, ...at });
		if (node.type === 'definition' && at && !definitions.has(node.identifier))
			definitions.set(node.identifier, { ...node, ...at });
		if (at && (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')) {
			const kind = node.type === 'paragraph' ? 'text' : 'heading';
			blocks.push({ text: maskOf(node, body), start: at.start, kind });
		}
		return node.type === 'leafDirective' || node.type === 'textDirective' ? SKIP : undefined;
	});
	for (const [name, { start, end, url }] of definitions) if (linked.has(name)) links.push({ start, end, url });
	for (const { start, end, identifier, alt } of pictured) {
		const { url, title } = definitions.get(identifier) ?? {};
		if (url !== undefined) images.push({ start, end, url, title: title ?? null, alt: alt ?? null });
	}
	return { blocks, kept, images, links };
}

const parser = remark().use(remarkGfm, { singleTilde: false }).use(blockDirectives).freeze();

function rangeOf(node: Nodes, base: number): Range | undefined {
	const { start, end } = node.position ?? {};
	if (start?.offset === undefined || end?.offset === undefined) return undefined;
	return { start: base + start.offset, end: base + end.offset };
}

/** The block, as long as it is in the file, with nothing but its prose. */
function maskOf(block: Nodes, body: string): string {
	const at = rangeOf(block, 0);
	if (!at) return '';
	const source = body.slice(at.start, at.end);
	let mask = '';
	let end = 0;
	for (const text of textsOf(block as Parents, body)) {
		mask += hide(source.slice(end, text.start - at.start)) + showProse(body.slice(text.start, text.end));
		end = text.end - at.start;
	}
	return mask + hide(source.slice(end));
}

/** Texts in their order. What an author's HTML encloses is left out: it may be code. */
function* textsOf(parent: Parents, body: string): Generator<Range> {
	const tags = parent.children.flatMap((node, at) => (node.type === 'html' && !VOID.test(node.value) ? [at] : []));
	const [first, last] = [tags[0] ?? Number.POSITIVE_INFINITY, tags.at(-1) ?? -1];
	for (const [at, node] of parent.children.entries()) {
		const range = rangeOf(node, 0);
		if (!range || (at >= first && at <= last)) continue;
		if (node.type === 'text') yield range;
		// `<https://…>` and bare addresses are their own text.
		else if (node.type === 'link' && body[range.start] !== '[') continue;
		else if ('children' in node) yield* textsOf(node, body);
	}
}

/** Elements without an end, and comments. */
const VOID = /^<(?:br|wbr|hr|img)\b|^<!--/i;

/** Entities and escapes are syntax inside of a text; marks of quotations in front of a further line are its indent. */
function showProse(source: string): string {
	return source
		.replace(/(?<=\n)[ \t]*(?:>[ \t]?)+/g, (marks) => ' '.repeat(marks.length))
		.replace(/&(?:#\w+|\w+);|\\[!-/:-@[-`{-~]/g, hide);
}

function hide(source: string): string {
	return source.replace(/\S/g, OBJECT);
}

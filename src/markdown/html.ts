import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { directionOf, hasLetterOf } from '../locale/direction.ts';
import { excerptOf } from '../locale/excerpt.ts';
import { foldArabic } from '../locale/fold.ts';
import { quote } from '../problem.ts';
import { notesOf, placeOf } from './findings.ts';
import { headingFragment, headingId } from './heading-ids.ts';
import { isWebAddress, resolveWritten } from './relative-path.ts';
import { dropControls, imageSlot, ORIGIN_SLOT, readMoreSlot } from './slots.ts';

/**
 * What may stay of an author's HTML: GitHub's list, and what news text needs. `id` is kept only where footnotes made
 * it, so that no article can shadow an id of the page.
 */
const schema: Schema = {
	...defaultSchema,
	clobber: [],
	protocols: {
		...defaultSchema.protocols,
		// A newsroom's telephone.
		href: [...(defaultSchema.protocols?.['href'] ?? []), 'tel', 'sms'],
	},
	// Gone with what is in them; of other elements the text stays.
	strip: ['script', 'style', 'iframe', 'noscript', 'svg', 'template', 'title'],
	tagNames: [
		...(defaultSchema.tagNames ?? []),
		...['abbr', 'bdi', 'bdo', 'cite', 'dfn', 'figcaption', 'figure', 'mark', 'read-more', 'small', 'time', 'u', 'wbr'],
	],
	attributes: {
		...defaultSchema.attributes,
		'*': ['dir', 'lang', 'title', 'colSpan', 'rowSpan', 'align', 'alt', 'width', 'height', 'open', 'start', 'dateTime'],
		a: [
			'href',
			'hrefLang',
			'dataFootnoteBackref',
			'dataFootnoteRef',
			'ariaLabel',
			'ariaDescribedBy',
			['id', /^user-content-fn/],
		],
		h2: [
			['id', 'footnote-label'],
			['className', 'sr-only'],
		],
		li: [
			['id', /^user-content-fn/],
			['className', 'task-list-item'],
		],
		'read-more': ['article'],
		code: [],
		div: [],
	},
};

/** Parses an author's raw HTML into the tree; costs nothing where there is none. */
export function rawHtml() {
	const parse = rehypeRaw({ passThrough: [] });
	return (tree: Root, file: VFile): Root => {
		let hasRaw = false;
		visit(tree, 'raw', () => {
			hasRaw = true;
			return EXIT;
		});
		if (!hasRaw) return tree;
		const parsed = parse(tree, file) as Root;
		const allowed = new Set(schema.tagNames);
		const { findings } = notesOf(file);
		dropDecodedControls(parsed);
		visit(parsed, 'element', (node) => {
			if (allowed.has(node.tagName)) return;
			findings.push({
				...placeOf(node),
				severity: 'warning',
				code: 'html-removed',
				message: `Unexpected HTML element ${quote(`<${node.tagName}>`)}, expected text markup: the element is left out of the page.`,
			});
		});
		return parsed;
	};
}

/** HTML has a way to write a control character (`&#1;`), and with it one could write a slot. */
function dropDecodedControls(tree: Root): void {
	visit(tree, (node) => {
		if (node.type === 'text') node.value = dropControls(node.value);
		if (node.type !== 'element') return;
		for (const [name, value] of Object.entries(node.properties)) {
			if (typeof value === 'string') node.properties[name] = dropControls(value);
		}
	});
}

/** Only the elements and attributes of `schema`. */
export function safeHtml() {
	return rehypeSanitize(schema);
}

/**
 * Headings as a page wants them: ids from their text, none above `h2` (the headline is the `h1`), and no repetition of
 * the headline at the top of the body.
 */
export function headings() {
	return (tree: Root, file: VFile): void => {
		const { title } = notesOf(file);
		const seen = new Map<string, number>();
		dropRepeatedTitle(tree, title);
		visit(tree, 'element', (node) => {
			if (!/^h[1-6]$/.test(node.tagName)) return;
			if (node.tagName === 'h1') node.tagName = 'h2';
			if (node.properties['id'] !== undefined) return SKIP;
			const id = headingId(textOf(node));
			let count = seen.get(id) ?? 1;
			let name = id;
			while (seen.has(name)) name = `${id}-${++count}`;
			seen.set(name, 1);
			seen.set(id, count);
			node.properties['id'] = name;
			return SKIP;
		});
		linkHeadings(tree, seen);
	};
}

/** `[نص](#عنوان)` leads to the heading of that name in the same article, where there is one. */
function linkHeadings(tree: Root, ids: ReadonlyMap<string, number>): void {
	visit(tree, 'element', (node) => {
		const href = node.tagName === 'a' ? String(node.properties['href'] ?? '') : '';
		if (!href.startsWith('#')) return;
		const fragment = headingFragment(href.slice(1));
		if (ids.has(decodeURIComponent(fragment))) node.properties['href'] = `#${fragment}`;
	});
}

/** Read-more blocks, pictures and addresses of the site become slots. The last step: what it writes is trusted. */
export function slots() {
	return (tree: Root, file: VFile): void => {
		const notes = notesOf(file);
		visit(tree, 'element', (node, index, parent) => {
			if (node.tagName === 'read-more' && parent && index !== undefined) {
				const id = String(node.properties['article'] ?? '');
				// Only the directive takes note of its target; an element that somebody typed is not one.
				const isDirective = notes.links.some(
					({ kind, target }) => kind === 'read-more' && target === `articles/${id}.md`,
				);
				parent.children[index] = isDirective ? { type: 'raw', value: readMoreSlot(id) } : { type: 'text', value: '' };
				return SKIP;
			}
			if (node.tagName === 'table') {
				node.properties['dir'] ??= directionOfTable(node, notes.language);
				if (parent && index !== undefined) {
					parent.children[index] = {
						type: 'element',
						tagName: 'div',
						properties: { className: [TABLE_BOX] },
						children: [node],
					};
				}
			}
			if (node.tagName === 'th' || node.tagName === 'td') alignCell(node);
			if (node.tagName === 'img') {
				const path = placeImage(node, file);
				if (path === undefined || !parent || index === undefined) return SKIP;
				const [open, close] = (['open', 'close'] as const).map((name) => imageSlot(name, path));
				parent.children.splice(index, 1, { type: 'raw', value: open ?? '' }, node, { type: 'raw', value: close ?? '' });
				return [SKIP, index + 3];
			}
			if (node.tagName === 'p') makeFigure(node);
			return undefined;
		});
	};
}

/**
 * That of the article, so that «GDP» in the first cell does not turn the columns of an Arabic table round. One without a
 * letter of that direction is written the other way.
 */
function directionOfTable(table: Element, language: string): string {
	const direction = directionOf(language);
	return hasLetterOf(direction, textOf(table)) ? direction : 'auto';
}

/** What a wide table is moved in, sideways, so that the page is not. */
const TABLE_BOX = 'wide';

const ALIGNMENTS: Readonly<Record<string, string>> = {
	left: 'align-start',
	center: 'align-center',
	right: 'align-end',
};

/** `:--` and `--:` mean the two ends of a cell in the direction of its table; the attribute `align` is no longer HTML. */
function alignCell(cell: Element): void {
	const name = ALIGNMENTS[String(cell.properties['align'] ?? '')];
	delete cell.properties['align'];
	if (name !== undefined) cell.properties['className'] = [name];
}

/** Notes the first paragraph that has text, without footnote marks. */
export function excerpt() {
	return (tree: Root, file: VFile): void => {
		for (const node of tree.children) {
			if (node.type !== 'element' || node.tagName !== 'p') continue;
			const text = node.children
				.map((child) =>
					isFootnoteMark(child) ? '' : isBreak(child) ? ' ' : textOf({ type: 'root', children: [child] }),
				)
				.join('');
			if (text.trim() === '') continue;
			notesOf(file).excerpt = excerptOf(text);
			return;
		}
	};
}

function isBreak(node: ElementContent): boolean {
	return node.type === 'element' && node.tagName === 'br';
}

function isFootnoteMark(node: ElementContent): boolean {
	if (node.type !== 'element' || node.tagName !== 'sup') return false;
	return node.children.some((child) => child.type === 'element' && 'dataFootnoteRef' in child.properties);
}

/** @returns the path of a picture of the archive; undefined for one that lies elsewhere */
function placeImage(node: Element, file: VFile): string | undefined {
	const notes = notesOf(file);
	const written = String(node.properties['src'] ?? '');
	node.properties['loading'] = 'lazy';
	node.properties['decoding'] = 'async';
	if (written.startsWith(ORIGIN_SLOT) || isWebAddress(written)) return undefined;
	const path = resolveWritten(notes.file, written);
	if (path === undefined || written === '') {
		notes.findings.push({
			...placeOf(node),
			severity: 'error',
			code: written === '' ? 'image-missing' : 'image-outside',
			message: `Unexpected image path ${quote(written)}, expected a file beside the article or under public/.`,
		});
		return undefined;
	}
	notes.images.push({ path, ...placeOf(node) });
	node.properties['src'] = imageSlot('src', path);
	node.properties['width'] = imageSlot('width', path) as never;
	node.properties['height'] = imageSlot('height', path) as never;
	return path;
}

/** A picture alone in its paragraph is a figure; its Markdown title is the caption. */
function makeFigure(paragraph: Element): void {
	const [image, ...others] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
	if (image?.type !== 'element' || image.tagName !== 'img' || others.length > 0) return;
	const caption = image.properties['title'];
	delete image.properties['title'];
	paragraph.tagName = 'figure';
	paragraph.children = [image];
	if (!caption) return;
	const text = { type: 'text', value: String(caption) } as const;
	paragraph.children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [text] });
}

function dropRepeatedTitle(tree: Root, title: string): void {
	const at = tree.children.findIndex((node: RootContent) => node.type !== 'text' || node.value.trim() !== '');
	const first = tree.children[at];
	if (first?.type !== 'element' || !/^h[1-6]$/.test(first.tagName)) return;
	if (foldArabic(textOf(first)) === foldArabic(title)) tree.children.splice(at, 1);
}

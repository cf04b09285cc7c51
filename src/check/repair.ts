import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { parseFrontMatter } from '../catalogue/front-matter.ts';
import { decodeText } from '../catalogue/text.ts';
import { foldArabic } from '../locale/fold.ts';
import { isTooDeep } from '../markdown/body.ts';
import { blockDirectives } from '../markdown/read-more.ts';
import { hasErrors } from '../problem.ts';
import type { Fix } from './finding.ts';
import { type InspectionRules, inspectFile } from './inspect.ts';
import { Lines } from './lines.ts';

/** Mending one thing may uncover the next; more rounds than this mean that two rules disagree. */
const MOST_ROUNDS = 5;

/**
 * The file with all safe repairs made, so that a second run finds none. Line ends, the byte order mark and every other
 * byte stay. Pure.
 *
 * @returns undefined when there is nothing to mend, or when mending would change more than it should
 */
export function repairFile(bytes: Buffer, path: string, rules: InspectionRules): Buffer | undefined {
	let current = bytes;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const fixes = inspectFile(current, path, rules).findings.flatMap(({ fix }) => fix ?? []);
		if (fixes.length === 0) break;
		const mended = withText(current, applyFixes(textOf(current, path), fixes));
		if (!saysTheSame(textOf(current, path), textOf(mended, path), path)) break;
		current = mended;
	}
	return current.equals(bytes) ? undefined : current;
}

/** @param fixes where two overlap, the first is made */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
	const lines = new Lines(text);
	const edits = fixes
		.map(({ line, column, endColumn, text: replacement }) => ({
			start: lines.offsetOf({ line, column }),
			end: lines.offsetOf({ line, column: endColumn }),
			replacement,
		}))
		.toSorted((a, b) => a.start - b.start || a.end - b.end);
	let [result, at] = ['', 0];
	for (const { start, end, replacement } of edits) {
		if (start < at) continue;
		result += text.slice(at, start) + replacement;
		at = end;
	}
	return result + text.slice(at);
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

function textOf(bytes: Buffer, path: string): string {
	return decodeText(bytes, path).text;
}

function withText(bytes: Buffer, text: string): Buffer {
	const hasMark = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
	return Buffer.concat([hasMark ? BYTE_ORDER_MARK : Buffer.alloc(0), Buffer.from(text)]);
}

/**
 * Are both the same article, but for punctuation, spaces and spelling? The last word before a file is written: whatever a
 * rule may have got wrong, letters, fields, links, code and HTML stay.
 */
function saysTheSame(before: string, after: string, path: string): boolean {
	try {
		return outlineOf(before, path) === outlineOf(after, path);
	} catch (error) {
		// Too deep to be compared.
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function outlineOf(text: string, path: string): string {
	const { data, body, problems } = parseFrontMatter(text, path);
	const fields = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? lettersOf(value) : value));
	const parts: string[] = [];
	if (!isTooDeep(body)) outline(parser.parse(body) as Root, parts);
	return [hasErrors(problems), fields, ...parts].join('\n');
}

const parser = remark().use(remarkGfm, { singleTilde: false }).use(blockDirectives).freeze();

/** The tree without marks of emphasis: they may be put right. */
function outline(node: Nodes, parts: string[]): void {
	if (node.type === 'text') {
		const last = parts.at(-1);
		const letters = lettersOf(node.value);
		if (last?.startsWith('text ')) parts[parts.length - 1] = last + letters;
		else parts.push(`text ${letters}`);
		return;
	}
	const isEmphasis = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
	const { position: _, ...facts } = node;
	const isParent = 'children' in facts;
	if (!isEmphasis) parts.push(JSON.stringify({ ...facts, ...(isParent && { children: undefined }) }));
	if ('children' in node) for (const child of node.children) outline(child, parts);
	if (!isEmphasis && isParent) parts.push(`end ${node.type}`);
}

function lettersOf(text: string): string {
	return foldArabic(text)
		.replace(/[ہھە]/g, 'ه')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

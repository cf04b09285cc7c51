import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Pair,
	parseDocument,
	type Scalar,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';

/** A piece of a text and what stands there afterwards. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Edits that do not overlap, all by the places of the text as it was. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let edited = text;
	for (const { start, end, text: piece } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
		edited = edited.slice(0, start) + piece + edited.slice(end);
	return edited;
}

/** The mapping that a YAML text is, read as front matter is read. Undefined when it is none, or broken. */
export function parseMap(source: string) {
	const document = parseDocument(source, { schema: 'failsafe', prettyErrors: false });
	const map = document.contents;
	return document.errors.length === 0 && isMap(map) ? { document, map } : undefined;
}

export function pairOf(map: YAMLMap, name: string): Pair | undefined {
	return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** A text as YAML in double quotes, whatever stands in it. */
export function inDoubleQuotes(text: string): string {
	// JSON is YAML; the two line separators of Unicode are the only letters that some readers of YAML take amiss.
	return JSON.stringify(text).replace(
		/[\u2028\u2029\u0085]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** The edit that gives a scalar another value in the quotes that it has; a plain one gets quotes where it needs them. */
export function replaceScalar(source: string, { type, range }: Scalar, value: string): TextEdit {
	const start = range?.[0] ?? 0;
	// The line end belongs to a block scalar.
	const end = start + source.slice(start, range?.[1] ?? start).trimEnd().length;
	if (type === 'QUOTE_SINGLE') return { start, end, text: `'${value.replaceAll("'", "''")}'` };
	if (type === 'PLAIN' && isPlain(value)) return { start, end, text: value };
	return { start, end, text: inDoubleQuotes(value) };
}

/**
 * The edit that takes an item out of a list: its line, or its place between two commas. A comment behind it stays.
 * Undefined where that can't be done without touching more.
 */
export function removeItem(source: string, list: YAMLSeq, index: number): TextEdit | undefined {
	const node = list.items[index];
	if (!(isScalar(node) || isAlias(node)) || !node.range) return undefined;
	if (isScalar(node) && (node.anchor !== undefined || node.tag !== undefined)) return undefined;
	const [start, end] = node.range;
	return list.flow ? removeBetweenCommas(source, list, index) : removeLine(source, start, end);
}

/** The text with one more value at the end of the list of a name, which may be missing, empty, or one value alone. */
export function addToList(source: string, name: string, value: string, behind?: string): string {
	const parsed = parseMap(source);
	if (!parsed) return source;
	const { map } = parsed;
	const pair = pairOf(map, name);
	const quoted = inDoubleQuotes(value);
	if (!pair) return addField(source, name, `[${quoted}]`, `${lineEnd(source)}  - ${quoted}`, behind);
	const node = pair.value;
	if (isSeq(node)) return addItem(source, node, quoted);
	if (!isScalar(node) || !node.range) return source;
	if (node.value === '' && node.range[0] === node.range[1]) {
		const colon = source.indexOf(':', keyEnd(pair)) + 1;
		return applyEdits(source, [{ start: colon, end: colon, text: ` [${quoted}]` }]);
	}
	const [start, end] = node.range;
	return applyEdits(source, [{ start, end, text: `[${inDoubleQuotes(String(node.value))}, ${quoted}]` }]);
}

/** The text without a value in the list of a name. */
export function removeFromList(source: string, name: string, isIt: (value: string) => boolean): string {
	const node = pairValue(source, name);
	if (isScalar(node) && isIt(String(node.value)) && node.range) {
		const [start, end] = node.range;
		return applyEdits(source, [{ start, end, text: '[]' }]);
	}
	if (!isSeq(node)) return source;
	const index = node.items.findIndex((item) => isScalar(item) && isIt(String(item.value)));
	const edit = index === -1 ? undefined : removeItem(source, node, index);
	return edit ? removeFromList(applyEdits(source, [edit]), name, isIt) : source;
}

/** The text with another value for a name. */
export function setScalar(source: string, name: string, value: string): string {
	const node = pairValue(source, name);
	if (isScalar(node)) return applyEdits(source, [replaceScalar(source, node, value)]);
	return node === undefined ? addField(source, name, inDoubleQuotes(value), ` ${inDoubleQuotes(value)}`) : source;
}

/** The line end that a text uses. */
export function lineEnd(text: string): string {
	return /\r\n/.test(text) ? '\r\n' : '\n';
}

/**
 * The text with one more field at its end, or behind another field.
 *
 * @param inline its value inside of braces
 * @param block its value behind `name:` on a line of its own
 */
function addField(source: string, name: string, inline: string, block: string, behind?: string): string {
	const parsed = parseMap(source);
	const pairs = parsed?.map.items ?? [];
	const place = (behind !== undefined && parsed && pairOf(parsed.map, behind)) || pairs.at(-1);
	if (!parsed || !place) return source;
	const end = valueEnd(place);
	if (parsed.map.flow) return applyEdits(source, [{ start: end, end, text: `, ${name}: ${inline}` }]);
	const eol = lineEnd(source);
	const at = behind === undefined ? source.length : nextLine(source, end);
	const isOpen = at > 0 && source[at - 1] !== '\n';
	return applyEdits(source, [{ start: at, end: at, text: `${isOpen ? eol : ''}${name}:${block}${isOpen ? '' : eol}` }]);
}

function addItem(source: string, list: YAMLSeq, quoted: string): string {
	const last = list.items.at(-1);
	const [start = 0, end = 0] = list.range ?? [];
	if (!last) return applyEdits(source, [{ start, end, text: `[${quoted}]` }]);
	const [from = 0, to = 0] = (last as Scalar).range ?? [];
	if (list.flow) return applyEdits(source, [{ start: to, end: to, text: `, ${quoted}` }]);
	const indent = /^[ \t]*(?=-)/.exec(source.slice(lineStart(source, from)))?.[0] ?? '';
	const at = nextLine(source, to);
	const eol = lineEnd(source);
	const isOpen = source[at - 1] !== '\n';
	return applyEdits(source, [
		{ start: at, end: at, text: `${isOpen ? eol : ''}${indent}- ${quoted}${isOpen ? '' : eol}` },
	]);
}

function removeBetweenCommas(source: string, list: YAMLSeq, index: number): TextEdit | undefined {
	const [before, node, after] = [index - 1, index, index + 1].map((at) => list.items[at] as Scalar | undefined);
	if (!node?.range || after?.anchor !== undefined) return undefined;
	const edit = before?.range
		? { start: before.range[1], end: node.range[1], text: '' }
		: { start: node.range[0], end: after?.range?.[0] ?? node.range[1], text: '' };
	const removed = source.slice(edit.start, edit.end);
	return removed.includes('#') ? undefined : edit;
}

function removeLine(source: string, start: number, end: number): TextEdit | undefined {
	const from = lineStart(source, start);
	const indent = /^([ \t]*)-[ \t]+$/.exec(source.slice(from, start))?.[1];
	if (indent === undefined) return undefined;
	const to = nextLine(source, end);
	const rest = source.slice(end, to);
	const comment = rest.indexOf('#');
	if (comment !== -1) return { start: from + indent.length, end: end + comment, text: '' };
	if (/\S/.test(rest)) return undefined;
	// The last line has no end of its own: that of the line before it goes.
	const isOpen = source[to - 1] !== '\n' && from > 0;
	return { start: isOpen ? source.slice(0, from).replace(/\r?\n$/, '').length : from, end: to, text: '' };
}

/** Can this text stand without quotes wherever a value stands, and do other readers of YAML take it as text too? */
function isPlain(text: string): boolean {
	return /^\p{L}[\p{L}\p{M}\p{N} _.-]*$/u.test(text) && !/\s$|^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
}

function lineStart(source: string, offset: number): number {
	return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line behind an offset begins; a block scalar ends there. */
function nextLine(source: string, offset: number): number {
	if (source[offset - 1] === '\n') return offset;
	const end = source.indexOf('\n', offset);
	return end === -1 ? source.length : end + 1;
}

function pairValue(source: string, name: string): unknown {
	const parsed = parseMap(source);
	return parsed && pairOf(parsed.map, name)?.value;
}

function keyEnd({ key }: Pair): number {
	return (key as Scalar).range?.[1] ?? 0;
}

function valueEnd(pair: Pair): number {
	return (pair.value as Scalar | null)?.range?.[1] ?? keyEnd(pair);
}

/** Front matter whose YAML has one reading that a look at each line shows: what forms, tools and most people write. */
export interface PlainFrontMatter {
	readonly data: Readonly<Record<string, unknown>>;
	/** The lines between those of `---`, with the line end before them. */
	readonly source: string;
	readonly body: string;
	readonly bodyLine: number;
}

/** A value in quotes without escapes, or text that begins with a letter or a digit and has nothing of syntax in it. */
const SCALAR = `"([^"\\\\]*)"|'([^']*)'|([\\p{L}\\p{N}](?:[^\\s:#]|:(?=[^\\s:#])| (?=[^\\s:#]))*)`;

const FIELD = new RegExp(`^([A-Za-z][\\w-]*):(?: (?:${SCALAR}))?$`, 'u');
const ITEM = new RegExp(`^( *)- (?:${SCALAR})$`, 'u');
const FIELD_OF_FIELD = new RegExp(`^( +)([A-Za-z][\\w-]*): (?:${SCALAR})$`, 'u');

/** `["أ", "ب"]` */
const LIST = /^([A-Za-z][\w-]*): \[("[^"\\]*"(?:, "[^"\\]*")*)\]$/;

/** Controls, tabs and line ends of other kinds: YAML has rules of its own for them. */
const UNUSUAL = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u;

/** Longer ones are rare, and there are limits to the size of front matter and of names. */
const MOST = 8192;

/**
 * Splits such a file and reads its fields as the YAML parser would, which takes 0.3 ms where this takes 0.02.
 *
 * @returns undefined where the parser has to look
 */
export function plainFrontMatter(text: string): PlainFrontMatter | undefined {
	const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
	if (end <= 3 || end > MOST || (text.length > end + 4 && text[end + 4] !== '\n')) return undefined;
	const source = text.slice(3, end);
	if (UNUSUAL.test(source)) return undefined;
	const lines = source.slice(1).split('\n');
	const data = readFields(lines);
	return data && { data, source, body: text.slice(end + 5), bodyLine: lines.length + (text.length > end + 4 ? 3 : 2) };
}

type Fields = Record<string, string | string[] | Record<string, string>>;

function readFields(lines: readonly string[]): Fields | undefined {
	const data: Fields = {};
	let at = 0;
	while (at < lines.length) {
		const line = lines[at] ?? '';
		at += 1;
		const [, name, ...values] = FIELD.exec(line) ?? [];
		if (name === undefined) {
			const [, ofList, items] = LIST.exec(line) ?? [];
			if (ofList === undefined || items === undefined || Object.hasOwn(data, ofList)) return undefined;
			data[ofList] = items.slice(1, -1).split('", "');
			continue;
		}
		if (Object.hasOwn(data, name)) return undefined;
		const value = scalarOf(values);
		if (value !== undefined) {
			data[name] = value;
			continue;
		}
		const below = readItems(lines, at) ?? readFieldsBelow(lines, at);
		if (!below) return undefined;
		data[name] = below.value;
		at = below.end;
	}
	return data;
}

/** Of the three ways to write one. */
function scalarOf([inDouble, inSingle, plain]: readonly (string | undefined)[]): string | undefined {
	return inDouble ?? inSingle ?? plain;
}

/** A list whose items stand below one another. */
function readItems(lines: readonly string[], start: number): { value: string[]; end: number } | undefined {
	const value: string[] = [];
	let indent: string | undefined;
	let end = start;
	for (; end < lines.length; end++) {
		const [, spaces, ...values] = ITEM.exec(lines[end] ?? '') ?? [];
		if (spaces === undefined || spaces !== (indent ?? spaces)) break;
		indent = spaces;
		value.push(scalarOf(values) ?? '');
	}
	return value.length === 0 ? undefined : { value, end };
}

/** Fields of a field, such as those of a picture. */
function readFieldsBelow(
	lines: readonly string[],
	start: number,
): { value: Record<string, string>; end: number } | undefined {
	const value: Record<string, string> = {};
	let indent: string | undefined;
	let end = start;
	for (; end < lines.length; end++) {
		const [, spaces, name, ...values] = FIELD_OF_FIELD.exec(lines[end] ?? '') ?? [];
		if (spaces === undefined || name === undefined || spaces !== (indent ?? spaces)) break;
		if (Object.hasOwn(value, name)) return undefined;
		indent = spaces;
		value[name] = scalarOf(values) ?? '';
	}
	return end === start ? undefined : { value, end };
}

import { type Document, isPair, isScalar, isSeq, type Node, parseDocument, visit, type YAMLParseError } from 'yaml';
import { quote } from '../problem.ts';

/** What is wrong with a YAML text, where, and what to write, as its writer would want to be told. */
export interface YamlAdvice {
	readonly offset: number;
	/** Goes on a sentence, without an end. */
	readonly reason: string;
	readonly hint?: string;
}

/** Fields that hold a list or fields of their own: `[` and `{` begin what they are meant to hold. */
const STRUCTURED =
	/^(tags|sources|authors|related|aliases|formerly|corrections|image|translations|withdrawn|provenance)$/;

const BELOW_ONE_ANOTHER = 'Put the `-` of all items below one another.';

/** What usually went wrong there; the parser's own words where that can't be told. */
export function adviceOn(document: Document.Parsed, error: YAMLParseError, source: string): YamlAdvice {
	const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code;
	const quoteAt = openQuote(document, error);
	const bracketAt = quoteAt === undefined ? openBracket(source, error.pos[0]) : undefined;
	const offset = quoteAt ?? bracketAt ?? error.pos[0];
	const { start, line } = lineAt(source, offset);
	const found =
		commentAdvice(line) ??
		markAdvice(line, offset - start) ??
		(bracketAt === undefined ? undefined : bracketAdvice(line, offset - start)) ??
		(quoteAt === undefined ? spaceAdvice(line) : undefined);
	if (found) return { ...found, offset: start + found.offset };
	const hint = /block sequence|sequence items/.test(reason) && /^\s*-\s/.test(line) ? BELOW_ONE_ANOTHER : hintFor(line);
	return { offset, reason, ...(hint !== undefined && { hint }) };
}

/** What to write for a value that is none because of how it begins. */
export function hintForValue(source: string, offset: number): string | undefined {
	const { start, line } = lineAt(source, offset);
	return markAdvice(line, offset - start)?.hint;
}

function lineAt(source: string, offset: number): { readonly start: number; readonly line: string } {
	const start = source.lastIndexOf('\n', offset - 1) + 1;
	return { start, line: source.slice(start).split(/\r?\n/, 1)[0] ?? '' };
}

/** `[#دمشق]` */
function commentAdvice(line: string): YamlAdvice | undefined {
	const [begun] = /^.*?[[,]\s*(?=#\S)/.exec(line) ?? [];
	if (begun === undefined) return undefined;
	return {
		offset: begun.length,
		reason: 'the rest of the line is a comment',
		hint: 'A `#` begins a comment: put quotes around the name, or leave the `#` out.',
	};
}

/** `title: [فيديو] أمطار`, `title: - أمطار`, `title: *عاجل*` */
function markAdvice(line: string, offset: number): YamlAdvice | undefined {
	const [, indent = '', key = '', space = '', mark = '', rest = ''] =
		/^(\s*(?:- +)?)([\w-]+:|-)(\s+)([[\]{},>|@%`*&!]|[?:-](?=\s|$))(.*)$/.exec(line) ?? [];
	const start = indent.length + key.length + space.length;
	// What is wrong with the name itself has nothing to do with its value.
	if (mark === '' || offset < start) return undefined;
	const isStructured = STRUCTURED.test(key.slice(0, -1)) || (key === '-' && mark === '{');
	if (isStructured && /[[{]/.test(mark)) return undefined;
	const hint =
		isStructured && mark === '-'
			? 'Begin the list on the next line, with each item on a line of its own.'
			: `Put quotes around the whole value: ${key} ${inSingleQuotes((mark + rest).trim())}`;
	return {
		offset: start,
		reason: `a value without quotes begins with ${quote(mark)}, which means something to YAML`,
		hint,
	};
}

/** `tags: ["دمشق", "أسواق"` */
function bracketAdvice(line: string, offset: number): YamlAdvice {
	const bracket = line[offset] ?? '[';
	const closing = bracket === '[' ? ']' : '}';
	const closed = `${line.trim()}${closing === '}' ? ' ' : ''}${closing}`;
	// It may have been meant to go on in the next line, or something else is missing too.
	const isWhole = parseDocument(closed.replace(/^-\s+/, ''), { schema: 'failsafe' }).errors.length === 0;
	return {
		offset,
		reason: `this ${quote(bracket)} is never closed`,
		hint: isWhole ? `Close it: ${closed}` : `Write \`${closing}\` where it ends.`,
	};
}

/** `title:"خبر"`, `-دمشق` */
function spaceAdvice(line: string): YamlAdvice | undefined {
	const [, indent = '', name, value] = /^(\s*(?:- +)?)([\w-]+:)(?!\/\/)(\S.*)$/.exec(line) ?? [];
	if (name && value) {
		return {
			offset: indent.length + name.length,
			reason: 'no space behind the colon',
			hint: `Put a space behind the colon: ${name} ${value.trim()}`,
		};
	}
	const [, inset = '', item] = /^(\s*)-([^\s-].*)$/.exec(line) ?? [];
	if (!item) return undefined;
	return {
		offset: inset.length + 1,
		reason: 'no space behind the hyphen',
		hint: `Put a space behind the hyphen: - ${item.trim()}`,
	};
}

function hintFor(line: string): string | undefined {
	if (/^\s*\t/.test(line)) return 'Indent with spaces; YAML takes no tabs.';
	// What a word processor makes of quotes means nothing to YAML.
	const [, curlyName, curled] = /^\s*([\w-]+):\s*[“”„](.*)[“”]\s*$/.exec(line) ?? [];
	if (curlyName && curled) return `Put straight quotes around the value: ${curlyName}: ${inSingleQuotes(curled)}`;
	const [, name, value] = /^\s*([\w-]+):\s*(?!\s)([^"'[{|>].*:.*)$/.exec(line) ?? [];
	if (name && value) return `Put quotes around the value: ${name}: "${value.replaceAll('"', '\\"').trim()}"`;
	const [, key, begun] = /^\s*([\w-]+):\s+((?:"[^"]*"|'[^']*')\s*[^\s#].*)$/.exec(line) ?? [];
	if (key && begun) {
		if (STRUCTURED.test(key) && /^("[^"]*"|'[^']*')\s*,/.test(begun)) return `Write several as [${begun.trim()}].`;
		// Quotes around all of it were meant to be the ones of YAML.
		const [, inside = begun.trim()] = /^(["'])(.*)\1$/.exec(begun.trim())?.slice(1) ?? [];
		return `Put quotes around the whole value: ${key}: ${inSingleQuotes(inside)}`;
	}
	const [, opened, text] = /^\s*([\w-]+):\s+["']([^"']*?)\s*$/.exec(line) ?? [];
	if (opened && text) return `Close the quote: ${opened}: ${inSingleQuotes(text)}`;
	return undefined;
}

/** A quote that is never closed is reported where the text ends; the place to look at is where it was opened. */
function openQuote(document: Document.Parsed, error: YAMLParseError): number | undefined {
	if (error.code !== 'MISSING_CHAR') return undefined;
	let start: number | undefined;
	visit(document, {
		Scalar(_, { type, range }) {
			const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
			if (isQuoted && range && range[0] <= error.pos[0] && error.pos[0] <= range[2]) start = range[0];
		},
	});
	return start;
}

/** So is a bracket, and what follows it is told to be wrong. */
function openBracket(source: string, before: number): number | undefined {
	let start: number | undefined;
	visit(parseDocument(source, { schema: 'failsafe', keepSourceTokens: true }), {
		Collection(_, { srcToken }) {
			if (srcToken?.type !== 'flow-collection' || srcToken.offset > before) return undefined;
			const end = srcToken.start.type === 'flow-seq-start' ? 'flow-seq-end' : 'flow-map-end';
			if (srcToken.end.some(({ type }) => type === end)) return undefined;
			start = srcToken.offset;
			return visit.BREAK;
		},
	});
	return start;
}

/**
 * The item of a list that stands further in than the one above it: to YAML it goes on with the text of that one, and
 * «دمشق - حلب» is one tag.
 */
export function buriedItem(root: Node | null, source: string): YamlAdvice | undefined {
	let found: YamlAdvice | undefined;
	visit(root, {
		Scalar(_, { type, range }, path) {
			if (type !== 'PLAIN' || !range) return undefined;
			const parent = path.at(-1);
			const isListed =
				isSeq(parent) || (isPair(parent) && isScalar(parent.key) && STRUCTURED.test(String(parent.key.value)));
			const [before] = (isListed && /^.*?\n[ \t]*(?=-\s)/s.exec(source.slice(range[0], range[1]))) || [];
			if (before === undefined) return undefined;
			found = {
				offset: range[0] + before.length,
				reason: 'this `-` begins no item, since it stands further in than the text above',
				hint: BELOW_ONE_ANOTHER,
			};
			return visit.BREAK;
		},
	});
	return found;
}

/** An alias that leads nowhere: `*عاجل` without `&عاجل` before it. */
export function aliasWithoutAnchor(document: Document.Parsed): { name: string; offset: number } | undefined {
	const anchors = new Set<string>();
	let found: { name: string; offset: number } | undefined;
	visit(document, {
		Value(_, { anchor }) {
			if (anchor !== undefined) anchors.add(anchor);
		},
		Alias(_, { source, range }) {
			if (anchors.has(source)) return undefined;
			found = { name: source, offset: range?.[0] ?? 0 };
			return visit.BREAK;
		},
	});
	return found;
}

/** As YAML writes it: nothing in it but a single quote has a meaning. */
export function inSingleQuotes(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

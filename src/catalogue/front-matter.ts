import matter from 'gray-matter';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Problem, quote } from '../problem.ts';
import { plainFrontMatter } from './plain-front-matter.ts';
import { adviceOn, aliasWithoutAnchor, buriedItem, hintForValue, inSingleQuotes } from './yaml-advice.ts';

/** Front matter larger than this is no front matter: the parser would spend minutes on two megabytes of aliases. */
const MAX_BYTES = 64 * 1024;

/** How front matter begins that Hugo's writers know. */
const TOML_LINE = /^\ufeff?\+\+\+[ \t]*\r?\n/;

export interface Place {
	readonly line: number;
	readonly column: number;
}

export interface FrontMatter {
	/** The fields. Every scalar is the text as typed: `date: 2022-01-08` and `title: 1984` stay text. */
	readonly data: Readonly<Record<string, unknown>>;
	/** Markdown behind the front matter. */
	readonly body: string;
	/** Line of the file on which the body begins. */
	readonly bodyLine: number;
	/** Where a field stands in the file; the nearest parent when the field is absent. */
	readonly placeOf: (path: readonly PropertyKey[]) => Place;
	/** With an error among them there are no fields. */
	readonly problems: readonly Problem[];
}

class RefusedLanguage extends Error {}

/**
 * Front matter with its fields. Most is plain, and then the parser looks at it only when somebody asks for a place.
 *
 * @param file as problems name it
 */
export function parseFrontMatter(text: string, file: string): FrontMatter {
	const plain = plainFrontMatter(text);
	if (!plain) return parseAnyFrontMatter(text, file);
	const { source, ...rest } = plain;
	let yaml: Yaml | undefined;
	const placeOf = (path: readonly PropertyKey[]) => {
		yaml ??= readYaml(source, file);
		return yaml.placeOf(path);
	};
	return { ...rest, placeOf, problems: [] };
}

/**
 * The same without the shorter way. The only door to `gray-matter`. Options are always given: without them it keeps
 * every file it read for ever, answers `{}` on the second read of a broken one, and evaluates `---js`.
 */
export function parseAnyFrontMatter(text: string, file: string): FrontMatter {
	let yaml: Yaml = { data: {}, placeOf: () => ({ line: 1, column: 1 }), problems: [] };
	if (!/^\ufeff?---(?!-)/.test(text)) {
		const problem: Problem = {
			file,
			line: 1,
			column: 1,
			severity: 'error',
			code: 'front-matter-missing',
			...(TOML_LINE.test(text)
				? {
						message: 'Unexpected front matter in TOML, expected YAML between two lines of `---`.',
						hint: 'Write `---` for `+++` and `name: "value"` for `name = "value"`.',
					}
				: {
						message: 'Unexpected beginning of the file, expected front matter: fields between two lines of `---`.',
						hint: 'Begin the file with: ---, title: "…", date: 2022-01-08, --- (each on a line of its own).',
					}),
		};
		return { data: {}, body: text, bodyLine: 1, placeOf: yaml.placeOf, problems: [problem] };
	}
	const refuse = (language: string) => () => {
		throw new RefusedLanguage(language);
	};
	const parseYaml = (source: string) => {
		// Of a Windows line end in front of the closing line, `matter` leaves the first half.
		yaml = readYaml(source.replace(/\r$/, ''), file);
		return yaml.data;
	};
	// Asked before `matter` is: on many blank lines its search for comments takes minutes.
	const head = text.split('\n---', 1)[0] ?? '';
	if (head.length > MAX_BYTES) return { ...readYaml(head, file), body: '', bodyLine: 1 };
	try {
		const { content, language = 'yaml' } = matter(text, {
			language: 'yaml',
			engines: {
				yaml: parseYaml,
				json: refuse('json'),
				javascript: refuse('js'),
				coffee: refuse('coffee'),
				toml: refuse('toml'),
			},
		} as never);
		// `---constructor` finds an engine in every object.
		if (!/^ya?ml$/i.test(language)) throw new RefusedLanguage(language);
		// What `matter` returns as content is the end of the text, save for a byte order mark in front.
		const isGlued = text.at(-content.length - 1) === '-';
		// A closing line of four dashes is one too; `matter` leaves the fourth.
		const body = isGlued ? content.replace(/^-+[ \t]*(\r?\n)?/, '') : content;
		const bodyLine = countLines(text.slice(0, text.length - body.length));
		return { ...yaml, body, bodyLine };
	} catch (error) {
		const language = error instanceof RefusedLanguage ? error.message : languageOf(text);
		const problem: Problem = {
			file,
			line: 1,
			column: 4,
			severity: 'error',
			code: 'front-matter-language',
			message: `Unexpected front matter in ${quote(language)}, expected YAML between two lines of \`---\`.`,
			hint: 'Front matter is data and never runs. Write the fields as `name: "value"` lines.',
		};
		return { data: {}, body: '', bodyLine: 1, placeOf: yaml.placeOf, problems: [problem] };
	}
}

type Yaml = Pick<FrontMatter, 'data' | 'placeOf' | 'problems'>;

/** A YAML mapping with places. Also reads the registry files of `content/tags/` and their like. */
export function readYaml(source: string, file: string): Yaml {
	const nowhere = () => ({ line: 1, column: 1 });
	const failed = (place: Place, code: string, message: string, hint?: string): Yaml => ({
		data: {},
		placeOf: nowhere,
		problems: [{ file, ...place, severity: 'error', code, message, ...(hint && { hint }) }],
	});
	const size = Buffer.byteLength(source);
	if (size > MAX_BYTES) {
		const message = `Unexpected front matter of ${Math.round(size / 1024)} kB, expected at most ${MAX_BYTES / 1024} kB.`;
		return failed({ line: 1, column: 1 }, 'front-matter-too-large', message);
	}
	const lines = new LineCounter();
	// The failsafe schema knows text, lists and mappings only, so nothing is turned into a date or a number.
	const document = parseDocument(source, { lineCounter: lines, schema: 'failsafe', uniqueKeys: true });
	const at = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line), column: Math.max(1, col) };
	};
	const [error] = document.errors;
	const tagged = taggedNode(document);
	if (error?.code === 'TAG_RESOLVE_FAILED' || (!error && tagged)) {
		const message = 'Unexpected YAML tag (a word that begins with `!`), expected text, a list or `name: value` lines.';
		const hint = 'If the text begins with `!`, put quotes around it; else leave the tag out.';
		return failed(at(error?.pos[0] ?? tagged?.range?.[0] ?? 0), 'yaml-tag', message, hint);
	}
	const advice = error ? adviceOn(document, error, source) : buriedItem(document.contents, source);
	if (advice) return failed(at(advice.offset), 'yaml-invalid', `Unexpected YAML: ${advice.reason}.`, advice.hint);
	if (document.contents !== null && !isMap(document.contents)) {
		const place = at(document.contents.range?.[0] ?? 0);
		return failed(place, 'yaml-invalid', 'Unexpected YAML, expected lines of `name: "value"`.');
	}
	try {
		const data = (document.toJS({ maxAliasCount: 50 }) ?? {}) as Record<string, unknown>;
		// Throws at a value that holds itself, which no schema and no database can take.
		JSON.stringify(data);
		const problems = commentsInText(document.contents, source).map(
			({ offset, ...rest }): Problem => ({ file, ...at(offset), severity: 'warning', code: 'yaml-comment', ...rest }),
		);
		return { data, placeOf: (path) => at(rangeStart(document.contents, path)), problems };
	} catch {
		const alias = aliasWithoutAnchor(document);
		if (!alias) {
			const message = 'Unexpected YAML aliases, expected at most 50, and none inside what it stands for.';
			return failed(at(0), 'yaml-aliases', message);
		}
		const message = `Unexpected ${quote(`*${alias.name}`)}: YAML takes what begins with a star for an alias, expected text.`;
		const hint =
			hintForValue(source, alias.offset) ?? `Put quotes around the value: ${inSingleQuotes(`*${alias.name}`)}`;
		return failed(at(alias.offset), 'yaml-aliases', message, hint);
	}
}

/** The start of the node at a path, or of the deepest parent that exists. */
function rangeStart(root: Node | null, path: readonly PropertyKey[]): number {
	let node: unknown = root;
	let start = 0;
	for (const key of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key: name }) => isScalar(name) && name.value === key);
			if (!pair) break;
			if (isNode(pair.key)) start = pair.key.range?.[0] ?? start;
			node = pair.value;
		} else if (isSeq(node)) {
			node = node.items[Number(key)];
		} else break;
		if (isAlias(node)) break;
		if (isNode(node) && node.range && node.range[1] > node.range[0]) start = node.range[0];
	}
	return start;
}

/** A value with `!!timestamp`, `!!binary` or a tag of its own, which would turn into something else than text. */
function taggedNode(document: ReturnType<typeof parseDocument>): Node | undefined {
	let found: Node | undefined;
	visit(document, {
		Node(_, node) {
			if (isAlias(node) || node.tag === undefined) return undefined;
			found = node;
			return visit.BREAK;
		},
	});
	return found;
}

/** `title: خبر #1`: what stands behind ` #` is a comment to YAML, and in a line of text the author hardly meant one. */
function commentsInText(root: Node | null, source: string): { offset: number; message: string; hint: string }[] {
	if (!isMap(root)) return [];
	return root.items.flatMap(({ key, value }) => {
		const name = isScalar(key) ? key.value : undefined;
		if ((name !== 'title' && name !== 'description') || !isScalar(value) || value.type !== 'PLAIN' || !value.range)
			return [];
		const [start, end] = value.range;
		const rest = source.slice(end).split(/\r?\n/, 1)[0] ?? '';
		if (!/^[ \t]*#/.test(rest)) return [];
		const written = `${source.slice(start, end)}${rest}`.replace(/\s+/g, ' ').trim();
		return [
			{
				offset: end + rest.indexOf('#'),
				message: `Unexpected comment behind \`${name}\`: the text from \`#\` on is left out.`,
				hint: `If it belongs to the text, put quotes around the value: ${name}: ${inSingleQuotes(written)}`,
			},
		];
	});
}

function languageOf(text: string): string {
	return /^\ufeff?---\s*(\S+)/.exec(text)?.[1] ?? 'unknown';
}

function countLines(text: string): number {
	let lines = 1;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
	return lines;
}

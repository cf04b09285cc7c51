import { parseDocument, stringify } from 'yaml';
import { ADDRESS_FIELD } from './formats.ts';

/** What has to be known of a field of the form to read and write it: a part of the form's own description. */
export interface FileField {
	readonly name: string;
	readonly widget?: string;
	readonly multiple?: boolean;
	readonly fields?: readonly FileField[];
}

type Values = Record<string, unknown>;

/**
 * An article or page as the form shows it. Read as the build reads it, every scalar as the text that was typed: a title
 * may be `1984`. Short ways of writing become long ones, because the form has one field for each value.
 *
 * @throws when the front matter is no YAML
 */
export function readMarkdownFile(text: string, fields: readonly FileField[]): Values {
	const [, head, body] = FRONT_MATTER.exec(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')) ?? [];
	if (head === undefined) return { body: text };
	return { ...readYamlFile(head, fields), body: (body ?? '').replace(/^\n+/, '') };
}

/** The file of an article: every text in double quotes, fields without a value left out. */
export function writeMarkdownFile(values: Values, fields: readonly FileField[]): string {
	const { body = '', ...rest } = values;
	const head = `---\n${writeYamlFile(rest, fields)}---\n`;
	// Spaces before the first word may be the indent of code.
	const text = String(body)
		.replace(/^(?:[^\S\n]*\n)+/, '')
		.trimEnd();
	return text === '' ? head : `${head}\n${text}\n`;
}

/** A file of `tags/` and its like as the form shows it. */
export function readYamlFile(text: string, fields: readonly FileField[]): Values {
	const document = parseDocument(text, { schema: 'failsafe' });
	const [error] = document.errors;
	if (error) throw error;
	const values = document.toJS({ maxAliasCount: 50 }) as unknown;
	return isValues(values) ? toForm(values, fields) : {};
}

export function writeYamlFile(values: Values, fields: readonly FileField[]): string {
	const known = fields.map(({ name }) => name).filter((name) => name in values);
	const unknown = Object.keys(values).filter((name) => !known.includes(name));
	const entries = [...known, ...unknown]
		.filter((name) => name !== 'body' && name !== ADDRESS_FIELD)
		.flatMap((name) => {
			const value = toFile(
				written(
					values[name],
					fields.find((field) => field.name === name),
				),
			);
			return value === undefined ? [] : [[name, value] as const];
		});
	return stringify(Object.fromEntries(entries), {
		defaultStringType: 'QUOTE_DOUBLE',
		defaultKeyType: 'PLAIN',
		lineWidth: 0,
	});
}

/** As the build reads it: the first line may name the language, the last may have more dashes or text behind them. */
const FRONT_MATTER = /^---[ \t]*(?:ya?ml)?[ \t]*(?=\n)([\s\S]*?)\n-{3,}[ \t]*\n?([\s\S]*)$/i;

function toForm(values: Values, fields: readonly FileField[]): Values {
	const known = new Map(fields.map((field) => [field.name, field]));
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => {
			const field = known.get(name);
			return [name, field ? valueFor(field, value) : value];
		}),
	);
}

function valueFor(field: FileField, value: unknown): unknown {
	const { widget, multiple, fields } = field;
	// What the build refuses, such as `yes`, stands for yes: else a draft would be published with whatever is saved next.
	if (widget === 'boolean') return !/^\s*(?:false)?\s*$/i.test(String(value));
	if (widget === 'list' || (widget === 'names' && multiple)) {
		const items = Array.isArray(value) ? value : value === '' ? [] : [value];
		// A field type of one's own gets text alone in a list.
		if (widget === 'names') return items.map((item) => (isValues(item) ? JSON.stringify(item) : item));
		return fields ? items.map((item) => (isValues(item) ? toForm(item, fields) : item)) : items;
	}
	if (widget === 'object' && fields) {
		// The short way of writing stands for the first field: `image: "market.jpg"`.
		if (typeof value === 'string') return value === '' ? undefined : { [fields[0]?.name ?? '']: value };
		return isValues(value) ? toForm(value, fields) : value;
	}
	return value;
}

/** Undoes what `valueFor` does to a list of names. */
function written(value: unknown, field: FileField | undefined): unknown {
	if (field?.widget !== 'names' || !Array.isArray(value)) return value;
	return value.map((item) => readName(String(item)));
}

/** A name, or what an author wrote of a source beside its name. */
export function readName(text: string): string | { readonly name: string } {
	if (!text.startsWith('{')) return text;
	try {
		const value = JSON.parse(text) as unknown;
		return isValues(value) && typeof value['name'] === 'string' ? { ...value, name: value['name'] } : text;
	} catch {
		return text;
	}
}

/** The value as it is written; undefined for one that says nothing. */
function toFile(value: unknown): unknown {
	if (value === null || value === undefined || value === '' || value === false) return undefined;
	// The form counts milliseconds, and nobody publishes by them.
	if (typeof value === 'string') return value.trim().replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+/, '$1');
	if (Array.isArray(value)) {
		const items = value.map(toFile).filter((item) => item !== undefined);
		return items.length > 0 ? items : undefined;
	}
	if (!isValues(value)) return value;
	const entries = Object.entries(value).flatMap(([name, inner]) => {
		const written = toFile(inner);
		return written === undefined ? [] : [[name, written] as const];
	});
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function isValues(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Field } from '@sveltia/cms';
import { z } from 'zod';
import { isFlag } from '../catalogue/front-matter-schema.ts';
import type { FormWords } from '../locale/form-words.ts';

/** What the fields of one form need beside their schema. */
export interface FieldContext {
	/** What is written with the form: its fields may have words of their own. */
	readonly form: 'article' | 'page' | 'term';
	readonly words: FormWords;
	readonly timeZone: string;
	/** Names to choose from, by the field that takes them. */
	readonly names: Readonly<Record<string, readonly string[]>>;
}

/**
 * The fields of a form, from the schema that the build reads the file with: one place says which there are, which are
 * required and what they take. A field that is new in the schema is in the form without further ado.
 *
 * @param order names of the fields that stand first; the others follow in the order of the schema
 */
export function fieldsOf(schema: z.ZodType, context: FieldContext, order: readonly string[] = []): Field[] {
	const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonShape;
	const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
	return partsOf(shape)
		.toSorted(([a], [b]) => rank(a) - rank(b))
		.map(([name, part]) => fieldOf(name, part, { ...context, path: name, required: isRequired(shape, name) }));
}

interface Context extends FieldContext {
	/** `image.alt` */
	readonly path: string;
	readonly required: boolean;
}

/** The part of JSON Schema that our schemas come out as. */
interface JsonShape {
	readonly type?: string;
	readonly format?: string;
	readonly enum?: readonly string[];
	readonly default?: string;
	readonly anyOf?: readonly JsonShape[];
	readonly items?: JsonShape;
	readonly properties?: Readonly<Record<string, JsonShape>>;
	readonly required?: readonly string[];
}

/** Dates are text to the schema, which reads them itself. */
const DATES = new Set(['date', 'updated', 'capturedAt']);
const LONG_TEXTS = new Set(['description', 'text', 'reason']);

function fieldOf(name: string, written: JsonShape, context: Context): Field {
	const shape = longForm(written);
	const { label = name, hint } = wordsOf(context);
	const common = { name, label, required: context.required, ...(hint !== undefined && { hint }) };
	const names = context.names[context.path];
	if (names) {
		// A field type of our own, see `names-field.ts`.
		return { ...common, widget: 'names', multiple: shape.type === 'array', options: names };
	}
	if (isFlag(shape.enum)) return { ...common, required: false, widget: 'boolean', default: false };
	if (shape.enum)
		return { ...common, widget: 'select', ...optionsOf(shape.enum, context), default: shape.default ?? '' };
	if (shape.type === 'array' && shape.items) {
		const item = longForm(shape.items);
		if (!item.properties) return { ...common, widget: 'list' };
		return { ...common, widget: 'list', collapsed: 'auto', fields: subfieldsOf(item, context) };
	}
	if (shape.properties) return { ...common, widget: 'object', collapsed: 'auto', fields: subfieldsOf(shape, context) };
	if (shape.type === 'object') return { ...common, widget: 'keyvalue' };
	if (DATES.has(name)) {
		const isFirst = context.path === 'date';
		return {
			...common,
			widget: 'datetime',
			input_timezone: context.timeZone,
			...(isFirst && { default: '{{now}}' }),
		};
	}
	if (context.path === 'image.src') return { ...common, widget: 'image', choose_url: false };
	if (shape.format === 'uri') return { ...common, widget: 'string', type: 'url' };
	return { ...common, widget: LONG_TEXTS.has(name) ? 'text' : 'string' };
}

function wordsOf({ words: { fields }, form, path }: Context): { label?: string; hint?: string } {
	return fields[`${form}:${path}`] ?? fields[path] ?? {};
}

function subfieldsOf(shape: JsonShape, context: Context): Field[] {
	return partsOf(shape).map(([name, part]) =>
		fieldOf(name, part, { ...context, path: `${context.path}.${name}`, required: isRequired(shape, name) }),
	);
}

function partsOf({ properties = {} }: JsonShape): [string, JsonShape][] {
	return Object.entries(properties);
}

function isRequired({ required = [] }: JsonShape, name: string): boolean {
	return required.includes(name);
}

/** Of the ways in which a field can be written, the one that can say everything: a list, else fields, else text. */
function longForm(shape: JsonShape): JsonShape {
	const ways = (shape.anyOf ?? [shape]).flatMap((one) => (one.anyOf ? [longForm(one)] : [one]));
	return ways.find(({ type }) => type === 'array') ?? ways.find(({ properties }) => properties) ?? ways[0] ?? shape;
}

function optionsOf(values: readonly string[], { words, path, required }: Context) {
	const options = values.map((value) => ({ value, label: words.values[`${path}.${value}`] ?? value }));
	return { options: required ? options : [{ value: '', label: '—' }, ...options] };
}

import { z } from 'zod';
import { articleSchema, FLAGS, isFlag, pageSchema, termSchema } from '../catalogue/front-matter-schema.ts';
import { siteSchema } from '../site.ts';
import { FIELD_WORDS } from './field-words.ts';

/** What editors know of one kind of file. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schemas by file name, made from the schemas that the build reads with: what a person may type, with what it is for
 * in Arabic and English. Draft 7, which every editor understands. What a schema can't say (that a file exists, that a date is one of the calendar)
 * is left to the build.
 */
export function editorSchemas(): ReadonlyMap<string, JsonSchema> {
	return new Map([
		['article.schema.json', described(jsonOf(articleSchema('UTC')), 'article')],
		['page.schema.json', described(jsonOf(pageSchema), 'page')],
		['term.schema.json', described(jsonOf(termSchema), 'term')],
		['site.schema.json', described(jsonOf(siteSchema), 'site')],
	]);
}

/** As it lies in the folder of the editor's settings. */
export function schemaText(schema: JsonSchema): string {
	return `${JSON.stringify(schema, null, 2)}\n`;
}

function jsonOf(schema: z.ZodType): JsonSchema {
	return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
}

/** Each field with its words, and with the form that its text has. */
function described(schema: JsonSchema, path: string): JsonSchema {
	if (isFlag(schema.enum)) return FLAG;
	if (isAnyText(schema) && !path.startsWith('site') && !TEXT_ALONE.has(path))
		return { ...schema, type: ['string', 'number'] } as unknown as JsonSchema;
	const parts = mapParts(schema, (part) => described(part, path));
	if (!schema.properties) return parts;
	const properties = Object.entries(schema.properties).map(([name, field]) => {
		const place = `${path}.${name}`;
		const words = FIELD_WORDS[place];
		const inner = described(withForm(field as JsonSchema, name), place);
		const isOptional = !schema.required?.includes(name) && !path.startsWith('site');
		const says = words ? { description: `${words.ar}\n\n${words.en}` } : {};
		return [name, { ...says, ...(isOptional ? orNothing(inner) : inner) }] as const;
	});
	return { ...parts, properties: Object.fromEntries(properties) };
}

/** `title: 1984`: to the reader of front matter every scalar is text, to an editor this is a number. */
function isAnyText(schema: JsonSchema): boolean {
	return schema.type === 'string' && !schema.enum && !schema.pattern && !schema.format;
}

/** What has to begin with a letter or a `/`. */
const TEXT_ALONE = new Set(['article.lang', 'page.lang', 'article.aliases']);

/** In front matter a name with nothing behind it is as good as no field. */
function orNothing(schema: JsonSchema): JsonSchema {
	const nothing = { type: 'null' } as const;
	return schema.anyOf ? { ...schema, anyOf: [...schema.anyOf, nothing] } : { anyOf: [schema, nothing] };
}

/** What a flag is to an editor, unquoted and in quotes: to the reader of front matter both are the same text. */
const FLAG = {
	type: ['boolean', 'string'],
	pattern: `^(${FLAGS.join('|')})$`,
	patternErrorMessage: 'true أو false · true or false',
} as unknown as JsonSchema;

/** Forms that the build checks by code. */
const DATE: Form = {
	pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?\\s*$',
	patternErrorMessage: 'تاريخ مثل 2024-10-05 أو 2024-10-05T09:30:00+03:00 · a date such as 2024-10-05',
};
const ARTICLE_ID: Form = {
	pattern: '^\\s*/?\\d{4}/\\d{2}/[^/]+(/|\\.md)?\\s*$',
	patternErrorMessage: 'سنة المقال وشهره واسم ملفه: 2022/01/night-bakery · the id of an article',
};
const WEB_ADDRESS: Form = {
	pattern: '^[Hh][Tt][Tt][Pp][Ss]?://',
	patternErrorMessage: 'عنوان يبدأ بـ https:// · an address that begins with https://',
};
const COLOUR: Form = {
	pattern: '^#[0-9a-fA-F]{6}$',
	patternErrorMessage: 'لون مثل #8a1c1c · a colour such as #8a1c1c',
};

const FORMS: Readonly<Record<string, Form | undefined>> = {
	date: DATE,
	updated: DATE,
	capturedAt: DATE,
	related: ARTICLE_ID,
	translations: ARTICLE_ID,
	accent: COLOUR,
};

function withForm(schema: JsonSchema, name: string): JsonSchema {
	if (schema.type === 'string') {
		return { ...schema, ...(schema.format === 'uri' ? WEB_ADDRESS : FORMS[name]) };
	}
	if (schema.properties) return schema;
	return mapParts(schema, (part) => withForm(part, name));
}

/** The schema with its alternatives, its items and the values of its record made anew; properties stay. */
function mapParts(schema: JsonSchema, work: (part: JsonSchema) => JsonSchema): JsonSchema {
	const { anyOf, items, additionalProperties: values } = schema;
	const isList = typeof items === 'object' && !Array.isArray(items);
	const isRecord = typeof values === 'object' && Object.keys(values).length > 0;
	return {
		...schema,
		...(anyOf && { anyOf: anyOf.map((part) => work(part as JsonSchema)) }),
		...(isList && { items: work(items as JsonSchema) }),
		...(isRecord && { additionalProperties: work(values as JsonSchema) }),
	};
}

interface Form {
	readonly pattern: string;
	/** Instead of the pattern, which tells a writer nothing. */
	readonly patternErrorMessage: string;
}

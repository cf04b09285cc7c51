import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { articleSchema, pageSchema, termSchema } from '../catalogue/front-matter-schema.ts';
import { formWordsFor } from '../locale/form-words.ts';
import { fieldsOf } from './fields.ts';

const context = {
	form: 'article' as const,
	words: formWordsFor('ar'),
	timeZone: 'Asia/Damascus',
	names: { tags: ['الطقس'], section: ['سياسة'] },
};

interface Shown {
	readonly name: string;
	readonly widget: string;
	readonly label: string;
	readonly fields?: readonly Shown[];
	readonly options?: readonly (string | { value: string; label: string })[];
}

/** Every field with its path. */
function* everyField(fields: readonly Shown[], at = ''): Generator<readonly [string, Shown]> {
	for (const field of fields) {
		yield [`${at}${field.name}`, field];
		yield* everyField(field.fields ?? [], `${at}${field.name}.`);
	}
}

const schemas = { article: articleSchema('UTC'), page: pageSchema, term: termSchema };

describe.each(Object.entries(schemas))('the form of an %s', (name, schema) => {
	test.each(['ar', 'en'])('has words for each field and each value, in %s', (language) => {
		const words = formWordsFor(language);
		const fields = [
			...everyField(
				fieldsOf(schema, { ...context, form: name as keyof typeof schemas, words, names: {} }) as unknown as Shown[],
			),
		];
		expect(fields.filter(([path]) => words.fields[path] === undefined)).toEqual([]);
		const values = fields.flatMap(([path, { widget, options = [] }]) =>
			widget === 'select' ? options.map((option) => `${path}.${(option as { value: string }).value}`) : [],
		);
		expect(values.filter((value) => !value.endsWith('.') && words.values[value] === undefined)).toEqual([]);
	});
});

test('each field of an article is what the schema takes', () => {
	const fields = fieldsOf(schemas.article, context, ['title', 'tags']) as unknown as Shown[];
	expect([...everyField(fields)].map(([path, { widget }]) => `${path}: ${widget}`)).toEqual([
		'title: string',
		'tags: names',
		'date: datetime',
		'updated: datetime',
		'sources: list',
		'sources.name: string',
		'sources.url: string',
		'sources.archivedUrl: string',
		'image: object',
		'image.src: image',
		'image.alt: string',
		'image.caption: string',
		'image.credit: string',
		'image.archival: boolean',
		'section: names',
		'authors: list',
		'story: string',
		'description: text',
		'related: list',
		'translations: keyvalue',
		'corrections: list',
		'corrections.date: datetime',
		'corrections.text: text',
		'corrections.type: select',
		'draft: boolean',
		'aliases: list',
		'lang: string',
		'withdrawn: object',
		'withdrawn.date: datetime',
		'withdrawn.reason: text',
		'provenance: object',
		'provenance.url: string',
		'provenance.capturedAt: datetime',
		'provenance.method: string',
		'datePrecision: select',
	]);
	const [title, tags, date] = fields;
	expect([title, tags, date]).toEqual([
		{ name: 'title', label: 'العنوان', required: true, widget: 'string' },
		{
			name: 'tags',
			label: 'الوسوم',
			hint: expect.stringContaining('Enter'),
			required: false,
			widget: 'names',
			multiple: true,
			options: ['الطقس'],
		},
		{
			name: 'date',
			label: 'وقت النشر',
			hint: expect.any(String),
			required: true,
			widget: 'datetime',
			input_timezone: 'Asia/Damascus',
			default: '{{now}}',
		},
	]);
});

test('words of one form alone come first', () => {
	const fields = fieldsOf(termSchema, { ...context, form: 'term' }) as unknown as Shown[];
	expect(fields.find(({ name }) => name === 'aliases')?.label).toBe('صيغ أخرى');
});

test('a field that nobody has named yet is in the form all the same', () =>
	expect(fieldsOf(z.object({ mood: z.enum(['gay', 'grave']).optional() }), context)).toEqual([
		{
			name: 'mood',
			label: 'mood',
			required: false,
			widget: 'select',
			options: [
				{ value: '', label: '—' },
				{ value: 'gay', label: 'gay' },
				{ value: 'grave', label: 'grave' },
			],
			default: '',
		},
	]));

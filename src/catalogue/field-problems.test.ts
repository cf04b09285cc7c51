import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldProblems, nearestName } from './field-problems.ts';

test.each([
	['titel', 'title'],
	['Title', 'title'],
	['tag', 'tags'],
	['sorces', 'sources'],
	['author', 'authors'],
	['datePrecission', 'datePrecision'],
	['priority', undefined],
	['وسوم', undefined],
	['', undefined],
])('nearest to «%s» is %s', (name, nearest) => {
	expect(nearestName(name, ['title', 'tags', 'sources', 'authors', 'datePrecision'])).toBe(nearest);
});

test('of alternatives the one that came furthest is told, with the place of its path', () => {
	const schema = z.object({
		list: z.array(z.union([z.string('text'), z.strictObject({ name: z.string('text'), url: z.url('an address') })])),
	});
	const result = schema.safeParse({ list: ['أ', { name: 'ب', url: 'x' }] }, { reportInput: true });
	const placeOf = (path: readonly PropertyKey[]) => ({ line: path.length, column: 7 });
	expect(fieldProblems(result.error?.issues ?? [], { placeOf }, 'x.md')).toEqual([
		{
			file: 'x.md',
			line: 3,
			column: 7,
			severity: 'error',
			code: 'list-invalid',
			message: 'Unexpected `\u2068x\u2069` for `list.1.url`, expected an address.',
		},
	]);
});

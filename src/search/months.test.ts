import { expect, test } from 'vitest';
import { monthAt } from './months.ts';

test.each([
	['ديسمبر', { month: 12, length: 1 }],
	['كانون الأول', { month: 12, length: 2 }],
	['كانون الاول', { month: 12, length: 2 }],
	['بكانون الثاني', { month: 1, length: 2 }],
	['وشباط', { month: 2, length: 1 }],
	['فيفري', { month: 2, length: 1 }],
	['غشت', { month: 8, length: 1 }],
	['آب', { month: 8, length: 1 }],
	['مارس', { month: 3, length: 1 }],
	['أب', undefined],
	['اب', undefined],
	['كانون', undefined],
	['تشرين', undefined],
	['الأول', undefined],
	['', undefined],
])('«%s»', (text, expected) => {
	expect(monthAt(text.split(' '), 0)).toEqual(expected);
});

import { expect, test } from 'vitest';
import { formatInstant } from '../locale/instant.ts';
import { anArticle } from '../testing/catalogue.ts';
import { lastChangeOf } from './last-change.ts';

const text = 'تصويب';

test.each([
	['nothing', { date: '2022-01-08T10:15' }, undefined],
	['an update', { date: '2022-01-08', updated: '2022-01-09T12:00' }, '2022-01-09T12:00:00+02:00'],
	['an update at the moment of publication', { date: '2022-01-08', updated: '2022-01-08' }, undefined],
	[
		'corrections in any order',
		{ date: '2022-01-08', corrections: ['2022-01-10', '2022-07-01', '2022-01-09'].map((date) => ({ date, text })) },
		'2022-07-01T00:00:00+03:00',
	],
	[
		'an update after a correction',
		{ date: '2022-01-08', updated: '2022-01-11T09:00', corrections: [{ date: '2022-01-10', text }] },
		'2022-01-11T09:00:00+02:00',
	],
	[
		'a correction after an update',
		{ date: '2022-01-08', updated: '2022-01-09', corrections: [{ date: '2022-01-10', text }] },
		'2022-01-10T00:00:00+02:00',
	],
	[
		'a correction of the day of publication, whose hour nobody knows',
		{ date: '2022-01-08T10:15', corrections: [{ date: '2022-01-08', text }] },
		undefined,
	],
	[
		'a correction within the year of publication, whose day nobody knows',
		{ date: '2022-01-08', datePrecision: 'year', corrections: [{ date: '2022-01-07', text }] },
		'2022-01-07T00:00:00+02:00',
	],
	['nothing since a month', { date: '2022-01-08', datePrecision: 'month' }, undefined],
])('%s', (_, input, changed) => {
	const last = lastChangeOf(anArticle(input).article);
	expect(last === undefined ? last : formatInstant(last, 'Asia/Damascus')).toBe(changed);
});

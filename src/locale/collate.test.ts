import { expect, test } from 'vitest';
import { sortByName } from './collate.ts';

const sort = (names: readonly string[], language = 'ar') => sortByName(names, (name) => name, language);

test('names stand in alphabetical order without regard to «ال», marks or the seat of a hamza', () => {
	expect(
		sort(['الناتو', 'أحمد', 'تونس', 'إبراهيم', 'البيت الأبيض', 'ابن خلدون', 'بيروت', 'الأردن', 'آدم', 'مُحَمَّد', 'محمود']),
	).toEqual([
		'آدم',
		'إبراهيم',
		'ابن خلدون',
		'أحمد',
		'الأردن',
		'البيت الأبيض',
		'بيروت',
		'تونس',
		'مُحَمَّد',
		'محمود',
		'الناتو',
	]);
});

test('numbers in names are compared by value, in every script', () => {
	expect(sort(['قناة 12', 'قناة 2', 'قناة ٣', 'قناة ١٠'])).toEqual(['قناة 2', 'قناة ٣', 'قناة ١٠', 'قناة 12']);
});

test('the order does not depend on the order before, also of names that compare equal', () => {
	const names = ['مصطفى', 'مصطفي', 'الأردن', 'أردن', 'أُردن', 'احمد', 'أحمد', 'C++', 'C#', 'NATO', 'nato'];
	expect(sort(names.toReversed())).toEqual(sort(names));
	expect(sort(sort(names))).toEqual(sort(names));
});

test('the list that is passed in stays as it was', () => {
	const names = ['ب', 'أ'];
	expect([sort(names), names]).toEqual([
		['أ', 'ب'],
		['ب', 'أ'],
	]);
});

test('items are sorted by the name they are asked for', () => {
	const items = [{ label: 'الناتو' }, { label: 'أوروبا' }];
	expect(sortByName(items, ({ label }) => label, 'ar')).toEqual([{ label: 'أوروبا' }, { label: 'الناتو' }]);
});

test('the language decides', () => {
	expect(sort(['ö', 'z', 'o'], 'sv')).toEqual(['o', 'z', 'ö']);
	expect(sort(['ö', 'z', 'o'], 'de')).toEqual(['o', 'ö', 'z']);
});

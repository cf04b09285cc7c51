import { expect, test } from 'vitest';
import { sortByName } from './collate.ts';
import { groupByLetter } from './letters.ts';

function groups(names: readonly string[], language = 'ar'): Record<string, readonly string[]> {
	const sorted = sortByName(names, (name) => name, language);
	return Object.fromEntries(groupByLetter(sorted, language).map((group) => [group.letter, group.names]));
}

test('names stand under their first letter: without «ال», vowel marks or the seat of a hamza', () => {
	const names = [
		'الناتو',
		'«الناتو» والشرق',
		'نَابلس',
		'أحمد',
		'إبراهيم',
		'آدم',
		'ٱلأنبار',
		'ابن خلدون',
		'الأردن',
		'يافا',
	];
	expect(groups(names)).toMatchInlineSnapshot(`
		{
		  "ا": [
		    "آدم",
		    "إبراهيم",
		    "ابن خلدون",
		    "أحمد",
		    "الأردن",
		    "ٱلأنبار",
		  ],
		  "ن": [
		    "نَابلس",
		    "الناتو",
		    "«الناتو» والشرق",
		  ],
		  "ي": [
		    "يافا",
		  ],
		}
	`);
});

test('digits of every script are one group, Latin letters are capitals', () => {
	const names = ['NATO', 'nato+', 'École', 'eu', '12 شباط', '٧ أيار', 'تونس', 'C++', '…'];
	expect(groups(names)).toMatchInlineSnapshot(`
		{
		  "#": [
		    "…",
		    "٧ أيار",
		    "12 شباط",
		  ],
		  "C": [
		    "C++",
		  ],
		  "E": [
		    "École",
		    "eu",
		  ],
		  "N": [
		    "NATO",
		    "nato+",
		  ],
		  "ت": [
		    "تونس",
		  ],
		}
	`);
	expect(Object.keys(groups(names))).toEqual(['#', 'ت', 'C', 'E', 'N']);
});

test('the language says what is a letter of its own', () => {
	expect(Object.keys(groups(['Ångström', 'Abel', 'Zorn'], 'sv'))).toEqual(['A', 'Z', 'Å']);
	expect(Object.keys(groups(['Ångström', 'Abel', 'Zorn'], 'en'))).toEqual(['A', 'Z']);
	expect(Object.keys(groups(['ısı', 'izmir'], 'tr'))).toEqual(['I', 'İ']);
});

test('terms of an index are grouped by their labels and stay in their order', () => {
	const terms = [
		{ label: 'نابلس', count: 1 },
		{ label: 'الناتو', count: 2 },
		{ label: 'يافا', count: 3 },
	];
	expect(groupByLetter(terms, 'ar')).toEqual([
		{ letter: 'ن', names: [terms[0], terms[1]] },
		{ letter: 'ي', names: [terms[2]] },
	]);
	expect(groupByLetter([], 'ar')).toEqual([]);
});

import { formatDigits, type Numerals } from './numerals.ts';

/** The forms that a language counts a noun with; `#` stands for the number. Plain data, fit for a page's script. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What is counted. */
export type CountedNoun = keyof typeof NOUNS;

/** Arabic has six forms, for 0, 1, 2, 3-10, 11-99 and 100; after them they begin anew: 103 is as 3, 111 as 11. */
const NOUNS = {
	articles: {
		ar: {
			zero: 'لا مقالات',
			one: 'مقال واحد',
			two: 'مقالان',
			few: '# مقالات',
			many: '# مقالًا',
			other: '# مقال',
		},
		en: { zero: 'no articles', one: '# article', other: '# articles' },
	},
	years: {
		ar: { zero: 'لا سنوات', one: 'سنة واحدة', two: 'سنتان', few: '# سنوات', many: '# سنة', other: '# سنة' },
		en: { zero: 'no years', one: '# year', other: '# years' },
	},
	results: {
		ar: { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' },
		en: { zero: 'no results', one: '# result', other: '# results' },
	},
	minutes: {
		ar: { zero: 'لا دقائق', one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
		en: { zero: 'no minutes', one: '# minute', other: '# minutes' },
	},
	problems: {
		ar: {
			zero: 'لا مشكلات',
			one: 'مشكلة واحدة',
			two: 'مشكلتان',
			few: '# مشكلات',
			many: '# مشكلة',
			other: '# مشكلة',
		},
		en: { zero: 'no problems', one: '# problem', other: '# problems' },
	},
} as const satisfies Record<string, Record<'ar' | 'en', PluralForms>>;

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** A count with the form of its noun: «٣ مقالات», «١١ سنة», «دقيقتان». Languages other than Arabic get English. */
export function formatCount(noun: CountedNoun, count: number, language: string, numerals: Numerals): string {
	const forms = pluralForms(noun, language);
	const form = (count === 0 ? forms.zero : forms[rules[baseOf(language)].select(count)]) ?? forms.other;
	return form.replace('#', formatDigits(count, numerals));
}

/** The forms of a noun by the categories of `Intl.PluralRules`; one that is not there is `other`. */
export function pluralForms(noun: CountedNoun, language: string): PluralForms {
	return NOUNS[noun][baseOf(language)];
}

function baseOf(language: string): 'ar' | 'en' {
	return language.split('-')[0] === 'ar' ? 'ar' : 'en';
}

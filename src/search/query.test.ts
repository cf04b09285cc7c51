import { expect, test } from 'vitest';
import { openQuery, parseQuery, type QueryWord } from './query.ts';

const asked = (text: string, language = 'ar') => {
	const { words, phrases } = parseQuery(text, language);
	const terms = ({ terms: of, readings }: QueryWord) => [of.join(' '), ...readings].join(' | ');
	return [...words.map(terms), ...phrases.map((phrase) => `«${phrase.map(terms).join(' ')}»`)];
};

test.each([
	['الناتو', ['الناتو ناتو']],
	['ناتو', ['ناتو الناتو']],
	['والناتو', ['والناتو ناتو الناتو']],
	['لاجتماع بروكسل', ['لاجتماع اللاجتماع | اجتماع', 'بروكسل البروكسل']],
	['کتاب ۲۰۲۲ ﺳﻮﺭﻳﺎ', ['كتاب الكتاب', '2022', 'سوريا السوريا']],
	['شئون', ['شؤون الشؤون']],
	['سنه', ['سنه السنه | سنة | السنة']],
	['كلى', ['كلى الكلى | كلي | الكلي']],
	['علي', ['عليعلي | علي | العلي | على | العلى']],
	['كانون الأول 2021', ['month12', '2021']],
	['دجنبر', ['month12']],
	['آب', ['month8']],
	['أب', ['أب الأب']],
	['قال «مجلس الناتو» و"كأس العالم" و“قناة السويس”', ['قال القال', '«مجلس الناتو»', '«كأس العالم»', '«قناة السويس»']],
	['متى افتتح الخط', ['افتتح الافتتح', 'الخط خط']],
	['محمد علي على', ['محمد المحمد', 'عليعلي | علي | العلي | على | العلى']],
	['متى', ['متى المتى | متي | المتي']],
	['  ،؟ ', []],
	['«»', []],
	['«مجلس', ['مجلس المجلس']],
])('%s', (text, expected) => {
	expect(asked(text)).toEqual(expected);
});

test('words beyond the twelfth are ignored', () => {
	const text = 'قلعة حلب متحف دمشق زلزال سورية مجلس الناتو قناة السويس كأس العالم محطة القطار «خط الحجاز»';
	expect(
		parseQuery(text, 'ar')
			.words.map(({ written }) => written)
			.slice(10),
	).toEqual(['كأس', 'العالم']);
	expect(parseQuery(text, 'ar').phrases.length).toBe(1);
});

test('other languages: letters alone', () => {
	expect(asked('كتاب ایران', 'fa')).toEqual(['کتاب', 'ایران']);
	expect(asked('The NATO Council “in Brussels”', 'en')).toEqual(['nato', 'council', '«in brussels»']);
});

test('the last word may be the beginning of a longer one, a month may not', () => {
	const open = (text: string) => openQuery(parseQuery(text, 'ar')).words.map(({ isOpen }) => isOpen);
	expect(open('مجلس النا')).toEqual([false, true]);
	expect(open('زلزال شباط')).toEqual([false, false]);
});

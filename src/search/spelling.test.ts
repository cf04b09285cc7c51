import { describe, expect, test } from 'vitest';
import { coreOf, foldWord, readingsOf, stemsOf, unifyWord, wordsOf } from './spelling.ts';

test.each([
	['قال «الناتو»، نعم.', ['قال', 'الناتو', 'نعم']],
	['بين 12-13 يناير و6.5 أمتار', ['بين', '12-13', 'يناير', 'و6', '5', 'أمتار']],
	['شدته 7.8، U.S. و L’Orient', ['شدته', '7.8', 'U.S.', 'و', 'L’Orient']],
	['مُحَمَّد می‌شود ﷲ COP28', ['محمد', 'میشود', 'الله', 'COP28']],
	['…', []],
])('words of «%s»', (text, words) => {
	expect(wordsOf(text)).toEqual(words);
});

test.each([
	['الناتو', 'ناتو'],
	['والناتو', 'ناتو'],
	['وبالناتو', 'ناتو'],
	['للناتو', 'ناتو'],
	['كالناتو', 'ناتو'],
	['ناتو', 'ناتو'],
	['ألمانيا', 'ألمانيا'],
	['بالغ', 'بالغ'],
	['لله', 'لله'],
])('«%s» without the article is «%s»', (word, core) => {
	expect(coreOf(word)).toBe(core);
});

test.each([
	['لاجتماع', ['اجتماع']],
	['وبروكسل', ['بروكسل']],
	['ببروكسل', ['بروكسل']],
	['وبدمشق', ['بدمشق', 'دمشق']],
	['لمصر', ['مصر']],
	['كمدينة', ['مدينة']],
	['والناتو', []],
	['ألمانيا', []],
	['كتاب', []],
	['وزير', []],
	['بحرية', []],
	['وبعيد', ['بعيد']],
	['وطن', []],
])('«%s» may be %j', (word, readings) => {
	expect(readingsOf(word)).toEqual(readings);
});

describe('one form for spellings of one word', () => {
	test.each([
		['أحمد', 'احمد'],
		['مصطفى', 'مصطفي'],
		['الهيئة', 'هييه'],
		['والمسؤول', 'مسوول'],
	])('«%s»', (word, folded) => {
		expect(foldWord(unifyWord(word, 'ar'))).toBe(folded);
	});
});

describe('words of one stem', () => {
	const meet = (one: string, other: string) =>
		stemsOf(foldWord(one)).some((stem) => stemsOf(foldWord(other)).includes(stem));
	test.each([
		['محادثات', 'محادثة'],
		['المحادثات', 'محادثاتهم'],
		['اجتماع', 'اجتماعات'],
		['القاطرات', 'قاطرة'],
		['مهندسون', 'المهندسين'],
		['مرآته', 'مرآة'],
		['كتابًا', 'كتاب'],
		['مقترحاتها', 'مقترحات'],
		['سوريا', 'سورية'],
		['دولتين', 'دولة'],
	])('«%s» and «%s»', (one, other) => {
		expect(meet(unifyWord(one, 'ar'), unifyWord(other, 'ar'))).toBe(true);
	});
	test.each([
		['عقد', 'عقدة'],
		['مكتب', 'مكتبة'],
		['كتاب', 'كاتب'],
		['كتاب', 'كتابة'],
		['قال', 'قل'],
		['علم', 'عالم'],
		['قطر', 'قطار'],
		['تفاهم', 'تفاح'],
		['سن', 'سنة'],
	])('not «%s» and «%s»', (one, other) => {
		expect(meet(one, other)).toBe(false);
	});
});

test('letters of each language', () => {
	expect(unifyWord('کتابی', 'ar')).toBe('كتابي');
	expect(unifyWord('كتابي', 'fa')).toBe('کتابی');
	expect(unifyWord('هندوستان', 'ur')).toBe('ہندوستان');
	expect(unifyWord('NATO', 'en')).toBe('nato');
});

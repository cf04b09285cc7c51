import { expect, test } from 'vitest';
import { searchExtras, searchText } from './words.ts';

const extras = (text: string, language = 'ar') => searchExtras({ title: '', text }, language);

test('the text begins with the title and keeps the spelling of its author', () => {
	const parts = { title: 'مُؤتمر', description: 'وصفٌ', text: 'نصّ', captions: ['صورة'] };
	expect(searchText(parts)).toBe('مُؤتمر\nوصفٌ\nنصّ\nصورة');
	expect(searchText({ title: 'مؤتمر', text: '' })).toBe('مؤتمر');
});

test.each([
	// Pagefind sees to these.
	['الناتو وبروكسل مُحَمَّد مدرسة مصطفى القـــدس ٢٠٢٢ شتاءً', ''],
	['والناتو فالناتو وبالناتو', 'الناتو'],
	['وللناتو', 'الناتو'],
	['لاجتماع', 'اجتماع'],
	['واجتماع', 'اجتماع'],
	['ببروكسل', 'بروكسل'],
	['وبألمانيا', 'ألمانيا'],
	['شئون المسئول', 'المسؤول شؤون'],
	['مائة في المائة', 'المئة مئة'],
	['ایران', 'ايران'],
	['۲۰۲۲', '2022'],
	['ﺳﻮﺭﻳﺎ', ''],
	['ٱلقدس', 'القدس'],
	['ﷲ', 'الله'],
	['بروكسل،وباريس', 'بروكسل وباريس'],
	['علي على', 'عليعلي'],
	['17 كانون الأول', 'month12'],
	['في آب', 'month8'],
	['أب حنون', ''],
])('«%s» is found by «%s» too', (text, expected) => {
	expect(extras(text)).toBe(expected);
});

test('what stands in the text by itself is not said again', () => {
	expect(extras('والناتو والناتو لاجتماع')).toBe('اجتماع الناتو');
	expect(extras('والناتو في الناتو لاجتماع بعد اجتماع')).toBe('');
});

test('of words that only look joined there are no others', () => {
	expect(extras('كتاب لبنان بعيد وزير فريق بطاقة لجنة ورقة بحرية')).toBe('');
});

test('names that the article is filed under, and its date as far as it is known', () => {
	const parts = { title: 'قلعة حلب', text: '', terms: ['حلب', 'سلمى الحافظ'] };
	expect(searchExtras({ ...parts, date: '2023-02-12' }, 'ar')).toBe('12 2023 month2 الحافظ سلمى');
	expect(searchExtras({ ...parts, date: '2023-02' }, 'ar')).toBe('2023 month2 الحافظ سلمى');
	expect(searchExtras({ ...parts, date: '2023' }, 'ar')).toBe('2023 الحافظ سلمى');
});

test('Persian and Urdu: their own letters, no particles', () => {
	expect(extras('كتاب ولبنان ایران', 'fa')).toBe('کتاب');
	expect(extras('می‌شود ۱۴۰۲', 'fa')).toBe('1402');
	expect(extras('ہندوستان کتاب', 'ur')).toBe('');
	expect(extras('هندوستان', 'ur')).toBe('ہندوستان');
});

test('English has what its own stemmer gives', () => {
	expect(extras('The Council met in café L’Orient', 'en')).toBe('');
	expect(searchExtras({ title: 'Council', text: 'met', terms: ['NATO'], date: '2022-01-12' }, 'en')).toBe(
		'12 2022 nato',
	);
});

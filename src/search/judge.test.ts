import { describe, expect, test } from 'vitest';
import { GRADES, judge } from './judge.ts';
import { openQuery, parseQuery } from './query.ts';

const { none, ending, spelling, exact } = GRADES;

function judged(asked: string, content: string, language = 'ar') {
	const { grade, places } = judge(parseQuery(asked, language), { content, day: '2022-01-12', terms: ['حلب'] }, []);
	const words = content.split(' ');
	return [grade, places.map((place) => words[place]).join(' ')];
}

describe('how near a text is, and what is marked of it', () => {
	test.each([
		['الناتو', 'قال «الناتو»، والناتو وناتو بالناتو', exact, '«الناتو»، والناتو وناتو بالناتو'],
		['والناتو', 'حلف الناتو', exact, 'الناتو'],
		['اجتماع', 'دعا لاجتماع', spelling, 'لاجتماع'],
		['لاجتماع', 'دعا إلى اجتماع', spelling, 'اجتماع'],
		['احمد', 'جاء أَحْمَد', spelling, 'أَحْمَد'],
		['مدرسه', 'في المدرسة', spelling, 'المدرسة'],
		['علي', 'على علي', exact, 'على علي'],
		['علي', 'على هذا', spelling, 'على'],
		['2022', 'عام ٢٠٢٢', exact, '٢٠٢٢'],
		['محادثات', 'بدأت محادثة', ending, 'محادثة'],
		['مکتب', 'في مكتبة', none, ''],
		['عقد', 'عقدة', none, ''],
		['قال', 'قل', none, ''],
		['كتاب', 'كاتب', none, ''],
		['حلب', 'مدينة', spelling, ''],
		['حلب دمشق', 'في دمشق', spelling, 'دمشق'],
		['حلب بغداد', 'في دمشق', none, ''],
		['يناير', 'في مدينة', ending, ''],
		['ديسمبر', 'في كانون الأول الماضي', spelling, 'كانون الأول'],
		['كانون الأول', 'في كانون الأول و ديسمبر', exact, 'كانون الأول ديسمبر'],
		['كانون الأول', 'في كانون الثاني', none, ''],
		['2022', 'بلا سنة', ending, ''],
		['مائة', 'قتل مائة شخص', exact, 'مائة'],
		['مئة', 'قتل مِائة شخص', exact, 'مِائة'],
		['مائة', 'قتل مئة شخص', exact, 'مئة'],
		['في المئة', 'خمسة في المائة', exact, 'المائة'],
		['في المائة', 'خمسة في المئة', exact, 'المئة'],
		['مئة', 'زاد بمائة', spelling, 'بمائة'],
		['«بمئة شخص»', 'زاد بمائة شخص', exact, 'بمائة شخص'],
	])('«%s» in «%s»', (asked, content, grade, marked) => {
		expect(judged(asked, content)).toEqual([grade, marked]);
	});
});

test('the words of a phrase stand together, in their order and spelling; marks and the seat of a hamza do not count', () => {
	expect(judged('«مجلس الناتو»', 'قال مجلس الناتو، ثم مجلس آخر')).toEqual([exact, 'مجلس الناتو،']);
	expect(judged('«مجلس الناتو»', 'مَجلسُ النّاتو')).toEqual([exact, 'مَجلسُ النّاتو']);
	expect(judged('«الى الأمام»', 'إلى الأمام')).toEqual([exact, 'إلى الأمام']);
	for (const other of ['مجلس ناتو', 'مجلس والناتو', 'الناتو مجلس', 'مجلس حلف الناتو'])
		expect(judged('«مجلس الناتو»', other)).toEqual([none, '']);
	expect(judged('«على الطريق»', 'علي الطريق')).toEqual([none, '']);
});

test.each(['.', ',', '٫', ':', '-', '–', '/', "'", '’'])('a word with %s in it', (sign) => {
	for (const word of /['’]/.test(sign) ? [`L${sign}Orient`, `it${sign}s`] : [`1${sign}0`, `19${sign}30`]) {
		expect(judged(word, `قال ${word} هنا`)).toEqual([exact, word]);
		expect(judged(`«${word} هنا»`, `قال ${word} هنا`)).toEqual([exact, `${word} هنا`]);
		expect(judged(word, `said ${word} here`, 'en')).toEqual([exact, word]);
	}
});

test('letters with signs of their own, and letters of two code units', () => {
	expect(judged('x\u030cy', 'x\u030cy')).toEqual([exact, 'x\u030cy']);
	expect(judged('𐤀𐤁𐤂', 'نقش 𐤀𐤁𐤂')).toEqual([exact, '𐤀𐤁𐤂']);
});

test('a phrase with accents', () => {
	expect(judged('"Émile Zola"', 'رواية Émile Zola')).toEqual([exact, 'Émile Zola']);
	expect(judged('"Émile Zola"', 'by Émile Zola', 'en')).toEqual([exact, 'Émile Zola']);
	expect(judged('"Emile Zola"', 'رواية Émile Zola')).toEqual([none, '']);
});

test('in other languages the places that Pagefind found count', () => {
	const text = { content: 'They were running in Brussels', day: '2022-01-12', terms: [] };
	expect(judge(parseQuery('runs brussels', 'en'), text, [2, 4])).toEqual({ grade: GRADES.akin, places: [2, 4] });
	expect(judge(parseQuery('runs', 'en'), text, [])).toEqual({ grade: none, places: [] });
});

test('an article may lack as many words as it is told', () => {
	const text = { content: 'قلعة في المدينة', day: '2022-01-12', terms: [] };
	const query = parseQuery('قلعة المدينة زلزال', 'ar');
	expect(judge(query, text, [])).toEqual({ grade: none, places: [0, 2] });
	expect(judge(query, text, [], 1)).toEqual({ grade: exact, places: [0, 2] });
});

test('the beginning of a word counts where it was asked for', () => {
	const text = { content: 'مجلس الناتو', day: '2022-01-12', terms: [] };
	expect(judge(parseQuery('النات', 'ar'), text, [])).toEqual({ grade: none, places: [] });
	expect(judge(openQuery(parseQuery('النات', 'ar')), text, [])).toEqual({ grade: ending, places: [1] });
});

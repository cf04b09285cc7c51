import { describe, expect, test } from 'vitest';
import { bodyParts } from '../markdown-prose.ts';
import { findInProse } from './all.ts';

/** What is found in a body: `place code`, and what would be written in its place. */
function find(body: string, language = 'ar'): (readonly [found: string, replacement: string | undefined])[] {
	return findInProse(bodyParts(body, 0).blocks, language).map(({ start, end, code, replacement }) => [
		`${code} ${JSON.stringify(body.slice(start, end))}`,
		replacement,
	]);
}

const FOUND: readonly [body: string, found: string, replacement: string | undefined][] = [
	['قال ، ثم سكت.', 'space-before-mark " "', ''],
	['ما العمل  ؟', 'space-before-mark "  "', ''],
	['في «المدينة» ؛ ثم', 'space-before-mark " "', ''],
	['قال : نعم', 'space-before-mark " "', ''],
	['انتهى . ثم بدأ', 'space-before-mark " "', ''],
	['نسبة 12% ، لا أكثر', 'space-before-mark " "', ''],
	['سنة ١٩٠٦ ، ثم', 'space-before-mark " "', ''],
	['> قال\n> ثم ، سكت', 'space-before-mark " "', ''],
	['- بند ، آخر', 'space-before-mark " "', ''],
	['**نص** ، ثم', 'space-before-mark " "', ''],
	['وقال _نص_ ؛ ثم', 'space-before-mark " "', ''],
	['انظر [رابط](a.md) ، ثم', 'space-before-mark " "', ''],
	['قال الوزير <br> ، ثم', 'space-before-mark " "', ''],
	['كلمة[^1] ، ثم\n\n[^1]: هامش', 'space-before-mark " "', ''],
	['قال, ثم', 'latin-mark ","', '،'],
	['قال **«نعم»**, ثم', 'latin-mark ","', undefined],
	['انظر [رابط](a.md) ,ثم', 'latin-mark " ,"', undefined],
	['ماذا??', 'latin-mark "??"', '؟؟'],
	['ماذا ?? ثم', 'latin-mark " ??"', '؟؟'],
	['قال ,ثم', 'latin-mark " ,"', '، '],
	['قال,ثم', 'latin-mark ","', '، '],
	['قال; ثم', 'latin-mark ";"', '؛'],
	['كَتَبَ, ثم', 'latin-mark ","', '،'],
	['قال,\nثم', 'latin-mark ","', '،'],
	['ما العمل?', 'latin-mark "?"', '؟'],
	['«ما العمل?» سأل', 'latin-mark "?"', '؟'],
	['(NATO), ثم', 'latin-mark ","', '،'],
	['اجتمع ﺍﻟﻤﺠﻠﺲ', 'presentation-forms "ﺍﻟﻤﺠﻠﺲ"', 'المجلس'],
	['اجتمع ﺍﻟﻤﺠﻠﺲ ﺍﻟﻴﻮﻡ مساء', 'presentation-forms "ﺍﻟﻤﺠﻠﺲ ﺍﻟﻴﻮﻡ"', 'المجلس اليوم'],
	['شكل ﹶ وحده', 'presentation-forms "ﹶ"', undefined],
	['هذا کتاب في المكتبة', 'persian-letters "کتاب"', 'كتاب'],
	['هذا بیت في المدينة', 'persian-letters "بیت"', 'بيت'],
	['جاء علی إلى المدينة', 'persian-letters "علی"', undefined],
	['زرت أگادير، وهذا کتاب عن المدينة', 'persian-letters "کتاب"', 'كتاب'],
	['قال «هذا کتاب في المكتبة» ثم', 'persian-letters "کتاب"', 'كتاب'],
	['هتفت المدينة «یا حسین، میرحسین» ليلا', 'persian-letters "یا"', undefined],
	['تاريخ ہندوستان القديمة', 'persian-letters "ہندوستان"', undefined],
	['كلمة\u200b أخرى', 'invisible-character "\u200b"', ''],
	['كلمة\u200bأخرى', 'invisible-character "\u200b"', undefined],
	['كل\u00adمة', 'invisible-character "\u00ad"', ''],
	['ثم\u200f كلمة', 'invisible-character "\u200f"', ''],
	['كلمة\u200c أخرى', 'invisible-character "\u200c"', ''],
	['دار\u200cنا هنا', 'invisible-character "\u200c"', ''],
	['بيت\u200cنا هنا', 'invisible-character "\u200c"', undefined],
	['دار\u200d هنا', 'invisible-character "\u200d"', ''],
	['كلمة \u202bثم\u202c', 'invisible-character "\u202b"', undefined],
	['قال «نعم', 'quotes-unbalanced "«"', undefined],
	['قال نعم» ثم', 'quotes-unbalanced "»"', undefined],
	['قال "نعم ثم', 'quotes-unbalanced "\\""', undefined],
	['قال “نعم ثم', 'quotes-unbalanced "“"', undefined],
	['قال**«ضمانات»**وأضاف', 'emphasis-literal "**«ضمانات»**"', '«**ضمانات**»'],
	['قال **(NRC نعم)**وأضاف', 'emphasis-literal "**(NRC نعم)**"', '(**NRC نعم**)'],
	['هذا ** مهم ** جدا', 'emphasis-literal "** مهم **"', undefined],
	['هذا ~~ محذوف ~~ هنا', 'emphasis-literal "~~ محذوف ~~"', undefined],
	['هذا **مهم **، جدا', 'emphasis-literal "**مهم **"', '**مهم** '],
	['قال **مهم **للجميع', 'emphasis-literal "**مهم **"', '**مهم** '],
	['قال ** مهم** للجميع', 'emphasis-literal "** مهم**"', undefined],
	['شارك رامي** وسليم** في الإعداد', 'emphasis-literal "** وسليم**"', undefined],
	['شارك رامي**، وسليم**.', 'emphasis-literal "**، وسليم**"', undefined],
	['شارك رامي*، وسليم*.', 'emphasis-literal "*، وسليم*"', undefined],
	['شارك رامي***، وسليم***.', 'emphasis-literal "***، وسليم***"', undefined],
	['الخبر الأول *** الخبر الثاني *** الخبر الثالث', 'emphasis-literal "*** الخبر الثاني ***"', undefined],
	['![دكان](صورة السوق.jpg)', 'link-literal "![دكان](صورة السوق.jpg)"', undefined],
	['انظر [التقرير](تقرير العام.pdf) هنا', 'link-literal "[التقرير](تقرير العام.pdf)"', undefined],
];

test.each(FOUND)('in %j is found %s', (body, found, replacement) => {
	expect(find(body)[0]).toEqual([found, replacement]);
});

const CLEAN: readonly [about: string, body: string][] = [
	['marks that stand right', 'قال: «نعم، سنعود»؛ ثم غادر. أحقًا؟ نعم!'],
	['numbers and Latin words', 'بلغت 12,5 و1,000 و«Reuters, AFP» و(NATO, EU) ثم ASCII, ثم 5, وهكذا'],
	['points in a row', 'قال . . . ثم .. سكت ...'],
	['a file name ending', 'لغة .NET وملف .htaccess'],
	['a smile', 'شكرا :) لكم'],
	['a cell, a heading or an item that begins with a mark', '## ؟ ماذا\n\n| س | ج |\n|---|---|\n| ؟ | ، ثم |\n\n- ، ثم'],
	['code in a line', 'اكتب `قال ,ثم ،` هنا'],
	['code in a block', 'نص\n\n```\nقال ,ثم ، «\n```\n\n    قال ,ثم ،'],
	[
		'addresses',
		'في https://example.org/أ,ب;ج?د و<https://example.org/أ,ب> و[هنا](https://example.org/أ,ب "عنوان ,آخر")',
	],
	['HTML and what is in it', 'نص <span title="أ ,ب">قال ,ثم ،</span> نص\n\n<div>قال ,ثم ،</div>'],
	['entities and escapes', 'قال&nbsp;نعم &amp; لا \\*\\*نص\\*\\* ثم'],
	['words in one character, and brackets of the Quran', 'النبي ﷺ قال ﴿ن والقلم﴾'],
	['a Kurdish word', 'زار الوفد هەولێر ودهۆک في الأسبوع الأول من السنة'],
	['a name in Urdu', 'أعلنت حركة الإنصاف (پاکستان تحریک انصاف) نتائجها في المدينة'],
	['a Persian paragraph with an Arabic word', 'پدرم کتابی به من داد، چاپ مطبعة قدیم'],
	['a non-joiner in Persian, where it shows and where not', 'كتاب «می\u200cخواهم» و«کار\u200cها» في المكتبة'],
	['joiners of other scripts', 'كلمة क्\u200dष هندية، وমা\u200cর بنغالية'],
	[
		'a letter in the shape that it has inside of a word',
		'الحرف ج\u200d في أول الكلمة، ثم \u200dج\u200d في وسطها، ثم \u200dج في آخرها',
	],
	['a Persian quotation', 'قال بالفارسية «می‌خواهم کتاب» ثم «پنجره»\n\nکتاب خوب'],
	['an abbreviation of the Hijra, and an emoji of several', 'سنة ١٤٤٣ ه\u200d قال 👩\u200d🚀'],
	['marks of direction that do something', 'لغة C++\u200f ثم \u200eNATO، وحزب (NRC)\u200f.'],
	['an isolate that ends', 'من \u2068Reuters\u2069 نقلا'],
	['a quotation over paragraphs', '«فقرة أولى.\n\nفقرة ثانية.»'],
	['a quotation that each paragraph opens again', '«فقرة أولى.\n\n«فقرة ثانية».'],
	['quotations in each other', 'قال «إن «النص» هنا» ثم "آخر" و“ثالث” و”رابع“'],
	['inches', 'شاشة 15" وأخرى 17" وثالثة 21" هنا'],
	['emphasis that works', 'هذا **مهم** و*مائل* و«**نص**» و~~محذوف~~، **(نص)** ثم'],
	['stars that are none', 'ضرب 5 * 3 * 2 ثم نص* وهامش'],
	['a sentence that begins with a number', '٥. آذار يوم من الأيام'],
	['a list', '1. بند\n2. بند\n\n- بند'],
	['a link with angle brackets, and one with a title', '![دكان](<صورة السوق.jpg>) و[نص](a.md "عنوان")'],
	['a table', '| اسم | عدد |\n|---|---|\n| دمشق | 12,5 |'],
	['a note', 'كلمة[^1] هنا\n\n[^1]: الهامش، وفيه «نص».'],
	['a directive', '::read-more{article=2022/01/x}'],
];

test.each(CLEAN)('nothing is found in %s', (_, body) => {
	expect(find(body)).toEqual([]);
});

describe('other languages', () => {
	test('have their own letters and marks, and the same quotation marks', () => {
		expect(find('او گفت , کتاب ی است ؟', 'fa')).toEqual([]);
		expect(find('He said ,yes «no', 'en').map(([found]) => found)).toEqual(['quotes-unbalanced "«"']);
	});
});

test('a list with Arabic digits is found from its second line on', () => {
	for (const body of ['١. أول\n٢. ثان', '> ١. أول\n> ٢. ثان'])
		expect(find(body).map(([found]) => found.replaceAll(' ', ''))).toEqual(['list-number"١."', 'list-number"٢."']);
});

test('what is found has its place in the body, behind quotation marks of Markdown and Windows line ends', () => {
	const body = '# عنوان\r\n\r\n> > سطر\r\n> > ثم ، آخر\r\n';
	expect(find(body)).toEqual([['space-before-mark " "', '']]);
});

import sharp from 'sharp';

/** A file as a writer would hand it in, and all that is to be said of it: `line:column severity code`. */
export interface WritersFile {
	/** What is peculiar about it. */
	readonly about: string;
	/** Below the content folder. */
	readonly file: string;
	readonly bytes: string | Uint8Array;
	readonly told: readonly string[];
}

const WINDOWS_1256 = Buffer.from([0xc7, 0xe1, 0xce, 0xc8, 0xd1]);

/** An article that is right but for what a case adds. Fields begin in line 4, the body in line 5 or after. */
function article(title: string, body = 'نص الخبر.\n', fields = ''): string {
	return `---\ntitle: "${title}"\ndate: "2022-01-08"\n${fields}---\n${body}`;
}

function windows(text: string): string {
	return text.replaceAll('\n', '\r\n');
}

/** Pictures that the files show. */
export async function writersPictures(): Promise<Readonly<Record<string, Uint8Array>>> {
	const picture = (width: number, height: number, background: string) =>
		sharp({ create: { width, height, channels: 3, background } })
			.jpeg()
			.toBuffer();
	return {
		'articles/2022/01/صورة السوق.jpg': await picture(1200, 800, '#a00'),
		'articles/2022/01/market.jpg': await picture(1200, 800, '#0a0'),
		'articles/2022/01/small.jpg': await picture(400, 300, '#00a'),
	};
}

/** What writers make. Each title is its own, so that no two are told to be one. */
export const WRITERS_FILES: readonly WritersFile[] = [
	...cases('form of the file', [
		[
			'Windows line ends',
			'windows',
			windows(article('نهايات ويندوز', '\nفقرة أولى.\n\nقال ، ثم سكت.\n')),
			['8:4 warning space-before-mark'],
		],
		['a byte order mark', 'mark', `\ufeff${article('علامة الترتيب', 'قال, ثم سكت.\n')}`, ['5:4 warning latin-mark']],
		[
			'a byte order mark and an error in the first field',
			'mark-error',
			'\ufeff---\ntitle: عاجل: هدنة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'both, and a tab',
			'windows-mark',
			`\ufeff${windows(article('علامة ويندوز', '\n\tكود ، لا نص.\n\nنص «مفتوح.\n'))}`,
			['8:4 warning quotes-unbalanced'],
		],
		['no line end at the end', 'no-end', article('بلا سطر أخير', '\nقال «نعم'), ['6:5 warning quotes-unbalanced']],
		[
			'an encoding of old Windows',
			'windows-1256',
			Buffer.concat([Buffer.from('---\ntitle: "'), WINDOWS_1256, Buffer.from('"\ndate: 2022-01-08\n---\n')]),
			['2:9 error file-encoding'],
		],
		[
			'UTF-16, as Notepad once saved it',
			'utf-16',
			Buffer.from(`\ufeff${article('ترميز آخر')}`, 'utf16le'),
			['1:4 error file-nul'],
		],
		[
			'a name in parts, as old Macs have it',
			'أخبار-آب'.normalize('NFD'),
			article('اسم مفكك'),
			['1:1 error file-place'],
		],
		['spaces in the name of the file', 'خبر جديد', article('اسم بمسافات'), ['1:1 error file-place']],
	]),
	...cases('front matter', [
		[
			'tabs in YAML',
			'tabs',
			'---\ntitle: "خبر الجدولة"\ndate: 2022-01-08\ntags:\n\t- "دمشق"\n---\nنص\n',
			['5:1 error yaml-invalid'],
		],
		[
			'an Arabic comma in a list of tags',
			'comma-tags',
			article('فواصل في الوسوم', 'نص.\n', 'tags: [سياسة، اقتصاد]\n'),
			['4:8 warning tags-comma'],
		],
		[
			'an Arabic comma in a list of sources',
			'comma-sources',
			article('فواصل في المصادر', 'نص.\n', 'sources: [رويترز، سانا]\n'),
			['4:11 warning sources-comma'],
		],
		[
			'a colon in a title',
			'colon',
			'---\ntitle: عاجل: هدنة في المدينة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'quotes inside of quotes',
			'quotes',
			'---\ntitle: "الرئيس: "لا" للحرب"\ndate: 2022-01-08\n---\nنص\n',
			['2:18 error yaml-invalid'],
		],
		[
			'a colon and quotes, written well',
			'quoted-well',
			'---\ntitle: \'الوزير: "لا" للحرب\'\ndate: 2022-01-08\n---\nنص\n',
			[],
		],
		[
			'quotes of a word processor',
			'curly',
			'---\ntitle: “بيان: لا حرب”\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a quote that is never closed',
			'open-quote',
			'---\ntitle: "خبر مفتوح\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a date with Arabic digits',
			'digits',
			'---\ntitle: "أرقام عربية"\ndate: ٢٠٢٢-٠١-٠٨\n---\nنص\n',
			['3:7 error date-unreadable'],
		],
		[
			'a date with slashes',
			'slashes',
			'---\ntitle: "خطوط مائلة"\ndate: 8/1/2022\n---\nنص\n',
			['3:7 error date-unreadable'],
		],
		[
			'TOML between pluses',
			'toml-plus',
			'+++\ntitle = "خبر"\ndate = 2022-01-08\n+++\nنص\n',
			['1:1 error front-matter-missing'],
		],
		['TOML that says so', 'toml', '---toml\ntitle = "خبر"\n---\nنص\n', ['1:4 error front-matter-language']],
		['no front matter at all', 'bare', '# خبر\n\nنص\n', ['1:1 error front-matter-missing']],
		['a blank line before it', 'blank', `\n${article('سطر قبل الترويسة')}`, ['1:1 error front-matter-missing']],
		[
			'a field in capitals',
			'capital',
			'---\nTitle: "خبر بحرف كبير"\ndate: 2022-01-08\n---\nنص\n',
			['1:1 error title-missing', '2:8 warning field-unknown'],
		],
		['a word for true', 'draft', article('مسودة بكلمة', 'نص.\n', 'draft: نعم\n'), ['4:8 error draft-invalid']],
		['a hash in front of a tag', 'hash', article('وسم بعلامة', 'نص.\n', 'tags: [#دمشق]\n'), ['4:8 error yaml-invalid']],
		[
			'a list that is never closed',
			'open-list',
			article('نص', 'نص.\n', 'tags: ["دمشق", "أسواق"\n'),
			['4:7 error yaml-invalid'],
		],
		[
			'a list that is never closed, and a field below it',
			'open-list-field',
			article('نص', 'نص.\n', 'tags: [دمشق، أسواق\nsection: "سياسة"\n'),
			['4:7 error yaml-invalid'],
		],
		[
			'fields in braces that are never closed',
			'open-braces',
			article('نص', 'نص.\n', 'image: { src: market.jpg, alt: "السوق"\n'),
			['4:8 error yaml-invalid'],
		],
		[
			'a label in brackets before the headline',
			'label',
			'---\ntitle: [فيديو] أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a label in braces',
			'label-braces',
			'---\ntitle: {عاجل} أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a label in brackets that are never closed',
			'label-open',
			'---\ntitle: [فيديو أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'no space behind the colon',
			'no-space',
			'---\ntitle:"خبر ملتصق"\ndate: 2022-01-08\n---\nنص\n',
			['2:7 error yaml-invalid'],
		],
		[
			'no space behind the colon, and no quotes',
			'no-space-plain',
			'---\ntitle:خبر ملتصق\ndate: 2022-01-08\n---\nنص\n',
			['2:7 error yaml-invalid'],
		],
		[
			'no space behind the hyphens of a list',
			'no-space-list',
			article('نص', 'نص.\n', 'tags:\n-دمشق\n-حلب\n'),
			['5:2 error yaml-invalid'],
		],
		[
			'a headline that begins with a hyphen',
			'mark-1',
			'---\ntitle: - أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a headline that begins with a sign of greater',
			'mark-2',
			'---\ntitle: > أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a headline that begins with a bar',
			'mark-3',
			'---\ntitle: | أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a headline that begins with a question mark',
			'mark-4',
			'---\ntitle: ? أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a headline that begins with an at sign',
			'mark-5',
			'---\ntitle: @ أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a headline that begins with a percent sign',
			'mark-6',
			'---\ntitle: % أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'a headline that begins with a star',
			'star',
			'---\ntitle: *عاجل\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-aliases'],
		],
		[
			'a headline with a word between stars',
			'star-word',
			'---\ntitle: *عاجل* أمطار غزيرة\ndate: 2022-01-08\n---\nنص\n',
			['2:8 error yaml-invalid'],
		],
		[
			'tags in quotes without a list',
			'no-list',
			article('نص', 'نص.\n', 'tags: "دمشق", "حلب"\n'),
			['4:13 error yaml-invalid'],
		],
		[
			'a list in the line of its name',
			'list-line',
			article('نص', 'نص.\n', 'tags: - دمشق\n'),
			['4:7 error yaml-invalid'],
		],
		[
			'a tag that stands further in than the one above it',
			'further-in',
			article('نص', 'نص.\n', 'tags:\n- دمشق\n  - حلب\n'),
			['6:3 error yaml-invalid'],
		],
		['tags below a tag', 'below', article('نص', 'نص.\n', 'tags: دمشق\n  - حلب\n'), ['5:3 error yaml-invalid']],
		[
			'a tag that stands less far in than the one above it',
			'less-in',
			article('نص', 'نص.\n', 'tags:\n  - دمشق\n - حلب\n'),
			['6:1 error yaml-invalid'],
		],
		[
			'a colon in a title, and Windows line ends',
			'windows-colon',
			windows('---\ntitle: عاجل: هدنة في المدينة\ndate: 2022-01-08\n---\nنص\n'),
			['2:8 error yaml-invalid'],
		],
		[
			'an update before the date',
			'updated',
			article('تحديث سابق', 'نص.\n', 'updated: "2021-12-31"\n'),
			['4:10 error updated-before-date'],
		],
	]),
	...cases('prose', [
		[
			'HTML pasted from Word',
			'word',
			article(
				'منقول من وورد',
				'\n<p class="MsoNormal" dir="RTL"><span lang="AR-SY" style="font-size:14pt">اجتمع المجلس ,ثم<o:p></o:p></span></p>\n\nنص.\n',
			),
			['6:90 warning html-removed'],
		],
		[
			'shapes of letters from a PDF',
			'pdf',
			article('من ملف مصوّر', 'اجتمع ﺍﻟﻤﺠﻠﺲ مساء.\n'),
			['5:7 warning presentation-forms'],
		],
		[
			'invisible characters',
			'invisible',
			article('محارف خفية', 'كلمة\u200b أخرى.\n\nثم\u200f كلمة.\n'),
			['5:5 warning invisible-character', '7:3 warning invisible-character'],
		],
		[
			'letters of a Persian keyboard',
			'persian',
			article('لوحة فارسية', 'هذا کتاب قديم في المكتبة.\n'),
			['5:5 warning persian-letters'],
		],
		[
			'a quotation that is never closed',
			'unbalanced',
			article('أقواس ناقصة', 'قال «نعم» و«لا ولم يغلق.\n\n## عنوان\n\nنص.\n'),
			['5:12 warning quotes-unbalanced'],
		],
		[
			'stars beside a quotation',
			'stars',
			article('نجوم ظاهرة', 'قال**«ضمانات»**وأضاف.\n'),
			['5:4 warning emphasis-literal'],
		],
		[
			'stars with spaces',
			'stars-spaces',
			article('نجوم بمسافات', 'هذا ** مهم جدا ** للجميع.\n'),
			['5:5 warning emphasis-literal'],
		],
		[
			'a list with Arabic digits',
			'list',
			article('قائمة بأرقام', '١. بند أول\n٢. بند ثان\n'),
			['5:1 warning list-number', '6:1 warning list-number'],
		],
		[
			'Latin marks in a title and a caption',
			'fields',
			'---\ntitle: "ما العمل?"\ndate: 2022-01-08\nimage: { src: market.jpg, alt: "السوق, صباحا", caption: "باب السوق ، أمس" }\n---\nنص\n',
			['2:17 warning latin-mark', '4:38 warning latin-mark', '4:67 warning space-before-mark'],
		],
		[
			'everything that is no prose',
			'no-prose',
			article(
				'ما ليس نثرا',
				[
					'قال `كلمة ,كلمة` ثم [رابط](https://example.net/أ,ب ) و<b>نص ,نص</b>.',
					'',
					'```',
					'قال ,ثم ، «مفتوح **«نص»**نص',
					'```',
					'',
					'    قال ,ثم ، كود',
					'',
					'<div>قال ,ثم ،</div>',
					'',
					'https://example.net/أ,ب;ج?د',
					'',
					'[نص]: https://example.net/أ,ب',
					'',
					'| عمود | آخر |',
					'|---|---|',
					'| ١٢,٥ | 12,5 |',
					'',
				].join('\n'),
			),
			[],
		],
	]),
	...cases('pictures', [
		[
			'an image name with spaces',
			'spaces',
			article('صورة بمسافات', 'نص.\n', 'image: { src: "صورة السوق.jpg", alt: "دكان مفتوح" }\n'),
			[],
		],
		[
			'an image name with spaces in the text',
			'spaces-body',
			article('صورة بمسافات في المتن', '\nنص.\n\n![دكان](صورة السوق.jpg)\n'),
			['8:1 warning link-literal'],
		],
		[
			'a picture without a description',
			'alt-none',
			article('بلا وصف', 'نص.\n', 'image: "market.jpg"\n'),
			['4:8 warning alt-missing'],
		],
		[
			'a picture that is called Logo',
			'alt-logo',
			article('وصف فارغ', 'نص.\n\n![Logo](market.jpg)\n', 'image: { src: "market.jpg", alt: "شعار" }\n'),
			['4:34 warning alt-empty-words', '8:1 warning alt-empty-words'],
		],
		[
			'a file name for a description',
			'alt-name',
			article('اسم الملف وصفا', '\n![IMG_2034.JPG](market.jpg)\n'),
			['6:1 warning alt-empty-words'],
		],
		[
			'a caption that repeats the description',
			'caption',
			article('شرح مكرر', 'نص.\n', 'image:\n  src: "market.jpg"\n  alt: "باب السوق"\n  caption: "باب السّوق."\n'),
			['7:12 warning caption-repeats-alt'],
		],
		[
			'a lead picture like a stamp',
			'small',
			article('صورة صغيرة', 'نص.\n', 'image: { src: "small.jpg", alt: "دكان مفتوح" }\n'),
			['4:8 warning image-small'],
		],
		[
			'a picture that is not there',
			'gone',
			article('صورة غائبة', 'نص.\n', 'image: { src: "gone.jpg", alt: "دكان مفتوح" }\n'),
			['4:8 error image-missing'],
		],
	]),
	...cases('links', [
		[
			'an address of the site that is none',
			'dead',
			article(
				'رابط ميت',
				'انظر [هنا](/2022/01/nowhere/) و[هنا](https://example.org/about-us/) و[هنا](/2022/01/quoted-well).\n',
			),
			['5:6 warning link-dead', '5:32 warning link-dead'],
		],
		[
			'a heading that is none',
			'fragment',
			article('عنوان داخلي', 'انظر [هنا](#خاتمة) و[هنا](#تمهيد) و[هنا](list.md#بند).\n\n## تمهيد\n\nنص.\n'),
			['5:6 warning fragment-dead', '5:36 warning fragment-dead'],
		],
		[
			'a file that is not there',
			'link',
			article('رابط إلى غائب', '\nانظر [هنا](../../2021/12/gone.md).\n'),
			['6:6 error link-missing'],
		],
	]),
	...cases('the archive', [
		[
			'a day that has gone tomorrow',
			'relative',
			article('الحكومة تجتمع الأسبوع المقبل'),
			['2:31 warning title-relative-time'],
		],
		[
			'a date in the future',
			'future',
			'---\ntitle: "خبر مؤجل"\ndate: 2031-01-08\n---\nنص\n',
			['3:7 warning date-elsewhere', '3:7 warning date-future'],
		],
		[
			'a year of the Hijra',
			'hijra',
			'---\ntitle: "تاريخ هجري"\ndate: 1443-06-05\n---\nنص\n',
			['3:7 warning date-elsewhere', '3:7 warning date-old'],
		],
		['a headline', 'first', article('افتتاح السوق القديمة'), []],
		[
			'the same headline',
			'second',
			article('افتتاح السّوق القديمه').replace('2022-01-08', '2022-01-09'),
			['2:8 warning title-twice'],
		],
		['a tag', 'tag-1', article('وسم أول', 'نص.\n', 'tags: ["أوكرانيا"]\n'), []],
		[
			'the same tag, spelled otherwise',
			'tag-2',
			article('وسم ثان', 'نص.\n', 'tags: ["اوكرانيا"]\n').replace('2022-01-08', '2022-01-09'),
			['4:8 error term-two-spellings'],
		],
		['a source', 'source-1', article('مصدر أول', 'نص.\n', 'sources: ["وكالة الأناضول"]\n'), []],
		[
			'the same source, a letter apart',
			'source-2',
			article('مصدر ثان', 'نص.\n', 'sources: ["وكالة الأنضول"]\n').replace('2022-01-08', '2022-01-09'),
			['4:11 warning term-near'],
		],
	]),
];

type Case = readonly [about: string, name: string, bytes: string | Uint8Array, told: readonly string[]];

function cases(group: string, list: readonly Case[]): WritersFile[] {
	return list.map(([about, name, bytes, told]) => ({
		about: `${group}: ${about}`,
		file: `articles/2022/01/${name}.md`,
		bytes,
		told,
	}));
}

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { CONTENT_ROOT, locateProblems } from '../problem.ts';
import { anArticle, articleFile } from '../testing/catalogue.ts';
import { readArticle, termNames } from './article.ts';

const rules = { timeZone: 'Asia/Damascus', language: 'ar' };

/** @param fields lines of front matter behind `title` and `date` */
function read(fields: string, path = 'articles/2022/01/slug.md', body = 'نص\n') {
	return readArticle(Buffer.from(`---\ntitle: عنوان\ndate: 2022-01-08\n${fields}\n---\n${body}`), path, rules);
}

function problemsOf(fields: string, path?: string): string[] {
	return read(fields, path).problems.map(({ line, column, severity, code, message, hint }) =>
		`${line}:${column} ${severity} ${code}: ${message}${hint ? ` | ${hint}` : ''}`.replace(/[\u2068\u2069]/g, ''),
	);
}

describe('an article', () => {
	test('with every field', () => {
		const { article, references, uses, problems } = anArticle({
			id: '2022/01/الناتو',
			title: '  ضمانات  أمنية: "لا" للحرب ',
			date: '2022-01-08T10:15:00+02:00',
			updated: '2022-01-09',
			sources: ['ليفانت نيوز', { name: 'TASS', url: 'https://tass.com/', archivedUrl: 'https://web.archive.org/x' }],
			tags: ['حلف الناتو', 'روسيا', 'روسيا'],
			image: { src: 'صورة.jpg', alt: 'قاعة', caption: 'اجتماع', credit: 'أ. ب.', archival: 'true' },
			section: 'سياسة',
			authors: ['أحمد'],
			story: 'أوكرانيا',
			description: 'خلاصة',
			related: ['2021/12/خبر', '/2021/11/b/', '2021/10/c.md', '2021/12/خبر'],
			translations: { en: '2021/12/news', 'zh-Hant': '2021/12/c.md' },
			corrections: [
				{ date: '2022-01-10', text: 'الاسم' },
				{ date: '2022-01-11T09:00', text: 'الرقم', type: 'clarification' },
			],
			draft: 'true',
			aliases: ['/قديم/'],
			lang: 'ar-SY',
			withdrawn: { date: '2022-02-01', reason: 'خطأ' },
			provenance: { url: 'https://example.org/x', capturedAt: '2022-03-01', method: 'نسخ' },
			datePrecision: 'month',
			body: 'فقرة [رابط](../../2020/05/nato.md).\n\n![ب](b.png)\n\n::read-more{article=2019/01/d}\n',
		});
		expect({ article, references, uses, problems }).toEqual({
			article: {
				id: '2022/01/الناتو',
				title: 'ضمانات أمنية: "لا" للحرب',
				instant: Date.parse('2022-01-08T08:15:00Z'),
				day: '2022-01-08',
				precision: 'month',
				updated: Date.parse('2022-01-08T22:00:00Z'),
				description: 'خلاصة',
				excerpt: 'خلاصة',
				section: 'سياسة',
				tags: ['حلف الناتو', 'روسيا'],
				sources: [
					{ name: 'ليفانت نيوز' },
					{ name: 'TASS', url: 'https://tass.com/', archivedUrl: 'https://web.archive.org/x' },
				],
				authors: ['أحمد'],
				story: 'أوكرانيا',
				image: { path: 'articles/2022/01/صورة.jpg', alt: 'قاعة', caption: 'اجتماع', credit: 'أ. ب.', archival: true },
				related: ['2021/12/خبر', '2021/11/b', '2021/10/c'],
				corrections: [
					{ instant: Date.parse('2022-01-09T22:00:00Z'), text: 'الاسم', type: 'correction' },
					{ instant: Date.parse('2022-01-11T07:00:00Z'), text: 'الرقم', type: 'clarification' },
				],
				aliases: ['/قديم/'],
				lang: 'ar-SY',
				draft: true,
				translations: { en: '2021/12/news', 'zh-Hant': '2021/12/c' },
				withdrawn: { instant: Date.parse('2022-01-31T22:00:00Z'), reason: 'خطأ' },
				provenance: { url: 'https://example.org/x', capturedAt: Date.parse('2022-02-28T22:00:00Z'), method: 'نسخ' },
				words: 2,
				bodyDigest: expect.stringMatching(/^[\w-]{22}$/),
			},
			references: [
				{ path: 'articles/2019/01/d.md', kind: 'read-more', line: 56, column: 1 },
				{ path: 'articles/2020/05/nato.md', kind: 'link', line: 52, column: 6 },
				{ path: 'articles/2021/12/خبر.md', kind: 'related', line: 26, column: 5 },
				{ path: 'articles/2021/11/b.md', kind: 'related', line: 27, column: 5 },
				{ path: 'articles/2021/10/c.md', kind: 'related', line: 28, column: 5 },
				{ path: 'articles/2021/12/خبر.md', kind: 'related', line: 29, column: 5 },
				{ path: 'articles/2021/12/news.md', kind: 'translation', line: 31, column: 7 },
				{ path: 'articles/2021/12/c.md', kind: 'translation', line: 32, column: 12 },
			],
			uses: [
				{ path: 'articles/2022/01/صورة.jpg', line: 15, column: 3 },
				{ path: 'articles/2022/01/b.png', line: 54, column: 1 },
			],
			problems: [],
		});
	});

	test('with nothing but title and date; empty fields are as none', () => {
		const article = {
			id: '2022/01/slug',
			title: 'عنوان',
			instant: Date.parse('2022-01-07T22:00:00Z'),
			day: '2022-01-08',
			precision: 'day',
			excerpt: 'نص',
			tags: [],
			sources: [],
			authors: [],
			related: [],
			corrections: [],
			aliases: [],
			draft: false,
			words: 1,
			bodyDigest: expect.any(String),
		};
		expect(read('').article).toEqual(article);
		expect(read('tags:\nimage:\nsection: ""\ndraft:\nupdated:\ncorrections:').article).toEqual(article);
	});

	test('has one value where a list of one is meant', () => {
		expect(
			read('tags: حلف الناتو\nsources: TASS\nauthors: أحمد\nrelated: 2021/12/خبر\naliases: /a/').article,
		).toMatchObject({
			tags: ['حلف الناتو'],
			sources: [{ name: 'TASS' }],
			authors: ['أحمد'],
			related: ['2021/12/خبر'],
			aliases: ['/a/'],
		});
		expect(read('sources: {name: TASS}').article?.sources).toEqual([{ name: 'TASS' }]);
	});

	test('is in NFC, whatever the author’s editor writes', () => {
		const fields = 'tags: [أخبار]\ntitle2: x\nsection: إيران'.normalize('NFD');
		expect(read(fields).article).toMatchObject({ tags: ['أخبار'.normalize('NFC')], section: 'إيران'.normalize('NFC') });
	});

	test.each([
		['صورة.jpg', { path: 'articles/2022/01/صورة.jpg' }],
		['../../../public/x.jpg', { path: 'public/x.jpg' }],
		['/x.jpg', { path: 'public/x.jpg' }],
		['https://example.org/x.jpg', { url: 'https://example.org/x.jpg' }],
	])('has its picture at %s', (src, place) => {
		expect(read(`image: ${src}`).article?.image).toEqual({ ...place, alt: '', archival: false });
	});

	test('has the day of its zone', () => {
		const at = (date: string) => anArticle({ date }).article.day;
		expect([at('2022-01-08T23:30:00Z'), at('2022-01-08T00:30:00+05:30'), at('2022-01-08')]).toEqual([
			'2022-01-09',
			'2022-01-07',
			'2022-01-08',
		]);
	});

	test('has another digest when its body shows something else, and only then', () => {
		const digest = (body: string, title = 'عنوان') => anArticle({ body, title }).article.bodyDigest;
		expect(digest('نص')).toBe(digest('نص\n', 'آخر'));
		expect(digest('نص')).not.toBe(digest('نصّ'));
	});

	test('is listed under its names in the order of the author', () => {
		const { article } = anArticle({ section: 'سياسة', tags: ['ب', 'أ'], sources: ['TASS'], authors: ['د', 'ج'] });
		expect(termNames(article)).toEqual({ section: ['سياسة'], tag: ['ب', 'أ'], source: ['TASS'], author: ['د', 'ج'] });
	});

	test('keeps the fields that Warraq does not know, as typed', () => {
		expect(read('priority: 1\nnested: {a: [ب]}\n__proto__: {polluted: yes}').article?.extra).toEqual(
			JSON.parse('{"priority": "1", "nested": {"a": ["ب"]}, "__proto__": {"polluted": "yes"}}'),
		);
	});
});

describe('problems of fields', () => {
	const iso = 'expected ISO 8601, such as `2022-01-08T10:15:00+02:00` or `2022-01-08`.';

	test.each([
		['titel: x', '4:8 warning field-unknown: Unexpected field `titel`, expected a known one. | Did you mean `title`?'],
		['Tag: x', '4:6 warning field-unknown: Unexpected field `Tag`, expected a known one. | Did you mean `tags`?'],
		['وسوم: x', '4:7 warning field-unknown: Unexpected field `وسوم`, expected a known one.'],
		[
			'updated: 2022-01-07',
			'4:10 error updated-before-date: Unexpected `updated` before `date`, expected a later moment.',
		],
		['updated: أمس', `4:10 error date-unreadable: Unexpected \`أمس\` for \`updated\`, ${iso}`],
		['updated: 2022-02-30', `4:10 error date-unreadable: Unexpected \`2022-02-30\` for \`updated\`, ${iso}`],
		[
			'updated: ٢٠٢٢-٠١-٠٩',
			`4:10 error date-unreadable: Unexpected \`٢٠٢٢-٠١-٠٩\` for \`updated\`, ${iso} | Write \`2022-01-09\`, with Western digits.`,
		],
		[
			'updated: ۲۰۲۲-۰۱-۰۹T۱۰:۱۵',
			`4:10 error date-unreadable: Unexpected \`۲۰۲۲-۰۱-۰۹T۱۰:۱۵\` for \`updated\`, ${iso} | Write \`2022-01-09T10:15\`, with Western digits.`,
		],
		['draft: yes', '4:8 error draft-invalid: Unexpected `yes` for `draft`, expected `true` or `false`.'],
		['tags: [[أ]]', '4:8 error tags-invalid: Unexpected `["أ"]` for `tags.0`, expected text.'],
		['tags: [أ, ""]', '4:11 error tags-invalid: Unexpected `` for `tags.1`, expected text.'],
		[
			'tags: أ, ب',
			'4:7 warning tags-comma: Unexpected «,» in the tag `أ, ب`, expected one tag. | Write several as ["أ", "ب"].',
		],
		[
			'tags: أ، ب ،ج',
			'4:7 warning tags-comma: Unexpected «،» in the tag `أ، ب ،ج`, expected one tag. | Write several as ["أ", "ب", "ج"].',
		],
		['tags: ["…"]', '4:8 error term-empty: Unexpected name `…`, expected a letter or a digit in it.'],
		['authors: [أحمد, "❤️"]', '4:17 error term-empty: Unexpected name `❤️`, expected a letter or a digit in it.'],
		['section: "***"', '4:10 error term-empty: Unexpected name `***`, expected a letter or a digit in it.'],
		[
			'sources: [{name: أ, url: x}]',
			'4:26 error sources-invalid: Unexpected `x` for `sources.0.url`, expected an address that begins with `https://`.',
		],
		[
			'sources: [{name: أ, url: "javascript:alert(1)"}]',
			'4:26 error sources-invalid: Unexpected `javascript:alert(1)` for `sources.0.url`, expected an address that begins with `https://`.',
		],
		['image: {alt: x}', '4:8 error image-invalid: Unexpected `{"alt":"x"}` for `image.src`, expected text.'],
		['image: {src: a.jpg, foo: x}', '4:8 error image-invalid: Unexpected `foo` in `image`, expected a known field.'],
		[
			'image: {src: a.jpg, archival: نعم}',
			'4:31 error image-invalid: Unexpected `نعم` for `image.archival`, expected `true` or `false`.',
		],
		[
			'image: ../../../../x.jpg',
			'4:8 error image-outside: Unexpected image path `../../../../x.jpg`, expected a file beside the article or under public/.',
		],
		[
			'related: [خبر]',
			'4:11 error related-invalid: Unexpected `خبر` for `related.0`, expected the id of an article such as `2021/12/slug`.',
		],
		[
			'corrections: [{date: x, text: y}]',
			`4:22 error date-unreadable: Unexpected \`x\` for \`corrections.0.date\`, ${iso}`,
		],
		['withdrawn: {date: 2022-01-10}', '4:12 error withdrawn-missing: Missing `withdrawn.reason`, expected text.'],
		[
			'provenance: {url: x}',
			'4:19 error provenance-invalid: Unexpected `x` for `provenance.url`, expected an address that begins with `https://`.',
		],
		['lang: عربي', '4:7 error lang-invalid: Unexpected `عربي` for `lang`, expected a language tag such as `en`.'],
		// `Intl` refuses it, and would do so in the middle of a build.
		['lang: ar-12', '4:7 error lang-invalid: Unexpected `ar-12` for `lang`, expected a language tag such as `en`.'],
		[
			'draft: &a [*a]',
			'1:1 error yaml-aliases: Unexpected YAML aliases, expected at most 50, and none inside what it stands for.',
		],
	])('%s', (fields, problem) => {
		expect(problemsOf(fields)).toEqual([problem]);
	});

	test.each([
		'tags: {a: b}',
		'image: [a]',
		'corrections: x',
		'corrections: [{date: 2022-01-09, text: ت, type: خطأ}]',
		'provenance: x',
		'withdrawn: true',
		'datePrecision: minute',
		'aliases: {a: b}',
	])('%s: the message is a sentence of ours, not of a library', (fields) => {
		expect(problemsOf(fields)).toEqual([
			expect.stringMatching(/^4:\d+ error [\w-]+: Unexpected `.*` for `[\w.]+`, expected (?!Invalid|Too).+\.$/),
		]);
	});

	test.each([
		'image: {caption: , alt: ""}',
		'image:\n  src:\n  caption:',
		'sources: [{name: أ, url: }]',
		'sources:\n  - name:\n    url:',
		'tags:\n  -',
		'provenance: {url: https://example.org/, capturedAt: }',
		'tags: ["أ, ب"]',
	])('%j is none', (fields) => {
		expect(problemsOf(fields)).toEqual([]);
	});

	test('fields that are not there', () => {
		const { problems } = readArticle(Buffer.from('---\ntitle: ""\n---\n'), 'articles/2022/01/slug.md', rules);
		expect(problems.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`)).toEqual([
			'2:8 title-missing: Missing `title`, expected text.',
			'1:1 date-missing: Missing `date`, expected a date.',
		]);
	});

	test('are all told at once, those of the body with the line of the file', () => {
		const { article, problems } = read('draft: x\nupdated: y', undefined, '\n[x](y)\n\n::z\n');
		expect([article, problems.map(({ line, code }) => `${line} ${code}`)]).toEqual([
			undefined,
			['5 date-unreadable', '4 draft-invalid', '10 directive-unknown', '8 link-relative'],
		]);
	});

	test('a date of another month than the folder is a warning, by the zone of the site', () => {
		const codes = (date: string) => {
			const bytes = Buffer.from(articleFile({ date }));
			return readArticle(bytes, 'articles/2022/01/slug.md', rules).problems.map(
				({ severity, code }) => `${severity} ${code}`,
			);
		};
		expect([
			codes('2022-02-01'),
			codes('2022-01-31T23:30:00Z'),
			codes('2022-01-31T23:30:00'),
			codes('2021-12-31T23:30:00Z'),
		]).toEqual([['warning date-elsewhere'], ['warning date-elsewhere'], [], []]);
	});
});

test.each([
	['bytes that are not UTF-8', Buffer.of(0xff), 'file-encoding'],
	['front matter that runs', Buffer.from('---js\n{}\n---\n'), 'front-matter-language'],
	['broken YAML', Buffer.from('---\ntitle: أ: ب\n---\n'), 'yaml-invalid'],
])('a file of %s gives a problem and no article', (_, bytes, code) => {
	const { problems, ...rest } = readArticle(bytes, 'articles/2022/01/slug.md', rules);
	expect([rest, problems.map((problem) => problem.code)]).toEqual([
		{ html: '', references: [], uses: [], aliases: [] },
		[code],
	]);
});

describe('a file whose path is no address gets the command that moves it', () => {
	const hintOf = (path: string, file = articleFile({ title: 'عنوان المقال' })) => {
		const found = readArticle(Buffer.from(file), path, rules).problems.filter(({ code }) => code === 'file-place');
		return found.map(({ hint }) => hint ?? '');
	};

	test.each([
		['articles/خبر.md', 'articles/2022/01/خبر.md'],
		['articles/2022/خبر.md', 'articles/2022/01/خبر.md'],
		['articles/2022/1/خبر.md', 'articles/2022/01/خبر.md'],
		['articles/2022/13/خبر.md', 'articles/2022/01/خبر.md'],
		['articles/2021/05/a/خبر.md', 'articles/2022/01/خبر.md'],
		['articles/2022/01/Foo Bar.md', 'articles/2022/01/foo-bar.md'],
		['articles/2022/01/مُحَمَّد.md', 'articles/2022/01/محمد.md'],
		['articles/2022/01/سنة ١٩٨٤.md', 'articles/2022/01/سنة-1984.md'],
		// Digits alone are the address of a day.
		['articles/2022/01/15.md', 'articles/2022/01/article-15.md'],
		['articles/2022/01/١٥.md', 'articles/2022/01/article-15.md'],
		['articles/2022/01/….md', 'articles/2022/01/عنوان-المقال.md'],
		[`articles/2022/01/${'أخبار'.normalize('NFD')}.md`, `articles/2022/01/${'أخبار'.normalize('NFC')}.md`],
		[`articles/2022/01/${'ب'.repeat(50)}.md`, `articles/2022/01/${'ب'.repeat(40)}.md`],
	])('%s', (path, target) => {
		expect(hintOf(path)).toEqual([`npm run rename -- file '${CONTENT_ROOT}${path}' '${CONTENT_ROOT}${target}'`]);
	});

	// People paste the command: a shell must read the file's name in it, and run nothing.
	test.each(['سعر $HOME.md', 'خبر "عاجل".md', 'x`id`.md', '$(id).md', "it's.md", 'a\\b.md'])(
		'«%s» in a shell',
		(name) => {
			const path = `articles/2022/01/${name}`;
			const problems = readArticle(Buffer.from(articleFile()), path, rules).problems;
			const hint = locateProblems(problems, "it's $HOME")[0]?.hint ?? '';
			const output = execFileSync('sh', ['-c', hint.replace(/^npm run rename -- file/, "printf '%s\\n'")]);
			expect(output.toString().split('\n')[0]).toBe(`it's $HOME/${path}`);
		},
	);

	test.each([
		['articles/2022/13/x.md', ''],
		['articles/x.md', ''],
		['articles/2022/12/X.md', 'articles/2022/12/x.md'],
	])('%s whose fields can’t be read has a command only where the folder says the month', (path, target) => {
		const hint = target && `npm run rename -- file '${CONTENT_ROOT}${path}' '${CONTENT_ROOT}${target}'`;
		expect(hintOf(path, '---\nx: y\n---\n')).toEqual([hint]);
	});

	test.each(['articles/2022/01/خبر.md', 'articles/2022/12/nrc-2022.md', 'articles/0622/07/هجرة.md'])(
		'%s has its place',
		(path) => {
			expect(hintOf(path)).toEqual([]);
		},
	);
});

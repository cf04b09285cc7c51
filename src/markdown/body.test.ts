import { describe, expect, test } from 'vitest';
import { type BodySource, renderBody } from './body.ts';

function render(markdown: string, source: Partial<BodySource> = {}) {
	return renderBody({ markdown, file: 'articles/2022/01/slug.md', title: 'عنوان المقال', language: 'ar', ...source });
}

/** Slots, made visible: `{origin:}`. */
function htmlOf(markdown: string, source: Partial<BodySource> = {}): string {
	return render(markdown, source).html.replace(/\u0001([^\u0001]*)\u0001/g, '{$1}');
}

function codesOf(markdown: string): string[] {
	return render(markdown).findings.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);
}

test('text without marks becomes what it becomes beside a mark', () => {
	const text = [
		'## عنوان المقال',
		'قال الوزير: «نعم» > "لا"',
		'## الناتو',
		'  12 يناير\nوسطر ثانٍ  ',
		'### الناتو',
		'# ## نص',
		'C++ 1.5% (أ) 2\u00a0ب',
		'######  ',
	].join('\n\n');
	const beside = render(`${text}\n\n[تعريف]: /a\n`);
	expect(beside.html).toContain('<h3 id="s-الناتو-2">');
	for (const length of [text.length, text.indexOf('# ##')]) {
		const part = text.slice(0, length);
		expect(render(part)).toEqual(render(`${part}\n\n[تعريف]: /a\n`));
	}
});

describe('text', () => {
	test.each([
		['straight quotes stay as typed', 'قال: "نعم" و\'لا\' -- ثم... مضى', '<p>قال: "نعم" و\'لا\' -- ثم... مضى</p>'],
		['vowel marks and tatweel stay', 'كِتَابٌ الـــقدس ٢٠٢٢', '<p>كِتَابٌ الـــقدس ٢٠٢٢</p>'],
		[
			'a colon inside prose is no directive',
			'قال:نعم 12:30 :نعم: a:b[c]{d=e}',
			'<p>قال:نعم 12:30 :نعم: a:b[c]{d=e}</p>',
		],
		['a time begins a line', '12:30 بدأ\n:30 انتهى', '<p>12:30 بدأ\n:30 انتهى</p>'],
		[
			'emphasis',
			'**«ضمانات» أمنية** و*نعم* و~~لا~~',
			'<p><strong>«ضمانات» أمنية</strong> و<em>نعم</em> و<del>لا</del></p>',
		],
		['one tilde is a tilde', 'من ~5 إلى ~10', '<p>من ~5 إلى ~10</p>'],
		['angle brackets and ampersands', '1 < 2 & 3 > 2 &lt;b&gt;', '<p>1 &#x3C; 2 &#x26; 3 > 2 &#x3C;b></p>'],
		['a hard line break', 'سطر  \nآخر\\\nثالث', '<p>سطر<br>\nآخر<br>\nثالث</p>'],
		['lists', '- أ\n- ب\n\n1. ج', '<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>\n<ol>\n<li>ج</li>\n</ol>'],
		['Windows line ends', 'أ\r\n\r\nب\r\n', '<p>أ</p>\n<p>ب</p>'],
		['nothing', '', ''],
	])('%s', (_, markdown, html) => {
		expect(render(markdown)).toMatchObject({ html, findings: [] });
	});
});

describe('bare addresses', () => {
	test.each([
		['انظر https://example.org/a للمزيد', 'https://example.org/a'],
		['انظر https://example.org/a.', 'https://example.org/a'],
		// Arabic punctuation ends an address as Latin does.
		['انظر https://example.org/a، ثم عد', 'https://example.org/a'],
		['هل رأيت https://example.org/a؟', 'https://example.org/a'],
		['انظر www.example.org؛ ثم عد', 'http://www.example.org'],
		['في «https://example.org/a»', 'https://example.org/a'],
		['في (https://example.org/a)؟', 'https://example.org/a'],
		['راجع (https://ar.wikipedia.org/wiki/A_(b)).', 'https://ar.wikipedia.org/wiki/A_(b)'],
		['راجع https://ar.wikipedia.org/wiki/A_(b)؟', 'https://ar.wikipedia.org/wiki/A_(b)'],
		['قال «انظر https://example.org/a.»، ثم', 'https://example.org/a'],
		['<b>قال</b> «انظر https://example.org/a»', 'https://example.org/a'],
		// Who says where an address ends means it.
		['<https://example.org/a؟>', 'https://example.org/a%D8%9F'],
		['<b>أ</b> [https://example.org/a؟](https://example.org/a؟)', 'https://example.org/a%D8%9F'],
		['إلى info@example.org، ثم', 'mailto:info@example.org'],
		['https://example.org/%D8%B3%D9%88%D9%82/', 'https://example.org/%D8%B3%D9%88%D9%82/'],
		['https://example.org/سوق', 'https://example.org/%D8%B3%D9%88%D9%82'],
	])('%s', (markdown, address) => {
		expect([...htmlOf(markdown).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([address]);
	});
});

describe('footnotes', () => {
	test('speak the language of the article', () => {
		expect(htmlOf('نص[^1] وآخر[^1].\n\n[^1]: هامش «أول».\n')).toMatchInlineSnapshot(`
			"<p>نص<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> وآخر<sup><a href="#user-content-fn-1" id="user-content-fnref-1-2" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
			<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">الهوامش</h2>
			<ol>
			<li id="user-content-fn-1">
			<p>هامش «أول». <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="العودة إلى المرجع 1">↑</a> <a href="#user-content-fnref-1-2" data-footnote-backref="" aria-label="العودة إلى المرجع 1-2">↑</a></p>
			</li>
			</ol>
			</section>"
		`);
		expect(htmlOf('Text[^a].\n\n[^a]: Note.\n', { language: 'en' })).toMatchInlineSnapshot(`
			"<p>Text<sup><a href="#user-content-fn-a" id="user-content-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
			<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
			<ol>
			<li id="user-content-fn-a">
			<p>Note. <a href="#user-content-fnref-a" data-footnote-backref="" aria-label="Back to reference 1">↑</a></p>
			</li>
			</ol>
			</section>"
		`);
	});
});

describe('tables', () => {
	test('are there with alignment, in the direction of the article', () => {
		expect(htmlOf('| الدولة | NATO |\n|:--|--:|\n| تركيا | 1952 |\n')).toMatchInlineSnapshot(`
			"<div class="wide"><table dir="rtl">
			<thead>
			<tr>
			<th class="align-start">الدولة</th>
			<th class="align-end">NATO</th>
			</tr>
			</thead>
			<tbody>
			<tr>
			<td class="align-start">تركيا</td>
			<td class="align-end">1952</td>
			</tr>
			</tbody>
			</table></div>"
		`);
	});

	test.each([
		['a first cell in Latin letters', '| GDP | السنة |\n|--|--|\n| 3 | 2020 |\n', 'ar', 'rtl'],
		['no letter of that direction', '| GDP | Year |\n|--|--|\n| 3 | 2020 |\n', 'ar', 'auto'],
		['a first cell in Arabic letters', '| الناتج | Year |\n|--|--|\n| 3 | 2020 |\n', 'en', 'ltr'],
		['Arabic letters alone', '| الناتج | السنة |\n|--|--|\n| 3 | 2020 |\n', 'en', 'auto'],
	])('with %s', (_, markdown, language, direction) => {
		expect(htmlOf(markdown, { language })).toContain(`<table dir="${direction}">`);
	});

	test('keep the direction that the author wrote', () => {
		expect(htmlOf('<table dir="ltr"><tr><td>السنة</td></tr></table>\n')).toContain('<table dir="ltr">');
	});

	test.each([
		['without outer bars', 'أ | ب\n-- | --\nج | د'],
		['of one column', '| أ |\n|---|\n| ب |'],
		['in a quotation', '> أ | ب\n> --|--\n> ج | د'],
		['in a list', '- أ | ب\n  --|--\n  ج | د'],
		['in a nested list', '1. س\n   - أ | ب\n     :-:|---\n     ج | د'],
		['behind a paragraph', 'نص\n\nأ | ب\n--|--\nج | د'],
		['in a footnote', 'نص[^1]\n\n[^1]:\n    | أ | ب |\n    |---|---|\n    | ج | د |'],
		['with Windows line ends', '| أ | ب |\r\n|---|---|\r\n| ج | د |\r\n'],
	])('%s', (_, markdown) => {
		expect([...htmlOf(markdown).matchAll(/<t[dh](?: [^>]*)?>([^<]*)/g)].map(([, cell]) => cell)).toEqual(
			markdown.includes('د') ? ['أ', 'ب', 'ج', 'د'] : ['أ', 'ب'],
		);
	});

	test('a bar in prose is a bar', () => {
		expect(htmlOf('أ | ب\n\nج | د')).toBe('<p>أ | ب</p>\n<p>ج | د</p>');
	});
});

describe('headings', () => {
	test('have ids from their text, and none stands above h2', () => {
		expect(htmlOf('# الْمَقْدِمة (NRC)\n\n### تفاصيل **مهمة**\n\nنص\n\nعنوان\n---')).toBe(
			'<h2 id="s-المقدمة-nrc">الْمَقْدِمة (NRC)</h2>\n<h3 id="s-تفاصيل-مهمة">تفاصيل <strong>مهمة</strong></h3>\n<p>نص</p>\n<h2 id="s-عنوان">عنوان</h2>',
		);
	});

	test.each([
		['repeated', '## أ\n\n## أ\n\n## أ', ['s-أ', 's-أ-2', 's-أ-3']],
		['whose text is the number of another', '## أ\n\n## أ\n\n## أ 2', ['s-أ', 's-أ-2', 's-أ-2-2']],
		['whose number is taken already', '## أ 2\n\n## أ\n\n## أ', ['s-أ-2', 's-أ', 's-أ-3']],
		['without letters', '## …\n\n## !!!', ['s-section', 's-section-2']],
	])('%s have an id each', (_, markdown, ids) => {
		expect([...htmlOf(markdown).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
	});

	test('the headline is not said twice', () => {
		const rest = '<p>نص</p>';
		expect([
			htmlOf('# عنوان المقال\n\nنص'),
			htmlOf('## عُنْوانُ  الـمقال\n\nنص'),
			htmlOf('عنوان المقال\n===\n\nنص'),
		]).toEqual([rest, rest, rest]);
	});

	test('a heading like the headline stays further down', () => {
		expect(htmlOf('نص\n\n## عنوان المقال')).toBe('<p>نص</p>\n<h2 id="s-عنوان-المقال">عنوان المقال</h2>');
	});
});

describe('HTML of an author', () => {
	test.each([
		[
			'markup of text stays',
			'<p dir="ltr" lang="en">A <mark>b</mark></p>',
			'<p dir="ltr" lang="en">A <mark>b</mark></p>',
		],
		[
			'time and abbreviations stay',
			'<time datetime="2022-01-08">أمس</time> <abbr title="مجلس">م</abbr>',
			'<p><time datetime="2022-01-08">أمس</time> <abbr title="مجلس">م</abbr></p>',
		],
		['a script goes', 'أ <script>alert(1)</script>ب', '<p>أ ب</p>'],
		['a style goes with its rules', 'أ\n\n<style>p{color:red}</style>\n\nب', '<p>أ</p>\n\n<p>ب</p>'],
		['a frame goes with what is in it', 'أ\n\n<iframe src="https://x.y">داخل</iframe>\n\nب', '<p>أ</p>\n\n<p>ب</p>'],
		['a drawing goes with its script', 'أ <svg onload="a()"><script>alert(1)</script></svg>ب', '<p>أ ب</p>'],
		['events, styles, classes and ids go', '<p onclick="a()" style="x" class="y" id="main">ن</p>', '<p>ن</p>'],
		[
			'a link that runs code has no address',
			'<a href="javascript:alert(1)">ر</a> [ر](javascript:alert(1)) [ر](vbscript:x) [ر](data:text/html,x)',
			'<p><a>ر</a> <a>ر</a> <a>ر</a> <a>ر</a></p>',
		],
		[
			'a link in disguise has no address',
			'<a href=" java&#10;script:alert(1)">ر</a> <a href="JaVaScRiPt:x">ر</a>',
			'<p><a>ر</a> <a>ر</a></p>',
		],
		[
			'an image error runs nothing',
			'<img src="https://x.y/a.png" onerror="alert(1)">',
			'<img src="https://x.y/a.png" loading="lazy" decoding="async">',
		],
		['forms go', '<form action="/x"><button>أرسل</button></form>', 'أرسل'],
		['a comment goes', 'أ <!-- سر --> ب', '<p>أ  ب</p>'],
		['an id of footnotes is not an id of a heading', '<h2 id="main">ن</h2>', '<h2 id="s-ن">ن</h2>'],
	])('%s', (_, markdown, html) => {
		expect(htmlOf(markdown)).toBe(html);
	});

	test('what is left out is told with its place', () => {
		expect(render('أ\n\n<iframe src="https://x.y"></iframe>\n\nب <script>x</script>').findings).toMatchInlineSnapshot(`
			[
			  {
			    "code": "html-removed",
			    "column": 1,
			    "line": 3,
			    "message": "Unexpected HTML element \`⁨<iframe>⁩\`, expected text markup: the element is left out of the page.",
			    "severity": "warning",
			  },
			  {
			    "code": "html-removed",
			    "column": 3,
			    "line": 5,
			    "message": "Unexpected HTML element \`⁨<script>⁩\`, expected text markup: the element is left out of the page.",
			    "severity": "warning",
			  },
			]
		`);
	});
});

describe('links', () => {
	test.each([
		['to the file of an article', '[أ](../../2021/12/خبر.md)', '{origin:}/2021/12/%D8%AE%D8%A8%D8%B1/'],
		['to an encoded file', '[أ](../../2021/12/%D8%AE%D8%A8%D8%B1.md)', '{origin:}/2021/12/%D8%AE%D8%A8%D8%B1/'],
		['to a section of an article', '[أ](../../2021/12/nato.md#قسم)', '{origin:}/2021/12/nato/#s-%D9%82%D8%B3%D9%85'],
		['with a query', '[أ](nato.md?a=1&b=2#c)', '{origin:}/2022/01/nato/?a=1&#x26;b=2#s-c'],
		['to a page', '[أ](../../../pages/about.md)', '{origin:}/about/'],
		['written as HTML', '<a href="nato.md">أ</a>', '{origin:}/2022/01/nato/'],
		['to an address of the site', '[أ](/tags/ناتو/)', '{origin:}/tags/%D9%86%D8%A7%D8%AA%D9%88/'],
		['to a file for download', '[أ](/report.pdf)', '{origin:}/report.pdf'],
		['inside the article', '[أ](#قسم)', '#%D9%82%D8%B3%D9%85'],
		['elsewhere', '[أ](https://example.org/a?b&c)', 'https://example.org/a?b&#x26;c'],
		['to a host without a scheme', '[أ](//example.org/)', '//example.org/'],
		['by mail', '[أ](mailto:info@example.org)', 'mailto:info@example.org'],
		['by telephone', '[أ](tel:+963111234567)', 'tel:+963111234567'],
		['by message', '[أ](sms:+963111234567)', 'sms:+963111234567'],
		['to a heading of the article', '[أ](#قسم-أول)\n\n## قِسم أول', '#s-%D9%82%D8%B3%D9%85-%D8%A3%D9%88%D9%84'],
		['to what is no heading of it', '[أ](#corrections)\n\n## قسم', '#corrections'],
		['to the id of a heading elsewhere', '[أ](nato.md#s-c)', '{origin:}/2022/01/nato/#s-c'],
	])('%s', (_, markdown, href) => {
		expect([/href="([^"]*)"/.exec(htmlOf(markdown))?.[1], codesOf(markdown)]).toEqual([href, []]);
	});

	test('to files of the archive are noted with their place', () => {
		expect(
			render('[أ](../../2021/12/خبر.md#x)\n\nنص [ب](%D8%A8.md)\n\n::read-more{article=2020/05/ج}').links.toSorted(
				(a, b) => a.line - b.line,
			),
		).toEqual([
			{ target: 'articles/2021/12/خبر.md', kind: 'link', line: 1, column: 1 },
			{ target: 'articles/2022/01/ب.md', kind: 'link', line: 3, column: 4 },
			{ target: 'articles/2020/05/ج.md', kind: 'read-more', line: 5, column: 1 },
		]);
	});

	test.each([
		['[أ](../../../../secret.md)', '1:1 error link-outside'],
		['[أ](/ok)\n\nنص [ب](about)', '3:4 error link-relative'],
		['[أ](../../../site.yml)', '1:1 error link-relative'],
		['[أ](photo.jpg)', '1:1 error link-relative'],
		['[أ](..\\x.md)', '1:1 error link-outside'],
	])('%s leads to no page', (markdown, finding) => {
		expect(codesOf(markdown)).toEqual([finding]);
	});
});

describe('read-more blocks', () => {
	test('are slots, by id in every spelling', () => {
		const slot = '{read-more:2021/12/خبر}';
		expect([
			htmlOf('::read-more{article=2021/12/خبر}'),
			htmlOf('::read-more{article="/2021/12/خبر/"}'),
			htmlOf('::read-more{article=2021/12/خبر.md}'),
			htmlOf('أ\n\n::read-more{article=2021/12/خبر}\n\nب'),
			htmlOf('<b>أ</b>\n\n::read-more{article=2021/12/خبر}'),
		]).toEqual([slot, slot, slot, `<p>أ</p>\n${slot}\n<p>ب</p>`, `<p><b>أ</b></p>\n${slot}`]);
	});

	test.each([
		['::read-more', '1:1 error read-more-article'],
		['::read-more{article=خبر}', '1:1 error read-more-article'],
		['::read-more{article=2021/12/a/b}', '1:1 error read-more-article'],
		[':::read-more{article=2021/12/a}\n:::', '1:1 error read-more-article'],
		['نص\n\n::youtube{id=x}', '3:1 error directive-unknown'],
		[':::note\nنص\n:::', '1:1 error directive-unknown'],
	])('%s is a mistake', (markdown, finding) => {
		expect(codesOf(markdown)).toEqual([finding]);
	});
});

describe('pictures', () => {
	test('alone in a paragraph are figures, with the title as caption', () => {
		expect(htmlOf('![بديل «نعم»](صورة.jpg "تعليق & <b>")')).toMatchInlineSnapshot(
			`"<figure>{open:articles/2022/01/صورة.jpg}<img src="{src:articles/2022/01/صورة.jpg}" alt="بديل «نعم»" loading="lazy" decoding="async" width="{width:articles/2022/01/صورة.jpg}" height="{height:articles/2022/01/صورة.jpg}">{close:articles/2022/01/صورة.jpg}<figcaption>تعليق &#x26; &#x3C;b></figcaption></figure>"`,
		);
	});

	test('inside a sentence stay there', () => {
		expect(htmlOf('نص ![ب](/logo.png "ع") نص')).toMatchInlineSnapshot(
			`"<p>نص {open:public/logo.png}<img src="{src:public/logo.png}" alt="ب" title="ع" loading="lazy" decoding="async" width="{width:public/logo.png}" height="{height:public/logo.png}">{close:public/logo.png} نص</p>"`,
		);
	});

	test('of the archive are noted with their place; those of others keep their address', () => {
		expect(render('![أ](صورة.jpg)\n\n![ب](/logo.png)\n\n![ج](https://example.org/a.jpg)').images).toEqual([
			{ path: 'articles/2022/01/صورة.jpg', line: 1, column: 1 },
			{ path: 'public/logo.png', line: 3, column: 1 },
		]);
	});

	test.each([
		['![أ](../../../../etc/passwd)', '1:1 error image-outside'],
		['![أ](/../site.yml)', '1:1 error image-outside'],
		['نص ![أ]()', '1:4 error image-missing'],
		['![أ](data:image/png;base64,AA)', '1:1 error image-missing'],
	])('%s is a mistake', (markdown, finding) => {
		expect(codesOf(markdown)).toEqual([finding]);
	});
});

describe('the excerpt', () => {
	test.each([
		['is the first paragraph', '## عنوان\n\nفقرة **أولى** و[رابط](/x).\n\nفقرة ثانية', 'فقرة أولى ورابط.'],
		['passes over pictures', '![بديل](a.jpg)\n\nفقرة', 'فقرة'],
		['has no footnote marks', 'فقرة[^1] أولى[^1].\n\n[^1]: هامش', 'فقرة أولى.'],
		['passes over quotations, lists and blocks', '> اقتباس\n\n- بند\n\n::read-more{article=2021/12/x}\n\nفقرة', 'فقرة'],
		['is one line', 'سطر  \nآخر\nثالث', 'سطر آخر ثالث'],
		['keeps words apart at a break of HTML', 'سطر<br>آخر', 'سطر آخر'],
		['holds no rules of a style', '<p><style>p{}</style>فقرة</p>', 'فقرة'],
		['shows characters, not references', 'أ &amp; ب &lt;ج&gt;', 'أ & ب <ج>'],
		['is empty without a paragraph', '## عنوان', ''],
		['is cut at a word', 'كلمة '.repeat(60), `${'كلمة '.repeat(35)}كلمة…`],
	])('%s', (_, markdown, excerpt) => {
		expect(render(markdown).excerpt).toBe(excerpt);
	});
});

describe('words are counted', () => {
	test.each([
		['of what is read, not of markup', '## عنوان\n\nنص [رابط](https://example.org/a/b/c) **«غليظ»**.', 4],
		['once where markup stands inside a word', 'ال**كتاب** و<b>ال</b>قلم', 2],
		['apart where lines, cells and items end', 'سطر<br>آخر\n\n- بند\n- بند\n\n| أ | ب |\n|---|---|\n| ج | د |', 8],
		['apart where an element begins', '<ul><li>أول<ul><li>ثان</li></ul>ثالث</li></ul>', 3],
		['in captions and not in alternative texts', '![بديل طويل](a.jpg "تعليق")', 1],
		['in footnotes, without their marks and heading', 'نص[^1] وآخر[^1].\n\n[^1]: هامش «أول».', 4],
		['without a headline that is repeated', '# عنوان المقال\n\nنص', 1],
		['without read-more blocks', 'نص\n\n::read-more{article=2021/12/slug}', 1],
		['and there may be none', '', 0],
	])('%s', (_, markdown, words) => {
		expect(render(markdown).words).toBe(words);
	});
});

test('one body says nothing about the next', () => {
	const alone = render('## أ\n\nنص[^1]\n\n[^1]: هامش');
	render('## أ\n\n[x](y)\n\n![](z.jpg)\n\nنص[^1]\n\n[^1]: آخر');
	expect(render('## أ\n\nنص[^1]\n\n[^1]: هامش')).toEqual(alone);
});

describe('a body that was made to harm', () => {
	test.each([
		['blank lines', '\n'.repeat(100_000), ''],
		['blank lines in a quotation', `${'>\n'.repeat(2000)}> أ`, '<blockquote>\n<p>أ</p>\n</blockquote>'],
		['spaces', `أ${' '.repeat(400_000)}ب`, `<p>أ${' '.repeat(400_000)}ب</p>`],
	])('of thousands of %s is rendered', (_, markdown, html) => {
		expect(render(markdown).html).toBe(html);
	});

	test('is told at its line, and a rule of many dashes is none', () => {
		expect([codesOf(`أ\n\n${'> '.repeat(60)}ب`), codesOf(`أ\n\n${'- '.repeat(60)}\n\n${'* '.repeat(60)}`)]).toEqual([
			['3:1 error body-too-deep'],
			[],
		]);
	});

	test.each([
		['quotations', '> '.repeat(3000)],
		['elements', '<div>'.repeat(3000)],
		['lists', '- '.repeat(10_000)],
		['lists below each other', Array.from({ length: 1000 }, (_, at) => `${' '.repeat(2 * at)}- أ\n`).join('')],
	])('of thousands of %s in each other is a problem of the article, and no crash', (_, markdown) => {
		expect(render(`${markdown}أ`).findings.map(({ severity }) => severity)).toEqual(['error']);
	});
});

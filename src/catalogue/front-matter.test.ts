import { describe, expect, test } from 'vitest';
import { parseFrontMatter, readYaml } from './front-matter.ts';

function parse(text: string) {
	const { data, body, bodyLine, problems } = parseFrontMatter(text, 'x.md');
	return { data, body, bodyLine, problems };
}

function problemsOf(text: string): string[] {
	return parse(text).problems.map(({ line, column, code, message, hint }) =>
		`${line}:${column} ${code}: ${message}${hint ? ` | ${hint}` : ''}`.replace(/[\u2068\u2069]/g, ''),
	);
}

describe('fields and body', () => {
	test.each([
		['usual', '---\ntitle: عنوان\ntags: [أ, ب]\n---\n\nنص\n', { title: 'عنوان', tags: ['أ', 'ب'] }, '\nنص\n', 5],
		[
			'Windows line ends',
			'---\r\ntitle: عنوان\r\ndraft: true\r\n---\r\n\r\nنص\r\n',
			{ title: 'عنوان', draft: 'true' },
			'\r\nنص\r\n',
			5,
		],
		['Windows line ends and quotes', '---\r\ntitle: "عنوان"\r\n---\r\nنص', { title: 'عنوان' }, 'نص', 4],
		['a byte order mark', '\ufeff---\ntitle: عنوان\n---\nنص', { title: 'عنوان' }, 'نص', 4],
		['empty front matter', '---\n---\nنص', {}, 'نص', 3],
		['an empty line as front matter', '---\n\n---\nنص', {}, 'نص', 4],
		['comments as front matter', '---\n# تعليق\n---\nنص', {}, 'نص', 4],
		['no body', '---\ntitle: عنوان\n---', { title: 'عنوان' }, '', 3],
		['YAML by name', '---yaml\ntitle: عنوان\n---\nنص', { title: 'عنوان' }, 'نص', 4],
		['four dashes at the end', '---\ntitle: عنوان\n----\n- نص', { title: 'عنوان' }, '- نص', 4],
		['four dashes and nothing else', '---\ntitle: عنوان\n----', { title: 'عنوان' }, '', 3],
		['a list at the end', '---\ntitle: عنوان\n---\n- نص', { title: 'عنوان' }, '- نص', 4],
		['a rule in the body', '---\ntitle: عنوان\n---\nأ\n\n---\n\nب', { title: 'عنوان' }, 'أ\n\n---\n\nب', 4],
	])('%s', (_, text, data, body, bodyLine) => {
		expect(parse(text)).toEqual({ data, body, bodyLine, problems: [] });
	});

	test('every scalar is the text as typed', () => {
		expect(
			parse(
				'---\ndate: 2022-01-08\ntitle: 1984\na: yes\nb: null\nc: ~\nd: 0x1F\ne: 007\nf: ١٩٨٤\ng: 1e3\nh:\ni: "\\u0623"\n---\n',
			).data,
		).toEqual({
			date: '2022-01-08',
			title: '1984',
			a: 'yes',
			b: 'null',
			c: '~',
			d: '0x1F',
			e: '007',
			f: '١٩٨٤',
			g: '1e3',
			h: '',
			i: 'أ',
		});
	});

	test('blocks of text', () => {
		expect(parse('---\na: >\n  سطر\n  آخر\nb: |\n  سطر\n  آخر\n---\n').data).toEqual({
			a: 'سطر آخر\n',
			b: 'سطر\nآخر\n',
		});
	});

	test('names of JavaScript are names like others', () => {
		const { data } = parse('---\n__proto__: {polluted: yes}\nconstructor: x\n---\n');
		expect(Object.entries(data)).toEqual([
			['__proto__', { polluted: 'yes' }],
			['constructor', 'x'],
		]);
		expect('polluted' in {}).toBe(false);
	});
});

test.each(['----\ntitle: أ\n----\n', 'نص بلا حقول\n---\n', '', '+++\ntitle = "x"\n+++\n', '\n---\ntitle: أ\n---\n'])(
	'%j has no front matter',
	(text) => {
		const { data, problems } = parse(text);
		expect([data, problems.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`)]).toEqual(
			[{}, ['1:1 error front-matter-missing']],
		);
	},
);

describe('another language than YAML is refused and never evaluated', () => {
	test.each([
		['---js\n{ title: (globalThis.evaluated = true) }\n---\nنص', 'js'],
		['---javascript\nmodule.exports = (globalThis.evaluated = true)\n---\nنص', 'js'],
		['\ufeff---js\n{ title: (globalThis.evaluated = true) }\n---\nنص', 'js'],
		['---json\n{"title": "x"}\n---\nنص', 'json'],
		['---toml\ntitle = "x"\n---\nنص', 'toml'],
		['---coffee\nx\n---\nنص', 'coffee'],
		['---ruby\nx\n---\nنص', 'ruby'],
		// Names that every object of JavaScript has.
		['---constructor\ntitle: x\n---\nنص', 'constructor'],
		['---toString\ntitle: x\n---\nنص', 'toString'],
	])('%j', (text, language) => {
		expect(parse(text)).toEqual({
			data: {},
			body: '',
			bodyLine: 1,
			problems: [
				{
					file: 'x.md',
					line: 1,
					column: 4,
					severity: 'error',
					code: 'front-matter-language',
					message: `Unexpected front matter in \`\u2068${language}\u2069\`, expected YAML between two lines of \`---\`.`,
					hint: 'Front matter is data and never runs. Write the fields as `name: "value"` lines.',
				},
			],
		});
		expect('evaluated' in globalThis).toBe(false);
	});
});

describe('broken YAML has a place and a hint', () => {
	test.each<[string, string, unknown]>([
		[
			'a colon in a title',
			'---\ntitle: سوريا: اتفاق جديد\n---\n',
			'2:8 yaml-invalid: Unexpected YAML: Nested mappings are not allowed in compact mappings. | Put quotes around the value: title: "سوريا: اتفاق جديد"',
		],
		[
			'a colon and quotes in a title',
			'---\ndate: 2022-01-08\ntitle: قال: "نعم": لا\n---\n',
			'3:8 yaml-invalid: Unexpected YAML: Nested mappings are not allowed in compact mappings. | Put quotes around the value: title: "قال: \\"نعم\\": لا"',
		],
		[
			'a tab',
			'---\ntags:\n\t- أ\n---\n',
			'3:1 yaml-invalid: Unexpected YAML: Tabs are not allowed as indentation. | Indent with spaces; YAML takes no tabs.',
		],
		['a field twice', '---\ntitle: أ\ntitle: ب\n---\n', '3:1 yaml-invalid: Unexpected YAML: Map keys must be unique.'],
		[
			'an open quote',
			'---\ntitle: "أ\n---\n',
			"2:8 yaml-invalid: Unexpected YAML: Missing closing \"quote. | Close the quote: title: 'أ'",
		],
		[
			'text behind a quote',
			'---\ntitle: "سوريا" تعلن\n---\n',
			`2:16 yaml-invalid: Unexpected YAML: Unexpected scalar at node end. | Put quotes around the whole value: title: '"سوريا" تعلن'`,
		],
		[
			'a mark of YAML at the beginning',
			'---\ntitle: !خبر عاجل\n---\n',
			expect.stringMatching(/^2:\d+ yaml-invalid: .* \| Put quotes around the whole value: title: '!خبر عاجل'$/),
		],
		['a list', '---\n- أ\n---\n', '2:1 yaml-invalid: Unexpected YAML, expected lines of `name: "value"`.'],
		['a sentence', '---\nنص\n---\n', '2:1 yaml-invalid: Unexpected YAML, expected lines of `name: "value"`.'],
		[
			'no end',
			'---\ntitle: أ\nنص\n',
			'3:1 yaml-invalid: Unexpected YAML: Implicit map keys need to be followed by map values.',
		],
		[
			'Windows line ends',
			'---\r\ntitle: أ\r\ntitle: ب\r\n---\r\n',
			'3:1 yaml-invalid: Unexpected YAML: Map keys must be unique.',
		],
		[
			'a byte order mark',
			'\ufeff---\ntitle: أ\ntitle: ب\n---\n',
			'3:1 yaml-invalid: Unexpected YAML: Map keys must be unique.',
		],
		[
			'an emoji before it',
			'---\ntitle: "😀" أ\n---\n',
			`2:13 yaml-invalid: Unexpected YAML: Unexpected scalar at node end. | Put quotes around the whole value: title: '"😀" أ'`,
		],
		[
			'a colon and Windows line ends',
			'---\r\ntitle: سوريا: اتفاق\r\ndate: 2022-01-08\r\n---\r\n',
			'2:8 yaml-invalid: Unexpected YAML: Nested mappings are not allowed in compact mappings. | Put quotes around the value: title: "سوريا: اتفاق"',
		],
		[
			'a list that is never closed',
			'---\ntitle: أ\ntags: ["دمشق", ["أسواق"]\nsection: ب\n---\n',
			'3:7 yaml-invalid: Unexpected YAML: this `[` is never closed. | Close it: tags: ["دمشق", ["أسواق"]]',
		],
		[
			'a list that is closed with another bracket',
			'---\ntags: [دمشق}\n---\n',
			'2:7 yaml-invalid: Unexpected YAML: this `[` is never closed. | Write `]` where it ends.',
		],
		[
			'fields that are never closed',
			'---\nimage: { src: a.jpg, alt: "أ"\n---\n',
			'2:8 yaml-invalid: Unexpected YAML: this `{` is never closed. | Close it: image: { src: a.jpg, alt: "أ" }',
		],
		[
			'several texts in quotes and no list',
			'---\ntags: "دمشق", "حلب"\n---\n',
			'2:13 yaml-invalid: Unexpected YAML: Unexpected scalar at node end. | Write several as ["دمشق", "حلب"].',
		],
		...['[فيديو] أ', '[فيديو', '{عاجل} أ', '- أ', '> أ', '| أ', '? أ', '*عاجل* أ', '@أ', '%أ', ', أ', ': أ'].map(
			(value): [string, string, string] => [
				`the headline «${value}»`,
				`---\ntitle: ${value}\ndate: 2022-01-08\n---\n`,
				`2:8 yaml-invalid: Unexpected YAML: a value without quotes begins with \`${value[0]}\`, which means something to YAML. | Put quotes around the whole value: title: '${value}'`,
			],
		),
		[
			'a tag that begins so',
			'---\ntags:\n  - [فيديو] أ\n---\n',
			"3:5 yaml-invalid: Unexpected YAML: a value without quotes begins with `[`, which means something to YAML. | Put quotes around the whole value: - '[فيديو] أ'",
		],
		[
			'a list that begins in the line of its name',
			'---\ntags: - أ\n---\n',
			'2:7 yaml-invalid: Unexpected YAML: a value without quotes begins with `-`, which means something to YAML. | Begin the list on the next line, with each item on a line of its own.',
		],
		...['"خبر"', 'خبر', '["خبر"]'].map((value): [string, string, string] => [
			`no space before ${value}`,
			`---\ntitle:${value}\ndate: 2022-01-08\n---\n`,
			`2:7 yaml-invalid: Unexpected YAML: no space behind the colon. | Put a space behind the colon: title: ${value}`,
		]),
		[
			'no space behind a hyphen',
			'---\ntags:\n-دمشق\n-حلب\n---\n',
			'3:2 yaml-invalid: Unexpected YAML: no space behind the hyphen. | Put a space behind the hyphen: - دمشق',
		],
		[
			'a comment in a list',
			'---\ntags: [أ, #ب]\ntitle: أ\n---\n',
			'2:11 yaml-invalid: Unexpected YAML: the rest of the line is a comment. | A `#` begins a comment: put quotes around the name, or leave the `#` out.',
		],
		[
			'an alias of nothing',
			'---\ntitle: *عاجل\n---\n',
			"2:8 yaml-aliases: Unexpected `*عاجل`: YAML takes what begins with a star for an alias, expected text. | Put quotes around the whole value: title: '*عاجل'",
		],
		...['tags:\n- دمشق\n  - حلب', 'tags:\n- دمشق وحلب\n  وحمص\n\n    - حماة\n- إدلب', 'tags: دمشق\n  - حلب'].map(
			(tags): [string, string, unknown] => [
				`an item that is indented: ${JSON.stringify(tags)}`,
				`---\n${tags}\n---\n`,
				expect.stringMatching(
					/^\d:[35] yaml-invalid: Unexpected YAML: this `-` begins no item, .* \| Put the `-` of all items below one another\.$/,
				),
			],
		),
	])('%s', (_, text, problem) => {
		expect(problemsOf(text)).toEqual([problem]);
	});
});

test('text may go on in the next line, and a hyphen may stand in it', () => {
	const { data, problems } = parse('---\ntags:\n- دمشق -\n  حلب - حمص\n  -حماة\ndescription: قال\n  - نعم\n---\n');
	expect([data, problems]).toEqual([{ tags: ['دمشق - حلب - حمص -حماة'], description: 'قال - نعم' }, []]);
});

describe('what YAML would make of text without a word', () => {
	test.each([
		['title: !!timestamp 2022-01-08', '2:20 yaml-tag'],
		['title: !!binary aGk=', '2:17 yaml-tag'],
		['title: !!str 007', '2:14 yaml-tag'],
		['title: !new خبر', '2:13 yaml-tag'],
		['title: !!timestamp أمس', '2:8 yaml-tag'],
		['tags: !!set {أ, ب}', '2:13 yaml-tag'],
	])('%s is refused', (source, problem) => {
		const { data, problems } = parse(`---\n${source}\n---\n`);
		expect([data, problems.map(({ line, column, code }) => `${line}:${column} ${code}`)]).toEqual([{}, [problem]]);
	});

	test.each([
		['title: خبر #1', 'خبر', "2:12 yaml-comment | title: 'خبر #1'"],
		["title: it's #1", "it's", "2:13 yaml-comment | title: 'it''s #1'"],
		['title: #1', '', "2:8 yaml-comment | title: '#1'"],
		['title: "خبر" # سر', 'خبر', ''],
		['title: خبر#1', 'خبر#1', ''],
		['title: خبر\n# سر', 'خبر', ''],
		['tags: خبر # سر\ntitle: أ', 'أ', ''],
	])('%j has a comment', (source, title, problem) => {
		const { data, problems } = parse(`---\n${source}\n---\n`);
		const told = problems.map(
			({ line, column, code, hint }) => `${line}:${column} ${code} | ${hint?.replace(/^.*: (?=title)/, '')}`,
		);
		expect([data['title'], told.join()]).toEqual([title, problem]);
	});
});

describe('front matter that was made to harm', () => {
	const bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\n'.concat(
		...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join()}]\n`),
	);

	test.each<[string, string, string]>([
		['two megabytes of aliases', `a: &a x\nb: [${'*a, '.repeat(500_000)}]`, '1:1 front-matter-too-large'],
		['blank lines without end', `title: x\n${'\n'.repeat(400_000)}a: b`, '1:1 front-matter-too-large'],
		['a bomb of aliases', bomb, '1:1 yaml-aliases'],
		['very many aliases', `a: &a x\nb: [${'*a, '.repeat(15_000)}]`, '1:1 yaml-aliases'],
		['an alias of nothing', 'a: *b', '2:4 yaml-aliases'],
		['a value that holds itself', 'a: &a [*a]', '1:1 yaml-aliases'],
		['a value that holds itself further down', 'a: &a {b: {c: *a}}', '1:1 yaml-aliases'],
	])('%s', (_, source, problem) => {
		const { data, problems } = parse(`---\n${source}\n---\nنص`);
		expect([data, problems.map(({ line, column, code }) => `${line}:${column} ${code}`)]).toEqual([{}, [problem]]);
	});

	test.each(['[', '{a: ', '- ', '? '])('thousands of «%s»', (opening) => {
		for (const source of [`a:\n ${opening.repeat(15_000)}`, opening.repeat(15_000)]) {
			expect(parse(`---\n${source}\n---\nنص`).problems.map(({ code }) => code)).toEqual(['yaml-invalid']);
			expect(readYaml(source, 'tags/x.yml').problems.map(({ code }) => code)).toEqual(['yaml-invalid']);
		}
	});

	test('64 kB of fields are still read', () => {
		const value = 'ب'.repeat(30_000);
		expect(parse(`---\na: ${value}\n---\n`)).toMatchObject({ data: { a: value }, problems: [] });
		expect(problemsOf(`---\na: ${value}${value}\n---\n`)).toEqual([
			'1:1 front-matter-too-large: Unexpected front matter of 117 kB, expected at most 64 kB.',
		]);
	});
});

test('a field knows its place; an absent one that of its nearest parent', () => {
	const { placeOf } = parseFrontMatter(
		'---\ntitle: عنوان\nimage:\n  src: a.jpg\n  caption: "نص"\nsources:\n  - أ\n  - name: ب\n    url: x\ntags: [😀, د]\nempty:\n---\n',
		'x.md',
	);
	const place = (...path: (string | number)[]) => Object.values(placeOf(path)).join(':');
	expect([
		place('title'),
		place('image', 'src'),
		place('image', 'caption'),
		place('image', 'alt'),
		place('sources', 0),
		place('sources', 1, 'url'),
		place('sources', 7),
		place('tags', 1),
		place('empty'),
		place('nothing'),
		place(),
	]).toEqual(['2:8', '4:8', '5:12', '4:3', '7:5', '9:10', '7:3', '10:12', '11:1', '1:1', '1:1']);
});

test('two files say nothing about each other, and one twice the same', () => {
	const broken = '---\ntitle: أ\ntitle: ب\n---\n';
	expect(parse(broken)).toEqual(parse(broken));
	expect(parse('---\ntitle: أ\n---\nنص')).toEqual(parse('---\ntitle: أ\n---\nنص'));
	expect(parse('---\n---\nنص').problems).toEqual([]);
});

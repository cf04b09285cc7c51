/** `npm run rename` as a process, on archives as newsrooms leave them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { readArticle } from '../catalogue/article.ts';
import { locateProblems } from '../problem.ts';
import { filesBelow } from '../publish/files.ts';
import { runScript, userEnvironment } from './command.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const WINDOWS =
	'\ufeff---\r\ntitle: "خبر"\r\ndate: 2022-01-08\r\ntags:\r\n  - \'الناتو\' # الأهم\r\n  - "روسيا"\r\n---\r\nقال الناتو.\r\n';
const FLOW =
	'---\n# ترويسة\ntitle: الناتو يجتمع\ndate: 2022-01-08\ntags: [ "روسيا" , الناتو ]   # وسوم\nsources:\n- name: "الناتو"\n  url: https://nato.int/\n---\nنص بلا سطر أخير';
const SHARED = '---\ntitle: خبر\ndate: 2022-01-08\nstory: &a "الناتو"\ntags:\n  - *a\n  - "الحلف"\n---\nنص\n';
const OTHER = '---\ntitle: خبر\ndate: 2022-01-08\ntags: [حلف الناتو]\n---\nنص\n';
const CARD = '# بطاقة\nlabel: الحلف\naliases: ["حلف الناتو"]  # صيغ\ndescription: |\n  سطر.\n';

let sandbox: Sandbox;
beforeEach(() => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', `${SITE_YML}language: en\n`);
	sandbox.write('articles/2022/01/windows.md', WINDOWS);
	sandbox.write('articles/2022/01/تدفق.md', FLOW);
	sandbox.write('articles/2022/01/shared.md', SHARED);
	sandbox.write('articles/2022/01/other.md', OTHER);
	sandbox.write('tags/alliance.yml', CARD);
	sandbox.write('pages/about.md', '---\ntitle: الناتو\n---\nالناتو\n');
});
afterEach(() => sandbox.dispose());

/** Runs the command; `text` is what it says, without the marks around quoted names and with the folder as `content`. */
async function rename(...args: string[]): Promise<{ status: number | null; text: string }> {
	const { status, stdout, stderr } = await runScript('rename.ts', [...args, '--content', sandbox.content]);
	const folder = path.relative(process.cwd(), sandbox.content);
	return {
		status,
		text: (stdout + stderr)
			.replace(/[\u2068\u2069]/g, '')
			.replaceAll(folder, 'content')
			.trimEnd(),
	};
}

/** Every file of the archive as text. */
function archive(): Record<string, string> {
	const files = [...filesBelow(sandbox.content)].sort();
	return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(sandbox.content, file), 'utf8')]));
}

test('a tag becomes part of another: names alone are replaced, byte for byte, and a second run does nothing', async () => {
	const before = archive();
	const shown = await rename('tag', 'الناتو', 'الحلف', '--dry-run');
	expect(archive()).toEqual(before);
	expect(shown).toEqual({
		status: 0,
		text: [
			'--- content/tags/alliance.yml',
			'+++ content/tags/alliance.yml',
			'@@ -1,5 +1,7 @@',
			' # بطاقة',
			' label: الحلف',
			'-aliases: ["حلف الناتو"]  # صيغ',
			'+aliases: ["حلف الناتو", "الناتو"]  # صيغ',
			' description: |',
			'   سطر.',
			'+formerly:',
			'+  - "الناتو"',
			'--- content/articles/2022/01/تدفق.md',
			'+++ content/articles/2022/01/تدفق.md',
			'@@ -3,5 +3,5 @@',
			' title: الناتو يجتمع',
			' date: 2022-01-08',
			'-tags: [ "روسيا" , الناتو ]   # وسوم',
			'+tags: [ "روسيا" , الحلف ]   # وسوم',
			' sources:',
			' - name: "الناتو"',
			'--- content/articles/2022/01/windows.md',
			'+++ content/articles/2022/01/windows.md',
			'@@ -3,5 +3,5 @@',
			' date: 2022-01-08',
			' tags:',
			"-  - 'الناتو' # الأهم",
			"+  - 'الحلف' # الأهم",
			'   - "روسيا"',
			' ---',
			'--- content/articles/2022/01/shared.md',
			'+++ content/articles/2022/01/shared.md',
			'@@ -4,5 +4,4 @@',
			' story: &a "الناتو"',
			' tags:',
			'-  - *a',
			'   - "الحلف"',
			' ---',
			'content/articles/2022/01/تدفق.md',
			'content/articles/2022/01/windows.md',
			'content/articles/2022/01/shared.md',
			'content/tags/alliance.yml: changed.',
			'Nothing was changed. Without --dry-run: tag `الناتو` becomes `الحلف` in 3 articles.',
			'/tags/الناتو/ leads to /tags/alliance/ from now on.',
		].join('\n'),
	});

	const file = path.join(sandbox.content, 'articles/2022/01/windows.md');
	chmodSync(file, 0o640);
	const { status, text } = await rename('tag', 'الناتو', 'الحلف');
	expect([status, text.split('\n').at(-2)]).toEqual([0, 'tag `الناتو` is now `الحلف` in 3 articles.']);
	const after = {
		...before,
		'articles/2022/01/windows.md': WINDOWS.replace("'الناتو'", "'الحلف'"),
		'articles/2022/01/تدفق.md': FLOW.replace(', الناتو ]', ', الحلف ]'),
		'articles/2022/01/shared.md': SHARED.replace('  - *a\n', ''),
		'tags/alliance.yml':
			'# بطاقة\nlabel: الحلف\naliases: ["حلف الناتو", "الناتو"]  # صيغ\ndescription: |\n  سطر.\nformerly:\n  - "الناتو"\n',
	};
	expect(archive()).toEqual(after);
	expect(statSync(file).mode & 0o777).toBe(0o640);

	expect(await rename('tag', 'الناتو', 'الحلف')).toEqual({
		status: 0,
		text: 'Nothing to do: `الناتو` is a spelling of `الحلف` already, and no article has it.',
	});
	expect(archive()).toEqual(after);
	const { problems } = await buildViews({ ...sandbox.options('site'), now: Date.parse('2030-01-01') });
	expect(problems).toEqual({ errors: 0, warnings: 0 });
});

test('a term that only articles know gets a file, and one with a file of its name moves', async () => {
	expect((await rename('source', 'الناتو', 'حلف شمال الأطلسي')).text).toBe(
		[
			'content/articles/2022/01/تدفق.md',
			'content/sources/حلف-شمال-الأطلسي.yml: new.',
			'source `الناتو` is now `حلف شمال الأطلسي` in 1 article.',
			'/sources/الناتو/ leads to /sources/حلف-شمال-الأطلسي/ from now on.',
		].join('\n'),
	);
	expect(archive()['articles/2022/01/تدفق.md']).toBe(FLOW.replace('name: "الناتو"', 'name: "حلف شمال الأطلسي"'));
	expect((await rename('source', 'حلف شمال الأطلسي', 'الأطلسي')).text).toBe(
		[
			'content/articles/2022/01/تدفق.md',
			'content/sources/حلف-شمال-الأطلسي.yml is now content/sources/الأطلسي.yml.',
			'source `حلف شمال الأطلسي` is now `الأطلسي` in 1 article.',
			'/sources/حلف-شمال-الأطلسي/ leads to /sources/الأطلسي/ from now on.',
		].join('\n'),
	);
	const { 'sources/الأطلسي.yml': card, ...rest } = archive();
	expect(card).toBe(
		'label: "الأطلسي"\naliases:\n  - "الناتو"\n  - "حلف شمال الأطلسي"\nformerly:\n  - "الناتو"\n  - "حلف-شمال-الأطلسي"\n',
	);
	expect(Object.keys(rest).filter((file) => file.startsWith('sources/'))).toEqual([]);
	const { problems } = await buildViews({ ...sandbox.options('site'), now: Date.parse('2030-01-01') });
	expect(problems).toEqual({ errors: 0, warnings: 0 });
});

test('a file behind a symbolic link is edited where it lies', async () => {
	sandbox.write('drafts/linked.md', OTHER);
	symlinkSync('../../../drafts/linked.md', path.join(sandbox.content, 'articles/2022/01/link.md'));
	expect((await rename('tag', 'حلف الناتو', 'الحلف')).status).toBe(0);
	expect(archive()['drafts/linked.md']).toBe(OTHER.replace('[حلف الناتو]', '[الحلف]'));
});

test('a file that is not in git yet moves by the command of its problem, into a folder that is not there', async () => {
	sandbox.write('articles/خبر جديد.md', OTHER.replace('2022-01', '2023-05'));
	const before = archive();
	const file = 'articles/خبر جديد.md';
	const { problems } = readArticle(Buffer.from(before[file] ?? ''), file, { timeZone: 'UTC', language: 'ar' });
	const [problem] = locateProblems(problems, path.relative(ROOT, sandbox.content));
	const command = `'${process.execPath}' scripts/rename.ts`;
	const run = (options: string) => {
		const line = problem?.hint?.replace('npm run rename --', command);
		return spawnSync('sh', ['-c', `${line}${options}`], { cwd: ROOT, encoding: 'utf8', env: userEnvironment() });
	};
	// Nothing names the archive, so its words are those of the checkout's own.
	expect(run(' --dry-run').stdout).toContain('لم يتغير شيء.');
	expect(archive()).toEqual(before);
	expect(run('').status).toBe(0);
	const { [file]: moved, ...rest } = before;
	expect(archive()).toEqual({ ...rest, 'articles/2023/05/خبر-جديد.md': moved });
	const again = run('');
	expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('والمنتظر ملف يُنقل.')]);
});

describe('in an archive in Arabic', () => {
	beforeEach(() => sandbox.write('site.yml', SITE_YML));

	test.each<[string, string[], number, string[]]>([
		[
			'what is planned',
			['tag', 'الناتو', 'الحلف', '--dry-run'],
			0,
			[
				'content/articles/2022/01/تدفق.md',
				'content/articles/2022/01/windows.md',
				'content/articles/2022/01/shared.md',
				'content/tags/alliance.yml: تغيّر.',
				'لم يتغير شيء. من غير --dry-run يصير الوسم `الناتو` هو `الحلف`. المقالات: 3.',
				'/tags/الناتو/ يقود من الآن إلى /tags/alliance/.',
			],
		],
		[
			'what is done',
			['source', 'الناتو', 'حلف شمال الأطلسي'],
			0,
			[
				'content/articles/2022/01/تدفق.md',
				'content/sources/حلف-شمال-الأطلسي.yml: جديد.',
				'صار المصدر `الناتو` هو `حلف شمال الأطلسي`. المقالات: 1.',
				'/sources/الناتو/ يقود من الآن إلى /sources/حلف-شمال-الأطلسي/.',
			],
		],
		[
			'what stands in the way',
			['tag', 'الناتوو', 'الحلف'],
			1,
			['الوسم `الناتوو` ليس في أي مقال، والمنتظر اسم مستعمل. لعلك تقصد `الناتو`.', '', 'لم يتغير شيء.'],
		],
		[
			'what has to be done by hand',
			['tag', 'يدوي', 'الحلف'],
			1,
			[
				'content/articles/2022/01/hand.md:4:7  خطأ  rename-by-hand',
				'  لا يمكن تبديل الاسم وحده في هذا الملف: في الترويسة قيمة مشتركة بين حقلين، أو مكتوبة على غير المألوف.',
				'  اكتب `الحلف` في `tags` بيدك، ثم أعد الأمر.',
				'',
				'لم يتغير شيء.',
			],
		],
		[
			'a kind that is none',
			['tags', 'الناتو', 'الحلف'],
			2,
			[
				'النوع "tags" غير معروف، والمنتظر واحد من: section, tag, source, author, file.',
				'يعرض `npm run rename -- --help` خياراته.',
			],
		],
		[
			'an option that is none',
			['tag', 'الناتو', 'الحلف', '--dry'],
			2,
			['خيار غير معروف: --dry', 'يعرض `npm run rename -- --help` خياراته.'],
		],
	])('%s is told in it', async (_, args, status, lines) => {
		sandbox.write('articles/2022/01/hand.md', '---\ntitle: خبر\ndate: 2022-01-08\ntags: [&a يدوي]\nstory: *a\n---\n');
		const told = await rename(...args);
		const text = told.text.replaceAll('\u200e', '').split('\n').slice(-lines.length);
		expect({ status: told.status, text }).toEqual({ status, text: lines });
	});
});

describe('nothing is changed', () => {
	test.each<[string, Record<string, string>, string[], number, RegExp]>([
		[
			'when an article that has the name is broken',
			{ 'articles/2022/01/broken.md': '---\ntitle: عاجل: خبر\ntags: [الناتو]\n---\n' },
			['tag', 'الناتو', 'الحلف'],
			1,
			/^content\/articles\/2022\/01\/broken\.md:2:8 {2}error {2}yaml-invalid\n(.|\n)*\n\nNothing was changed\.$/,
		],
		[
			'when an article has to be edited by hand',
			{ 'articles/2022/01/hand.md': '---\ntitle: خبر\ndate: 2022-01-08\ntags: [&a الناتو]\nstory: *a\n---\n' },
			['tag', 'الناتو', 'الحلف'],
			1,
			/^content\/articles\/2022\/01\/hand\.md:4:7 {2}error {2}rename-by-hand\n/,
		],
		[
			'when a file of the kind is broken',
			{ 'tags/broken.yml': 'lable: خطأ\n' },
			['tag', 'الناتو', 'الحلف'],
			1,
			/^content\/tags\/broken\.yml:1:1 {2}error {2}/,
		],
		[
			'when the new name has the address of another',
			{ 'articles/2022/01/c.md': '---\ntitle: خبر\ndate: 2022-01-08\ntags: [C++]\n---\n' },
			['tag', 'الناتو', 'C#'],
			1,
			/^Unexpected name `C#`: its address \/tags\/c\/ is that of `C\+\+` in articles\/2022\/01\/c\.md/,
		],
		[
			'when no article has the name',
			{},
			['tag', 'الناتوو', 'الحلف'],
			1,
			/^Unexpected tag `الناتوو`: no article has it, expected one in use\. Did you mean `الناتو`\?/,
		],
		[
			'for a kind that is none',
			{},
			['tags', 'الناتو', 'الحلف'],
			2,
			/^Unexpected kind "tags", expected section, tag, source, author, file\./,
		],
		[
			'without quotes around a name of two words',
			{},
			['tag', 'الناتو', 'الحلف', 'الجديد'],
			2,
			/^Unexpected number of names/,
		],
		['when both names are one', {}, ['tag', 'الناتو', ' الناتو '], 2, /it is the old one/],
	])('%s', async (_, files, args, wanted, message) => {
		for (const [file, text] of Object.entries(files)) sandbox.write(file, text);
		const before = snapshot(sandbox.content);
		const { status, text } = await rename(...args);
		expect(text).toMatch(message);
		expect(status).toBe(wanted);
		expect(snapshot(sandbox.content)).toEqual(before);
	});
});

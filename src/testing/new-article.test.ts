/** `npm run new` as a process, without a terminal. `src/desk/ask.test.ts` types the answers. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '../publish/files.ts';
import { runScript } from './command.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

let sandbox: Sandbox;
beforeEach(() => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', SITE_YML);
	sandbox.write('tags/damascus.yml', 'label: دمشق\naliases: [الشام]\n');
	sandbox.write('public/شعار.gif', PIXEL);
	writeFileSync(path.join(sandbox.root, 'صورة السوق 100%.gif'), PIXEL);
});
afterEach(() => sandbox.dispose());

const FOLDER = () => path.relative(process.cwd(), sandbox.content);

/** Runs the command; `text` is what it says, without the marks around quoted names and with the folder as `content`. */
async function create(...args: string[]): Promise<{ status: number | null; path: string; text: string }> {
	const { status, stdout, stderr } = await runScript('new.ts', [...args, '--content', sandbox.content]);
	const plain = (text: string) =>
		text
			.replace(/[\u2068\u2069\u200e]/g, '')
			.replaceAll(FOLDER(), 'content')
			.trimEnd();
	return { status, path: plain(stdout), text: plain(stderr) };
}

function read(file: string): string {
	return readFileSync(path.join(sandbox.root, file), 'utf8');
}

async function expectNoFinding(warnings = 0): Promise<void> {
	const summary = await buildViews({ ...sandbox.options('site'), now: Date.parse('2030-01-01'), drafts: true });
	expect(summary.problems).toEqual({ errors: 0, warnings });
}

test('a headline is enough, and what is there is never overwritten', async () => {
	const first = await create('عاجل: "السوق" يفتح');
	const [, year, month] = /^content\/articles\/(\d{4})\/(\d\d)\/عاجل-السوق-يفتح\.md$/.exec(first.path) ?? [];
	expect(first).toEqual({
		status: 0,
		path: `content/articles/${year}/${month}/عاجل-السوق-يفتح.md`,
		text: `اكتب المتن تحت الترويسة. عنوان الصفحة /${year}/${month}/عاجل-السوق-يفتح/، و\`npm run dev\` يعرضها.`,
	});
	expect(read(first.path).split('\n')).toEqual([
		'---',
		'title: "عاجل: \\"السوق\\" يفتح"',
		expect.stringMatching(new RegExp(`^date: "${year}-${month}-\\d\\dT\\d\\d:\\d\\d:00\\+0[23]:00"$`)),
		'---',
		'',
		'',
	]);
	await expectNoFinding();
	const before = snapshot(sandbox.content);
	expect(await create('عاجل: السوق يفتح')).toEqual({
		status: 1,
		path: '',
		text: `الملف ${first.path} موجود، والمنتظر ملف جديد. اختر اسمًا آخر بالخيار --slug.`,
	});
	expect(snapshot(sandbox.content)).toEqual(before);
});

test('every field from the command line, with a picture from elsewhere', async () => {
	const made = await create(
		'سوق المدينة القديمة',
		...['--slug', 'old-market', '--date', '2022-01-31T23:30:00Z', '--section', 'مجتمع', '--draft'],
		...['--tag', 'الشام، أسواق', '--tag', 'C#', '--source', 'صحيفة س، بيروت', '--source', 'TASS', '--author', 'سلمى'],
		...['--image', path.join(sandbox.root, 'صورة السوق 100%.gif'), '--alt', 'ممر "مسقوف"'],
	);
	expect([made.status, made.path]).toEqual([0, 'content/articles/2022/02/old-market.md']);
	expect(read(made.path)).toBe(`---
title: "سوق المدينة القديمة"
date: "2022-01-31T23:30:00Z"
section: "مجتمع"
authors:
  - "سلمى"
sources:
  - "صحيفة س، بيروت"
  - "TASS"
tags:
  - "دمشق"
  - "أسواق"
  - "C#"
image:
  src: "صورة السوق 100%25.gif"
  alt: "ممر \\"مسقوف\\""
draft: true
---

`);
	expect([...filesBelow(path.join(sandbox.content, 'articles'))].sort()).toEqual([
		'2022/02/old-market.md',
		'2022/02/صورة السوق 100%.gif',
	]);
	// A name may have «،» in it; it is asked about all the same.
	await expectNoFinding(1);

	const second = await create('أسواق', '--date', '2022-02-02', '--image', '/شعار.gif');
	expect(read(second.path)).toContain('\nimage:\n  src: "/شعار.gif"\n  alt: ""\n');
	const third = await create('اسواق', '--date', '2022-02-02', '--image', 'صورة السوق 100%.gif');
	expect(read(third.path)).toContain('\n  src: "صورة السوق 100%25.gif"\n');
	expect(third.text).toContain('content/articles/2022/02/أسواق.md');
	await expectNoFinding(1);
});

describe('nothing is written', () => {
	test.each<[string, string[], number, string]>([
		['without a headline', [], 2, 'لا عنوان، والمنتظر عنوان المقال'],
		['with a headline without quotes', ['سوق', 'المدينة'], 2, 'كلمات كثيرة: "سوق" "المدينة". المنتظر عنوان واحد'],
		['with a date of no calendar', ['سوق', '--date', 'أمس'], 2, 'التاريخ `أمس` في --date غير مفهوم'],
		['with a picture that is not there', ['سوق', '--image', 'gone.jpg'], 2, 'لا وجود لملف الصورة `gone.jpg`'],
		[
			'with a picture that is none',
			['سوق', '--image', 'package.json'],
			2,
			'الصورة `package.json` في --image لا تصلح: ملف ليس صورة',
		],
		[
			'with a tag that has no letter',
			['سوق', '--tag', '+++'],
			2,
			'الاسم `+++` بلا حرف ولا رقم.\nيعرض `npm run new -- --help` خياراته.',
		],
		['with an option that is none', ['سوق', '--tags', 'أ'], 2, 'خيار غير معروف: --tags'],
	])('%s', async (_, args, status, message) => {
		const before = snapshot(sandbox.content);
		const found = await create(...args);
		expect({ status: found.status, path: found.path }).toEqual({ status, path: '' });
		expect(found.text).toContain(message);
		expect(snapshot(sandbox.content)).toEqual(before);
	});

	test('in a folder that is no archive', async () => {
		const { status, stderr } = await runScript('new.ts', ['سوق', '--content', sandbox.root]);
		expect([status, stderr]).toEqual([
			2,
			expect.stringMatching(/^ليس في المجلد .* ملف site\.yml، والمنتظر مجلد أرشيف\.\n/),
		]);
	});

	test('while site.yml has errors', async () => {
		sandbox.write('site.yml', 'title: أرشيف\n');
		expect(await create('سوق')).toEqual({
			status: 1,
			path: '',
			text: expect.stringMatching(
				/^content\/site\.yml:1:1 {2}خطأ {2}site-field-missing\n {2}الحقل `url` ناقص.*\n\nلم يُكتب شيء\.$/,
			),
		});
		sandbox.write('site.yml', 'title: أرشيف\nlanguage: "en"\n');
		expect((await create('سوق')).text).toMatch(
			/^content\/site\.yml:1:1 {2}error {2}site-field-missing\n {2}Missing `url`.*\n\nNothing was written\.$/,
		);
	});
});

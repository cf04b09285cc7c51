import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { type CheckOptions, checkArchive } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import { sortProblems } from '../problem.ts';
import { type CommandResult, runScript } from './command.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';
import { WRITERS_FILES, writersPictures } from './writers-files.ts';

const SITE = 'title: أرشيف\nurl: https://example.org/\ntimeZone: Asia/Damascus\n';
const NOW = ['--now', '2030-01-01T00:00:00Z'];

let sandbox: Sandbox;
let result: CommandResult;
let problems: Finding[];

beforeAll(async () => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', SITE);
	for (const [file, bytes] of Object.entries(await writersPictures())) sandbox.write(file, bytes);
	for (const { file, bytes } of WRITERS_FILES) sandbox.write(file, bytes);
	const { content, cache } = sandbox.options('check');
	result = await runScript('check.ts', ['--content', content, '--cache', cache, '--format', 'json', ...NOW]);
	problems = JSON.parse(result.stdout).problems;
});
afterAll(() => sandbox.dispose());

describe('of the files that writers make', () => {
	test.each(WRITERS_FILES)('$about: $told', ({ file, told }) => {
		const found = problems
			.filter((problem) => problem.file.endsWith(`/${file}`))
			.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);
		expect(found).toEqual(told);
	});
});

describe('the command', () => {
	test('has nothing to say of the sample archive, which people learn from', async () => {
		const cache = path.join(sandbox.root, 'sample-cache');
		const { findings } = await checkArchive({
			content: path.join(ROOT, 'content'),
			cache,
			now: Date.parse(NOW[1] ?? ''),
		});
		expect(findings).toEqual([]);
	});

	test('ends with 1 when there are errors, and tells each problem with what a program needs', () => {
		expect(result.status).toBe(1);
		for (const { fix, hint, ...rest } of problems) {
			expect(Object.keys(rest)).toEqual(['file', 'line', 'column', 'severity', 'code', 'message']);
			expect(hint ?? 'x').not.toContain('content://');
			if (fix) expect(Object.keys(fix)).toEqual(['line', 'column', 'endColumn', 'text']);
		}
		expect(problems.filter(({ fix }) => fix)).toHaveLength(10);
	});

	test('says what is wrong with YAML in Arabic alone, and what to write', () => {
		const told = problems.filter(({ code }) => code.startsWith('yaml-'));
		expect(told.length).toBeGreaterThan(20);
		const withoutQuoted = (text: string) => text.replace(/`[^`]*`|"[^"]*"/g, '');
		expect(told.filter(({ message }) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(withoutQuoted(message)))).toEqual([]);
		expect(told.filter(({ hint = '' }) => !/[\u0620-\u064a]/.test(hint))).toEqual([]);
	});

	test('says the same from the cache, in Arabic and as annotations', async () => {
		const { content, cache } = sandbox.options('check');
		const run = (...args: string[]) => runScript('check.ts', ['--content', content, '--cache', cache, ...NOW, ...args]);
		// One after another: they share the cache.
		const again = await run('--format', 'json', '--lang', 'en');
		const arabic = await run('--format', 'json');
		const github = await run('--format', 'github', '--lang', 'en');
		const english: Finding[] = JSON.parse(again.stdout).problems;
		const placesOf = (list: readonly Finding[]) => list.map(({ message: _, hint: __, ...place }) => place);
		expect(placesOf(english)).toEqual(placesOf(problems));
		expect(arabic.stdout).toBe(result.stdout);
		expect(english.filter(({ message }) => !/^(Unexpected|Missing)/.test(message))).toEqual([]);
		expect(problems.filter(({ message }) => !/[\u0620-\u064a]/.test(message))).toEqual([]);
		expect(problems.filter(({ message }) => /Unexpected|expected|Missing/.test(message))).toEqual([]);
		const annotations = github.stdout.trimEnd().split('\n');
		expect(
			annotations.map((line) => /^::(?:error|warning) file=.*,line=(\d+),col=(\d+),/.exec(line)?.slice(1)),
		).toEqual(english.map(({ line, column }) => [String(line), String(column)]));
	});
});

describe('in a repository', () => {
	const DIRTY = '\ufeff---\r\ntitle: "خبر للإصلاح"\r\ndate: "2022-01-08"\r\n---\r\nقال ,ثم و`كود ,هنا`.\r\n';
	const CLEAN = '---\ntitle: "خبر سليم"\ndate: "2022-01-08"\n---\nنص.\n';
	let archive: Sandbox;
	let folders: string[];

	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=w', '-c', 'user.email=w@example.org', ...args], { cwd: archive.content });

	beforeEach(() => {
		archive = new Sandbox();
		archive.write('site.yml', SITE);
		archive.write('articles/2022/01/old.md', DIRTY.replace('للإصلاح', 'قديم'));
		archive.write('articles/2022/01/clean.md', CLEAN);
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		git('commit', '-qm', 'أول');
		archive.write('articles/2022/01/dirty.md', DIRTY);
		const { content, cache } = archive.options('check');
		folders = ['--content', content, '--cache', cache, '--lang', 'en', ...NOW];
	});
	afterEach(() => archive.dispose());

	test('--fix mends what may be mended, shows it, and has nothing to do the second time', async () => {
		const before = snapshot(archive.content);
		const file = path.join(archive.content, 'articles/2022/01/dirty.md');
		const { mode } = statSync(file);
		const first = await runScript('check.ts', [...folders, '--fix', '--changed']);
		expect({ status: first.status, out: first.stdout.split('\n').slice(2) }).toEqual({
			status: 0,
			out: ['@@ -5 +5 @@', '-قال ,ثم و`كود ,هنا`.\r', '+قال، ثم و`كود ,هنا`.\r', ''],
		});
		expect(first.stderr).toContain('3 published articles: 0 errors, 0 warnings. 1 file mended.');
		expect(readFileSync(file, 'utf8')).toBe(DIRTY.replace('قال ,ثم', 'قال، ثم'));
		expect(statSync(file).mode).toBe(mode);
		const after = snapshot(archive.content);
		const changed = Object.keys(after).filter((name) => !name.startsWith('.git/') && after[name] !== before[name]);
		expect(changed).toEqual(['articles/2022/01/dirty.md']);

		const second = await runScript('check.ts', [...folders, '--fix', '--changed']);
		expect({ ...second, stderr: '' }).toEqual({ status: 0, stdout: '', stderr: '' });
		expect(snapshot(archive.content)).toEqual(after);
	});

	test('--changed tells of what changed on the branch, and of errors that it causes elsewhere', async () => {
		const told = async (wanted: Partial<CheckOptions>) => {
			const { content, cache } = archive.options('check');
			const { findings } = await checkArchive({ content, cache, now: Date.parse('2030-01-01'), ...wanted });
			return sortProblems(findings).map(({ file, code }) => `${path.basename(file)} ${code}`);
		};
		expect(await told({ changed: true })).toEqual(['dirty.md latin-mark']);
		git('switch', '-qc', 'branch');
		archive.write('articles/2022/01/old.md', `${DIRTY.replace('للإصلاح', 'قديم')}[رابط](clean.md)\r\n`);
		git('add', '-A');
		git('commit', '-qm', 'ثان');
		expect(await told({ changed: true })).toEqual([]);
		expect(await told({ changed: true, base: 'main' })).toEqual(['dirty.md latin-mark', 'old.md latin-mark']);
		git('rm', '-q', 'articles/2022/01/clean.md');
		expect(await told({ changed: true })).toEqual(['old.md link-missing']);
		const articles = path.join(archive.content, 'articles');
		expect(await told({ files: [path.join(articles, '2022/01/dirty.md')] })).toEqual(['dirty.md latin-mark']);
		expect(await told({ files: [path.join(articles, '2022')] })).toHaveLength(3);
		expect(await told({ files: [path.join(articles, '202')] }).catch(({ name }) => name)).toBe('UsageError');
	});

	test('wrong usage ends with 2, settings that can not be read with 1', async () => {
		const [base, file, outside] = await Promise.all([
			runScript('check.ts', [...folders, '--changed', '--base', 'nowhere']),
			runScript('check.ts', [...folders, path.join(archive.content, 'gone.md')]),
			runScript('check.ts', [...folders, archive.root]),
		]);
		expect([base.status, file.status, outside.status]).toEqual([2, 2, 2]);
		expect(base.stderr).toContain('Unexpected --base nowhere: git knows no such commit');
		expect(file.stderr).toContain('there is no such file');
		archive.write('site.yml', 'title: أرشيف\n');
		const settings = await runScript('check.ts', [...folders, '--format', 'json']);
		expect(settings.status).toBe(1);
		expect(JSON.parse(settings.stdout).problems).toMatchObject([{ code: 'site-field-missing', severity: 'error' }]);
	});

	test('settings that can not be read are told in the language that they name, else in Arabic', async () => {
		const inLanguage = async (text: string) => {
			archive.write('site.yml', text);
			const { stdout, stderr } = await runScript(
				'check.ts',
				folders.filter((word) => !/^(--lang|en)$/.test(word)),
			);
			return [stdout.split('\n')[1], stderr.trim()];
		};
		expect(await inLanguage('title: "أرشيف\nlanguage: en\n')).toEqual([
			expect.stringMatching(/^ {2}Unexpected YAML/),
			'0 published articles: 1 error, 0 warnings.',
		]);
		expect(await inLanguage('title: "أرشيف\n')).toEqual([
			expect.stringMatching(/^ {2}خطأ في كتابة site\.yml/),
			'المقالات المنشورة: 0. الأخطاء: 1. التنبيهات: 0.',
		]);
	});
});

describe('beside a build, with one cache', () => {
	const now = Date.parse('2030-01-01T00:00:00Z');
	let archive: Sandbox;

	beforeEach(() => {
		archive = new Sandbox();
		archive.write('site.yml', SITE_YML);
		archive.write('articles/2022/01/a.md', '---\ntitle: خبر\ndate: 2022-01-08\ntags: [أ]\n---\nنص.\n');
		archive.write('articles/2022/01/b.md', '---\ntitle: آخر\ndate: 2022-01-09\ntags: [أ]\n---\nقال ,نعم.\n');
		archive.write('articles/2022/01/draft.md', '---\ntitle: مسودة\ndate: 2022-01-10\ndraft: true\n---\nقال ,نعم.\n');
	});
	afterEach(() => archive.dispose());

	test('what a check has read and mended, the next build publishes as a clean one does', async () => {
		const options = { ...archive.options('site'), now };
		await buildViews(options);
		archive.write('articles/2022/01/c.md', '---\ntitle: ثالث\ndate: 2022-01-11\ntags: [أ]\n---\nقال ، نعم.\n');
		archive.remove('articles/2022/01/a.md');
		// An hour later, as people do.
		const { repairs } = await checkArchive({ ...options, now: now + 3_600_000, fix: true });
		expect(repairs.map(({ file }) => path.basename(file))).toEqual(['b.md', 'c.md', 'draft.md']);
		await buildViews(options);
		const clean = { ...archive.options('clean'), now };
		await buildViews(clean);
		expect(snapshot(options.out)).toEqual(snapshot(clean.out));
	});

	test('what a build has read is inspected, and a file that changes is inspected again', async () => {
		const options = { ...archive.options('site'), now };
		await buildViews(options);
		const told = async () =>
			(await checkArchive(options)).findings.map(({ file, code }) => `${path.basename(file)} ${code}`);
		expect(await told()).toEqual(['b.md latin-mark', 'draft.md latin-mark']);
		archive.write('articles/2022/01/b.md', '---\ntitle: آخر\ndate: 2022-01-09\n---\nقال «نعم.\n');
		archive.remove('articles/2022/01/draft.md');
		expect(await told()).toEqual(['b.md quotes-unbalanced']);
		// A damaged memory is made again.
		archive.write('../site-cache/inspections.db', 'x');
		expect(await told()).toEqual(['b.md quotes-unbalanced']);
	});

	test('a check waits for no build: it says so', async () => {
		const options = { ...archive.options('site'), now };
		mkdirSync(options.cache, { recursive: true });
		using other = new DatabaseSync(path.join(options.cache, 'lock.db'));
		other.exec('BEGIN EXCLUSIVE');
		await expect(checkArchive(options)).rejects.toThrow('Unexpected check during a build');
	});
});

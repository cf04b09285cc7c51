import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf, isSearchFile } from '../addresses.ts';
import type { Summary } from '../build/build.ts';
import type { BuildOptions } from '../build/options.ts';
import { UsageError } from '../problem.ts';
import { MARKER } from '../publish/files.ts';
import { folderArguments, runScript } from './command.ts';
import { anEdit, History } from './history.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';
import { upload } from './upload.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const CLOCKS = [Date.parse('2020-01-02T00:00:00Z'), Date.parse('2020-02-03T00:00:00Z'), NOW];

/** Rounds of edits, each published by an upload of what changed. */
const aHistory = fc.array(
	fc.record({
		edits: fc.array(anEdit, { maxLength: 6 }),
		clock: fc.constantFrom(...CLOCKS),
		drafts: fc.boolean(),
		/** What goes wrong before this round is published. */
		accident: fc.constantFrom('none', 'none', 'cache lost', 'output kept', 'upload failed', 'killed'),
		full: fc.constantFrom(false, false, false, true),
		moment: fc.nat(40),
	}),
	{ minLength: 2, maxLength: 3 },
);

describe('what `--changed-only` writes, uploaded time after time', () => {
	test('is byte for byte the clean build, whatever went wrong before', async () => {
		await fc.assert(
			fc.asyncProperty(aHistory, fc.constantFrom(1, 1, 2), async (rounds, count) => {
				await withSandbox(async (sandbox) => {
					const history = new History(sandbox, SITE_YML);
					const site = path.join(sandbox.root, 'site');
					for (const [at, { edits, clock: now, drafts, accident, full, moment }] of rounds.entries()) {
						for (let index = 1; index <= count; index++) {
							const options = { ...sandbox.options(`live-${index}`), now, drafts, full, shard: { index, count } };
							if (index === 1) for (const edit of edits) history.apply(edit);
							await suffer(accident, { ...options, changedOnly: true }, `${site}-${index}`, moment);
							await buildViews({ ...options, changedOnly: true });
							// Each part is served from a folder of its own here, so that a whole one can replace it.
							const { whole, added, changed } = upload(options, `${site}-${index}`);
							const files = Object.keys(snapshot(options.out)).filter((file) => file !== MARKER);
							if (!whole) expect(files).toEqual([...added, ...changed].map(fileOf).sort());
						}
						const clean = { ...sandbox.options(`clean-${at}`), now, drafts };
						await buildViews(clean);
						const served = Array.from({ length: count }, (_, part) => snapshot(`${site}-${part + 1}`));
						expect(sorted(Object.assign({}, ...served))).toEqual(sorted(snapshot(clean.out)));
					}
				});
			}),
			{ numRuns: 5 },
		);
	});

	test('with another number of parts is everything again', async () => {
		await withSandbox(async (sandbox) => {
			new History(sandbox, SITE_YML);
			const options = { ...sandbox.options('live'), now: NOW, changedOnly: true };
			const build = (count: number) => buildViews({ ...options, shard: { index: 1, count } });
			const first = await build(1);
			expect([(await build(1)).changes.added, (await build(2)).changes.added > 0]).toEqual([0, true]);
			expect((await build(1)).changes).toEqual(first.changes);
		});
	});

	test('does not take the place of a whole site, which is still there', async () => {
		await withSandbox(async (sandbox) => {
			new History(sandbox, SITE_YML);
			const options = { ...sandbox.options('live'), now: NOW };
			await buildViews(options);
			const before = snapshot(options.out);
			await expect(buildViews({ ...options, changedOnly: true })).rejects.toThrow(UsageError);
			expect(snapshot(options.out)).toEqual(before);
			rmSync(options.out, { recursive: true });
			for (const added of [Object.keys(before).length - 1, 0]) {
				expect((await buildViews({ ...options, changedOnly: true })).changes.added).toBe(added);
			}
			await buildViews(options);
			expect(snapshot(options.out)).toEqual(before);
		});
	});

	test('is not everything where an article is broken that nobody can read any more', async () => {
		await withSandbox(async (sandbox) => {
			sandbox.write('site.yml', SITE_YML);
			sandbox.write('articles/2022/01/a.md', article('خبر', 1));
			const options = { ...sandbox.options('live'), now: NOW, changedOnly: true, keepGoing: true };
			const site = path.join(sandbox.root, 'site');
			await buildViews(options);
			upload(options, site);
			sandbox.write('articles/2022/01/a.md', '---\ntitle: خبر\n---\nبلا تاريخ\n');
			rmSync(path.join(options.cache, 'catalogue.db'));
			await buildViews({ ...options, full: true });
			expect(upload(options, site).whole).toBe(false);
			expect(Object.keys(snapshot(site))).toContain('2022/01/a/index.html');
		});
	});
});

describe('a fresh clone with the cache of another one', () => {
	test('reads what changed and makes what changed, with real pages', async () => {
		await withSandbox(async (sandbox) => {
			sandbox.write('site.yml', SITE_YML);
			for (let at = 1; at <= 12; at++) sandbox.write(`articles/2022/01/a${at}.md`, article(`خبر ${at}`, at));
			sandbox.write('public/تقرير.txt', 'نص');
			git(sandbox.root, 'init', '-q');
			writeIgnores(sandbox);
			commit(sandbox);
			const site = path.join(sandbox.root, 'site');
			const first = clone(sandbox, 'first');
			expect((await build(first)).changes.changed).toBe(0);
			expect(upload(first, site).whole).toBe(true);

			sandbox.write('articles/2022/01/a7.md', article('عنوان جديد', 7));
			sandbox.remove('articles/2022/01/a12.md');
			sandbox.write('articles/2022/01/a13.md', article('خبر ١٣', 13));
			commit(sandbox);
			const second = clone(sandbox, 'second');
			cpSync(first.cache, second.cache, { recursive: true });
			rmSync(first.root, { recursive: true });
			const { pages, changes } = await build(second);
			expect(pages.rendered).toBeLessThan(pages.total);
			expect(pages.rendered).toBeGreaterThan(3);
			const { whole, added, removed } = upload(second, site);
			expect({ whole, added: withoutSearch(added), removed: withoutSearch(removed) }).toEqual({
				whole: false,
				added: ['/2022/01/13/', '/2022/01/a13/', '/on-this-day/01-13/'],
				removed: ['/2022/01/12/', '/2022/01/a12/', '/on-this-day/01-12/'],
			});
			expect(changes.changed).toBeLessThanOrEqual(pages.rendered);
			await build({ ...sandbox.options('clean'), changedOnly: false });
			expect(snapshot(site)).toEqual(snapshot(sandbox.options('clean').out));
		});
	});

	test('reads no other article, whatever the times of files', async () => {
		await withSandbox(async (sandbox) => {
			sandbox.write('site.yml', SITE_YML);
			for (let at = 1; at <= 12; at++) sandbox.write(`articles/2022/01/a${at}.md`, article(`خبر ${at}`, at));
			git(sandbox.root, 'init', '-q');
			writeIgnores(sandbox);
			commit(sandbox);
			const first = clone(sandbox, 'first');
			expect(await countRead(first)).toBe(12);
			sandbox.write('articles/2022/01/a7.md', article('عنوان جديد', 7));
			commit(sandbox);
			const second = clone(sandbox, 'second');
			cpSync(first.cache, second.cache, { recursive: true });
			expect([await countRead(second), await countRead(second)]).toEqual([1, 0]);
		});
	});
});

/** What may have happened since the last upload. */
async function suffer(accident: string, options: BuildViewsOptions, site: string, moment: number): Promise<void> {
	const { out, cache } = options;
	const backup = `${cache}-backup`;
	if (accident === 'cache lost') rmSync(cache, { recursive: true, force: true });
	if (accident !== 'output kept') rmSync(out, { recursive: true, force: true });
	// It may have been quicker than the kill.
	if (accident === 'killed' && !(await buildAndDie(options, moment))) upload(options, site);
	if (accident !== 'upload failed') return;
	// CI keeps the cache of a job only when the job ends well.
	if (existsSync(cache)) cpSync(cache, backup, { recursive: true });
	await buildViews(options);
	rmSync(cache, { recursive: true, force: true });
	if (existsSync(backup)) cpSync(backup, cache, { recursive: true });
	rmSync(backup, { recursive: true, force: true });
}

type BuildViewsOptions = Partial<BuildOptions> & Pick<BuildOptions, 'out' | 'cache'>;

/** Did it die? */
async function buildAndDie(options: BuildViewsOptions, moment: number): Promise<boolean> {
	let files = 0;
	const dying = {
		phase() {},
		progress() {
			files += 1;
			if (files > moment) throw new Error('killed');
		},
		note() {},
	};
	try {
		await buildViews(options, dying);
		return false;
	} catch (error) {
		expect((error as Error).message).toBe('killed');
		return true;
	}
}

async function countRead(options: BuildViewsOptions): Promise<number> {
	let isReading = true;
	let read = 0;
	const counting = {
		phase: (name: string) => {
			isReading = name === 'scan';
		},
		progress: (_: number, total: number) => {
			if (isReading) read = total;
		},
		note: (line: string) => expect(line).toBe(''),
	};
	await buildViews({ ...options, now: NOW, changedOnly: true }, counting);
	return read;
}

async function build(
	options: Pick<BuildOptions, 'content' | 'out' | 'cache'> & { changedOnly?: boolean },
): Promise<Summary> {
	const { status, stdout, stderr } = await runScript('build.ts', [
		...folderArguments(options),
		...['--now', '2030-01-01', '--json', '--jobs', '1'],
		...(options.changedOnly === false ? [] : ['--changed-only']),
	]);
	if (status !== 0) throw new Error(`The build ended with status ${status}.\n${stderr}`);
	expect(stderr).not.toContain('read again');
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Summary;
}

function clone(sandbox: Sandbox, name: string) {
	const root = path.join(sandbox.root, name);
	git(sandbox.root, 'clone', '-q', `file://${sandbox.root}`, root);
	return { root, content: path.join(root, 'content'), out: path.join(root, 'dist'), cache: path.join(root, '.warraq') };
}

/** Everything in the sandbox but the content is made by builds. */
function writeIgnores(sandbox: Sandbox): void {
	sandbox.write('../.gitignore', '/*\n!/content\n');
}

function commit(sandbox: Sandbox): void {
	git(sandbox.root, 'add', 'content');
	git(sandbox.root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x');
}

function git(folder: string, ...args: string[]): void {
	execFileSync('git', ['-c', 'core.autocrlf=false', ...args], { cwd: folder, stdio: 'pipe' });
}

function article(title: string, day: number): string {
	const date = `2022-01-${String(day).padStart(2, '0')}`;
	return `---\ntitle: ${title}\ndate: ${date}\ntags: [الناتو]\n---\nنصّ الخبر.\n`;
}

/** Names of the files of an index come from what is in them. */
function withoutSearch(addresses: readonly string[]): string[] {
	return addresses.filter((address) => !isSearchFile(address));
}

async function withSandbox(work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
	const sandbox = new Sandbox();
	try {
		await work(sandbox);
	} finally {
		sandbox.dispose();
	}
}

function sorted(files: Record<string, string>): [string, string][] {
	return Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
}

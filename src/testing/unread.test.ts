/** Files that git knows and that are not there, or can't be read: when they can, they are published as ever. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentErrors } from '../build/errors.ts';
import { checkArchive } from '../check/check.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');

const FILES = {
	'articles/2020/05/old.md': '---\ntitle: خبر قديم\ndate: 2020-05-04\ntags: [قمح]\n---\nنص.\n',
	'articles/2022/01/new.md': '---\ntitle: خبر\ndate: 2022-01-08\n---\nنص.\n',
	'pages/about.md': '---\ntitle: من نحن\n---\nنحن.\n',
	'tags/wheat.yml': 'label: القمح\naliases: [قمح]\n',
	'public/report.pdf': 'تقرير',
	'public/_redirects': '/all/* /:splat 301\n',
};

let sandbox: Sandbox;
beforeEach(() => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', SITE_YML);
	for (const [file, text] of Object.entries(FILES)) sandbox.write(file, text);
	git('init', '-q');
	git('add', 'content');
	git('commit', '-qm', 'x');
});
afterEach(() => sandbox.dispose());

function git(...args: string[]): void {
	const identity = ['-c', 'user.name=ن', '-c', 'user.email=n@example.org', '-c', 'commit.gpgsign=false'];
	execFileSync('git', [...identity, '-c', 'core.autocrlf=false', ...args], { cwd: sandbox.root, stdio: 'pipe' });
}

/** Builds on from what there is and from nothing, and compares. */
async function expectSame(): Promise<Record<string, string>> {
	const [live, clean] = [sandbox.options('live'), sandbox.options('clean')];
	await buildViews({ ...live, now: NOW });
	await buildViews({ ...clean, now: NOW });
	const files = snapshot(live.out);
	expect(files).toEqual(snapshot(clean.out));
	for (const folder of [clean.out, clean.cache]) rmSync(folder, { recursive: true });
	return files;
}

test('what a sparse checkout leaves out comes and goes with it', async () => {
	git('sparse-checkout', 'set', '--no-cone', '/*', '!/content/articles/2020/', '!/content/public/');
	expect(Object.keys(await expectSame())).not.toContain('2020/05/old/index.html');
	git('sparse-checkout', 'disable');
	const whole = await expectSame();
	expect(Object.keys(whole)).toEqual(expect.arrayContaining(['2020/05/old/index.html', 'report.pdf', '_redirects']));
	git('sparse-checkout', 'set', '--no-cone', '/*', '!/content/articles/2020/', '!/content/public/');
	expect(Object.keys(await expectSame())).not.toContain('report.pdf');
	// Edited there all the same.
	sandbox.write('articles/2020/05/old.md', FILES['articles/2020/05/old.md'].replace('قديم', 'آخر'));
	expect(Object.keys(await expectSame())).toContain('2020/05/old/index.html');
});

test.each(Object.keys(FILES))(
	'%s, which git takes for unchanged and is gone, is published when it is back',
	async (file) => {
		const text = takeAway(file);
		const without = await expectSame();
		sandbox.write(file, text);
		expect(await expectSame()).not.toEqual(without);
	},
);

// A folder stands for what can't be read: whoever runs tests as root may read everything. Pictures and the like are not
// read before they are copied.
const READ = Object.keys(FILES).filter((file) => file !== 'public/report.pdf');
test.each(READ)('%s, which can not be read, is an error, and published when it can', async (file) => {
	const text = takeAway(file);
	mkdirSync(path.join(sandbox.content, file));
	const wanted = [{ file, line: 1, column: 1, severity: 'error', code: 'file-unreadable' }];
	for (const _ of ['found', 'found again']) {
		const error = await buildViews({ ...sandbox.options('live'), now: NOW }).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(ContentErrors);
		expect((error as ContentErrors).problems).toMatchObject(wanted);
	}
	const { findings } = await checkArchive({ ...sandbox.options('check'), now: NOW });
	expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject(wanted);
	rmdirSync(path.join(sandbox.content, file));
	sandbox.write(file, text);
	await expectSame();
});

/** Removes a file without a word to git. */
function takeAway(file: string): Buffer {
	const text = readFileSync(path.join(sandbox.content, file));
	git('update-index', '--assume-unchanged', `content/${file}`);
	sandbox.remove(file);
	return text;
}

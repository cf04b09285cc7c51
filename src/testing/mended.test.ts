/** Edits that an incremental build once got wrong: each must give what a clean build gives. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentErrors } from '../build/errors.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');

let sandbox: Sandbox;
beforeEach(() => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', SITE_YML);
});
afterEach(() => sandbox.dispose());

/** Builds on from what there is and from nothing, and compares. */
async function expectSame(): Promise<void> {
	await buildViews({ ...sandbox.options('live'), now: NOW });
	await buildViews({ ...sandbox.options('clean'), now: NOW });
	expect(snapshot(sandbox.options('live').out)).toEqual(snapshot(sandbox.options('clean').out));
	rmSync(sandbox.options('clean').out, { recursive: true });
	rmSync(sandbox.options('clean').cache, { recursive: true });
}

test('a page and a static file of the same address take each other’s place', async () => {
	const page = ['pages/about.md', '---\ntitle: من نحن\n---\nنحن.\n'] as const;
	const file = ['public/about/index.html', '<p>نحن</p>'] as const;
	sandbox.write(...page);
	await expectSame();
	sandbox.remove(page[0]);
	sandbox.write(...file);
	await expectSame();
	sandbox.remove(file[0]);
	sandbox.write(...page);
	await expectSame();
});

test('a new spelling in the oldest article names every page of the list', async () => {
	const article = (day: number, tag: string) =>
		`---\ntitle: خبر ${day}\ndate: 2022-01-0${day}\ntags: [${tag}]\n---\nنص.\n`;
	for (let day = 1; day <= 9; day++) sandbox.write(`articles/2022/01/a${day}.md`, article(day, 'ز خ'));
	await expectSame();
	sandbox.write('articles/2022/01/a1.md', article(1, 'ز. خ.'));
	await expectSame();
});

test('`--full` brings back a static file that somebody removed from the output', async () => {
	const options = { ...sandbox.options('live'), now: NOW };
	sandbox.write('public/report.pdf', 'x');
	await buildViews(options);
	const whole = snapshot(options.out);
	rmSync(path.join(options.out, 'report.pdf'));
	await buildViews({ ...options, full: true });
	expect(snapshot(options.out)).toEqual(whole);
});

test('a catalogue beside the ledger of another cache that both came from', async () => {
	const article = (title: string) => `---\ntitle: ${title}\ndate: 2022-01-01\n---\nنص.\n`;
	const [live, other] = [sandbox.options('live'), sandbox.options('other')];
	sandbox.write('articles/2022/01/a.md', article('خبر'));
	await buildViews({ ...live, now: NOW });
	cpSync(live.cache, other.cache, { recursive: true });
	sandbox.write('articles/2022/01/a.md', article('خبر أول'));
	await buildViews({ ...live, now: NOW });
	sandbox.write('articles/2022/01/a.md', article('خبر آخر'));
	await buildViews({ ...other, now: NOW });
	cpSync(path.join(other.cache, 'catalogue.db'), path.join(live.cache, 'catalogue.db'));
	await expectSame();
});

test('a portrait is painted anew, and a term goes back to its earlier name', async () => {
	const portrait = (colour: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" fill="${colour}"/>`;
	const article = (day: number) => `---\ntitle: خبر ${day}\ndate: 2022-01-0${day}\nauthors: [سلمى]\n---\nنص.\n`;
	for (let day = 1; day <= 5; day++) sandbox.write(`articles/2022/01/a${day}.md`, article(day));
	sandbox.write('authors/salma.svg', portrait('red'));
	sandbox.write('authors/salma.yml', 'label: سلمى الحلبي\nformerly: [سلمى]\nimage: salma.svg\n');
	await expectSame();
	sandbox.write('authors/salma.svg', portrait('blue'));
	await expectSame();
	sandbox.remove('authors/salma.yml');
	await expectSame();
});

test('an earlier address of a term becomes a term of its own, by way of an error', async () => {
	const article = (day: number) => `---\ntitle: خبر ${day}\ndate: 2022-01-0${day}\ntags: [Alliance]\n---\nنص.\n`;
	for (let day = 1; day <= 5; day++) sandbox.write(`articles/2022/01/a${day}.md`, article(day));
	sandbox.write('tags/nato.yml', 'label: الناتو\nformerly: [alliance]\n');
	await expectSame();
	sandbox.write('tags/alliance.yml', 'label: التحالف\n');
	await expect(buildViews({ ...sandbox.options('live'), now: NOW })).rejects.toBeInstanceOf(ContentErrors);
	sandbox.write('tags/nato.yml', 'label: الناتو\n');
	await expectSame();
	// And another term has it, by a file that comes before the one that had it.
	sandbox.remove('tags/alliance.yml');
	sandbox.write('tags/nato.yml', 'label: الناتو\nformerly: [alliance]\n');
	await expectSame();
	sandbox.write('tags/bloc.yml', 'label: الكتلة\nformerly: [alliance]\n');
	await expect(buildViews({ ...sandbox.options('live'), now: NOW })).rejects.toBeInstanceOf(ContentErrors);
	sandbox.write('tags/nato.yml', 'label: الناتو\n');
	await expectSame();
});

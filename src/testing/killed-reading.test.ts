/** Builds that die while they read: what the next one publishes is what it is asked for, and not what they were. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BuildOptions } from '../build/options.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

const NOW = Date.parse('2025-01-01T00:00:00Z');
const LATER = Date.parse('2030-01-01T00:00:00Z');

let sandbox: Sandbox;
beforeEach(() => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', SITE_YML);
	sandbox.write('articles/2022/01/good.md', article('2022-01-08'));
	sandbox.write('pages/about.md', '---\ntitle: من نحن\n---\nنحن.\n');
});
afterEach(() => sandbox.dispose());

const OTHERS = [
	{ of: 'drafts', asked: { drafts: true } },
	{ of: 'another time', asked: { now: LATER } },
];

describe.each(OTHERS)('a build of $of that dies', ({ asked }) => {
	test.each([
		{ when: 'before it reads', phase: 'scan' },
		{ when: 'when it has read', phase: 'scan', files: 0 },
		{ when: 'before it publishes', phase: 'plan' },
	])('$when shows nothing in the next one', async (moment) => {
		writeUnpublished(3);
		await buildAndDie(asked, moment);
		await expectSame();
		// Again, with new articles in a catalogue that an ordinary build left.
		sandbox.write('articles/2022/01/good.md', article('2022-01-09'));
		writeUnpublished(6);
		await buildAndDie(asked, moment);
		await expectSame();
		await expectSame(asked);
	});

	test('between two batches of articles shows nothing in the next one', async () => {
		writeUnpublished(501);
		await buildAndDie(asked, { phase: 'scan', files: 0 });
		await expectSame();
	});
});

test('a build of another page size that dies leaves no list dealt by it', async () => {
	for (let day = 1; day <= 9; day++) sandbox.write(`articles/2022/01/a${day}.md`, article(`2022-01-0${day}`));
	await expectSame();
	sandbox.write('site.yml', SITE_YML.replace('pageSize: 2', 'pageSize: 3'));
	sandbox.write('articles/2022/01/a5.md', article('2022-01-06'));
	await buildAndDie({}, { phase: 'scan', files: 0 });
	sandbox.write('site.yml', SITE_YML);
	await expectSame();
});

function article(date: string, fields = ''): string {
	return `---\ntitle: خبر ${date}\ndate: ${date}\ntags: [قمح]\n${fields}---\nنص.\n`;
}

/** Drafts, and articles that fall due between the two clocks. */
function writeUnpublished(count: number): void {
	for (let at = 0; at < count; at++) {
		sandbox.write(
			`articles/2022/02/a${at}.md`,
			at % 2 ? article('2022-02-01', 'draft: true\n') : article('2027-02-01'),
		);
	}
}

async function expectSame(asked: Partial<BuildOptions> = {}): Promise<void> {
	const clean = new Sandbox();
	try {
		const options = { ...sandbox.options('live'), now: NOW, ...asked };
		await buildViews(options);
		await buildViews({ ...options, ...clean.options('clean'), content: sandbox.content });
		expect(snapshot(options.out)).toEqual(snapshot(clean.options('clean').out));
	} finally {
		clean.dispose();
	}
}

class Died extends Error {}

/** As a kill would: nothing is cleaned up or noted. */
async function buildAndDie(
	asked: Partial<BuildOptions>,
	{ phase, files }: { phase: string; files?: number },
): Promise<void> {
	let current = '';
	const reporter = {
		phase: (name: string) => {
			current = name;
			if (name === phase && files === undefined) throw new Died();
		},
		progress: (done: number) => {
			if (current === phase && files !== undefined && done > files) throw new Died();
		},
		note() {},
	};
	await expect(buildViews({ ...sandbox.options('live'), now: NOW, ...asked }, reporter)).rejects.toThrow(Died);
}

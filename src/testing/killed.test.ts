import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { folderArguments, runScript, userEnvironment } from './command.ts';
import { descendantsOf, livingProcesses } from './process-table.ts';
import { Sandbox, snapshot } from './sandbox.ts';

const ARGUMENTS = ['--now', '2030-01-01', '--jobs', '2'];

/** In the order in which the next build still has work for them. */
const VICTIMS = ['reading-process.ts', 'astro-job.ts', 'render-job.ts', 'build.ts'];

/** Enough that articles are read in processes; with those of the sample archive, pages are rendered in two. */
const MORE_ARTICLES = 120;

describe('a build one of whose processes is killed', () => {
	let sandbox: Sandbox;
	beforeAll(() => {
		sandbox = new Sandbox();
		cpSync(path.join(ROOT, 'content'), sandbox.content, { recursive: true });
		// A design that no other test has: of theirs there may be bundles.
		const settings = readFileSync(path.join(ROOT, 'content', 'site.yml'), 'utf8');
		sandbox.write('site.yml', settings.replace(/^title: .*$/m, `title: أرشيف ${process.pid}`));
		for (let at = 0; at < MORE_ARTICLES; at++) {
			const date = `1999-0${1 + (at % 9)}-${10 + (at % 19)}`;
			sandbox.write(
				`articles/${date.slice(0, 7).replace('-', '/')}/a${at}.md`,
				`---\ntitle: خبر ${at}\ndate: ${date}\ntags: [الناتو]\n---\nنصّ.\n`,
			);
		}
	});
	afterAll(() => sandbox.dispose());

	// One after another in one output folder, which the last build completes.
	test('ends with all its processes, and the next one completes the archive', async () => {
		const options = sandbox.options('killed');
		const args = [...folderArguments(options), ...ARGUMENTS];
		const moments = fc.sample(fc.nat(200), { numRuns: VICTIMS.length, seed: 20220108 });
		for (const [at, victim] of VICTIMS.entries()) {
			expect({ victim, ...(await killOne(args, victim, moments[at] ?? 0)) }).toEqual({
				victim,
				status: victim === 'build.ts' ? null : 3,
				left: [],
			});
		}
		expect((await runScript('build.ts', args)).status).toBe(0);
		await runScript('build.ts', [...folderArguments(sandbox.options('clean')), ...ARGUMENTS]);
		expect(snapshot(options.out)).toEqual(snapshot(sandbox.options('clean').out));
	}, 300_000);
});

/**
 * Kills a process of a build some time after it is first seen, as the kernel would that wants its memory.
 *
 * @returns exit status of the build, and those of its processes that do not end
 */
async function killOne(args: readonly string[], victim: string, afterMs: number) {
	const build = spawn(process.execPath, [path.join(ROOT, 'scripts', 'build.ts'), ...args], {
		cwd: ROOT,
		env: userEnvironment(),
		stdio: 'ignore',
	});
	const status = new Promise<number | null>((resolve) => build.on('exit', resolve));
	const started = new Set<number>();
	const pid = await firstSeen(build, victim, started);
	await wait(afterMs);
	for (const one of descendantsOf(build.pid ?? 0)) started.add(one.pid);
	process.kill(pid, 'SIGKILL');
	return { status: await status, left: await leftOf(started) };
}

/** The parent is killed when it has others: until then nobody could be left behind. */
async function firstSeen(build: ChildProcess, victim: string, started: Set<number>): Promise<number> {
	while (build.exitCode === null) {
		const processes = descendantsOf(build.pid ?? 0);
		for (const { pid } of processes) started.add(pid);
		const wanted = processes.find(({ command }) => command.includes(victim === 'build.ts' ? 'render-job.ts' : victim));
		if (wanted) return victim === 'build.ts' ? (build.pid ?? 0) : wanted.pid;
		await wait(50);
	}
	throw new Error(`The build ended with status ${build.exitCode} and had no process ${victim}.`);
}

/** Processes that are still there after a while in which they could have ended by themselves. */
async function leftOf(started: ReadonlySet<number>): Promise<string[]> {
	let left: string[] = [];
	for (let waits = 0; waits < 300; waits++) {
		left = livingProcesses()
			.filter(({ pid }) => started.has(pid))
			.map(({ command }) => command);
		if (left.length === 0) break;
		await wait(100);
	}
	return left;
}

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../build/root.ts';
import { runScript } from './command.ts';
import { Sandbox, snapshot } from './sandbox.ts';

/** More of them by hand: `WARRAQ_MACHINES=8`. */
const MACHINES = Number(process.env['WARRAQ_MACHINES'] ?? 3);
const NOW = '2030-01-01T00:00:00Z';
/** What a clone does not have. */
const UNTRACKED = new Set(['.git', '.node', '.astro', '.warraq', 'dist', 'node_modules', 'coverage']);

describe('a site built on several machines', () => {
	let sandbox: Sandbox;
	const at = (...names: string[]) => path.join(sandbox.root, ...names);
	const machine = (number: number) => at(`machine-${number}`);
	const parts = Array.from({ length: MACHINES }, (_, index) => `part-${index + 1}`);

	beforeAll(async () => {
		sandbox = new Sandbox();
		makeRepository(at('repository'));
		await Promise.all(parts.map((_, index) => buildPart(index + 1)));
		await build(machine(1), '--out', at('whole'), '--cache', at('cache'), '--now', NOW);
	}, 300_000);
	afterAll(() => sandbox.dispose());

	async function buildPart(number: number): Promise<void> {
		clone(at('repository'), machine(number));
		await rebuildPart(number, `part-${number}`);
	}

	const rebuildPart = (number: number, name: string, now = NOW) =>
		build(machine(number), '--shard', `${number}/${MACHINES}`, '--out', at(name), '--now', now, '--jobs', '1');

	const merge = (names: readonly string[], out: string, killAfterMs?: number) =>
		runScript('merge.ts', [...names.map((name) => at(name)), '--out', at(out)], { killAfterMs });

	/** Of a merge that is refused. */
	async function refusal(...names: string[]): Promise<string> {
		const { status, stdout, stderr } = await merge(names, 'refused');
		expect({ status, stdout, made: readdirSync(sandbox.root).includes('refused') }).toEqual({
			status: 1,
			stdout: '',
			made: false,
		});
		return stderr.replaceAll(`${sandbox.root}${path.sep}`, '');
	}

	test('is byte for byte that of a single one', async () => {
		const { status, stdout, stderr } = await merge(parts, 'merged');
		expect({ status, stdout, stderr }).toEqual({
			status: 0,
			stdout: '',
			stderr: expect.stringMatching(
				new RegExp(
					`merged: (\\d+) files of ${MACHINES} parts\\. \\1 added, 0 changed, 0 removed\\.\nDone in [\\d.]+ s\\.\n$`,
				),
			),
		});
		const whole = snapshot(at('whole'));
		expect(Object.keys(whole).length).toBeGreaterThan(500);
		expect(snapshot(at('merged'))).toEqual(whole);
	});

	test('is the same when merging was killed, however often', async () => {
		const startedAt = performance.now();
		await merge(parts, 'timed');
		const wholeMs = performance.now() - startedAt;
		for (const share of [0.5, 0.7, 0.8, 0.9, 0.95]) await merge(parts, 'killed', wholeMs * share);
		expect(await merge(parts, 'killed')).toMatchObject({ status: 0 });
		expect(snapshot(at('killed'))).toEqual(snapshot(at('whole')));
	});

	test('is refused with a part missing, a part twice, a byte changed', async () => {
		expect(await refusal(...parts.slice(1))).toContain(`Missing 1/${MACHINES}: expected all ${MACHINES} parts`);
		expect(await refusal(...parts, 'part-2')).toContain(
			`Unexpected second part 2/${MACHINES}: it is in part-2 and part-2`,
		);
		cpSync(at('part-1'), at('damaged'), { recursive: true });
		const [css] = readdirSync(at('damaged', '_astro')).filter((name) => name.endsWith('.css'));
		appendFileSync(at('damaged', '_astro', css ?? ''), ' ');
		expect(await refusal('damaged', ...parts.slice(1))).toContain(`Unexpected bytes in damaged/_astro/${css}`);
	});

	test('is refused with parts of another clock, other content or another version', async () => {
		const rest = parts.filter((name) => name !== 'part-2');
		await rebuildPart(2, 'other', '2030-01-01T00:00:01Z');
		expect(await refusal(...rest, 'other')).toContain(
			'Unexpected build clock of other: 2030-01-01T00:00:01.000Z, expected 2030-01-01T00:00:00.000Z as in part-1. Pass the same --now',
		);
		appendFileSync(path.join(machine(2), 'content', 'pages', 'about.md'), '\nجملة أخرى.\n');
		await rebuildPart(2, 'other');
		expect(await refusal(...rest, 'other')).toContain('Unexpected content of other');
		git(machine(2), 'checkout', '--quiet', '.');
		appendFileSync(path.join(machine(2), 'astro.config.mjs'), '\n');
		await rebuildPart(2, 'other');
		expect(await refusal(...rest, 'other')).toContain('Unexpected version of Warraq for other');
	});

	test('says what was wrong in how it was called', async () => {
		const { status, stderr } = await runScript('merge.ts', ['--out', at('refused')]);
		expect({ status, stderr }).toEqual({
			status: 2,
			stderr:
				'Unexpected end of the command, expected the folders of the parts.\nRun `npm run merge -- --help` for the options.\n',
		});
	});
});

/** A repository that holds this checkout as it lies there, whether it was committed or not. */
function makeRepository(folder: string): void {
	for (const name of readdirSync(ROOT))
		cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true, filter: isTracked });
	git(folder, 'init', '--quiet');
	git(folder, 'add', '--all');
	git(folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--message', 'x');
}

function isTracked(file: string): boolean {
	return !UNTRACKED.has(path.basename(file));
}

function clone(repository: string, folder: string): void {
	git(path.dirname(folder), 'clone', '--quiet', repository, folder);
	symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
}

function git(folder: string, ...args: string[]): void {
	execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A build with the code, the content and the cache of a checkout. */
async function build(checkout: string, ...args: string[]): Promise<void> {
	const { status, stderr } = await runScript('build.ts', args, { checkout });
	if (status !== 0) throw new Error(`The build ended with status ${status}.\n${stderr}`);
}

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseBuildArguments } from '../../src/build/arguments.ts';
import { TempFolder } from '../../src/testing/catalogue.ts';

const NOW = '2026-01-31T12:00:00Z';
/** Seconds from 1970. */
const DUE = 1_769_900_400;

interface Step {
	readonly id?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly env?: Record<string, string>;
	readonly with?: Record<string, string>;
}

describe('GitHub Actions, one machine', () => {
	const { publish } = load('github-publish.yml').jobs as Record<string, { steps: Step[] }>;
	const scripts = (full: boolean) =>
		(publish?.steps ?? []).flatMap(({ run }) =>
			run === undefined ? [] : [fill(run, { "inputs.full && '--full' || ''": full ? '--full' : '' })],
		);

	test.each([
		[false, 'false', ['s3 cp upload s3://b --recursive', 's3 rm s3://b/أ.html', 's3 rm s3://b/2022/a b.html']],
		[true, 'true', ['s3 sync upload s3://b --delete']],
	])('uploads what changed, or with --full (%j) everything', (full, whole, uploads) => {
		const [build, ...others] = scripts(full);
		const { calls } = runShell(build ?? '');
		expect(buildOptions(calls)).toMatchObject([{ changedOnly: true, full, out: '/paper/upload' }]);
		expect(others).toHaveLength(1);
		const uploaded = runShell(others[0] ?? '', { BUCKET: 's3://b', WHOLE: whole });
		expect(uploaded.calls.filter(([name]) => name === 'aws').map(([, ...args]) => args.join(' '))).toEqual(uploads);
	});

	test('takes the newest cache and saves another in each run', () => {
		const cache = publish?.steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with;
		expect(cache?.['path']?.split('\n')).toContain('.warraq');
		expect(cache?.['key']).toContain(`${cache?.['restore-keys']}\${{ github.sha }}-\${{ github.run_id }}`);
	});
});

describe.each([
	['github-publish.yml', 'due'],
	['github-parts.yml', 'clock'],
])('the timer of %s', (file, job) => {
	const jobs = load(file).jobs as Record<string, { steps: Step[]; needs?: string; if?: string }>;
	const steps = Object.values(jobs).flatMap(({ steps }) => steps);

	test.each([
		['looks and ends before that time', 'schedule', DUE - 1, 'false'],
		['publishes from that time on', 'schedule', DUE, 'true'],
		['publishes when no run of this commit has ended well', 'schedule', undefined, 'true'],
		['does not concern a commit', 'push', DUE - 1, 'true'],
	])('%s', (_, event, clock, due) => {
		const look = jobs[job]?.steps.find(({ id }) => id === 'due');
		const files = clock === undefined ? {} : { '.warraq/due.txt': `${DUE}\n` };
		const { output } = runShell(look?.run ?? '', { EVENT: event, CLOCK: String(clock ?? DUE) }, files);
		expect(output).toBe(`due=${due}\n`);
	});

	test('is what the jobs that build wait for', () => {
		const waiting = Object.values(jobs).filter(({ needs }) => needs === job);
		expect(waiting.map((one) => one.if)).toEqual([`needs.${job}.outputs.due == 'true'`]);
	});

	test('keeps the time of each run under its commit, and reads that of the same commit alone', () => {
		const caches = steps.filter(({ with: rules }) => rules?.['path'] === '.warraq/due.txt');
		const keys = caches.map(({ uses = '', with: rules }) => [
			uses.split('@')[0],
			rules?.['restore-keys'] ?? rules?.['key'],
		]);
		expect(keys).toEqual([
			['actions/cache/restore', `due-\${{ github.sha }}-`],
			['actions/cache/save', `due-\${{ github.sha }}-\${{ github.run_id }}-\${{ github.run_attempt }}`],
		]);
		// Saved last: a run that fails is one that nobody remembers.
		expect(Object.values(jobs).at(-1)?.steps.at(-1)).toBe(caches[1]);
	});
});

describe('several machines make every part once, at one time', () => {
	test('GitHub Actions', () => {
		const { clock, part, publish } = load('github-parts.yml').jobs as Record<
			string,
			{ steps: Step[]; strategy: { matrix: { part: number[] } } }
		>;
		const { output } = runShell(clock?.steps[0]?.run ?? '');
		expect(output).toBe(`now=${NOW}\n`);
		const parts = part?.strategy.matrix.part ?? [];
		const runs = parts.map((number) => {
			const values = {
				'matrix.part': String(number),
				'strategy.job-total': String(parts.length),
				'needs.clock.outputs.now': NOW,
			};
			return runShell(fill((part?.steps ?? []).map(({ run = '' }) => run).join('\n'), values)).calls;
		});
		expectParts(runs, 4);
		const merge = (publish?.steps ?? []).map(({ run = '' }) => run).join('\n');
		expectMerge(runShell(fill(merge, { 'needs.part.outputs.due': '1769900400' })).calls);
	});

	test('GitLab CI', () => {
		const { part, publish } = load('gitlab.yml') as Record<string, { parallel: number; script: string[] }>;
		const count = part?.parallel ?? 0;
		const runs = Array.from({ length: count }, (_, at) => {
			const environment = { CI_NODE_INDEX: String(at + 1), CI_NODE_TOTAL: String(count), CI_PIPELINE_CREATED_AT: NOW };
			return runShell(part?.script.join('\n') ?? '', environment).calls;
		});
		expectParts(runs, 4);
		expectMerge(runShell(publish?.script.join('\n') ?? '').calls);
	});

	test('Kubernetes', () => {
		const [parts, merge] = ['kubernetes-parts.yml', 'kubernetes-merge.yml'].map((file) => containerOf(load(file)));
		const { completions, parallelism } = load('kubernetes-parts.yml')['spec'] as Record<string, number>;
		expect([parallelism, parts?.env['PARTS']]).toEqual([completions, String(completions)]);
		const runs = Array.from({ length: completions ?? 0 }, (_, at) => {
			const filled = { ...parts?.env, NOW, COMMIT: 'c0ffee', JOB_COMPLETION_INDEX: String(at) };
			return runShell(parts?.script ?? '', filled).calls;
		});
		expectParts(runs, 8);
		expectMerge(runShell(merge?.script ?? '', { ...merge?.env, NOW, COMMIT: 'c0ffee' }).calls);
	});
});

describe('what is to be merged is checked and built, and not published', () => {
	test('GitHub Actions', () => {
		const { on, permissions, jobs } = load('github-pull-request.yml');
		expect([Object.keys(on ?? {}), permissions]).toEqual([['pull_request'], { contents: 'read' }]);
		const { steps } = (jobs as Record<string, { steps: Step[] }>)['review'] ?? { steps: [] };
		// Two commits: the merge, and the one of the branch that it goes into.
		const [checkout] = steps;
		expect([checkout?.uses, checkout?.with]).toEqual(['actions/checkout@v5', { 'fetch-depth': 2 }]);
		const { calls } = runShell(steps.map(({ run = '' }) => run).join('\n'), { GITHUB_STEP_SUMMARY: '/dev/null' });
		expectReview(calls, ['--changed', '--base', 'HEAD^1', '--format', 'github']);
		// Artifacts take no hidden files, and no names with the `:` or `?` of an old address.
		expect(calls.at(-1)).toEqual(['tar', '-cf', 'preview.tar', 'preview']);
		const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
		expect(upload?.with?.['path']).toBe('preview.tar');
		expect(steps.at(-1)?.run).toContain('`tar -xf preview.tar`');
		const caches = steps.map(({ uses = '' }) => uses.split('@')[0]).filter((uses) => uses?.startsWith('actions/cache'));
		expect(caches).toEqual(['actions/cache/restore']);
		expect(JSON.stringify(jobs)).not.toContain('secrets.');
	});

	test('GitLab CI', () => {
		const { review } = load('gitlab-merge-request.yml') as unknown as Record<
			string,
			{ script: string[]; rules: { if: string }[]; artifacts: { paths: string[] } }
		>;
		expect(review?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
		const { calls } = runShell(review?.script.join('\n') ?? '', { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'c0ffee' });
		expectReview(calls, ['--changed', '--base', 'c0ffee']);
		expect(review?.artifacts.paths).toEqual(['preview/']);
	});
});

type Call = readonly string[];

/** First the check, then the build: a pull request with errors has no preview. */
function expectReview(calls: readonly Call[], check: readonly string[]): void {
	expect(calls[0]).toEqual(['npm', 'run', 'check', '--', ...check]);
	expect(buildOptions(calls.slice(1))).toMatchObject([
		{ drafts: true, out: '/paper/preview', siteUrl: 'http://127.0.0.1:4322/' },
	]);
}

function expectParts(runs: readonly (readonly Call[])[], count: number): void {
	const options = runs.flatMap(buildOptions);
	expect(options.map(({ shard }) => shard)).toEqual(
		Array.from({ length: count }, (_, at) => ({ index: at + 1, count })),
	);
	expect(new Set(options.map(({ now }) => now))).toEqual(new Set([Date.parse(NOW)]));
	expect(new Set(options.map(({ out }) => out)).size).toBe(count);
}

function expectMerge(calls: readonly Call[]): void {
	expect(calls.filter(([name]) => name === 'npm')).toEqual([
		['npm', 'run', 'merge', '--', 'parts/part-1', 'parts/part-2', '--out', 'dist'],
	]);
}

/** @throws UsageError for a command that the build would refuse */
function buildOptions(calls: readonly Call[]) {
	return calls
		.filter(([name, run, script]) => name === 'npm' && run === 'run' && script === 'build')
		.map((call) => parseBuildArguments(call.slice(call.indexOf('--') + 1), '/paper').options);
}

function load(file: string): Record<string, Record<string, unknown>> {
	const documents = parseAllDocuments(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
	expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
	expect(documents).toHaveLength(1);
	return documents[0]?.toJS();
}

function containerOf({ spec }: ReturnType<typeof load>): { script: string; env: Record<string, string> } {
	const { template } = spec as { template: { spec: { containers: { args: string[]; env: NameAndValue[] }[] } } };
	const [container] = template.spec.containers;
	return {
		script: container?.args[0] ?? '',
		env: Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value])),
	};
}

interface NameAndValue {
	readonly name: string;
	readonly value: string;
}

/** What GitHub writes in place of `${{ … }}`. */
function fill(script: string, values: Record<string, string>): string {
	return script.replace(/\$\{\{ (.+?) \}\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`Unexpected expression ${name}.`);
		return value;
	});
}

const COMMANDS = ['npm', 'git', 'node', 'aws', 'date', 'tar', 'cp', 'mv', 'rm', 'mkdir'];

/** Runs a script in a shell in which every command only says how it was called. */
function runShell(
	script: string,
	environment: Record<string, string> = {},
	files: Record<string, string> = { '.warraq/due.txt': `${DUE}\n` },
): { calls: Call[]; output: string } {
	using folder = new TempFolder({ '.warraq/removed.txt': 'أ.html\n2022/a b.html\n', ...files });
	mkdirSync(folder.at('bin'));
	for (const part of [1, 2]) mkdirSync(folder.at(`parts/part-${part}`), { recursive: true });
	for (const name of COMMANDS) {
		const answers: Record<string, string> = {
			date: `[ "$1" = +%s ] && echo "$CLOCK" || echo ${NOW}`,
			node: 'echo "$WHOLE"',
		};
		const lines = [
			'#!/bin/sh',
			`printf '%s\\0' ${name} "$@" >> "$CALLS"`,
			`printf '\\n' >> "$CALLS"`,
			answers[name] ?? '',
		];
		writeFileSync(folder.at(`bin/${name}`), `${lines.join('\n')}\n`);
		chmodSync(folder.at(`bin/${name}`), 0o755);
	}
	const [calls, output] = [folder.at('calls'), folder.at('output')];
	const { status, stderr } = spawnSync('/bin/sh', ['-euc', script], {
		cwd: folder.path,
		encoding: 'utf8',
		env: { ...environment, PATH: folder.at('bin'), CALLS: calls, GITHUB_OUTPUT: output },
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
	return {
		calls: read(calls)
			.split('\0\n')
			.filter((line) => line !== '')
			.map((line) => line.split('\0')),
		output: read(output),
	};
}

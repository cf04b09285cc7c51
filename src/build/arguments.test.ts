import { describe, expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { BUILD_HELP, parseBuildArguments } from './arguments.ts';

const parse = (...args: string[]) => parseBuildArguments(args, '/srv/paper');
const plain = { full: false, changedOnly: false, keepGoing: false, drafts: false, search: true };

test('without options nothing is asked for', () => {
	expect(parse()).toEqual({ options: plain, json: false, help: false });
});

test('every option', () => {
	const args =
		'--content ../أرشيف --out=site --cache /tmp/c --site https://example.org/a --now 2026-01-31T12:00:00+03:00 --jobs 4 --shard 3/16 --full --changed-only --keep-going --drafts --no-search --json -h';
	expect(parse(...args.split(' '))).toEqual({
		options: {
			content: '/srv/أرشيف',
			out: '/srv/paper/site',
			cache: '/tmp/c',
			siteUrl: 'https://example.org/a',
			now: Date.parse('2026-01-31T09:00:00Z'),
			jobs: 4,
			shard: { index: 3, count: 16 },
			full: true,
			changedOnly: true,
			keepGoing: true,
			drafts: true,
			search: false,
		},
		json: true,
		help: true,
	});
});

test.each([
	['2026-01-31', '2026-01-31T00:00:00.000Z'],
	['2026-01-31T12:00', '2026-01-31T12:00:00.000Z'],
	['2026-01-31T12:00:00+03:00', '2026-01-31T09:00:00.000Z'],
])('--now %s does not depend on the machine', (text, expected) => {
	expect(new Date(parse('--now', text).options.now ?? 0).toISOString()).toBe(expected);
});

describe('wrong usage says what was found and what was expected', () => {
	test.each([
		[['--site', 'example.org'], 'Unexpected --site example.org, expected an address such as https://example.org/.'],
		[
			['--site', 'ftp://example.org/'],
			'Unexpected --site ftp://example.org/, expected an address such as https://example.org/.',
		],
		[['--site', 'https://'], 'Unexpected --site https://, expected an address such as https://example.org/.'],
		[['--now', 'غدًا'], 'Unexpected --now غدًا, expected a moment such as 2026-01-31T12:00:00Z.'],
		[['--now', '2026-02-30'], 'Unexpected --now 2026-02-30, expected a moment such as 2026-01-31T12:00:00Z.'],
		...['0', '-1', '1.5', '257', 'x', '', '٤', '1e2', '0x10', ' 4'].map(
			(jobs) => [[`--jobs=${jobs}`], `Unexpected --jobs ${jobs}, expected a whole number from 1 to 256.`] as const,
		),
		...['0/4', '5/4', '4', '1/0', '1/2/3', '-1/2', '1/10001', 'a/b', '١/٢'].map(
			(shard) =>
				[[`--shard=${shard}`], `Unexpected --shard ${shard}, expected I/N with I from 1 to N, such as 3/16.`] as const,
		),
	] as const)('%j', (args, message) => {
		expect(() => parse(...args)).toThrow(new UsageError(message));
	});

	// An unset variable in a script, `--out "$OUT"`, must not mean the folder that one stands in.
	test.each(['content', 'out', 'cache'])('--%s without a folder', (name) => {
		expect(() => parse(`--${name}`, '')).toThrow(UsageError);
	});

	test.each([[['--colour']], [['folder']], [['--out']], [['--full=yes']]])('%j', (args) => {
		expect(() => parse(...args)).toThrow(UsageError);
	});
});

test('the help names every option', () => {
	const named = [...BUILD_HELP.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
	expect(named).toEqual([
		'content',
		'out',
		'cache',
		'site',
		'now',
		'jobs',
		'shard',
		'full',
		'changed-only',
		'keep-going',
		'drafts',
		'no-search',
		'json',
		'help',
	]);
});

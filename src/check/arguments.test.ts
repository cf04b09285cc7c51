import { expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { parseCheckArguments } from './arguments.ts';

const FROM = '/home/writer';

test('without options the whole archive is checked, and told as text', () => {
	expect(parseCheckArguments([], FROM)).toEqual({
		options: { files: [], changed: false, fix: false },
		format: 'text',
		help: false,
	});
});

test('all options', () => {
	const args = '--content a --cache b --fix --format github --lang ar --now 2026-01-31T12:00:00Z a/x.md ../y.md'.split(
		' ',
	);
	expect(parseCheckArguments(args, FROM)).toEqual({
		options: {
			content: '/home/writer/a',
			cache: '/home/writer/b',
			now: Date.parse('2026-01-31T12:00:00Z'),
			files: ['/home/writer/a/x.md', '/home/y.md'],
			changed: false,
			fix: true,
		},
		format: 'github',
		language: 'ar',
		help: false,
	});
	expect(parseCheckArguments(['--changed', '--base', 'origin/main'], FROM).options).toEqual({
		files: [],
		changed: true,
		fix: false,
		base: 'origin/main',
	});
});

test.each([
	['--format xml', 'Unexpected --format xml, expected text or json or github.'],
	['--lang fr', 'Unexpected --lang fr, expected ar or en.'],
	['--now yesterday', 'Unexpected --now yesterday, expected a moment such as 2026-01-31T12:00:00Z.'],
	['--base main', 'Unexpected --base without --changed, expected both: --base says what --changed compares with.'],
	['--changed --base=--output=x', 'Unexpected --base --output=x, expected a branch or commit.'],
	['--changed a.md', 'Unexpected files beside --changed, expected one of the two.'],
	['--strict', "Unknown option '--strict'"],
])('%s is refused', (args, message) => {
	const parse = () => parseCheckArguments(args.split(' '), FROM);
	expect(parse).toThrow(UsageError);
	expect(parse).toThrow(message);
});

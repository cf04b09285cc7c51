import { expect, test } from 'vitest';
import { UsageError } from '../problem.ts';
import { MERGE_HELP, parseMergeArguments } from './arguments.ts';

const parse = (...args: string[]) => parseMergeArguments(args, '/srv/paper');

test('parts, as they were named, and where the site goes', () => {
	expect(parse('part-1', '../جزء', '--out=site')).toEqual({
		parts: ['part-1', '../جزء'],
		out: '/srv/paper/site',
		help: false,
	});
	expect(parse('part-1')).toEqual({ parts: ['part-1'], out: undefined, help: false });
	expect(parse('-h')).toEqual({ parts: [], out: undefined, help: true });
});

test.each([
	[[], 'Unexpected end of the command, expected the folders of the parts.'],
	[['--out', 'site'], 'Unexpected end of the command, expected the folders of the parts.'],
	[['part-1', ''], 'Unexpected "", expected a folder.'],
	[['part-1', '--out='], 'Unexpected "", expected a folder.'],
])('%j', (args, message) => {
	expect(() => parse(...args)).toThrow(new UsageError(message));
});

test.each([[['part', '--colour']], [['part', '--out']]])('%j', (args) => {
	expect(() => parse(...args)).toThrow(UsageError);
});

test('the help names every option', () => {
	expect([...MERGE_HELP.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name)).toEqual(['out', 'help']);
});

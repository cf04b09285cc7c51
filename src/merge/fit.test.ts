import { expect, test } from 'vitest';
import type { PartHeader } from '../publish/part.ts';
import { findMisfits } from './fit.ts';

const header = (shard: string, other: Partial<PartHeader> = {}): PartHeader => ({
	shard,
	content: 'c',
	settings: 's',
	search: true,
	design: 'd',
	now: '2030-01-01T00:00:00.000Z',
	files: 3,
	...other,
});

const parts = (...headers: (PartHeader | undefined)[]) =>
	headers.map((header, at) => ({ name: `جزء-${at + 1}`, header }));

test('parts in any order, and a site of one part', () => {
	expect(findMisfits(parts(header('2/3'), header('3/3'), header('1/3')))).toEqual([]);
	expect(findMisfits(parts(header('1/1')))).toEqual([]);
});

test.each<[string, (PartHeader | undefined)[], string[]]>([
	[
		'no part',
		[undefined, header('1/2'), header('2/2')],
		[
			'Unexpected folder جزء-1: it has no finished part, expected what `npm run build -- --shard I/N --out جزء-1` made, with its hidden file .warraq-part.',
		],
	],
	[
		'no part at all',
		[undefined],
		[
			'Unexpected folder جزء-1: it has no finished part, expected what `npm run build -- --shard I/N --out جزء-1` made, with its hidden file .warraq-part.',
		],
	],
	['missing parts', [header('2/4'), header('4/4')], ['Missing 1/4, 3/4: expected all 4 parts of the site.']],
	[
		'a part twice, and so another missing',
		[header('1/2'), header('1/2')],
		[
			'Unexpected second part 1/2: it is in جزء-1 and جزء-2, expected each part once.',
			'Missing 2/2: expected all 2 parts of the site.',
		],
	],
	[
		'another division',
		[header('1/2'), header('2/2'), header('2/3')],
		['Unexpected part 2/3 in جزء-3: جزء-1 is 1/2, expected parts of one division.'],
	],
	[
		'other content, and what follows from it is not told',
		[header('1/2'), header('2/2', { content: 'x', design: 'x' })],
		[
			'Unexpected content of جزء-2: its build read other files than that of جزء-1, expected the same. Build both from one commit.',
		],
	],
	[
		'other settings',
		[header('1/2'), header('2/2', { settings: 'x', design: 'x' })],
		[
			'Unexpected settings of جزء-2: other than those of جزء-1, expected the same. Give both builds the same --site and --drafts.',
		],
	],
	[
		'a part without search',
		[header('1/2'), header('2/2', { search: false })],
		[
			'Unexpected --no-search for جزء-2: جزء-1 was built with search indexes, expected the same of both. Give --no-search to both builds, or to neither.',
		],
	],
	[
		'a part with search',
		[header('1/2', { search: false }), header('2/2')],
		[
			'Unexpected --no-search for جزء-1: جزء-2 was built with search indexes, expected the same of both. Give --no-search to both builds, or to neither.',
		],
	],
	[
		'another version',
		[header('1/2'), header('2/2', { design: 'x' })],
		[
			'Unexpected version of Warraq for جزء-2: other code, packages or Node than for جزء-1, expected the same. Build both from one commit, with one version of Node.',
		],
	],
	[
		'another clock',
		[header('1/2'), header('2/2', { now: '2030-01-01T00:00:01.000Z' })],
		[
			'Unexpected build clock of جزء-2: 2030-01-01T00:00:01.000Z, expected 2030-01-01T00:00:00.000Z as in جزء-1. Pass the same --now to every build.',
		],
	],
])('%s', (_, headers, misfits) => {
	expect(findMisfits(parts(...headers))).toEqual(misfits);
});

import { expect, test } from 'vitest';
import type { Result } from './result.ts';
import { formatReport } from './table.ts';

const COLD: Result = {
	tool: 'warraq',
	case: 'cold',
	articles: 10_000,
	wallMs: 31_415,
	cpuMs: 50_000,
	peakRssBytes: 805_000_000,
	peakPssBytes: 612_400_000,
	pages: 19_793,
	kinds: { article: 10_000, month: 84, 'tag-list': 1500, 'source-list': 900, feed: 1200, sitemap: 90, other: 6019 },
};

test('the report has the machine, the costs and what is in the sites', () => {
	const machine = {
		cpu: 'An Example 9000',
		cores: 2,
		memoryBytes: 24 * 2 ** 30,
		system: 'Linux 6.1',
		versions: { node: '24.21.0', hugo: '0.111.3' },
	};
	const edit: Result = { ...COLD, tool: 'hugo', case: 'edit', wallMs: 5, cpuMs: 10 };
	expect(formatReport([{ machine, results: [COLD, edit] }])).toMatchInlineSnapshot(`
		"# Results

		Written by \`npm run bench\`; the numbers are in results.json as well. How they are made: CONTRIBUTING.md, «Benchmark». Figures of different machines can't be compared; those of one size on one machine were measured in one run.

		\`memory\` is the highest sum over all processes with shared pages counted once (PSS), \`RSS\` the same with shared pages counted in each process.

		## An Example 9000

		2 cores, 24 GB, Linux 6.1. node 24.21.0, hugo 0.111.3.

		### Costs

		| articles | case | tool | wall s | CPU s | memory MB | RSS MB | pages written |
		| --- | --- | --- | --- | --- | --- | --- | --- |
		| 10,000 | cold | warraq | 31.41 | 50.00 | 612 | 805 | 19,793 |
		| 10,000 | edit | hugo | 0.01 | 0.01 | 612 | 805 | 19,793 |

		### What is in the sites

		| articles | tool | article | month | tag-list | source-list | feed | sitemap | other |
		| --- | --- | --- | --- | --- | --- | --- | --- | --- |
		| 10,000 | warraq | 10,000 | 84 | 1,500 | 900 | 1,200 | 90 | 6,019 |
		| 10,000 | hugo | 10,000 | 84 | 1,500 | 900 | 1,200 | 90 | 6,019 |
		"
	`);
});

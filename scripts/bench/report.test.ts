import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepResults } from './report.ts';
import type { Machine, Result } from './result.ts';

const MACHINE: Machine = { cpu: 'x', cores: 2, memoryBytes: 2 ** 34, system: 'Linux', versions: { node: '24.21.0' } };
const KINDS = { article: 10, month: 1, 'tag-list': 1, 'source-list': 1, feed: 1, sitemap: 1, other: 1 };

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'warraq-bench-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('another size is added, the same size is measured anew', () => {
	keepResults(folder, MACHINE, [result(1000, 5), result(100, 1)]);
	keepResults(folder, MACHINE, [result(1000, 6)]);
	expect(kept()).toEqual([result(100, 1), result(1000, 6)]);
	expect(readFileSync(path.join(folder, 'RESULTS.md'), 'utf8')).toContain('| 1,000 | cold | hugo | 0.01 |');
});

test('what was measured of the search stays beside what is measured of builds', () => {
	const cost = { wallMs: 5, cpuMs: 5, peakRssBytes: 1, peakPssBytes: 1, periods: 1, indexed: 1 };
	const search = { costs: [{ ...cost, articles: 1000, case: 'all' as const }], sizes: [], pages: [] };
	keepResults(folder, MACHINE, [], search);
	keepResults(folder, MACHINE, [result(1000, 5)]);
	expect(kept()).toEqual([result(1000, 5)]);
	expect(readFileSync(path.join(folder, 'RESULTS.md'), 'utf8')).toContain('| 1,000 | all | 0.01 |');
	keepResults(folder, MACHINE, [], { ...search, costs: [{ ...cost, wallMs: 60, articles: 1000, case: 'all' }] });
	expect(readFileSync(path.join(folder, 'RESULTS.md'), 'utf8')).toContain('| 1,000 | all | 0.06 |');
});

test('a run with fewer tools keeps the versions of the others', () => {
	keepResults(folder, { ...MACHINE, versions: { node: '24.21.0', hugo: '0.111.3' } }, [result(1000, 5)]);
	keepResults(folder, MACHINE, [result(100, 1)]);
	expect(kept()).toEqual([result(100, 1), result(1000, 5)]);
	expect(readFileSync(path.join(folder, 'RESULTS.md'), 'utf8')).toContain('node 24.21.0, hugo 0.111.3.');
});

test.each([
	['another version of a tool', { versions: { node: '26.0.0' } }],
	['another machine', { cpu: 'y' }],
])('%s has a part of its own, the newest first', (_, other) => {
	keepResults(folder, MACHINE, [result(1000, 5)]);
	keepResults(folder, { ...MACHINE, ...other }, [result(100, 1)]);
	expect([kept(0), kept(1)]).toEqual([[result(100, 1)], [result(1000, 5)]]);
	const rows = readFileSync(path.join(folder, 'RESULTS.md'), 'utf8').match(/^\| 1.*cold.*$/gm);
	expect(rows?.map((row) => row.split(' | ')[0])).toEqual(['| 100', '| 1,000']);
	keepResults(folder, MACHINE, [result(1000, 6)]);
	expect([kept(0), kept(1)]).toEqual([[result(1000, 6)], [result(100, 1)]]);
});

/** @param machine the place of its part */
function kept(machine = 0): Result[] {
	return JSON.parse(readFileSync(path.join(folder, 'results.json'), 'utf8')).machines[machine].results;
}

function result(articles: number, wallMs: number): Result {
	return {
		tool: 'hugo',
		case: 'cold',
		articles,
		wallMs,
		cpuMs: 1,
		peakRssBytes: 1,
		peakPssBytes: 1,
		pages: 1,
		kinds: KINDS,
	};
}

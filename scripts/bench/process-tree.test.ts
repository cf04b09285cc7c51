import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measure, memoryOf, treeOf } from './process-tree.ts';

const MEGABYTE = 1e6;
/** Holds memory and a core, for so many milliseconds. */
const BUSY =
	'const held = Buffer.alloc(+process.argv[1], 1); const end = Date.now() + +process.argv[2]; while (Date.now() < end) held[0] += 1;';

describe('what a command costs', () => {
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'warraq-bench-test-'));
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	const run = (script: string, ...args: string[]) =>
		measure({ file: process.execPath, args: ['-e', script, ...args], folder }, path.join(folder, 'log'));

	test('time and memory of a process that it started count', async () => {
		const start = `require('node:child_process').spawnSync(process.execPath, ['-e', ...process.argv.slice(1)])`;
		const cost = await run(start, BUSY, String(200 * MEGABYTE), '900');
		expect(cost.wallMs).toBeGreaterThan(900);
		expect(cost.cpuMs).toBeGreaterThan(200);
		expect(cost.peakRssBytes).toBeGreaterThan(240 * MEGABYTE);
		expect(cost.peakPssBytes).toBeGreaterThan(200 * MEGABYTE);
		// Two processes share the code of Node, which the sum of what is resident counts twice.
		expect(cost.peakPssBytes).toBeLessThan(cost.peakRssBytes);
	});

	test('a command that fails throws what it said', async () => {
		await expect(run(`console.log('تعذّر البناء'); process.exit(3)`)).rejects.toThrow('تعذّر البناء');
	});

	test('this process is in the tree of its parent', () => {
		expect(treeOf(process.ppid)).toContain(process.pid);
		expect(treeOf(process.pid)).not.toContain(process.ppid);
	});

	test('a process that has ended has no memory', () => {
		expect(memoryOf([2 ** 30])).toEqual({ rss: 0, pss: 0 });
	});
});

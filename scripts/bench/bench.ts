/** `npm run bench`: what builds cost, beside those of other generators. `--help` lists the options. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../src/build/workspace.ts';
import { UsageError } from '../../src/problem.ts';
import { Generator, writeArchive } from './archive.ts';
import { BENCH_HELP, type BenchArguments, parseBenchArguments } from './arguments.ts';
import { readMachine } from './machine.ts';
import { keepResults } from './report.ts';
import type { Result } from './result.ts';
import { medianRun, runTool } from './run.ts';
import { readSample } from './sample.ts';
import { formatSearch, measureSearch, type SearchResults } from './search-index.ts';
import { formatTable } from './table.ts';
import { installPeers } from './tool.ts';

/** 1: a build failed or did not do its work, 2: wrong usage. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
	try {
		const order = parseBenchArguments(args, process.cwd());
		if (order.help) {
			console.log(BENCH_HELP);
			return 0;
		}
		const out = order.out ?? path.join(ROOT, 'scripts', 'bench');
		const parent = order.work ?? os.tmpdir();
		mkdirSync(parent, { recursive: true });
		if (order.search) {
			const search = await measureSearches(parent, order);
			keepResults(out, readMachine([]), [], search);
			console.log(formatSearch(search));
			if (order.json) console.log(JSON.stringify({ search }));
			return 0;
		}
		installPeers(order.tools);
		const results: Result[] = [];
		for (const articles of order.articles) results.push(...(await measureSize(parent, articles, order)));
		keepResults(out, readMachine(order.tools), results);
		console.log(formatTable(results));
		if (order.json) console.log(JSON.stringify({ results }));
		return 0;
	} catch (error) {
		if (error instanceof UsageError) {
			console.error(`${error.message}\nRun \`npm run bench -- --help\` for the options.`);
			return 2;
		}
		console.error(error);
		return 1;
	}
}

async function measureSearches(parent: string, { articles, runs, seed }: BenchArguments): Promise<SearchResults> {
	const all: SearchResults[] = [];
	for (const size of articles) {
		console.error(`${size} articles: search …`);
		const measure = (work: string, generator: Generator) => measureSearch(work, generator, { articles: size, runs });
		all.push(await withArchive(parent, size, seed, measure));
	}
	return {
		costs: all.flatMap(({ costs }) => costs),
		sizes: all.flatMap(({ sizes }) => sizes),
		pages: all.flatMap(({ pages }) => pages),
	};
}

function measureSize(
	parent: string,
	articles: number,
	{ tools, cases, runs, seed }: BenchArguments,
): Promise<Result[]> {
	return withArchive(parent, articles, seed, async (work, generator) => {
		const results: Result[] = [];
		for (const tool of tools) {
			const all: Result[] = [];
			for (let run = 1; run <= runs; run += 1) {
				console.error(`${articles} articles: ${tool}${runs > 1 ? `, run ${run} of ${runs}` : ''} …`);
				all.push(...(await runTool(tool, work, generator, { articles, cases })));
			}
			for (const each of cases) results.push(medianRun(all.filter((result) => result.case === each)));
		}
		return results;
	});
}

/** Makes an archive for some work, and takes it away again. */
async function withArchive<T>(
	parent: string,
	articles: number,
	seed: number,
	work: (folder: string, generator: Generator) => Promise<T>,
): Promise<T> {
	const folder = mkdtempSync(path.join(parent, 'warraq-bench-'));
	try {
		const sample = path.join(ROOT, 'content');
		const generator = new Generator(readSample(sample), articles, seed);
		writeArchive(path.join(folder, 'content'), sample, generator, articles);
		return await work(folder, generator);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

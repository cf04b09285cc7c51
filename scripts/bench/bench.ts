/** `npm run bench`: what builds cost, beside those of other generators. `--help` lists the options. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../src/build/root.ts';
import { UsageError } from '../../src/problem.ts';
import { Generator, writeArchive } from './archive.ts';
import { BENCH_HELP, type BenchArguments, parseBenchArguments } from './arguments.ts';
import { readMachine } from './machine.ts';
import { keepResults } from './report.ts';
import { makeRepository } from './repository.ts';
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
		const parent = order.work ?? os.tmpdir();
		mkdirSync(parent, { recursive: true });
		const work = mkdtempSync(path.join(parent, 'warraq-bench-'));
		try {
			return await run(order, work);
		} finally {
			rmSync(work, { recursive: true, force: true });
		}
	} catch (error) {
		if (error instanceof UsageError) {
			console.error(`${error.message}\nRun \`npm run bench -- --help\` for the options.`);
			return 2;
		}
		console.error(error);
		return 1;
	}
}

async function run(order: BenchArguments, work: string): Promise<number> {
	const out = order.out ?? path.join(ROOT, 'scripts', 'bench');
	if (order.search) {
		const search = await measureSearches(work, order, (one) => keepResults(out, readMachine([]), [], one));
		console.log(formatSearch(search));
		if (order.json) console.log(JSON.stringify({ search }));
		return 0;
	}
	installPeers(order.tools);
	const results: Result[] = [];
	const machine = readMachine(order.tools);
	for (const articles of order.articles) {
		const measured = await measureSize(work, articles, order);
		// The next size may take an hour, and fail.
		keepResults(out, machine, measured);
		results.push(...measured);
	}
	console.log(formatTable(results));
	if (order.json) console.log(JSON.stringify({ results }));
	return 0;
}

/** @param keep given the results of each size when it is done: the next may take an hour, and fail */
async function measureSearches(
	work: string,
	{ articles, runs, seed, git }: BenchArguments,
	keep: (results: SearchResults) => void,
): Promise<SearchResults> {
	const all: SearchResults[] = [];
	for (const size of articles) {
		const say = (what: string) => console.error(`${size} articles: search, ${what} …`);
		say('making the archive');
		const { folder, generator } = makeArchive(work, size, { seed, git });
		const results = await measureSearch(folder, generator, { articles: size, runs }, say);
		keep(results);
		all.push(results);
	}
	return {
		costs: all.flatMap(({ costs }) => costs),
		sizes: all.flatMap(({ sizes }) => sizes),
		pages: all.flatMap(({ pages }) => pages),
	};
}

async function measureSize(
	work: string,
	articles: number,
	{ tools, cases, runs, seed, git }: BenchArguments,
): Promise<Result[]> {
	const { folder, generator } = makeArchive(work, articles, { seed, git });
	const results: Result[] = [];
	for (const tool of tools) {
		const all: Result[] = [];
		for (let run = 1; run <= runs; run += 1) {
			const name = `${articles} articles: ${tool}${runs > 1 ? `, run ${run} of ${runs}` : ''}`;
			console.error(`${name} …`);
			const say = (what: string) => console.error(`${name}, ${what}`);
			all.push(...(await runTool(tool, folder, generator, { articles, cases, run, say })));
		}
		for (const each of cases) results.push(medianRun(all.filter((result) => result.case === each)));
	}
	return results;
}

/** @returns a folder for its size, with the archive in `content` */
function makeArchive(
	work: string,
	articles: number,
	{ seed, git }: Pick<BenchArguments, 'seed' | 'git'>,
): { folder: string; generator: Generator } {
	const folder = path.join(work, String(articles));
	mkdirSync(folder);
	const sample = path.join(ROOT, 'content');
	const generator = new Generator(readSample(sample), articles, seed);
	const content = path.join(folder, 'content');
	writeArchive(content, sample, generator, articles);
	if (git) makeRepository(content);
	return { folder, generator };
}

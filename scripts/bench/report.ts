import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Machine, Result } from './result.ts';
import type { SearchResults } from './search-index.ts';
import { formatReport } from './table.ts';

/**
 * Writes results.json and RESULTS.md. Sizes that were not measured keep their rows when they come from the same machine
 * and versions; of a size that was, only this run is kept, so that its rows can be compared with each other.
 */
export function keepResults(
	folder: string,
	machine: Machine,
	results: readonly Result[],
	search: SearchResults = { costs: [], sizes: [], pages: [] },
): void {
	const file = path.join(folder, 'results.json');
	const before: Report | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	const measured: Report = { machine, results, search };
	const report = before && isAlike(before.machine, machine) ? join(before, measured) : measured;
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
	writeFileSync(path.join(folder, 'RESULTS.md'), formatReport(report.machine, report.results, report.search));
}

/** The same machine, and the same version of each tool that both have. */
function isAlike(one: Machine, other: Machine): boolean {
	const sameVersions = Object.keys(one.versions).every(
		(name) => other.versions[name] === undefined || other.versions[name] === one.versions[name],
	);
	const rest = ({ cpu, cores, memoryBytes, system }: Machine) => `${cpu} ${cores} ${memoryBytes} ${system}`;
	return sameVersions && rest(one) === rest(other);
}

function join(before: Report, { machine, results, search }: Report): Report {
	return {
		machine: { ...machine, versions: { ...before.machine.versions, ...machine.versions } },
		results: joinSizes(before.results, results),
		search: {
			costs: joinSizes(before.search?.costs ?? [], search?.costs ?? []),
			sizes: joinSizes(before.search?.sizes ?? [], search?.sizes ?? []),
			pages: joinSizes(before.search?.pages ?? [], search?.pages ?? []),
		},
	};
}

/** Rows of a size that was measured anew go. */
function joinSizes<Row extends { readonly articles: number }>(before: readonly Row[], rows: readonly Row[]): Row[] {
	const measured = new Set(rows.map(({ articles }) => articles));
	const kept = before.filter(({ articles }) => !measured.has(articles));
	return [...kept, ...rows].sort((one, other) => one.articles - other.articles);
}

interface Report {
	readonly machine: Machine;
	readonly results: readonly Result[];
	/** Not in reports of before there was a search. */
	readonly search?: SearchResults;
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Machine, Result } from './result.ts';
import type { SearchResults } from './search-index.ts';
import { formatReport } from './table.ts';

/**
 * Writes results.json and RESULTS.md, where each machine with its versions has a part of its own, the newest first. Sizes
 * that were not measured keep their rows; of a size that was, only this run is kept, so that its rows can be compared with
 * each other.
 */
export function keepResults(
	folder: string,
	machine: Machine,
	results: readonly Result[],
	search: SearchResults = { costs: [], sizes: [], pages: [] },
): void {
	const file = path.join(folder, 'results.json');
	const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { machines: Report[] }).machines : [];
	const measured: Report = { machine, results, search };
	const same = before.find((one) => isAlike(one.machine, machine));
	const machines = [same ? join(same, measured) : measured, ...before.filter((one) => one !== same)];
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, `${JSON.stringify({ machines }, null, 2)}\n`);
	writeFileSync(path.join(folder, 'RESULTS.md'), formatReport(machines));
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

/** What was measured on one machine, with one version of each tool. */
export interface Report {
	readonly machine: Machine;
	readonly results: readonly Result[];
	/** Not in reports of before there was a search. */
	readonly search?: SearchResults;
}

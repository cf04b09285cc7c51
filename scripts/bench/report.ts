import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Machine, Result } from './result.ts';
import { formatReport } from './table.ts';

/**
 * Writes results.json and RESULTS.md. Sizes that were not measured keep their rows when they come from the same machine
 * and versions; of a size that was, only this run is kept, so that its rows can be compared with each other.
 */
export function keepResults(folder: string, machine: Machine, results: readonly Result[]): void {
	const file = path.join(folder, 'results.json');
	const before: Report | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	const report = before && isAlike(before.machine, machine) ? join(before, { machine, results }) : { machine, results };
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
	writeFileSync(path.join(folder, 'RESULTS.md'), formatReport(report.machine, report.results));
}

/** The same machine, and the same version of each tool that both have. */
function isAlike(one: Machine, other: Machine): boolean {
	const sameVersions = Object.keys(one.versions).every(
		(name) => other.versions[name] === undefined || other.versions[name] === one.versions[name],
	);
	const rest = ({ cpu, cores, memoryBytes, system }: Machine) => `${cpu} ${cores} ${memoryBytes} ${system}`;
	return sameVersions && rest(one) === rest(other);
}

function join(before: Report, { machine, results }: Report): Report {
	const measured = new Set(results.map(({ articles }) => articles));
	const kept = before.results.filter(({ articles }) => !measured.has(articles));
	return {
		machine: { ...machine, versions: { ...before.machine.versions, ...machine.versions } },
		results: [...kept, ...results].sort((one, other) => one.articles - other.articles),
	};
}

interface Report {
	readonly machine: Machine;
	readonly results: readonly Result[];
}

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
	const kept = existsSync(file) ? keptOf(JSON.parse(readFileSync(file, 'utf8')), machine, results) : [];
	const all = [...kept, ...results].sort((one, other) => one.articles - other.articles);
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, `${JSON.stringify({ machine, results: all }, null, 2)}\n`);
	writeFileSync(path.join(folder, 'RESULTS.md'), formatReport(machine, all));
}

function keptOf(before: Report, machine: Machine, results: readonly Result[]): Result[] {
	if (JSON.stringify(before.machine) !== JSON.stringify(machine)) return [];
	const measured = new Set(results.map(({ articles }) => articles));
	return before.results.filter(({ articles }) => !measured.has(articles));
}

interface Report {
	readonly machine: Machine;
	readonly results: readonly Result[];
}

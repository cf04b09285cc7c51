import type { Report } from './report.ts';
import type { Result } from './result.ts';
import { formatSearch } from './search-index.ts';
import { KINDS } from './written.ts';

/** The table of costs as Markdown: a row for each size, case and tool. */
export function formatTable(results: readonly Result[]): string {
	const rows = results.map((result) => [
		result.articles.toLocaleString('en'),
		result.case,
		result.tool,
		seconds(result.wallMs),
		seconds(result.cpuMs),
		megabytes(result.peakPssBytes),
		megabytes(result.peakRssBytes),
		result.pages.toLocaleString('en'),
	]);
	return markdown(['articles', 'case', 'tool', 'wall s', 'CPU s', 'memory MB', 'RSS MB', 'pages written'], rows);
}

/** What is in the sites of each tool after its last build of a size. */
export function formatKinds(results: readonly Result[]): string {
	const last = new Map(results.map((result) => [`${result.articles} ${result.tool}`, result]));
	const rows = [...last.values()].map(({ articles, tool, kinds }) => [
		articles.toLocaleString('en'),
		tool,
		...KINDS.map((kind) => kinds[kind].toLocaleString('en')),
	]);
	return markdown(['articles', 'tool', ...KINDS], rows);
}

/** The whole of RESULTS.md. */
export function formatReport(reports: readonly Report[]): string {
	return `# Results

Written by \`npm run bench\`; the numbers are in results.json as well. How they are made: CONTRIBUTING.md, «Benchmark». Figures of different machines can't be compared; those of one size on one machine were measured in one run.

\`memory\` is the highest sum over all processes with shared pages counted once (PSS), \`RSS\` the same with shared pages counted in each process.

${reports.map(formatMachine).join('\n')}`;
}

function formatMachine({ machine, results, search }: Report): string {
	const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
	const builds =
		results.length === 0
			? ''
			: `\n### Costs\n\n${formatTable(results)}\n\n### What is in the sites\n\n${formatKinds(results)}\n`;
	return `## ${machine.cpu}

${machine.cores} cores, ${Math.round(machine.memoryBytes / 2 ** 30)} GB, ${machine.system}. ${versions.join(', ')}.
${builds}${search && search.costs.length > 0 ? `\n${formatSearch(search)}` : ''}`;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function seconds(ms: number): string {
	return (ms / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
	return Math.round(bytes / 1e6).toLocaleString('en');
}

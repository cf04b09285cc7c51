import { parseCommand, parseFolder, unexpected } from '../../src/command-line.ts';
import { CASES, type Case, TOOLS, type ToolName } from './result.ts';

export const BENCH_HELP = `Usage: npm run bench -- [options]

  --articles N,M   sizes of the archives                        (default: 1000,10000,100000; with --search 1000,10000)
  --peers          Hugo, Eleventy and Astro too, on the same articles
  --search         what the search costs and how long a reader waits for it, and nothing else
  --tool NAME,…    these alone: ${TOOLS.join(', ')}
  --case NAME,…    these alone: ${CASES.join(', ')}
                   (the cold build before the first is made in any case)
  --runs N         the median of so many                        (default: 1)
  --seed N         another archive                              (default: 1)
  --no-git         an archive in no git repository, whose changes are found by size and time
  --out DIR        where RESULTS.md and results.json go         (default: scripts/bench)
  --work DIR       a folder for archives and sites, emptied after (default: one of the system's)
  --json           the last line of output is {"results": […]}
  --help           this text

Exit status: 0 done, 1 a build failed or did not do its work, 2 wrong usage.`;

const OPTIONS = {
	articles: { type: 'string' },
	peers: { type: 'boolean', default: false },
	search: { type: 'boolean', default: false },
	tool: { type: 'string' },
	case: { type: 'string', default: CASES.join(',') },
	runs: { type: 'string', default: '1' },
	seed: { type: 'string', default: '1' },
	'no-git': { type: 'boolean', default: false },
	out: { type: 'string' },
	work: { type: 'string' },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface BenchArguments {
	readonly articles: readonly number[];
	readonly tools: readonly ToolName[];
	readonly cases: readonly Case[];
	readonly runs: number;
	readonly seed: number;
	/** Is the archive a git repository? */
	readonly git: boolean;
	readonly out?: string;
	readonly work?: string;
	/** The search alone. */
	readonly search: boolean;
	readonly json: boolean;
	readonly help: boolean;
}

/**
 * @param from the folder that relative paths begin in
 * @throws UsageError
 */
export function parseBenchArguments(args: readonly string[], from: string): BenchArguments {
	const { values } = parseCommand({ args: [...args], options: OPTIONS, allowPositionals: false, strict: true });
	const byDefault: readonly ToolName[] = values.peers ? TOOLS : ['warraq'];
	return {
		articles: (values.articles ?? (values.search ? '1000,10000' : '1000,10000,100000'))
			.split(',')
			.map((size) => parseNumber('--articles', size, 10, 10_000_000)),
		tools: values.tool === undefined ? byDefault : parseNames('--tool', values.tool, TOOLS),
		cases: parseNames('--case', values.case, CASES),
		runs: parseNumber('--runs', values.runs, 1, 100),
		seed: parseNumber('--seed', values.seed, 0, 2 ** 31),
		git: !values['no-git'],
		...parseFolder('out', values.out, from),
		...parseFolder('work', values.work, from),
		search: values.search,
		json: values.json,
		help: values.help,
	};
}

function parseNumber(option: string, text: string, least: number, most: number): number {
	const value = Number(text);
	if (!/^\d+$/.test(text) || value < least || value > most) {
		throw unexpected(option, text, `a whole number from ${least} to ${most}`);
	}
	return value;
}

/** In the order of `known`, because each case begins where the one before it ended. */
function parseNames<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
	const wanted = text.split(',');
	const wrong = wanted.find((name) => !known.includes(name as Name));
	if (wrong !== undefined) throw unexpected(option, wrong, `some of ${known.join(', ')}`);
	return known.filter((name) => wanted.includes(name));
}

import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Summary } from '../../src/build/build.ts';
import { articleFile, type Generator } from './archive.ts';
import { type Cost, measure } from './process-tree.ts';
import { commitChanges } from './repository.ts';
import { formatSearchPage, measureSearchPage, type SearchPageResult } from './search-page.ts';
import { openTool, type Tool } from './tool.ts';

/** One build that had nothing to do but for the search. */
export interface SearchCost extends Cost {
	readonly articles: number;
	/** `all`: every index, after a build without; `edit`: after a word more in one title; `unchanged`: the same again. */
	readonly case: 'all' | 'edit' | 'unchanged';
	/** Indexes that there are, and that were made. */
	readonly periods: number;
	readonly indexed: number;
}

/** What the indexes of an archive take on the server. Bytes. */
export interface SearchSize {
	readonly articles: number;
	readonly files: number;
	/** Of all files of the indexes; without the script and the program, which are there once. */
	readonly bytes: number;
	/** Of the text of all articles, each compressed by itself. */
	readonly textBytes: number;
	/** The same text compressed as one file. */
	readonly streamBytes: number;
}

export interface SearchResults {
	readonly costs: readonly SearchCost[];
	readonly sizes: readonly SearchSize[];
	/** What readers wait for. */
	readonly pages: readonly SearchPage[];
}

export type SearchPage = SearchPageResult & { readonly articles: number };

/**
 * Measures what the indexes of the search cost by builds that have nothing else to do, and the page that uses them.
 *
 * @param work a folder with the archive in `content`; as before when this ends
 * @param onStep told what is done next
 * @throws Error when a build fails, or did not do what it was for
 */
export async function measureSearch(
	work: string,
	generator: Generator,
	{ articles, runs }: { articles: number; runs: number },
	onStep: (what: string) => void,
): Promise<SearchResults> {
	const folder = path.join(work, 'search');
	const tool = openTool('warraq', folder, path.join(work, 'content'));
	const log = path.join(work, 'search.log');
	const { id, title, text } = generator.article(articles >> 1);
	const file = articleFile(tool.content, id);
	try {
		onStep('a build without indexes');
		await build(tool, log, false);
		onStep('all indexes');
		const all = await build(tool, log, true);
		writeFileSync(file, text.replace(title, `${title} ${WORD}`));
		commitChanges(tool.content);
		// The pages of the edit are made before, so that the search alone is measured.
		onStep('an edit');
		await build(tool, log, false);
		const edit = await build(tool, log, true);
		onStep('nothing to do');
		const unchanged = await build(tool, log, true);
		const size = sizeOf(tool.out, articles);
		expectIndexed({ all, edit, unchanged });
		const cost = (name: SearchCost['case'], { cost, summary }: Built) => ({
			articles,
			case: name,
			...cost,
			...summary.search,
		});
		const pages = await measureSearchPage(tool.out, QUERIES, runs, onStep);
		return {
			costs: [cost('all', all), cost('edit', edit), cost('unchanged', unchanged)],
			sizes: [size],
			pages: pages.map((page) => ({ articles, ...page })),
		};
	} finally {
		writeFileSync(file, text);
		commitChanges(tool.content);
		tool.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The tables for RESULTS.md; '' when nothing was measured. */
export function formatSearch({ costs, sizes, pages }: SearchResults): string {
	if (costs.length === 0) return '';
	const count = (value: number) => value.toLocaleString('en');
	const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
	const seconds = (ms: number) => (ms / 1000).toFixed(2);
	return `### Indexes of the search

Builds that have nothing to do but to make indexes, with all their processes. \`text\` is what the indexes hold of the articles, compressed with gzip: each article by itself, as a server sends it, and as one file.

| articles | case | wall s | CPU s | memory MB | RSS MB | indexes made |
| --- | --- | --- | --- | --- | --- | --- |
${costs.map((one) => `| ${count(one.articles)} | ${one.case} | ${seconds(one.wallMs)} | ${seconds(one.cpuMs)} | ${Math.round(one.peakPssBytes / 1e6)} | ${Math.round(one.peakRssBytes / 1e6)} | ${one.indexed} of ${one.periods} |`).join('\n')}

| articles | files | indexes MB | text MB | as one file MB | indexes / text | indexes / one file |
| --- | --- | --- | --- | --- | --- | --- |
${sizes.map((one) => `| ${count(one.articles)} | ${count(one.files)} | ${megabytes(one.bytes)} | ${megabytes(one.textBytes)} | ${megabytes(one.streamBytes)} | ${(one.bytes / one.textBytes).toFixed(2)} | ${(one.bytes / one.streamBytes).toFixed(2)} |`).join('\n')}

### The page of search

On Lighthouse's telephone, the cache empty: slow 4G, and the processor slowed down as Lighthouse's documentation says for the machine, by its \`BenchmarkIndex\` of that moment, at most four times.

${[...new Set(pages.map(({ articles }) => articles))].map((articles) => `${count(articles)} articles:\n\n${formatSearchPage(pages.filter((page) => page.articles === articles))}`).join('\n\n')}
`;
}

/** A common word, two that stand in some articles, and three that few have together. All are words of the sample. */
const QUERIES = ['الناتو', 'أسعار القمح', 'حلف شمال الأطلسي'];

/** What the title of the edited article has after its edit. */
const WORD = 'تصويب';

interface Built {
	readonly cost: Cost;
	readonly summary: Summary;
}

async function build(tool: Tool, log: string, withSearch: boolean): Promise<Built> {
	const args = tool.command.args.filter((one) => one !== '--no-search');
	const cost = await measure(
		{ ...tool.command, args: [...args, '--json', ...(withSearch ? [] : ['--no-search'])] },
		log,
	);
	const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '';
	return { cost, summary: JSON.parse(last) as Summary };
}

function expectIndexed({ all, edit, unchanged }: Record<SearchCost['case'], Built>): void {
	const { periods } = all.summary.search;
	const indexed = [all, edit, unchanged].map(({ summary }) => summary.search.indexed);
	if (periods === 0 || indexed.join() !== `${periods},1,0`)
		throw new Error(`Unexpected ${indexed.join(', ')} indexes made of ${periods}, expected ${periods}, 1, 0.`);
}

function sizeOf(out: string, articles: number): SearchSize {
	const folder = path.join(out, 'search');
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => /[/\\]\d{4}(-\d{2})?[/\\]/.test(file.slice(folder.length)));
	const texts = files
		.filter((file) => file.endsWith('.pf_fragment'))
		.map(
			(file) =>
				(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8').slice(SIGNATURE.length)) as Fragment).content,
		);
	const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
	return {
		articles,
		files: files.length,
		bytes: sum(files.map((file) => statSync(file).size)),
		textBytes: sum(texts.map((text) => gzipSync(text).length)),
		streamBytes: gzipSync(texts.join('\n')).length,
	};
}

/** Stands before all that Pagefind compresses. */
const SIGNATURE = 'pagefind_dcd';

interface Fragment {
	readonly content: string;
}

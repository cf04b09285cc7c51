import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { articleFile, type Generator } from './archive.ts';
import { type Cost, measure } from './process-tree.ts';
import { commitChanges } from './repository.ts';
import { CASES, type Case, type Result, type ToolName } from './result.ts';
import { openTool, type Tool } from './tool.ts';
import { countKinds, type Documents, documentsOf } from './written.ts';

/** What the template and the title of the edited article have after their edit. */
const MARK = 'data-changed="1"';
const WORD = 'تصويب';

/**
 * Measures the cases of a tool, one after the other, and makes sure after each that the work was done.
 *
 * What it made stays until the benchmark ends: for minutes after files were removed, ext4 searches longer for a place for
 * each new one (`recently_deleted`), which the next tool would pay for.
 *
 * @param work a folder with the archive in `content`, which is as before when this ends
 * @param run from 1; each has a folder of its own, so that nothing is there when it begins
 * @throws Error when a build fails, or did not do what it was for
 */
export async function runTool(
	name: ToolName,
	work: string,
	generator: Generator,
	{ run, ...order }: Order,
): Promise<Result[]> {
	const folder = path.join(work, `${name}-${run}`);
	const content = path.join(work, 'content');
	const tool = openTool(name, folder, content);
	const bench = new Bench(tool, generator, order.articles, path.join(work, `${name}.log`));
	try {
		const results: Result[] = [];
		for (const each of CASES) {
			// Without the cold build there is nothing to compare the others with.
			if (each !== 'cold' && !order.cases.includes(each)) continue;
			const measured = await bench.run(each);
			if (order.cases.includes(each)) {
				results.push({ tool: name, case: each, articles: order.articles, ...measured });
			}
			order.say?.(`${each}: ${(measured.wallMs / 1000).toFixed(1)} s, ${Math.round(measured.peakPssBytes / 1e6)} MB`);
		}
		return results;
	} finally {
		bench.undo();
		tool.close();
		// Articles that were elsewhere meanwhile are as git knows them, with other times.
		commitChanges(content);
	}
}

/** The run whose wall time is in the middle. */
export function medianRun<T extends Pick<Cost, 'wallMs'>>(runs: readonly T[]): T {
	const sorted = [...runs].sort((one, other) => one.wallMs - other.wallMs);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (middle === undefined) throw new RangeError('There is no run.');
	return middle;
}

class Bench {
	readonly #tool: Tool;
	readonly #generator: Generator;
	readonly #articles: number;
	readonly #log: string;
	readonly #undo: (() => void)[] = [];
	#documents: Documents = new Map();
	#added = false;

	constructor(tool: Tool, generator: Generator, articles: number, log: string) {
		this.#tool = tool;
		this.#generator = generator;
		this.#articles = articles;
		this.#log = log;
	}

	async run(name: Case) {
		const check = this.#prepare(name);
		const start = Date.now();
		const cost = await measure(this.#tool.command, this.#log);
		const before = this.#documents;
		this.#documents = documentsOf(this.#tool.out);
		check(before);
		const kinds = countKinds(this.#documents.keys());
		const wanted = this.#articles + (this.#added ? 1 : 0);
		if (kinds.article !== wanted) throw this.#failure(`Unexpected ${kinds.article} articles, expected ${wanted}.`);
		const written = [...this.#documents.values()].filter(({ changedMs }) => changedMs >= start - CLOCK_STEP_MS);
		return { ...cost, pages: written.length, kinds };
	}

	/** Takes back what the cases changed in the archive. */
	undo(): void {
		for (const undo of this.#undo.reverse()) undo();
		commitChanges(this.#tool.content);
	}

	/** @returns what looks whether the build did its work */
	#prepare(name: Case): (before: Documents) => void {
		if (name === 'cold') return () => this.#expectIn(this.#middle.id, this.#middle.title);
		if (name === 'unchanged') return (before) => this.#expectSame(before);
		if (name === 'edit') return this.#edit();
		if (name === 'new') return this.#add();
		return this.#changeTemplate();
	}

	#edit() {
		const { id, title, text } = this.#middle;
		const file = articleFile(this.#tool.content, id);
		writeFileSync(file, text.replace(title, `${title} ${WORD}`));
		commitChanges(this.#tool.content);
		this.#undo.push(() => writeFileSync(file, text));
		return () => this.#expectIn(id, `${title} ${WORD}`);
	}

	/** One more article, after all others, in the month of the newest. */
	#add() {
		const made = this.#generator.article(this.#articles);
		const articles = path.join(this.#tool.content, 'articles');
		const year = lastFolder(articles);
		const month = lastFolder(path.join(articles, year));
		const id = `${year}/${month}/${path.basename(made.id)}`;
		const file = articleFile(this.#tool.content, id);
		writeFileSync(file, made.text.replace(/^date: .*$/m, `date: "${year}-${month}-28T22:00:00+02:00"`));
		commitChanges(this.#tool.content);
		this.#undo.push(() => rmSync(file));
		this.#added = true;
		return () => this.#expectIn(id, made.title);
	}

	#changeTemplate() {
		const { template } = this.#tool;
		const text = readFileSync(template, 'utf8');
		const changed = text.replace('<article class="article"', `$& ${MARK}`);
		if (changed === text)
			throw new Error(`Unexpected template ${template}, expected \`<article class="article"\` in it.`);
		writeFileSync(template, changed);
		return () => this.#expectIn(this.#middle.id, MARK);
	}

	get #middle() {
		return this.#generator.article(this.#articles >> 1);
	}

	#expectIn(id: string, text: string): void {
		const page = readFileSync(path.join(this.#tool.out, id, 'index.html'), 'utf8');
		if (!page.includes(text)) throw this.#failure(`Unexpected page of ${id}, expected \`${text}\` in it.`);
	}

	#expectSame(before: Documents): void {
		const now = this.#documents;
		const changed = [...now].find(([name, { size }]) => before.get(name)?.size !== size)?.[0];
		if (changed !== undefined) throw this.#failure(`Unexpected change of ${changed}, expected none.`);
		if (before.size !== now.size) throw this.#failure(`Unexpected ${now.size} documents, expected ${before.size}.`);
	}

	#failure(message: string): Error {
		return new Error(`${message} The build said:\n${readFileSync(this.#log, 'utf8').slice(-2000)}`);
	}
}

function lastFolder(folder: string): string {
	const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	return (
		folders
			.map(({ name }) => name)
			.sort()
			.at(-1) ?? ''
	);
}

/** File systems stamp with the kernel's last tick. */
const CLOCK_STEP_MS = 10;

interface Order {
	readonly articles: number;
	readonly cases: readonly Case[];
	readonly run: number;
	/** Given what a case cost when it ended: of a large archive each takes long, and a later one may fail. */
	readonly say?: (what: string) => void;
}

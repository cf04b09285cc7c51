import { openQuery, type Query } from '../../search/query.ts';
import type { Found, IndexFiles } from './index-files.ts';
import { byScore } from './match.ts';
import type { FilterCounts } from './pagefind.ts';
import { goesOn, nextPeriods, type Period, periodsOf } from './periods.ts';
import { FILTERS, type Filter, type QueryState } from './query-state.ts';
import { settle } from './settle.ts';

export const PAGE_SIZE = 10;

/** One search over the archive, from its newest periods on. What it found is in the order of the state. */
export class Search {
	readonly #files: IndexFiles;
	readonly #state: QueryState;
	#query: Query;
	readonly #periods: readonly Period[];
	readonly #counts = new Map<Filter, Map<string, number>>();
	readonly #isCounting: boolean;
	#running = Promise.resolve();
	#done = 0;
	#missing = 0;
	#found: readonly Found[] = [];

	constructor(
		files: IndexFiles,
		newestFirst: readonly Period[],
		state: QueryState,
		{ query, isCounting }: { query: Query; isCounting: boolean },
	) {
		this.#files = files;
		this.#state = state;
		this.#query = query;
		this.#periods = periodsOf(newestFirst, state);
		this.#isCounting = isCounting;
	}

	get found(): readonly Found[] {
		return this.#found;
	}

	/** Periods that were searched. */
	get searched(): readonly Period[] {
		return this.#periods.slice(0, this.#done);
	}

	/** The last of the periods that would be searched next; undefined when all were. */
	get next(): Period | undefined {
		return nextPeriods(this.#periods, this.#done).at(-1);
	}

	/** Values of a filter among the articles with these words, the most frequent first. */
	values(filter: Filter): string[] {
		const counts = [...(this.#counts.get(filter) ?? [])];
		return counts.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
	}

	/** How many of the words each of the articles found may lack: none, unless no article has all of them. */
	get missing(): number {
		return this.#missing;
	}

	/**
	 * Searches on, as far as `state` asks for.
	 *
	 * @param onResults called after every step
	 */
	run(state: Pick<QueryState, 'pages' | 'until'>, onResults: () => Promise<void>): Promise<void> {
		// Whoever presses twice asks twice: the second time begins where the first has ended.
		this.#running = this.#running.then(() => this.#run(state, onResults));
		return this.#running;
	}

	async #run(state: Pick<QueryState, 'pages' | 'until'>, onResults: () => Promise<void>): Promise<void> {
		await this.#searchOn(state, onResults);
		while (this.#found.length === 0 && this.#loosen()) {
			this.#done = 0;
			await this.#searchOn(state, onResults);
		}
	}

	/** Asks for less: for words that begin like the last one, then for articles that lack a word, and then two. */
	#loosen(): boolean {
		const { words } = this.#query;
		if (this.#missing === 0 && words.length > 0 && words.every(({ isOpen }) => !isOpen))
			this.#query = openQuery(this.#query);
		else if (this.#missing < words.length - 1) this.#missing += 1;
		else return false;
		return true;
	}

	async #searchOn(
		{ pages, until }: Pick<QueryState, 'pages' | 'until'>,
		onResults: () => Promise<void>,
	): Promise<void> {
		const wanted = pages * PAGE_SIZE;
		while (goesOn(this.#periods, this.#done, { found: this.#found.length, wanted, until })) {
			const next = nextPeriods(this.#periods, this.#done);
			const answers = await Promise.all(
				next.map((period) => this.#files.search(period, this.#query, this.#state, this.#isCounting, this.#missing)),
			);
			this.#done += next.length;
			const found = [...this.#found, ...answers.flatMap((answer) => answer.found)];
			// By date the periods are in order as they come.
			this.#found = this.#state.sort === 'best' ? found.sort(byScore) : found;
			for (const { counts } of answers) this.#count(counts);
			await this.#settle(wanted);
			await onResults();
		}
		await this.#settle(wanted);
	}

	async #settle(wanted: number): Promise<void> {
		const isBest = this.#state.sort === 'best';
		this.#found = await settle(this.#found, wanted, { query: this.#query, missing: this.#missing, isBest });
	}

	#count(counts: FilterCounts): void {
		for (const filter of FILTERS) {
			const sums = this.#counts.get(filter) ?? new Map<string, number>();
			for (const [value, count] of Object.entries(counts[filter] ?? {}))
				if (count > 0) sums.set(value, (sums.get(value) ?? 0) + count);
			this.#counts.set(filter, sums);
		}
	}
}

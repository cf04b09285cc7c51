import type { Found, IndexFiles, IndexQuery } from './index-files.ts';
import { byScore } from './merge.ts';
import type { FilterCounts } from './pagefind.ts';
import { goesOn, nextPeriods, type Period, periodsOf } from './periods.ts';
import { FILTERS, type Filter, type QueryState } from './query-state.ts';

export const PAGE_SIZE = 10;

/** One search over the archive, from its newest periods on. What it found is in the order of the state. */
export class Search {
	readonly #files: IndexFiles;
	readonly #state: QueryState;
	readonly #queries: readonly IndexQuery[];
	readonly #periods: readonly Period[];
	readonly #counts = new Map<Filter, Map<string, number>>();
	readonly #isCounting: boolean;
	#done = 0;
	#found: readonly Found[] = [];

	constructor(
		files: IndexFiles,
		newestFirst: readonly Period[],
		state: QueryState,
		{ queries, isCounting }: { queries: readonly IndexQuery[]; isCounting: boolean },
	) {
		this.#files = files;
		this.#state = state;
		this.#queries = queries;
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

	/**
	 * Searches on, as far as `state` asks for.
	 *
	 * @param onResults called after every step
	 */
	async run({ pages, until }: Pick<QueryState, 'pages' | 'until'>, onResults: () => Promise<void>): Promise<void> {
		const wanted = pages * PAGE_SIZE;
		while (goesOn(this.#periods, this.#done, { found: this.#found.length, wanted, until })) {
			const next = nextPeriods(this.#periods, this.#done);
			const answers = await Promise.all(
				next.map((period) => this.#files.search(period, this.#queries, this.#state, this.#isCounting)),
			);
			this.#done += next.length;
			const found = [...this.#found, ...answers.flatMap((answer) => answer.found)];
			// By date the periods are in order as they come.
			this.#found = this.#state.sort === 'best' ? found.sort(byScore) : found;
			for (const { counts } of answers) this.#count(counts);
			await onResults();
		}
	}

	/** Queries of one period overlap: of each value the largest of their counts is as near as one gets. */
	#count(ofQueries: readonly FilterCounts[]): void {
		for (const filter of FILTERS) {
			const most = new Map<string, number>();
			for (const counts of ofQueries)
				for (const [value, count] of Object.entries(counts[filter] ?? {}))
					most.set(value, Math.max(count, most.get(value) ?? 0));
			const sums = this.#counts.get(filter) ?? new Map<string, number>();
			for (const [value, count] of most) if (count > 0) sums.set(value, (sums.get(value) ?? 0) + count);
			this.#counts.set(filter, sums);
		}
	}
}

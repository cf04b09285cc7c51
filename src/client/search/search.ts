import { byScore } from '../../search/match.ts';
import { openQuery, type Query } from '../../search/query.ts';
import type { Found, IndexFiles } from './index-files.ts';
import type { FilterCounts } from './pagefind.ts';
import { goesOn, nextPeriods, type Period, periodsOf } from './periods.ts';
import { FILTERS, type Filter, type QueryState } from './query-state.ts';
import { settle } from './settle.ts';

export const PAGE_SIZE = 10;

/** Rows that can be shown, from the first one on. */
type OnRows = (rows: readonly Found[]) => void;

/** An article that lacks more of the words is about something else. */
const MOST_MISSING = 2;

/** One search over the archive, from its newest periods on. What it found is in the order of the state. */
export class Search {
	readonly #files: Pick<IndexFiles, 'search'>;
	readonly #state: QueryState;
	/** What the reader asked for, and what it was loosened to. */
	readonly #asked: Query;
	#query: Query;
	readonly #periods: readonly Period[];
	readonly #counts = new Map<Filter, Map<string, number>>();
	readonly #isCounting: boolean;
	#running = Promise.resolve();
	#done = 0;
	#isOpened = false;
	#missing = 0;
	/** In how many periods nothing has what was asked for, so that less is. */
	#inVain = 0;
	#found: readonly Found[] = [];
	/** How many of those found keep their places when there are more. */
	#settled = 0;
	/** How many in a row lacked the words, up to the last that was looked at. */
	#rejected = 0;

	constructor(
		files: Pick<IndexFiles, 'search'>,
		newestFirst: readonly Period[],
		state: QueryState,
		{ query, isCounting }: { query: Query; isCounting: boolean },
	) {
		this.#files = files;
		this.#state = state;
		this.#asked = query;
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

	/** Has a year been searched in part? Those with many articles are cut into months. */
	get isWithinYear(): boolean {
		const yearAt = (at: number) => this.#periods[at]?.name.slice(0, 4);
		const next = yearAt(this.#done);
		return next !== undefined && next === yearAt(this.#done - 1);
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
	 * @param onRows told of the first rows that are known: by and by before any are, then after every step
	 */
	run(state: Pick<QueryState, 'pages' | 'until'>, onRows: OnRows): Promise<void> {
		// Whoever presses twice asks twice: the second time begins where the first has ended.
		this.#running = this.#running.then(() => this.#run(state, onRows));
		return this.#running;
	}

	async #run(state: Pick<QueryState, 'pages' | 'until'>, onRows: OnRows): Promise<void> {
		// Periods that are yet to be searched may have all that was asked for.
		if (this.#inVain > 0 && this.#isAskedFor(state, this.#inVain)) this.#tighten();
		// What they have goes among the rest.
		else if (this.#isAskedFor(state, this.#done)) this.#settled = 0;
		await this.#searchOn(state, onRows);
		while (this.#found.length === 0 && this.#loosen()) await this.#searchOn(state, onRows);
	}

	/** Does the reader want more periods than the first so many, whatever was found there? */
	#isAskedFor({ until }: Pick<QueryState, 'until'>, done: number): boolean {
		return goesOn(this.#periods, done, { found: 0, wanted: 0, until });
	}

	/** Asks for less: for words that begin like the last one, then for articles that lack a word, and then two. */
	#loosen(): boolean {
		const { words } = this.#query;
		const last = words.at(-1);
		if (!this.#isOpened && last && last.month === undefined) {
			this.#isOpened = true;
			this.#query = openQuery(this.#query);
		} else if (this.#missing < Math.min(words.length - 1, MOST_MISSING)) this.#missing += 1;
		else return false;
		this.#inVain = this.#done;
		this.#beginAgain();
		return true;
	}

	/** Asks for all of it again. */
	#tighten(): void {
		this.#query = this.#asked;
		this.#isOpened = false;
		this.#missing = 0;
		this.#inVain = 0;
		this.#beginAgain();
	}

	#beginAgain(): void {
		this.#done = 0;
		this.#found = [];
		this.#settled = 0;
		this.#rejected = 0;
		this.#counts.clear();
	}

	/** A page after the other, so that one is the same whether the next is asked for with it or later. */
	async #searchOn({ pages, until }: Pick<QueryState, 'pages' | 'until'>, onRows: OnRows): Promise<void> {
		for (let page = 1; page <= pages; page++) {
			const wanted = page * PAGE_SIZE;
			await this.#fill(wanted, until, onRows);
			this.#settled = Math.max(this.#settled, Math.min(wanted, this.#found.length));
		}
	}

	async #fill(wanted: number, until: string, onRows: OnRows): Promise<void> {
		let isShown = false;
		while (goesOn(this.#periods, this.#done, { found: this.#found.length, wanted, until })) {
			const next = nextPeriods(this.#periods, this.#done);
			const answers = await Promise.all(
				next.map((period) => this.#files.search(period, this.#query, this.#state, this.#isCounting, this.#missing)),
			);
			this.#done += next.length;
			// Rows that were shown and are not settled may get others between them: that is shown at once.
			const isFirst = this.#found.length === this.#settled;
			const others = [...this.#found.slice(this.#settled), ...answers.flatMap((answer) => answer.found)];
			// By date the periods are in order as they come.
			if (this.#state.sort === 'best') others.sort(byScore);
			this.#found = [...this.#found.slice(0, this.#settled), ...others];
			for (const { counts } of answers) this.#count(counts);
			await this.#settle(wanted, isFirst ? onRows : undefined);
			onRows(this.#found.slice(0, wanted));
			isShown = true;
		}
		await this.#settle(wanted, isShown ? undefined : onRows);
	}

	async #settle(wanted: number, onSure?: OnRows): Promise<void> {
		const rules = {
			query: this.#query,
			missing: this.#missing,
			isBest: this.#state.sort === 'best',
			settled: this.#settled,
			rejected: this.#rejected,
		};
		const { found, rejected } = await settle(this.#found, wanted, rules, onSure);
		this.#found = found;
		this.#rejected = rejected;
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

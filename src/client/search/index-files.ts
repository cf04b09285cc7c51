import { findIn } from '../../search/find.ts';
import type { Match } from '../../search/match.ts';
import type { Query } from '../../search/query.ts';
import { PATIENCE_MS } from './begin.ts';
import type { FilterCounts, Pagefind, PagefindEntry, PagefindFragment, PagefindInstance } from './pagefind.ts';
import type { Period } from './periods.ts';
import type { QueryState } from './query-state.ts';
import { WatchedFetch } from './watched-fetch.ts';

/** An article that was found. */
export interface Found extends Match {
	/** How well its text has the words, once it was looked at. */
	readonly grade?: number;
	/** The article itself, once it was looked at. */
	readonly fragment?: PagefindFragment;
	load(): Promise<PagefindFragment>;
}

/**
 * The indexes of the periods, each loaded when it is searched first. Every method throws when a file does not arrive.
 * When the server does not have it, the next call asks for that period anew: a publish takes away the files that an index
 * from before it leads to. Otherwise a reader who is offline keeps what was loaded.
 */
export class IndexFiles {
	readonly #folder: string;
	readonly #language: string;
	readonly #files: WatchedFetch;
	readonly #instances = new Map<string, Promise<PagefindInstance>>();
	/** The period whose instance brought the program; others wait for it. */
	#first: Promise<unknown> | undefined;
	#attempt = 0;

	/** @param folder where the periods lie, from the root of the server */
	constructor(folder: string, language: string) {
		this.#folder = folder;
		this.#language = language;
		this.#files = new WatchedFetch(folder);
	}

	/** Newest first. */
	async periods(): Promise<Period[]> {
		const text = new TextDecoder().decode(await this.#files.hold(this.#list));
		return (JSON.parse(text) as { periods: Period[] }).periods;
	}

	get #list(): string {
		return `${this.#folder}periods.json`;
	}

	/** Loads a period's index, so that the first search has less to wait for. */
	async open(period: Period): Promise<void> {
		await this.#instance(period);
	}

	/**
	 * @param isCounting also load the filters, and count the values of what was found, whatever the filters say
	 * @param missing how many of the words an article may lack
	 */
	async search(
		period: Period,
		query: Query,
		{ filters, sort }: Pick<QueryState, 'filters' | 'sort'>,
		isCounting: boolean,
		missing = 0,
	): Promise<{ found: Found[]; counts: FilterCounts }> {
		const { failures } = this.#files;
		const loading = this.#instance(period);
		const instance = await loading;
		const orDrop = <T>(work: () => Promise<T>) => this.#orDrop(period, loading, work);
		const order = sort === 'best' ? {} : { date: sort === 'newest' ? ('desc' as const) : ('asc' as const) };
		const search = async () => {
			if (isCounting) await instance.filters();
			const answer = await findIn(instance, query, { filters: { ...filters }, sort: order }, missing);
			// Pagefind goes on without the parts that did not arrive.
			if (this.#files.failures > failures) throw new Error(`The index of ${period.name} did not arrive whole.`);
			return answer;
		};
		const answer = await orDrop(search);
		const found = answer.found.map(({ id, score, words, result }) => ({
			id,
			score,
			words,
			load: () => orDrop(() => result.data() as Promise<PagefindFragment>),
		}));
		return { found, counts: answer.counts };
	}

	#instance(period: Period): Promise<PagefindInstance> {
		const before = this.#instances.get(period.name);
		if (before) return before;
		const { missing } = this.#files;
		const instance = this.#load(period, this.#first);
		this.#first ??= instance;
		this.#instances.set(period.name, instance);
		instance.catch(() => {
			if (this.#files.missing > missing) this.#drop(period, instance);
			else this.#instances.delete(period.name);
			if (this.#first === instance) this.#first = undefined;
			this.#attempt++;
		});
		return instance;
	}

	/** Drops the instance when its work fails and the server does not have a file that was asked for meanwhile. */
	async #orDrop<T>(period: Period, instance: Promise<PagefindInstance>, work: () => Promise<T>): Promise<T> {
		const { missing } = this.#files;
		try {
			return await work();
		} catch (error) {
			if (this.#files.missing > missing) this.#drop(period, instance);
			throw error;
		}
	}

	/** Nothing for an instance that was dropped before: another may have taken its place. */
	#drop({ name }: Period, instance: Promise<PagefindInstance>): void {
		if (this.#instances.get(name) !== instance) return;
		this.#instances.delete(name);
		this.#files.forget(this.#folderOf(name));
		// Periods come and go as well.
		this.#files.forget(this.#list);
	}

	#folderOf(name: string): string {
		return `${this.#folder}${name}/`;
	}

	async #load({ name }: Period, first: Promise<unknown> | undefined): Promise<PagefindInstance> {
		const basePath = this.#folderOf(name);
		const [{ createInstance }] = await Promise.all([this.#program(), this.#prepare(basePath)]);
		// All instances share one program, and it must not be started twice.
		await first;
		const instance = createInstance({ basePath, baseUrl: '/', metaCacheTag: ENTRY_TAG, noWorker: true });
		// Only a search waits until the index is there; one for nothing asks for nothing.
		await instance.search('', { filters: {}, sort: {} });
		return instance;
	}

	/** A module that did not arrive is never asked for again under the same address. */
	async #program(): Promise<Pagefind> {
		const address = `${this.#folder}${SHARED}pagefind.js${this.#attempt === 0 ? '' : `?attempt=${this.#attempt}`}`;
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const late = new Promise<never>((_, reject) => {
			signal.addEventListener('abort', () => reject(new Error(`${address} did not arrive in time.`)));
		});
		return (await Promise.race([import(/* @vite-ignore */ address), late])) as Pagefind;
	}

	/** Holds what an instance begins with: it has no way to say that one of these is missing. */
	async #prepare(basePath: string): Promise<void> {
		const entry = `${basePath}pagefind-entry.json`;
		const text = new TextDecoder().decode(await this.#files.hold(entry, `${entry}?ts=${ENTRY_TAG}`));
		const { languages } = JSON.parse(text) as PagefindEntry;
		// As Pagefind chooses. All articles of a site are in the index of its language.
		const index = languages[this.#language.split('-')[0] ?? ''] ?? Object.values(languages)[0];
		if (!index) throw new Error(`There is no index in ${entry}.`);
		const program = `wasm.${index.wasm ?? 'unknown'}.pagefind`;
		await Promise.all([
			this.#files.hold(`${basePath}pagefind.${index.hash}.pf_meta`),
			this.#files.hold(`${this.#folder}${SHARED}${program}`, basePath + program),
		]);
	}
}

/** What all periods share lies beside them. */
const SHARED = 'pagefind/';
/** Pagefind wants one for the address of its entry. We ask without, and have the browser see whether there is a newer. */
const ENTRY_TAG = 'held';

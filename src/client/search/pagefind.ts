/** What we use of the script that Pagefind writes beside its indexes; see its documentation of the JS API. */
export interface Pagefind {
	createInstance(options: {
		basePath: string;
		baseUrl: string;
		/** Stands in the address of the entry, so that caches do not hand out an older one. */
		metaCacheTag: string;
		noWorker: true;
	}): PagefindInstance;
}

export interface PagefindInstance {
	/** Loads every filter; afterwards searches count their values. */
	filters(): Promise<FilterCounts>;
	/** Loads the files of the index that a search for the term asks for. */
	preload(term: string): Promise<void>;
	search(
		term: string,
		options: { filters: Readonly<Record<string, string>>; sort: Readonly<Record<string, 'asc' | 'desc'>> },
	): Promise<{ results: PagefindResult[]; totalFilters: FilterCounts }>;
}

/** Articles for each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindResult {
	readonly id: string;
	readonly score: number;
	readonly words: readonly number[];
	data(): Promise<PagefindFragment>;
}

/** An article as the index keeps it. */
export interface PagefindFragment {
	readonly url: string;
	readonly content: string;
	readonly filters: Readonly<Record<string, readonly string[]>>;
	readonly meta: Readonly<Partial<Record<'title' | 'date' | 'day' | 'section' | 'image' | 'lang' | 'dir', string>>>;
}

/** The list of a bundle's indexes, one for each language. */
export interface PagefindEntry {
	readonly languages: Readonly<Record<string, { hash: string; wasm: string | null; page_count: number }>>;
}

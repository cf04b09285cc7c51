/** Filters by a name that an article carries. */
export const FILTERS = ['section', 'source', 'author', 'tag'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ['best', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** All that the page of results depends on, and all that its address holds. */
export interface QueryState {
	/** As the reader typed it. */
	readonly query: string;
	readonly year: string;
	readonly filters: Readonly<Partial<Record<Filter, string>>>;
	readonly sort: Sort;
	/** How many pages of results are shown, from 1. */
	readonly pages: number;
	/** The last period that the reader asked to have searched too; empty when the first ones are enough. */
	readonly until: string;
}

/** @param search the part of an address that begins with `?` */
export function parseState(search: string): QueryState {
	const parameters = new URLSearchParams(search);
	const get = (name: string) => parameters.get(name)?.trim() ?? '';
	const filters: Partial<Record<Filter, string>> = {};
	for (const name of FILTERS) if (get(name) !== '') filters[name] = get(name);
	return {
		query: get('q'),
		year: /^\d{4}$/.exec(get('year'))?.[0] ?? '',
		filters,
		sort: SORTS.find((sort) => sort === get('sort')) ?? 'best',
		pages: Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(get('pages'))) || 1)),
		until: /^\d{4}(-\d{2})?$/.exec(get('until'))?.[0] ?? '',
	};
}

/** The part of the address, in one order, without what is as it would be anyway: two equal states have one address. */
export function formatState(state: QueryState): string {
	const parameters = new URLSearchParams();
	const set = (name: string, value: string | undefined) => value && parameters.set(name, value);
	set('q', state.query);
	set('year', state.year);
	for (const name of FILTERS) set(name, state.filters[name]);
	set('sort', state.sort === 'best' ? '' : state.sort);
	set('pages', state.pages === 1 ? '' : String(state.pages));
	set('until', state.until);
	const text = parameters.toString();
	return text && `?${text}`;
}

/** An address may come from anywhere, and each result is a file to fetch. */
const MOST_PAGES = 100;

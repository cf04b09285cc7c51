import { SEARCH, type TermKind, termAddress, yearAddress } from '../addresses.ts';
import { sortByName } from '../locale/collate.ts';
import type { Archive, View } from './view.ts';

export interface SearchView {
	/** Years with articles, newest first. */
	readonly years: readonly { readonly year: string; readonly address: string; readonly count: number }[];
	/** In the order of the language. */
	readonly sections: readonly SearchTerm[];
	/** Those with most articles, in the order of the language. */
	readonly tags: readonly SearchTerm[];
}

export interface SearchTerm {
	readonly label: string;
	readonly address: string;
	readonly count: number;
}

/** The index of tags has the others. */
const TAGS = 40;

/** `/search/`: what it shows before a word is typed, and to readers without JavaScript. */
export const searchView: View<Record<string, never>, SearchView> = {
	kind: 'search',
	all: () => [{}],
	touchedBy: (_, { articles, terms }) => (articles.length + terms.length > 0 ? [{}] : []),
	read: (archive) => ({
		years: archive.catalogue
			.yearCounts()
			.toReversed()
			.map(({ year, count }) => ({ year, count, address: yearAddress(year) })),
		sections: largest(archive, 'section'),
		tags: largest(archive, 'tag', TAGS),
	}),
	path: () => SEARCH,
	match: (address) => (address === SEARCH ? {} : undefined),
};

function largest({ catalogue, site }: Archive, kind: TermKind, most?: number): SearchTerm[] {
	const terms = catalogue.terms(kind);
	const chosen = terms.toSorted((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)).slice(0, most);
	return sortByName(chosen, ({ label }) => label, site.language).map(({ term, label, count }) => ({
		label,
		count,
		address: termAddress(kind, term),
	}));
}

import { SEARCH, type TermKind, termAddress, yearAddress } from '../addresses.ts';
import { sortByName } from '../locale/collate.ts';
import { searchPeriods } from './search-articles.ts';
import type { Archive, View } from './view.ts';

export interface SearchPageView {
	/** The name of the newest index, which most searches begin with. Absent in an empty archive. */
	readonly newest?: string;
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
export const searchPageView: View<Record<string, never>, SearchPageView> = {
	kind: 'search-page',
	// Articles that a build shows before their time are in no index.
	isDaily: true,
	all: ({ site }) => (site.search.enabled ? [{}] : []),
	touchedBy: ({ site }, { articles, terms }) => (site.search.enabled && articles.length + terms.length > 0 ? [{}] : []),
	read(archive) {
		if (!archive.site.search.enabled) return undefined;
		const newest = searchPeriods(archive)[0]?.name;
		return {
			...(newest !== undefined && { newest }),
			years: archive.catalogue
				.yearCounts()
				.toReversed()
				.map(({ year, count }) => ({ year, count, address: yearAddress(year) })),
			sections: largest(archive, 'section'),
			tags: largest(archive, 'tag', TAGS),
		};
	},
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

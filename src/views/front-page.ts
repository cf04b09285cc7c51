import { FRONT_PAGE, termAddress, yearAddress } from '../addresses.ts';
import { type Item, itemOf } from './parts.ts';
import type { View } from './view.ts';

export interface FrontPageView {
	/** Newest first. */
	readonly items: readonly Item[];
	readonly sections: readonly { readonly label: string; readonly address: string; readonly count: number }[];
	/** Oldest first. */
	readonly years: readonly { readonly year: string; readonly address: string; readonly count: number }[];
}

export const frontPageView: View<Record<string, never>, FrontPageView> = {
	kind: 'front-page',
	all: () => [{}],
	touchedBy: () => [{}],
	read(archive) {
		const { catalogue, site } = archive;
		return {
			items: catalogue.newest(site.pageSize).map((article) => itemOf(archive, article)),
			sections: catalogue
				.terms('section')
				.map(({ term, label, count }) => ({ label, count, address: termAddress('section', term) })),
			years: catalogue.yearCounts().map(({ year, count }) => ({ year, count, address: yearAddress(year) })),
		};
	},
	path: () => FRONT_PAGE,
	match: (address) => (address === FRONT_PAGE ? {} : undefined),
};

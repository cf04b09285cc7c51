import type { PluralForms } from '../../locale/plurals.ts';

/** What the page tells its script: addresses and words, as the site writes them. */
export interface SearchSettings {
	/** Where the periods lie: `/search/`, with the folder of the site before it. */
	readonly folder: string;
	readonly language: string;
	/** The site's digits from 0 to 9. */
	readonly digits: string;
	/** Names of the months in their order. */
	readonly months: readonly string[];
	/** «٣ نتائج» */
	readonly forms: PluralForms;
	readonly words: Readonly<
		Record<
			| 'and'
			| 'searching'
			| 'all'
			| 'none'
			| 'some'
			| `${'year' | 'month'}${'' | 's'}`
			| `${'older' | 'newer'}${'' | 'Months'}`,
			string
		>
	>;
}

import { dropArticle } from './fold.ts';

const collators = new Map<string, Intl.Collator>();

/** Names in the order of a language, without regard to «ال»; code units decide between names that compare equal. */
export function sortByName<T>(items: readonly T[], nameOf: (item: T) => string, language: string): T[] {
	const collator = collatorFor(language);
	return items
		.map((item) => ({ item, name: nameOf(item), key: dropArticle(nameOf(item)) }))
		.toSorted((a, b) => collator.compare(a.key, b.key) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
		.map(({ item }) => item);
}

/** The order of names in a language, without regard to case, vowel marks and punctuation. Made once for each language. */
export function collatorFor(language: string): Intl.Collator {
	let collator = collators.get(language);
	if (!collator) {
		collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true, ignorePunctuation: true });
		collators.set(language, collator);
	}
	return collator;
}

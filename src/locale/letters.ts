import { collatorFor } from './collate.ts';
import { dropArticle, dropMarks } from './fold.ts';

/** The names of an index that begin with one letter, in the order they came in. */
export interface LetterGroup<T> {
	/** «ن», «N», or «#» for digits. */
	readonly letter: string;
	readonly names: readonly T[];
}

/**
 * Groups the names of an index, in their order, by first letter: without «ال», ا أ إ آ ٱ as one, Latin letters in upper case and
 * without marks that the language does not count, digits under «#». The groups come in the order of the language, «#» first.
 *
 * @param names sorted by `sortByName`; texts, or objects with a `label`
 */
export function groupByLetter<T extends string | { readonly label: string }>(
	names: readonly T[],
	language: string,
): LetterGroup<T>[] {
	const groups = new Map<string, T[]>();
	for (const name of names) {
		const letter = letterOf(typeof name === 'string' ? name : name.label, language);
		const group = groups.get(letter);
		if (group) group.push(name);
		else groups.set(letter, [name]);
	}
	const { compare } = collatorFor(language);
	return [...groups]
		.map(([letter, of]) => ({ letter, names: of }))
		.toSorted(
			(a, b) =>
				Number(b.letter === DIGITS) - Number(a.letter === DIGITS) ||
				compare(a.letter, b.letter) ||
				(a.letter < b.letter ? -1 : 1),
		);
}

const DIGITS = '#';

function letterOf(name: string, language: string): string {
	const first = /[\p{L}\p{N}]/u.exec(dropMarks(dropArticle(name)))?.[0];
	if (first === undefined || /\p{N}/u.test(first)) return DIGITS;
	if (/[أإآٱ]/.test(first)) return 'ا';
	const letter = first.toLocaleUpperCase(language);
	// Å is an A with a mark to an Arab, and a letter of its own to a Swede.
	const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
	return collatorFor(language).compare(bare, letter) === 0 ? bare : letter;
}

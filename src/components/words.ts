import { TERM_FOLDERS, type TermKind } from '../addresses.ts';
import { stringsFor } from '../locale/strings.ts';
import { getSession } from '../session.ts';

/** The visible words of the site that is being built. */
export function words() {
	return stringsFor(getSession().site.language);
}

/** «الوسوم»: the name of all terms of a kind. */
export function nameOfTerms(kind: TermKind): string {
	return words()[TERM_FOLDERS[kind]];
}

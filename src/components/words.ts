import { TERM_FOLDERS, type TermKind } from '../addresses.ts';
import { pluralForms } from '../locale/plurals.ts';
import { stringsFor } from '../locale/strings.ts';
import { memo } from '../memo.ts';
import { getSession } from '../session.ts';

/** The visible words of the site that is being built. */
export function words() {
	return stringsFor(getSession().site.language);
}

/** «الوسوم»: the name of all terms of a kind. */
export function nameOfTerms(kind: TermKind): string {
	return words()[TERM_FOLDERS[kind]];
}

/** The forms of «years» in a language, as the script of the page reads them. */
export const formsOfYears = memo((language) => JSON.stringify(pluralForms('years', language)));

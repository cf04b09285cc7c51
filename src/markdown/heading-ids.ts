import { slugOf } from '../locale/slug.ts';

/**
 * Stands before every id that a heading gets, and before no id of a page: «Main» must not take the place of `#main`.
 * So the id of the heading «عنوان» is `s-عنوان`.
 */
const PREFIX = 's-';

/** The id of a heading, before those of the same name are numbered. */
export function headingId(text: string): string {
	return `${PREFIX}${slugOf(text) || 'section'}`;
}

/** What stands behind `#` in an address, from what a writer typed there: `عنوان`, in percent signs or not. */
export function headingFragment(written: string): string {
	return encodeURIComponent(headingId(decode(written)));
}

function decode(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

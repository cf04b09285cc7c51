import type { TermKind } from '../addresses.ts';

/** The field of front matter in which an article names its terms of a kind. */
export const TERM_FIELDS = {
	section: 'section',
	tag: 'tags',
	source: 'sources',
	author: 'authors',
} as const satisfies Record<TermKind, string>;

/** A name as the archive reads it: NFC, one space between words. The schema of front matter does the same. */
export function cleanName(written: string): string {
	return written.normalize('NFC').replace(/\s+/g, ' ').trim();
}

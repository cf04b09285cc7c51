import { readFileSync } from 'node:fs';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import { type Place, parseFrontMatter } from '../catalogue/front-matter.ts';
import type { Statements } from '../catalogue/statements.ts';
import { decodeText } from '../catalogue/text.ts';
import type { Archive } from '../views/view.ts';

/** What checks of the whole archive work with. */
export interface CheckContext {
	readonly archive: Archive;
	readonly sql: Statements;
	/** Where a field of an article stands. Reads the file, so ask for what is found only. */
	readonly placeOf: (file: string, path: readonly PropertyKey[]) => Place;
}

export function makeContext(
	archive: Archive,
	sql: Statements,
	folders: { readonly content: string; readonly theme: string },
): CheckContext {
	return {
		archive,
		sql,
		placeOf(file, path) {
			try {
				const { text } = decodeText(readFileSync(fileOnDisk(file, folders)), file);
				return parseFrontMatter(text, file).placeOf(path);
			} catch {
				// Gone since it was read: the next run says so.
				return { line: 1, column: 1 };
			}
		},
	};
}

export function articleFile(id: string): string {
	return `articles/${id}.md`;
}

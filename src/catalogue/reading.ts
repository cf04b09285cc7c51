import { readFileSync } from 'node:fs';
import { type ReadArticle, type ReadingRules, readArticle } from './article.ts';
import { fileOnDisk } from './file-on-disk.ts';
import { blobIdOf } from './scan.ts';
import { mapFiles } from './side-by-side.ts';

/** What a reading process is told: once the rules, then chunks of paths. */
export interface ReadingOrder extends ReadingRules {
	readonly folders: { readonly content: string; readonly theme: string };
}

/** An article with git's name for the bytes that were read. */
export interface ReadFile extends ReadArticle {
	readonly oid: string;
}

/** Reads one article from disk; undefined when it is gone. */
export function readFromDisk(path: string, order: ReadingOrder): ReadFile | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(fileOnDisk(path, order.folders));
	} catch {
		// Deleted between the scan and now: the next scan says so.
		return undefined;
	}
	return { ...readArticle(bytes, path, order), oid: blobIdOf(bytes) };
}

/** Reads articles and hands them on in the order they were asked for. */
export type ReadArticles = (
	paths: readonly string[],
	order: ReadingOrder,
) => AsyncIterable<readonly [path: string, read: ReadFile | undefined]>;

/** Reads articles side by side, in processes when there are many. */
export const readArticles: ReadArticles = (paths, order) =>
	mapFiles({ paths, order, work: readFromDisk, module: new URL('./reading-process.ts', import.meta.url) });

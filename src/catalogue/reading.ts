import { readFileSync } from 'node:fs';
import { type ReadArticle, type ReadingRules, readArticle } from './article.ts';
import { fileOnDisk } from './file-on-disk.ts';
import { mapFiles } from './side-by-side.ts';

/** What a reading process is told: once the rules, then chunks of paths. */
export interface ReadingOrder extends ReadingRules {
	readonly folders: { readonly content: string; readonly theme: string };
}

/** Reads one article from disk; undefined when it is gone. */
export function readFromDisk(path: string, order: ReadingOrder): ReadArticle | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(fileOnDisk(path, order.folders));
	} catch {
		// Deleted between the scan and now: the next scan says so.
		return undefined;
	}
	return readArticle(bytes, path, order);
}

/** Reads articles side by side, in processes when there are many, and hands them on in the order they were asked for. */
export function readArticles(
	paths: readonly string[],
	order: ReadingOrder,
): AsyncGenerator<readonly [path: string, read: ReadArticle | undefined]> {
	return mapFiles({ paths, order, work: readFromDisk, module: new URL('./reading-process.ts', import.meta.url) });
}

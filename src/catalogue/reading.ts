import type { Problem } from '../problem.ts';
import { type ReadArticle, type ReadingRules, readArticle } from './article.ts';
import { loadFile } from './load-file.ts';
import { blobIdOf } from './scan.ts';
import { mapFiles } from './side-by-side.ts';

/** What a reading process is told: once the rules, then chunks of paths. */
export interface ReadingOrder extends ReadingRules {
	readonly folders: { readonly content: string; readonly theme: string };
}

/** An article with git's name for the bytes that were read; without one when they could not be. */
export interface ReadFile extends ReadArticle {
	readonly oid?: string;
}

/** Reads one article from disk; undefined when it is gone. */
export function readFromDisk(path: string, order: ReadingOrder): ReadFile | undefined {
	const { bytes, problem } = loadFile(path, order.folders);
	if (problem) return unreadFile(problem);
	return bytes && { ...readArticle(bytes, path, order), oid: blobIdOf(bytes) };
}

export function unreadFile(problem: Problem): ReadFile {
	return { html: '', references: [], uses: [], aliases: [], problems: [problem] };
}

/** Reads articles and hands them on in the order they were asked for. */
export type ReadArticles = (
	paths: readonly string[],
	order: ReadingOrder,
) => AsyncIterable<readonly [path: string, read: ReadFile | undefined]>;

/** Reads articles side by side, in processes when there are many. */
export const readArticles: ReadArticles = (paths, order) =>
	mapFiles({ paths, order, work: readFromDisk, module: new URL('./reading-process.ts', import.meta.url) });

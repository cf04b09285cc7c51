import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ReadArticle, type ReadingRules, readArticle } from './article.ts';
import { fileOnDisk } from './images.ts';

/** What a reading thread is told: once the rules, then chunks of paths. */
export interface ReadingOrder extends ReadingRules {
	readonly folders: { readonly content: string; readonly theme: string };
}

/** Below this many articles, threads cost more than they save: each loads the Markdown packages again. */
const ARTICLES_FOR_THREADS = 150;
/** Articles per message: few messages, and little waiting at the end. */
const CHUNK = 32;
/** Chunks that a thread has waiting, so that it never idles while the catalogue is written. */
const AHEAD = 3;

/** A thread holds a chunk of articles; without limits V8 lets garbage grow to hundreds of megabytes. */
const THREAD_MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

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

/**
 * Reads articles side by side, in threads when there are many, and hands them on in the order they were asked for.
 * Only a few chunks are in memory at a time.
 */
export async function* readArticles(
	paths: readonly string[],
	order: ReadingOrder,
): AsyncGenerator<readonly [path: string, read: ReadArticle | undefined]> {
	if (paths.length < ARTICLES_FOR_THREADS) {
		for (const path of paths) yield [path, readFromDisk(path, order)];
		return;
	}
	const threads = Array.from({ length: availableParallelism() }, () => new Thread(order));
	try {
		const chunks = Array.from({ length: Math.ceil(paths.length / CHUNK) }, (_, at) =>
			paths.slice(at * CHUNK, (at + 1) * CHUNK),
		);
		const reads: Promise<(ReadArticle | undefined)[]>[] = [];
		const ask = (at: number) => {
			const chunk = chunks[at];
			const thread = threads[at % threads.length];
			if (!chunk || !thread) return;
			const read = thread.read(chunk);
			// A thread may fail while an earlier chunk is awaited; the failure is met when its own turn comes.
			read.catch(() => undefined);
			reads[at] = read;
		};
		for (let at = 0; at < threads.length * AHEAD; at++) ask(at);
		for (const [at, chunk] of chunks.entries()) {
			const results = await reads[at];
			delete reads[at];
			ask(at + threads.length * AHEAD);
			for (const [place, path] of chunk.entries()) yield [path, results?.[place]];
		}
	} finally {
		await Promise.all(threads.map((thread) => thread.close()));
	}
}

/** A thread that answers chunks one after another. */
class Thread {
	readonly #worker: Worker;
	readonly #waiting: { resolve: (results: (ReadArticle | undefined)[]) => void; reject: (error: Error) => void }[] = [];

	constructor(order: ReadingOrder) {
		this.#worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
			workerData: order,
			resourceLimits: THREAD_MEMORY,
		});
		this.#worker.on('message', (results: (ReadArticle | undefined)[]) => this.#waiting.shift()?.resolve(results));
		const fail = (error: Error) => {
			for (const { reject } of this.#waiting.splice(0)) reject(error);
		};
		this.#worker.on('error', fail);
		this.#worker.on('exit', (status) => fail(new Error(`A reading thread ended with status ${status}.`)));
	}

	read(paths: readonly string[]): Promise<(ReadArticle | undefined)[]> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ resolve, reject });
			this.#worker.postMessage(paths);
		});
	}

	async close(): Promise<void> {
		await this.#worker.terminate();
	}
}

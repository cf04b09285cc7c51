import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type ReadArticle, type ReadingRules, readArticle } from './article.ts';
import { fileOnDisk } from './file-on-disk.ts';

/** What a reading process is told: once the rules, then chunks of paths. */
export interface ReadingOrder extends ReadingRules {
	readonly folders: { readonly content: string; readonly theme: string };
}

/** Below this many articles, processes cost more than they save: each loads the Markdown packages again. */
const ARTICLES_FOR_PROCESSES = 150;
/** Articles per message: few messages, and little waiting at the end. */
const CHUNK = 32;
/** Chunks that a process has waiting, so that it never idles while the catalogue is written. */
const AHEAD = 3;

/**
 * For processes that make much garbage and keep little: without it V8 lets the heap grow to several times what is in
 * use, because the machine has room.
 */
export const LEAN_MEMORY: readonly string[] = ['--max-semi-space-size=8'];

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
 * Reads articles side by side, in processes when there are many, and hands them on in the order they were asked for.
 * Only a few chunks are in memory at a time.
 */
export async function* readArticles(
	paths: readonly string[],
	order: ReadingOrder,
): AsyncGenerator<readonly [path: string, read: ReadArticle | undefined]> {
	if (paths.length < ARTICLES_FOR_PROCESSES) {
		for (const path of paths) yield [path, readFromDisk(path, order)];
		return;
	}
	const readers = Array.from({ length: availableParallelism() }, () => new Reader(order));
	try {
		const chunks = Array.from({ length: Math.ceil(paths.length / CHUNK) }, (_, at) =>
			paths.slice(at * CHUNK, (at + 1) * CHUNK),
		);
		const reads: Promise<(ReadArticle | undefined)[]>[] = [];
		const ask = (at: number) => {
			const chunk = chunks[at];
			const reader = readers[at % readers.length];
			if (!chunk || !reader) return;
			const read = reader.read(chunk);
			// A process may fail while an earlier chunk is awaited; the failure is met when its own turn comes.
			read.catch(() => undefined);
			reads[at] = read;
		};
		for (let at = 0; at < readers.length * AHEAD; at++) ask(at);
		for (const [at, chunk] of chunks.entries()) {
			const results = await reads[at];
			delete reads[at];
			ask(at + readers.length * AHEAD);
			for (const [place, path] of chunk.entries()) yield [path, results?.[place]];
		}
	} finally {
		for (const reader of readers) reader.close();
	}
}

/** A process that answers chunks one after another. A process and not a thread: its memory goes when it ends. */
class Reader {
	readonly #process: ChildProcess;
	readonly #waiting: { resolve: (results: (ReadArticle | undefined)[]) => void; reject: (error: Error) => void }[] = [];

	constructor(order: ReadingOrder) {
		this.#process = fork(fileURLToPath(new URL('./reading-process.ts', import.meta.url)), {
			serialization: 'advanced',
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
			execArgv: [...LEAN_MEMORY],
		});
		this.#process.on('message', (results: (ReadArticle | undefined)[]) => this.#waiting.shift()?.resolve(results));
		const fail = (error: Error) => {
			for (const { reject } of this.#waiting.splice(0)) reject(error);
		};
		this.#process.on('error', fail);
		this.#process.on('exit', (status, signal) =>
			fail(new Error(`A reading process ended early (${signal ?? status}).`)),
		);
		this.#process.send(order);
	}

	read(paths: readonly string[]): Promise<(ReadArticle | undefined)[]> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ resolve, reject });
			this.#process.send(paths);
		});
	}

	close(): void {
		this.#process.removeAllListeners('exit');
		// It ends by itself, and so leaves what it compiled to the next one.
		this.#process.disconnect();
	}
}

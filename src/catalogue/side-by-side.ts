import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Work on one file, for which nothing but the disk and the order is needed. */
export type FileWork<Order, Result> = (path: string, order: Order) => Result | undefined;

export interface MapRules<Order, Result> {
	readonly paths: readonly string[];
	/** Told to each process once. */
	readonly order: Order;
	readonly work: FileWork<Order, Result>;
	/** A module that calls `answerFiles` with the same work. */
	readonly module: URL;
}

/** Below this many files, processes cost more than they save: each loads the Markdown packages again. */
const FILES_FOR_PROCESSES = 150;
/** Files per message: few messages, and little waiting at the end. */
const CHUNK = 32;
/** Chunks that a process has waiting, so that it never idles while the results are written. */
const AHEAD = 3;

/**
 * For processes that make much garbage and keep little: without it V8 lets the heap grow to several times what is in
 * use, because the machine has room.
 */
export const LEAN_MEMORY: readonly string[] = ['--max-semi-space-size=8'];

/**
 * Works on files side by side, in processes when there are many, and hands the results on in the order they were asked
 * for. Only a few chunks are in memory at a time.
 */
export async function* mapFiles<Order, Result>({
	paths,
	order,
	work,
	module,
}: MapRules<Order, Result>): AsyncGenerator<readonly [path: string, result: Result | undefined]> {
	if (paths.length < FILES_FOR_PROCESSES) {
		for (const path of paths) yield [path, work(path, order)];
		return;
	}
	const workers = Array.from({ length: availableParallelism() }, () => new Worker<Order, Result>(module, order));
	try {
		const chunks = Array.from({ length: Math.ceil(paths.length / CHUNK) }, (_, at) =>
			paths.slice(at * CHUNK, (at + 1) * CHUNK),
		);
		const answers: Promise<(Result | undefined)[]>[] = [];
		const ask = (at: number) => {
			const chunk = chunks[at];
			const worker = workers[at % workers.length];
			if (!chunk || !worker) return;
			const answer = worker.ask(chunk);
			// A process may fail while an earlier chunk is awaited; the failure is met when its own turn comes.
			answer.catch(() => undefined);
			answers[at] = answer;
		};
		for (let at = 0; at < workers.length * AHEAD; at++) ask(at);
		for (const [at, chunk] of chunks.entries()) {
			const results = await answers[at];
			delete answers[at];
			ask(at + workers.length * AHEAD);
			for (const [place, path] of chunk.entries()) yield [path, results?.[place]];
		}
	} finally {
		for (const worker of workers) worker.close();
	}
}

/** The other end, in a process: answers each chunk of paths with as many results. */
export function answerFiles<Order, Result>(work: FileWork<Order, Result>): void {
	let order: { readonly told: Order } | undefined;
	process.on('message', (message: Order | readonly string[]) => {
		if (!Array.isArray(message)) order = { told: message as Order };
		else {
			const results = message.map((path: string) => order && work(path, order.told));
			// An error means that the parent is gone, and then `disconnect` follows.
			process.send?.(results, undefined, undefined, () => undefined);
		}
	});
	process.on('disconnect', () => process.exit());
}

/** A process that answers chunks one after another. A process and not a thread: its memory goes when it ends. */
class Worker<Order, Result> {
	readonly #process: ChildProcess;
	readonly #waiting: { resolve: (results: (Result | undefined)[]) => void; reject: (error: Error) => void }[] = [];

	constructor(module: URL, order: Order) {
		this.#process = fork(fileURLToPath(module), {
			serialization: 'advanced',
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
			execArgv: [...LEAN_MEMORY],
		});
		this.#process.on('message', (results: (Result | undefined)[]) => this.#waiting.shift()?.resolve(results));
		const fail = (error: Error) => {
			for (const { reject } of this.#waiting.splice(0)) reject(error);
		};
		this.#process.on('error', fail);
		this.#process.on('exit', (status, signal) =>
			fail(new Error(`A reading process ended early (${signal ?? status}).`)),
		);
		this.#process.send(order as object);
	}

	ask(paths: readonly string[]): Promise<(Result | undefined)[]> {
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

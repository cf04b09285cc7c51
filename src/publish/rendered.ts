import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from '../addresses.ts';
import { digestText } from '../digest.ts';

/** One page that a process has rendered into its staging folder. */
export interface RenderedPage {
	readonly address: string;
	/** Of the view that the page shows. */
	readonly digest: string;
	/** Of the file's bytes. */
	readonly bytes: string;
}

/** Lines are written in batches of this many pages. */
const BATCH = 500;

/** The staging folder of one process: pages under `site/`, and the list of what is there. No other process writes to it. */
export class Staging {
	readonly folder: string;
	readonly #made = new Set<string>();
	readonly #list: number;
	#lines: string[] = [];

	constructor(folder: string) {
		this.folder = folder;
		mkdirSync(path.join(folder, 'site'), { recursive: true });
		this.#list = openSync(path.join(folder, 'rendered.jsonl'), 'w');
	}

	/** Writes a page and takes note of it. Synchronous: the renderer makes one page at a time, and a promise costs more. */
	write(address: string, digest: string, bytes: Uint8Array): void {
		const file = stagedFile(this.folder, address);
		const parent = path.dirname(file);
		if (!this.#made.has(parent)) {
			mkdirSync(parent, { recursive: true });
			this.#made.add(parent);
		}
		writeFileSync(file, bytes);
		this.#lines.push(JSON.stringify({ address, digest, bytes: digestText(bytes) } satisfies RenderedPage));
		if (this.#lines.length >= BATCH) this.#flush();
	}

	close(): void {
		this.#flush();
		closeSync(this.#list);
	}

	#flush(): void {
		if (this.#lines.length > 0) writeSync(this.#list, `${this.#lines.join('\n')}\n`);
		this.#lines = [];
	}
}

export function stagedFile(folder: string, address: string): string {
	return path.join(folder, 'site', fileOf(address));
}

/** What a process rendered, in its order. */
export function* readRendered(folder: string): Generator<RenderedPage> {
	const list = path.join(folder, 'rendered.jsonl');
	if (!existsSync(list)) return;
	// A line is about 100 bytes: a million pages are read as 100 MB at most, dealt over the shards.
	for (const line of readFileSync(list, 'utf8').split('\n')) if (line !== '') yield JSON.parse(line) as RenderedPage;
}

import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import path from 'node:path';
import { digestText } from '../digest.ts';
import { digestFile } from './digest-file.ts';

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

/** Of 1.9 s of writing 6,804 pages 0.65 s went into making folders, as long as each had the one that it is published in. */
const FILES_PER_FOLDER = 1000;

/** The staging folder of one process: pages by number, and the list of what they are. No other process writes to it. */
export class Staging {
	readonly folder: string;
	#pages = 0;
	readonly #list: number;
	#lines: string[] = [];

	constructor(folder: string) {
		this.folder = folder;
		mkdirSync(folder, { recursive: true });
		this.#list = openSync(path.join(folder, 'rendered.jsonl'), 'w');
	}

	/** Writes a page and takes note of it. Synchronous: the renderer makes one page at a time, and a promise costs more. */
	write(address: string, digest: string, bytes: Uint8Array): void {
		writeFileSync(this.#next(), bytes);
		this.#note({ address, digest, bytes: digestText(bytes) });
	}

	/** Moves a file that is finished, of the same file system, and takes note of it. */
	take(address: string, digest: string, file: string): void {
		const bytes = digestFile(file);
		renameSync(file, this.#next());
		this.#note({ address, digest, bytes });
	}

	close(): void {
		this.#flush();
		closeSync(this.#list);
	}

	#next(): string {
		const file = stagedFile(this.folder, this.#pages);
		if (this.#pages % FILES_PER_FOLDER === 0) mkdirSync(path.dirname(file));
		this.#pages += 1;
		return file;
	}

	#note(page: RenderedPage): void {
		this.#lines.push(JSON.stringify(page));
		if (this.#lines.length >= BATCH) this.#flush();
	}

	#flush(): void {
		if (this.#lines.length > 0) writeSync(this.#list, `${this.#lines.join('\n')}\n`);
		this.#lines = [];
	}
}

/** @param place of the page in the list, from 0 */
export function stagedFile(folder: string, place: number): string {
	return path.join(folder, String(Math.floor(place / FILES_PER_FOLDER)), String(place));
}

/** What a process rendered, in its order. */
export function* readRendered(folder: string): Generator<RenderedPage> {
	const list = path.join(folder, 'rendered.jsonl');
	if (!existsSync(list)) return;
	// A line is about 100 bytes: a million pages are read as 100 MB at most, dealt over the shards.
	for (const line of readFileSync(list, 'utf8').split('\n')) if (line !== '') yield JSON.parse(line) as RenderedPage;
}

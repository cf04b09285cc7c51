import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Begins the catalogue path of a file that was made from a picture and lies in the cache. */
export const MADE = '@images/';

/**
 * Finished pictures in the cache folder, in a folder named for the recipe and the encoders that made them. A file is complete or not
 * there: it is written beside their folder and renamed.
 */
export class ImageCache {
	readonly #root: string;
	readonly #encoder: string;

	/** @param encoder stands for the recipe and the encoders; see `measureImages` */
	constructor(root: string, encoder: string) {
		this.#root = root;
		this.#encoder = encoder;
	}

	fileOf(address: string): string {
		return path.join(this.#root, madePath(address, this.#encoder).slice(MADE.length));
	}

	has(address: string): boolean {
		// Empty: the machine lost power after the file was renamed.
		return (statSync(this.fileOf(address), { throwIfNoEntry: false })?.size ?? 0) > 0;
	}

	write(address: string, bytes: Uint8Array): void {
		const file = this.fileOf(address);
		mkdirSync(path.dirname(file), { recursive: true });
		const beside = path.join(this.#root, UNFINISHED, `${process.pid}-${path.basename(file)}`);
		mkdirSync(path.dirname(beside), { recursive: true });
		writeFileSync(beside, bytes);
		renameSync(beside, file);
	}

	remove(address: string): void {
		rmSync(this.fileOf(address), { force: true });
	}

	/** Takes away what earlier encoders made, and what a killed build left unfinished. */
	tidy(): void {
		for (const name of list(this.#root)) {
			if (name !== this.#encoder) rmSync(path.join(this.#root, name), { recursive: true, force: true });
		}
	}

	/** Looks at every file: for a build that has no other way to know which are no longer wanted. */
	sweep(isWanted: (address: string) => boolean): void {
		for (const name of list(path.join(this.#root, this.#encoder))) {
			if (!isWanted(`/images/${name}`)) rmSync(path.join(this.#root, this.#encoder, name), { force: true });
		}
	}
}

/** The catalogue path of the file that is published at an address. */
export function madePath(address: string, encoder: string): string {
	return `${MADE}${encoder}/${path.posix.basename(address)}`;
}

const UNFINISHED = '.new';

function list(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

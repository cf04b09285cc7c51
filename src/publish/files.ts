import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestText } from '../digest.ts';
import { UsageError } from '../problem.ts';

/** Lies in every output folder: says whose it is, to people and to the next build. */
export const MARKER = '.warraq';
const SIGNATURE = 'Made by Warraq.';
const MARKER_TEXT = `${SIGNATURE} Every build writes to this folder and removes from it what is not part of the site.\n`;

/**
 * Checks that a folder may be written to and cleared: it is new, empty, or made by Warraq.
 *
 * @param asked the folder as it was named; it may not exist yet
 * @param precious folders that the output must not contain or be
 * @param closed folders that the output must not lie in: what is written there would be read as content
 * @throws UsageError
 */
export function claimOutput(asked: string, precious: readonly string[], closed: readonly string[] = []): void {
	// Where the files would really go: a symbolic link may lead into the content.
	const out = realFolder(asked);
	for (const folder of closed.map(realFolder)) {
		if (out.startsWith(folder + path.sep)) {
			throw new UsageError(
				`Unexpected output folder ${out}: it lies in ${folder}, expected a folder for the site alone.`,
			);
		}
	}
	for (const folder of precious.map(realFolder)) {
		if (folder === out || folder.startsWith(out + path.sep)) {
			throw new UsageError(
				`Unexpected output folder ${out}: it contains ${folder}, expected a folder for the site alone.`,
			);
		}
	}
	if (existsSync(out) && !statSync(out).isDirectory())
		throw new UsageError(`Unexpected output ${out}: it is a file, expected a folder.`);
	if (existsSync(out) && !isMarked(out) && readdirSync(out).length > 0) {
		throw new UsageError(`Unexpected files in ${out}: it was not made by Warraq. Empty it, or choose another --out.`);
	}
}

/** A folder of the marker's name is the cache of an archive, and the folder around it somebody's project. */
function isMarked(out: string): boolean {
	const marker = path.join(out, MARKER);
	return (
		statSync(marker, { throwIfNoEntry: false })?.isFile() === true && readFileSync(marker, 'utf8').startsWith(SIGNATURE)
	);
}

/** A folder without symbolic links on the way; the part of it that does not exist yet stays as written. */
function realFolder(folder: string): string {
	if (existsSync(folder)) return realpathSync(folder);
	const parent = path.dirname(folder);
	return parent === folder ? folder : path.join(realFolder(parent), path.basename(folder));
}

export function writeMarker(out: string): void {
	mkdirSync(out, { recursive: true });
	if (!existsSync(path.join(out, MARKER))) writeFileSync(path.join(out, MARKER), MARKER_TEXT);
}

/** Takes everything out of a folder that was claimed. Its mark goes last: half emptied, it is still ours. */
export function emptyFolder(out: string): void {
	if (!existsSync(out)) return;
	for (const name of readdirSync(out)) if (name !== MARKER) rmSync(path.join(out, name), { recursive: true });
	rmSync(path.join(out, MARKER), { force: true });
}

/** Puts files into a folder, each in one step: a reader sees the old one or the new one, never half. */
export class Placer {
	readonly #out: string;
	readonly #made = new Set<string>();

	constructor(out: string) {
		this.#out = out;
	}

	/** A folder of that name is no file: it is to be replaced by one. */
	has(file: string): boolean {
		return statSync(path.join(this.#out, file), { throwIfNoEntry: false })?.isFile() === true;
	}

	/** Moves a file. Over the border of a file system it is copied beside its place first. */
	move(from: string, to: string): void {
		const target = this.#target(to);
		try {
			putInPlace(from, target);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
			this.copy(from, to);
		}
	}

	copy(from: string, to: string): void {
		const target = this.#target(to);
		const beside = path.join(path.dirname(target), `.${digestText(to)}.warraq-new`);
		copyFileSync(from, beside);
		putInPlace(beside, target);
	}

	/** Removes a file, and the folders that it leaves empty. What has taken its place meanwhile stays. */
	remove(file: string): void {
		try {
			unlinkSync(path.join(this.#out, file));
		} catch (error) {
			// Else it is gone already, a folder now, or below what is a file now.
			if (this.has(file)) throw error;
		}
		for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
			try {
				rmdirSync(path.join(this.#out, folder));
				this.#made.delete(path.join(this.#out, folder));
			} catch {
				// Not empty, or gone already.
				return;
			}
		}
	}

	#target(to: string): string {
		const target = path.join(this.#out, to);
		const parent = path.dirname(target);
		if (!this.#made.has(parent)) {
			makeFolder(parent, this.#out);
			this.#made.add(parent);
		}
		return target;
	}
}

/** Renames over what is there, be it a folder of pages that are no longer wanted. */
function putInPlace(from: string, target: string): void {
	try {
		renameSync(from, target);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EISDIR' && code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
		rmSync(target, { recursive: true });
		renameSync(from, target);
	}
}

/** A file may stand where a page now wants a folder: `/about` of an old site. */
function makeFolder(folder: string, out: string): void {
	try {
		mkdirSync(folder, { recursive: true });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
		let at = out;
		for (const part of path.relative(out, folder).split(path.sep)) {
			at = path.join(at, part);
			if (existsSync(at) && !statSync(at).isDirectory()) rmSync(at);
		}
		mkdirSync(folder, { recursive: true });
	}
}

/** Every file below a folder, as paths from it with `/`. */
export function* filesBelow(folder: string, below = ''): Generator<string> {
	if (!existsSync(path.join(folder, below))) return;
	for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
		const at = below === '' ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) yield* filesBelow(folder, at);
		else yield at;
	}
}

import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isSearchFile } from '../addresses.ts';
import { lockCache } from '../build/lock.ts';
import { digestFile } from '../publish/digest-file.ts';
import { claimOutput, filesBelow, MARKER, Placer, writeMarker } from '../publish/files.ts';
import { readPartFiles, readPartHeader } from '../publish/part.ts';
import { stagedFile } from '../publish/rendered.ts';
import { PartsError } from './errors.ts';
import { findMisfits } from './fit.ts';
import { Inventory } from './inventory.ts';

/** A folder that holds a part. */
export interface PartFolder {
	/** As the person named it. */
	readonly name: string;
	readonly folder: string;
}

export interface Merged {
	readonly files: number;
	readonly added: number;
	readonly changed: number;
	readonly removed: number;
}

/**
 * Joins the parts of a site in the output folder: the bytes that one machine writes. Nothing is published before every
 * file of every part was read and found to be as its build wrote it. Killed at any moment, it can be repeated.
 *
 * @param precious folders that the output must not contain
 * @throws UsageError when the output folder is not ours
 * @throws PartsError when the parts do not make a site
 */
export function mergeParts(parts: readonly PartFolder[], out: string, precious: readonly string[] = []): Merged {
	const folders = parts.map(({ folder }) => folder);
	claimOutput(out, [...folders, ...precious], folders);
	const found = parts.map(({ name, folder }) => ({ name, header: readPartHeader(folder) }));
	const misfits = findMisfits(found);
	if (misfits.length > 0) throw new PartsError(misfits);
	const isNew = !existsSync(out) || readdirSync(out).length === 0;
	writeMarker(out);
	// Inside of it: from there every file can be renamed to its place.
	const work = path.join(out, WORK);
	const unlock = lockCache(work, (holder) => `Unexpected second merge: ${holder} is writing to ${out}.`);
	let isPublishing = false;
	try {
		const inventory = new Inventory(makeStaging(work));
		try {
			takeStock(parts, inventory);
			const counts = stage(parts, inventory, out, work);
			isPublishing = true;
			place(inventory, out, work);
			const hasSearch = found.some(({ header }) => header?.search);
			return { files: inventory.size, ...counts, removed: removeUnwanted(inventory, out, hasSearch) };
		} finally {
			inventory.close();
		}
	} finally {
		rmSync(work, { recursive: true, force: true });
		unlock();
		if (isNew && !isPublishing) forget(out);
	}
}

const WORK = '.warraq-merge';
/** Enough to see what happened; a part that was cut short has thousands. */
const REASONS = 20;
/** The folders that a placer made are forgotten after so many files: an archive has one for each article. */
const FILES_PER_PLACER = 10_000;

/** Without what a merge that was killed left there. */
function makeStaging(work: string): string {
	const staging = path.join(work, 'staging');
	rmSync(staging, { recursive: true, force: true });
	mkdirSync(staging);
	return staging;
}

/** Which file comes from which part. */
function takeStock(parts: readonly PartFolder[], inventory: Inventory): void {
	const reasons = new Reasons();
	inventory.fill(() => {
		for (const [number, { name, folder }] of parts.entries()) {
			let count = 0;
			for (const file of readPartFiles(folder)) {
				count += 1;
				const other = inventory.add(number, file);
				if (other !== undefined)
					reasons.add(
						`Unexpected second file for ${file.address}: it is in ${parts[other]?.name} and ${name}, expected each file once.`,
					);
			}
			const wanted = readPartHeader(folder)?.files;
			if (count !== wanted)
				reasons.add(
					`Unexpected list of files in ${name}: ${count} of ${wanted}, expected the whole list. Copy or build the part again.`,
				);
		}
	});
	reasons.throwAny();
}

/** Reads every file of every part, and copies those that the output folder does not have beside the places they go to. */
function stage(
	parts: readonly PartFolder[],
	inventory: Inventory,
	out: string,
	work: string,
): { added: number; changed: number } {
	const reasons = new Reasons();
	const placer = new Placer(out);
	const counts = { added: 0, changed: 0 };
	let place = 0;
	let made = '';
	inventory.fill(() => {
		for (const { part, file, bytes } of inventory.each()) {
			const { name, folder } = parts[part] as PartFolder;
			const isThere = placer.has(file);
			const isSame = isThere && digestFile(path.join(out, file)) === bytes;
			const staged = stagedFile(path.join(work, 'staging'), place);
			if (path.dirname(staged) !== made) {
				made = path.dirname(staged);
				mkdirSync(made, { recursive: true });
			}
			const found = readFile(path.join(folder, file), isSame ? undefined : staged);
			if (found === undefined)
				reasons.add(
					`Missing file ${name}/${file}: the build of this part wrote it. Copy or build the part again, with its hidden files.`,
				);
			else if (found !== bytes)
				reasons.add(
					`Unexpected bytes in ${name}/${file}: expected those that the build of this part wrote. Copy or build the part again.`,
				);
			if (isSame) continue;
			inventory.stage(place, file);
			place += 1;
			counts[isThere ? 'changed' : 'added'] += 1;
		}
	});
	reasons.throwAny();
	return counts;
}

function place(inventory: Inventory, out: string, work: string): void {
	let placer = new Placer(out);
	for (const { place, file } of inventory.staged()) {
		if (place % FILES_PER_PLACER === 0) placer = new Placer(out);
		placer.move(stagedFile(path.join(work, 'staging'), place), file);
	}
}

/**
 * @param hasSearch were the parts built with search indexes? Else those that are there stay
 * @returns how many files were removed
 */
function removeUnwanted(inventory: Inventory, out: string, hasSearch: boolean): number {
	const placer = new Placer(out);
	let removed = 0;
	for (const file of filesBelow(out)) {
		if (file === MARKER || file.startsWith(`${WORK}/`) || inventory.has(file)) continue;
		if (!hasSearch && isSearchFile(`/${file}`)) continue;
		placer.remove(file);
		removed += 1;
	}
	return removed;
}

/** @returns the digest; undefined when there is no such file */
function readFile(file: string, copy: string | undefined): string | undefined {
	try {
		return digestFile(file, copy);
	} catch (error) {
		if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
		throw error;
	}
}

/** A folder that was not there before, and in which nothing was published. */
function forget(out: string): void {
	rmSync(path.join(out, MARKER), { force: true });
	try {
		rmdirSync(out);
	} catch {
		// Somebody else has put something into it.
	}
}

/** What is wrong with the files of parts, as many as can be read at once. */
class Reasons {
	readonly #lines: string[] = [];
	#more = 0;

	add(line: string): void {
		if (this.#lines.length < REASONS) this.#lines.push(line);
		else this.#more += 1;
	}

	throwAny(): void {
		if (this.#lines.length > 0) throw new PartsError(this.#lines, this.#more);
	}
}

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { DIGEST_LENGTH } from '../digest.ts';

/**
 * The digest that `digestText` gives of a file's bytes, of a file of any size.
 *
 * @param copy written on the way, with the same rights
 */
export function digestFile(file: string, copy?: string): string {
	const from = openSync(file, 'r');
	let to: number | undefined;
	try {
		if (copy !== undefined) to = openSync(copy, 'w', fstatSync(from).mode);
		const hash = createHash('sha256');
		for (let size = readSync(from, CHUNK); size > 0; size = readSync(from, CHUNK)) {
			const bytes = CHUNK.subarray(0, size);
			hash.update(bytes);
			for (let done = 0; to !== undefined && done < size; ) done += writeSync(to, bytes, done);
		}
		return hash.digest('base64url').slice(0, DIGEST_LENGTH);
	} finally {
		closeSync(from);
		if (to !== undefined) closeSync(to);
	}
}

const CHUNK = Buffer.alloc(262_144);

import { accessSync, constants, readFileSync } from 'node:fs';
import type { Problem } from '../problem.ts';
import { fileOnDisk } from './file-on-disk.ts';

/** A file that the scan found. Not there and no problem: it is gone since, and the next scan says so. */
export interface LoadedFile {
	readonly isThere: boolean;
	readonly bytes?: Buffer;
	/** What keeps it from being read. */
	readonly problem?: Problem;
}

/** @param at as the catalogue names it */
export function loadFile(at: string, folders: Folders): LoadedFile {
	try {
		return { isThere: true, bytes: readFileSync(fileOnDisk(at, folders)) };
	} catch (error) {
		return failureOf(at, error);
	}
}

/** The same without its bytes, for a file that is read later on. */
export function findFile(at: string, folders: Folders): LoadedFile {
	try {
		accessSync(fileOnDisk(at, folders), constants.R_OK);
		return { isThere: true };
	} catch (error) {
		return failureOf(at, error);
	}
}

interface Folders {
	readonly content: string;
	readonly theme: string;
}

function failureOf(at: string, error: unknown): LoadedFile {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'ENOENT' || code === 'ENOTDIR') return { isThere: false };
	return {
		isThere: false,
		problem: {
			file: at.replace(/^@/, ''),
			line: 1,
			column: 1,
			severity: 'error',
			code: 'file-unreadable',
			message: `Unexpected failure to read the file (${code ?? message}), expected one that the build may read.`,
			hint: 'Look at the permissions of the file, and at the disk.',
		},
	};
}

import { lstatSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './term-plan.ts';

/**
 * Gives a file another place, whose folder need not be there yet. Git needs no word of it: it sees the move by itself.
 *
 * @throws Refusal as `checkMove` does
 */
export function moveFile(from: string, to: string): void {
	checkMove(from, to);
	mkdirSync(path.dirname(to), { recursive: true });
	renameSync(from, to);
}

/** @throws Refusal when there is no such file, or something in its place: nothing is overwritten */
export function checkMove(from: string, to: string): void {
	const file = lstatSync(from, { throwIfNoEntry: false });
	if (!file || file.isDirectory()) throw new Refusal(`Unexpected file ${from}: there is none, expected one to move.`);
	const other = lstatSync(to, { throwIfNoEntry: false });
	// To a disk that takes `b.MD` and `b.md` for one name, as that of a Mac does NFD and NFC, the file itself stands there.
	if (other && (other.ino !== file.ino || other.dev !== file.dev))
		throw new Refusal(`Unexpected file ${to}: it is there already, expected a place that is free.`);
}

import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import type { InspectionOrder } from './inspecting.ts';
import { repairFile } from './repair.ts';

/** A file that was mended. */
export interface Repair {
	/** Below the content folder. */
	readonly file: string;
	readonly before: string;
	readonly after: string;
}

/**
 * Mends files on disk, each at once or not at all.
 *
 * @param files below the content folder
 */
export function repairFiles(files: readonly string[], order: InspectionOrder): Repair[] {
	return files.flatMap((file) => {
		// What a link leads to is mended, and the link stays one.
		const target = realpathSync(fileOnDisk(file, order.folders));
		const bytes = readFileSync(target);
		const mended = repairFile(bytes, file, order);
		if (!mended) return [];
		replaceFile(target, mended);
		return [{ file, before: bytes.toString('utf8'), after: mended.toString('utf8') }];
	});
}

function replaceFile(target: string, bytes: Buffer): void {
	// Of this name, so that no scan takes it for content if the process dies in between.
	const beside = path.join(path.dirname(target), `.warraq-${process.pid}-${path.basename(target)}`.slice(0, 120));
	try {
		writeFileSync(beside, bytes);
		chmodSync(beside, statSync(target).mode);
		renameSync(beside, target);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

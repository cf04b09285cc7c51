import { readFileSync } from 'node:fs';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import { replaceFile } from '../desk/write-file.ts';
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
		const target = fileOnDisk(file, order.folders);
		const bytes = readFileSync(target);
		const mended = repairFile(bytes, file, order);
		if (!mended) return [];
		replaceFile(target, mended);
		return [{ file, before: bytes.toString('utf8'), after: mended.toString('utf8') }];
	});
}

import { readFileSync } from 'node:fs';
import { readDecoded } from '../catalogue/article.ts';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import type { ReadFile, ReadingOrder } from '../catalogue/reading.ts';
import { blobIdOf } from '../catalogue/scan.ts';
import { decodeText } from '../catalogue/text.ts';
import { type Inspection, type InspectionRules, inspectDecoded, inspectFile } from './inspect.ts';

/** What an inspecting process is told. */
export interface InspectionOrder extends InspectionRules {
	readonly folders: ReadingOrder['folders'];
}

/** Inspects one file; undefined when it is gone. */
export function inspectOnDisk(name: string, order: InspectionOrder): Inspection | undefined {
	const bytes = readIfThere(fileOnDisk(name, order.folders));
	return bytes && inspectFile(bytes, name, order);
}

/** Reads an article for the catalogue and inspects it, both from the same bytes. */
export function readAndInspect(
	name: string,
	order: InspectionOrder & ReadingOrder,
): { read: ReadFile; inspection: Inspection } | undefined {
	const bytes = readIfThere(fileOnDisk(name, order.folders));
	if (!bytes) return undefined;
	const decoded = decodeText(bytes, name);
	const read = { ...readDecoded(decoded, name, order), oid: blobIdOf(bytes) };
	return { read, inspection: inspectDecoded(decoded, name, order) };
}

function readIfThere(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		// Deleted since the scan: the next one says so.
		return undefined;
	}
}

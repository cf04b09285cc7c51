import { readDecoded } from '../catalogue/article.ts';
import { loadFile } from '../catalogue/load-file.ts';
import { type ReadFile, type ReadingOrder, unreadFile } from '../catalogue/reading.ts';
import { blobIdOf } from '../catalogue/scan.ts';
import { decodeText } from '../catalogue/text.ts';
import { type Inspection, type InspectionRules, inspectDecoded, inspectFile } from './inspect.ts';

/** What an inspecting process is told. */
export interface InspectionOrder extends InspectionRules {
	readonly folders: ReadingOrder['folders'];
}

/** Inspects one file; undefined when it is gone, or can't be read. */
export function inspectOnDisk(name: string, order: InspectionOrder): Inspection | undefined {
	const { bytes } = loadFile(name, order.folders);
	return bytes && inspectFile(bytes, name, order);
}

/** Reads an article for the catalogue and inspects it, both from the same bytes. */
export function readAndInspect(
	name: string,
	order: InspectionOrder & ReadingOrder,
): { read: ReadFile; inspection?: Inspection } | undefined {
	const { bytes, problem } = loadFile(name, order.folders);
	if (problem) return { read: unreadFile(problem) };
	if (!bytes) return undefined;
	const decoded = decodeText(bytes, name);
	const read = { ...readDecoded(decoded, name, order), oid: blobIdOf(bytes) };
	return { read, inspection: inspectDecoded(decoded, name, order) };
}

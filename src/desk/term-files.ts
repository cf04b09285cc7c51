import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TERM_FOLDERS, type TermKind } from '../addresses.ts';
import { readTermFile, type TermEntry, termOfFile } from '../catalogue/registry.ts';
import type { Problem } from '../problem.ts';

/** The registry files of a kind by slug, and what is wrong with them. */
export function readTermFiles(
	content: string,
	kind: TermKind,
): { files: ReadonlyMap<string, TermEntry>; problems: readonly Problem[] } {
	const folder = TERM_FOLDERS[kind];
	const at = path.join(content, folder);
	const names = existsSync(at) ? readdirSync(at).toSorted() : [];
	const files = new Map<string, TermEntry>();
	const problems: Problem[] = [];
	for (const name of names) {
		const file = `${folder}/${name}`;
		const place = termOfFile(file);
		if (!place) continue;
		const read = readTermFile(readFileSync(path.join(content, file)), file);
		problems.push(...read.problems);
		if (read.entry) files.set(place.term, read.entry);
	}
	return { files, problems };
}

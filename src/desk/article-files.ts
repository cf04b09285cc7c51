import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isIgnored } from '../catalogue/scan.ts';

/** Every Markdown file of the articles, by path below the content folder; a year, a month or a file with a greater name first. */
export function* articleFiles(content: string, below = 'articles'): Generator<string> {
	const folder = path.join(content, below);
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
	const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1));
	for (const entry of entries) {
		const at = `${below}/${entry.name}`;
		if (isIgnored(at)) continue;
		if (entry.isDirectory()) yield* articleFiles(content, at);
		else if (at.endsWith('.md') && (entry.isFile() || leadsInside(content, at))) yield at;
	}
}

/** The text of a file with its byte order mark. Undefined when it is no UTF-8: then it is no article either. */
export function readText(file: string): string | undefined {
	const bytes = readFileSync(file);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Is this symbolic link one to a file of the archive? */
function leadsInside(content: string, at: string): boolean {
	const file = path.join(content, at);
	if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
	return realpathSync(file).startsWith(realpathSync(content) + path.sep);
}

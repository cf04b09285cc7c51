import path from 'node:path';
import type { TermKind } from '../addresses.ts';
import { collatorFor } from '../locale/collate.ts';
import { articleFiles, readText } from './article-files.ts';
import { namesInArticle } from './rename-in-article.ts';
import { readTermFiles } from './term-files.ts';

/** The newest articles that are asked which names they have: more than a year of a busy paper's front pages, read in a moment. */
const NEWEST = 500;

/** Names of one kind that writers use today. */
export interface NamesInUse {
	/** As readers see them, those of most articles first. */
	readonly inUse: readonly string[];
	/** The spelling that readers see. */
	readonly labelOf: (name: string) => string;
}

/** Names in the newest articles of an archive and in its registry. */
export function readNamesInUse(
	content: string,
	kinds: readonly TermKind[],
	language: string,
): Map<TermKind, NamesInUse> {
	const texts: string[] = [];
	for (const file of articleFiles(content)) {
		const text = readText(path.join(content, file));
		if (text !== undefined) texts.push(text);
		if (texts.length === NEWEST) break;
	}
	return new Map(kinds.map((kind) => [kind, namesOfKind(content, kind, texts, language)]));
}

function namesOfKind(content: string, kind: TermKind, texts: readonly string[], language: string): NamesInUse {
	const labels = new Map<string, string>();
	const counts = new Map<string, number>();
	for (const { label, aliases } of readTermFiles(content, kind).files.values()) {
		for (const name of [label, ...aliases]) labels.set(name, label);
		counts.set(label, 0);
	}
	const labelOf = (name: string) => labels.get(name) ?? name;
	for (const text of texts) {
		for (const name of namesInArticle(text, kind).map(labelOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const collator = collatorFor(language);
	const inUse = [...counts]
		.toSorted(([a, many], [b, more]) => more - many || collator.compare(a, b) || (a < b ? -1 : 1))
		.map(([name]) => name);
	return { inUse, labelOf };
}

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The kinds that every tool makes, and `other` for what it makes besides. */
export const KINDS = ['article', 'month', 'tag-list', 'source-list', 'feed', 'sitemap', 'other'] as const;

export type Kinds = Readonly<Record<(typeof KINDS)[number], number>>;

/** The documents of a site: path to size and time of the last change. */
export type Documents = ReadonlyMap<string, { readonly size: number; readonly changedMs: number }>;

const DOCUMENT = /\.(html|xml|json|opml|txt|md)$/;

const PATTERNS: readonly (readonly [kind: keyof Kinds, pattern: RegExp])[] = [
	// Redirects that Hugo makes for the first page of each list; they are no pages of lists.
	['other', /\/page\/1\/index\.html$/],
	['article', /^\d{4}\/\d{2}\/(?!\d{2}\/)[^/]+\/index\.html$/],
	['month', /^\d{4}\/\d{2}\/index\.html$/],
	['tag-list', /^tags\/.+\/index\.html$/],
	['source-list', /^sources\/.+\/index\.html$/],
	['sitemap', /(^|\/)(news-)?sitemap[^/]*\.xml$|^sitemaps\//],
	['feed', /(^|\/)(rss\.xml|atom\.xml|feed\.json)$|^feeds\/[^/]+\.xml$/],
];

/** All documents in an output folder; assets are left out. */
export function documentsOf(out: string): Documents {
	const documents = new Map<string, { size: number; changedMs: number }>();
	for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !DOCUMENT.test(entry.name)) continue;
		const file = path.join(entry.parentPath, entry.name);
		// A rename changes `ctime` alone.
		const { size, ctimeMs } = statSync(file);
		documents.set(path.relative(out, file).replaceAll(path.sep, '/'), { size, changedMs: ctimeMs });
	}
	return documents;
}

export function countKinds(paths: Iterable<string>): Kinds {
	const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<keyof Kinds, number>;
	for (const name of paths) counts[kindOf(name)] += 1;
	return counts;
}

function kindOf(name: string): keyof Kinds {
	return PATTERNS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

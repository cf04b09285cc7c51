import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleFiles } from '../desk/article-files.ts';
import { editorSchemas, schemaText } from './schemas.ts';

/**
 * Tells the editor extension of Astro which Markdown files are articles and which are pages, so that it checks their front matter,
 * completes it and says what each field is for. It looks into `.astro/collections/` of the checkout, where Astro itself
 * would describe collections that it holds in memory; ours is live.
 *
 * @param root the checkout, which is what the editor has open; of an archive elsewhere it is told nothing
 * @param content absolute
 */
export function writeFrontMatterIndex(root: string, content: string): void {
	if (!content.startsWith(root + path.sep)) return;
	const folder = path.join(root, '.astro', 'collections');
	mkdirSync(folder, { recursive: true });
	const schemas = editorSchemas();
	const collections = COLLECTIONS.map(({ name, schema }) => {
		const json = schemas.get(schema);
		if (json) writeFileSync(path.join(folder, `${name}.schema.json`), schemaText(json));
		return { name, hasSchema: json !== undefined };
	});
	const entries = [
		...[...articleFiles(content)].map((file) => [uriOf(path.join(content, file)), 'articles'] as const),
		...pageFiles(content).map((file) => [uriOf(file), 'pages'] as const),
	];
	const index = { collections, entries: Object.fromEntries(entries) };
	writeFileSync(path.join(folder, 'collections.json'), JSON.stringify(index));
}

const COLLECTIONS = [
	{ name: 'articles', schema: 'article.schema.json' },
	{ name: 'pages', schema: 'page.schema.json' },
] as const;

function pageFiles(content: string): string[] {
	const folder = path.join(content, 'pages');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => path.join(folder, name));
}

/** As the extension looks for it: decoded, and in lower case. */
function uriOf(file: string): string {
	return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../digest.ts';

/** Code that the rows of the catalogue depend on. */
const READING = ['catalogue', 'images', 'markdown', 'locale', 'problem.ts', 'addresses.ts', 'digest.ts', 'escape.ts'];

/** Code of how pages look, and nothing else: which there are, what each shows, and the text of those without a template. */
export const LOOK = ['client', 'components', 'pages', 'renderer.ts', 'styles', 'templates', 'whole-response.ts'];

/** Code that makes indexes of the search from their records. */
const INDEXING = ['search/make-units.ts', 'search/pagefind.ts'];

/**
 * Digests of the code: `reading` decides whether the catalogue still holds, `design` whether published pages do, `views`
 * whether those without a template do, and `indexing` with the records of an index whether the index does. Tests and documentation are left out; installed packages count through the lock file, and the platform.
 */
export function digestCode(root: string): { reading: string; design: string; views: string; indexing: string } {
	const platform = platformOf(process.versions);
	const lock = digestFiles(root, ['package-lock.json', 'astro.config.mjs', 'tsconfig.json']);
	const source = path.join(root, 'src');
	const reading = digestFiles(source, READING);
	const parts = readdirSync(source).sort();
	const views = digestFiles(
		source,
		parts.filter((part) => !LOOK.includes(part)),
	);
	return {
		reading: digestOf([reading, lock, platform]),
		design: digestOf([views, digestFiles(source, LOOK), lock, platform]),
		views: digestOf([views, lock, platform]),
		indexing: digestOf([digestFiles(source, INDEXING), packageVersion(root, 'pagefind')]),
	};
}

/** Of Node's parts, those that form dates, know the hours of time zones, and sort names: a new Node alone is no new design. */
export function platformOf(versions: Readonly<Record<string, string | undefined>>): string {
	const { icu, cldr, tz, unicode, v8 } = versions;
	return JSON.stringify([icu, cldr, tz, unicode, v8?.split('.')[0]]);
}

/** The version that package.json asks for, which is exact. */
function packageVersion(root: string, name: string): string | undefined {
	const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Package;
	return dependencies[name];
}

interface Package {
	readonly dependencies: Readonly<Record<string, string>>;
}

/** Astro pages in `src/pages/` that are under no view: somebody's own, rendered in every build. */
export function hasOwnPages(root: string): boolean {
	const pages = path.join(root, 'src', 'pages');
	return [...sourceFiles(pages, '.')].some((file) => /\.(astro|ts|js|md|html)$/.test(file) && !WARRAQ_ROUTES.has(file));
}

/** Routes of Warraq itself, below `src/pages/`. */
export const WARRAQ_ROUTES: ReadonlySet<string> = new Set(['404.astro', 'admin.astro', '[...address].astro']);

function digestFiles(root: string, parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) {
		for (const file of sourceFiles(root, part))
			hash
				.update(`${file}\0`)
				.update(readFileSync(path.join(root, file)))
				.update('\0');
	}
	return hash.digest('base64url');
}

function* sourceFiles(root: string, part: string): Generator<string> {
	const at = path.join(root, part);
	if (!existsSync(at)) return;
	const entries = readdirSyncOrFile(at);
	if (!entries) {
		yield part;
		return;
	}
	for (const name of entries) {
		const below = part === '.' ? name : `${part}/${name}`;
		if (!/\.test\.ts$|^\.|\/(\.|testing(\/|$))/.test(below) && below !== 'testing') yield* sourceFiles(root, below);
	}
}

function readdirSyncOrFile(at: string): string[] | undefined {
	try {
		return readdirSync(at).sort();
	} catch {
		return undefined;
	}
}

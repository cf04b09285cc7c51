import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Catalogue } from '../catalogue/catalogue.ts';
import { openDatabase } from '../catalogue/database.ts';
import type { ScanFolders } from '../catalogue/scan.ts';
import { Statements } from '../catalogue/statements.ts';
import { digestText } from '../digest.ts';
import { dayOf } from '../locale/instant.ts';
import { displayFolder, UsageError } from '../problem.ts';
import { parseSite, type Site } from '../site.ts';
import type { Archive } from '../views/view.ts';
import { digestCode } from './design.ts';
import { ContentErrors } from './errors.ts';
import type { ArchiveOrder } from './processes.ts';
import { ROOT } from './root.ts';

/** An archive with its open catalogue: what builds and the development server begin with. */
export interface Workspace extends Archive {
	readonly sql: Statements;
	/** `images`: finished pictures in the cache. */
	readonly folders: ScanFolders & { readonly images: string };
	/** Digest of the code and the settings: another one makes every page due. */
	readonly design: string;
	/** The same without the code of how pages look: another one makes those without a template due as well. */
	readonly views: string;
	/** Digest of the code that makes search indexes from records: another one makes every index due. */
	readonly indexing: string;
	/** Why an earlier catalogue was thrown away. */
	readonly discarded?: string;
}

/**
 * Opens an archive.
 *
 * @param now the clock, in milliseconds
 * @param siteUrl overrides `url` of site.yml
 * @param home where the content is seen from: the cache, unless the catalogue may be a copy of another cache's
 * @throws UsageError when there is no archive in the folder
 * @throws ContentErrors when site.yml can't be read
 */
export function openWorkspace(
	content: string,
	cache: string,
	now: number,
	{ siteUrl, home = cache }: { siteUrl?: string | undefined; home?: string } = {},
): Workspace {
	const settings = path.join(content, 'site.yml');
	if (!existsSync(settings)) {
		throw new UsageError(
			`Unexpected content folder ${content}: it has no site.yml, expected an archive with \`title\` and \`url\` in site.yml.`,
		);
	}
	const { site, problems } = parseSite(readFileSync(settings, 'utf8'), 'site.yml', siteUrl);
	if (!site) throw new ContentErrors(problems, displayFolder(content, process.cwd()));
	const { reading, design, views, indexing } = digestCode(ROOT);
	// Seen from the cache: a clone elsewhere, with the cache of another machine in it, is the same archive.
	const place = path.relative(home, content);
	const signature = digestText(JSON.stringify([reading, site.timeZone, site.language, place]));
	const { db, discarded } = openDatabase(path.join(cache, CATALOGUE_FILE), signature);
	const sql = new Statements(db);
	return {
		sql,
		site,
		catalogue: new Catalogue(sql),
		today: dayOf(now, site.timeZone),
		now,
		folders: {
			content,
			theme: existsSync(path.join(ROOT, 'public')) ? path.join(ROOT, 'public') : '',
			cache,
			images: path.join(cache, 'images'),
		},
		design: designOf(design, site),
		views: designOf(views, site),
		indexing,
		...(discarded !== undefined && { discarded }),
	};
}

/**
 * The archive as another process of the same build has read it. Opened for reading only: whatever happens to the
 * content, the settings or the code meanwhile, this build goes on with what it planned.
 */
export function openForRendering({ cache, site, today, now }: ArchiveOrder): Archive {
	const db = new DatabaseSync(path.join(cache, CATALOGUE_FILE), { readOnly: true });
	db.exec('PRAGMA busy_timeout = 10000');
	return { site, today, now, catalogue: new Catalogue(new Statements(db)) };
}

/** In the cache. */
export const CATALOGUE_FILE = 'catalogue.db';

/** `.warraq` beside the root of the repository that holds the content, else beside the content folder. */
export function defaultCache(content: string): string {
	return path.join(repositoryOf(content) ?? path.dirname(content), '.warraq');
}

function repositoryOf(folder: string): string | undefined {
	try {
		const top = execFileSync('git', ['rev-parse', '--show-toplevel'], {
			cwd: folder,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return top.toString().trimEnd() || undefined;
	} catch {
		return undefined;
	}
}

function designOf(code: string, site: Site): string {
	return digestText(JSON.stringify([code, site]));
}

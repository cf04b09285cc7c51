import { readFile } from 'node:fs/promises';
import { type ImageFault, inspectImage } from '../images/inspect.ts';
import { encoderVersions } from '../images/make-variant.ts';
import { mapSome } from '../images/map-some.ts';
import { hexDigest, RECIPE } from '../images/recipe.ts';
import { everyVariant, type ImageFacts, publishedAddress } from '../images/variants.ts';
import { fileOnDisk } from './file-on-disk.ts';
import { IMAGE_COLUMNS, type ImageRow, imageFileOf } from './image-file.ts';
import type { Statements } from './statements.ts';

/** Decoding one may take as much as 400 MB, for the largest that is allowed. */
const AT_ONCE = 3;

/** Measures the pictures that are used and new or changed since they were last measured. */
export async function measureImages(sql: Statements, folders: { content: string; theme: string }): Promise<void> {
	const due = sql.all<{ path: string; oid: string }>(`
		SELECT wanted.path, wanted.oid FROM (
			SELECT files.path, files.oid FROM uses JOIN files ON files.path = uses.path
			UNION SELECT files.path, files.oid FROM uses JOIN files ON files.path = '@' || uses.path
		) AS wanted
		LEFT JOIN images ON images.path = wanted.path
		WHERE images.path IS NULL OR images.oid <> wanted.oid`);
	for (let at = 0; at < due.length; at += BATCH) {
		const batch = due.slice(at, at + BATCH);
		const measured = await mapSome(batch, AT_ONCE, (one) => measure(fileOnDisk(one.path, folders)));
		sql.transaction(() => {
			for (const [place, { path: name, oid }] of batch.entries()) {
				noteImage(sql, name);
				const found = measured[place];
				if (found) putImage(sql, name, oid, found);
				noteImage(sql, name);
			}
		});
	}
	sql.run("INSERT OR REPLACE INTO meta VALUES ('encoder', ?)", hexDigest(`${RECIPE} ${encoderVersions()}`));
	sql.transaction(() => {
		const gone = sql.all<{ path: string }>(
			'SELECT path FROM images WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.path = images.path)',
		);
		for (const { path: name } of gone) {
			noteImage(sql, name);
			sql.run('DELETE FROM images WHERE path = ?', name);
		}
	});
}

/**
 * The published addresses of a picture may come or go: the plan looks at them. Called before and after its row changes.
 */
export function noteImage(sql: Statements, name: string): void {
	const rows = sql.all<ImageRow>(
		`SELECT ${IMAGE_COLUMNS} FROM images WHERE path IN (?, ?) AND problem IS NULL`,
		name,
		`@${name}`,
	);
	for (const file of rows.map(imageFileOf)) {
		// Whether AVIF is published is a setting; the plan leaves out what is not.
		const addresses = new Set([
			publishedAddress(file),
			...everyVariant(file, { avif: true }).map(({ address }) => address),
		]);
		for (const address of addresses) sql.run('INSERT OR IGNORE INTO changed_files VALUES (?)', `image:${address}`);
	}
}

/** Pictures per transaction. */
const BATCH = 64;

function putImage(sql: Statements, name: string, oid: string, found: ImageFacts | ImageFault): void {
	const values =
		'problem' in found
			? ['', '', '', 0, 0, 0, 0, found.code, found.problem, '']
			: [
					found.digest,
					found.stem,
					found.type,
					found.width,
					found.height,
					Number(found.hasAlpha),
					Number(found.isAnimated),
					null,
					null,
					publishedAddress(found),
				];
	sql.run('INSERT OR REPLACE INTO images VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', name, oid, ...values);
}

async function measure(file: string): Promise<ImageFacts | ImageFault> {
	let bytes: Buffer;
	try {
		bytes = await readFile(file);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { code: 'image-unreadable', problem: `a file that can't be read (${reason})` };
	}
	return inspectImage(bytes);
}

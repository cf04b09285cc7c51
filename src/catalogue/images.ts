import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { imageAddress } from '../addresses.ts';
import type { Statements } from './statements.ts';

/** What is known of a picture that an article shows. */
export interface ImageFile {
	readonly path: string;
	readonly digest: string;
	/** `jpeg`, `png`, `webp`, `gif`, `avif`, `svg` */
	readonly type: string;
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
}

const TYPES = new Map([
	['jpeg', 'jpeg'],
	['png', 'png'],
	['webp', 'webp'],
	['gif', 'gif'],
	['heif', 'avif'],
	['svg', 'svg'],
]);

/** Headers are read side by side; they are small and mostly waiting for the disk. */
const AT_ONCE = 8;

/** The file on disk behind a catalogue path. */
export function fileOnDisk(at: string, folders: { content: string; theme: string }): string {
	return at.startsWith('@public/')
		? path.join(folders.theme, at.slice('@public/'.length))
		: path.join(folders.content, at);
}

/** Measures the pictures that are used and new or changed since they were last measured. */
export async function measureImages(sql: Statements, folders: { content: string; theme: string }): Promise<void> {
	const due = sql.all<{ path: string; oid: string }>(`
		SELECT wanted.path, wanted.oid FROM (
			SELECT files.path, files.oid FROM uses JOIN files ON files.path = uses.path
			UNION SELECT files.path, files.oid FROM uses JOIN files ON files.path = '@' || uses.path
		) AS wanted
		LEFT JOIN images ON images.path = wanted.path
		WHERE images.path IS NULL OR images.oid <> wanted.oid`);
	for (let at = 0; at < due.length; at += AT_ONCE) {
		const measured = await Promise.all(
			due.slice(at, at + AT_ONCE).map((one) => measure(one, fileOnDisk(one.path, folders))),
		);
		sql.transaction(() => {
			for (const { path: name, oid, digest, type, width, height, bytes, problem } of measured) {
				const address = problem === null ? imageAddress(digest, type) : '';
				noteImage(sql, name);
				sql.run(
					'INSERT OR REPLACE INTO images VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
					name,
					oid,
					digest,
					type,
					width,
					height,
					bytes,
					problem,
					address,
				);
				noteImage(sql, name);
			}
		});
	}
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

/** The published address of a picture may come or go: the plan looks at it. Called before and after its row changes. */
export function noteImage(sql: Statements, name: string): void {
	sql.run(
		"INSERT OR IGNORE INTO changed_files SELECT 'image:' || address FROM images WHERE path IN (?, ?) AND address <> ''",
		name,
		`@${name}`,
	);
}

async function measure({ path: name, oid }: { path: string; oid: string }, file: string) {
	const nothing = { path: name, oid, digest: '', type: '', width: 0, height: 0, bytes: 0 };
	try {
		const bytes = await readFile(file);
		const digest = createHash('sha256').update(bytes).digest('hex');
		const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
		const type = TYPES.get(format);
		if (type === undefined)
			return { ...nothing, problem: `a picture of type ${format}, expected JPEG, PNG, WebP, GIF, AVIF or SVG` };
		return {
			...nothing,
			digest,
			type,
			width: autoOrient.width,
			height: autoOrient.height,
			bytes: bytes.length,
			problem: null,
		};
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		return { ...nothing, problem: `a file that is no picture (${reason})` };
	}
}

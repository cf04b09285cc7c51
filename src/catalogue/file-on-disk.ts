import path from 'node:path';
import { MADE } from '../images/image-cache.ts';

/** The file on disk behind a catalogue path. */
export function fileOnDisk(at: string, folders: { content: string; theme: string; images?: string }): string {
	if (at.startsWith('@public/')) return path.join(folders.theme, at.slice('@public/'.length));
	if (at.startsWith(MADE)) return path.join(folders.images ?? '', at.slice(MADE.length));
	return path.join(folders.content, at);
}

import type { Severity } from '../problem.ts';

/** Something wrong in a body; line and column are those of the body, from 1. */
export interface Finding {
	readonly line: number;
	readonly column: number;
	readonly severity: Severity;
	readonly code: string;
	readonly message: string;
	readonly hint?: string;
}

/** A link to an article or page of this archive. */
export interface BodyLink {
	/** File under the content folder, `articles/2021/12/slug.md`. */
	readonly target: string;
	readonly kind: 'link' | 'read-more';
	readonly line: number;
	readonly column: number;
}

/** A picture of the archive that a body shows. */
export interface BodyImage {
	/** `articles/2022/01/photo.jpg` beside the article, `public/photo.jpg` for `/photo.jpg`. */
	readonly path: string;
	readonly line: number;
	readonly column: number;
}

/** What the plugins gather while they walk one body; hangs on the VFile. */
export interface BodyNotes {
	/** The Markdown file under the content folder: relative paths begin there. */
	readonly file: string;
	readonly title: string;
	/** Of the article. */
	readonly language: string;
	readonly links: BodyLink[];
	readonly images: BodyImage[];
	readonly findings: Finding[];
	excerpt: string;
	/** What there is to read, as plain text. */
	text: string;
}

declare module 'vfile' {
	interface DataMap {
		notes: BodyNotes;
	}
}

/** The place of a node, or the first line when a plugin made it. */
export function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }): {
	line: number;
	column: number;
} {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

export function notesOf(file: { data: { notes?: BodyNotes } }): BodyNotes {
	if (!file.data.notes) throw new Error('A body is processed through `renderBody`, which sets its notes.');
	return file.data.notes;
}

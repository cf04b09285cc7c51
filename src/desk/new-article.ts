import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TERM_KINDS, type TermKind } from '../addresses.ts';
import type { Site } from '../site.ts';
import {
	type ArticleDraft,
	type ArticlePlace,
	articleText,
	lookAlike,
	placeArticle,
	settleNames,
} from './article-draft.ts';
import { type NamesInUse, readNamesInUse } from './names-in-use.ts';
import { placeImage } from './place-image.ts';
import { createFile } from './write-file.ts';

/** There is an article at this place already. */
export class ArticleExists extends Error {
	/** Below the content folder. */
	readonly file: string;

	constructor(file: string) {
		super(`There is ${file}.`);
		this.file = file;
	}
}

export interface NewArticle extends Pick<ArticlePlace, 'address'> {
	/** Below the content folder. */
	readonly file: string;
	/** Another article whose name readers could take for this one's, below the content folder. */
	readonly lookAlike?: string;
}

/** An archive that gets a new article. */
export interface Desk {
	/** Absolute. */
	readonly content: string;
	readonly site: Site;
	/** The clock, milliseconds. */
	readonly now: number;
	readonly names: ReadonlyMap<TermKind, NamesInUse>;
}

export function openDesk(content: string, site: Site, now: number): Desk {
	return { content, site, now, names: readNamesInUse(content, TERM_KINDS, site.language) };
}

/**
 * Writes the file of a new article, and its picture beside it.
 *
 * @param from where the person stands, for the path of the picture
 * @throws ArticleExists, and UsageError for what would be a problem of the archive; nothing is written then
 */
export async function writeArticle(desk: Desk, draft: ArticleDraft, from: string): Promise<NewArticle> {
	const { content, site, names } = desk;
	const { id, date, address } = placeArticle(draft, { timeZone: site.timeZone, now: desk.now });
	const file = `articles/${id}.md`;
	const folder = path.dirname(path.join(content, file));
	if (existsSync(path.join(content, file))) throw new ArticleExists(file);
	const settle = (kind: TermKind, written: readonly string[]) =>
		settleNames(written, names.get(kind) ?? { inUse: [], labelOf: (name) => name });
	const [section] = settle('section', draft.section === undefined ? [] : [draft.section]);
	const { section: _, image: picture, ...rest } = draft;
	const settled = {
		...rest,
		...(section !== undefined && { section }),
		tags: settle('tag', draft.tags),
		sources: settle('source', draft.sources),
		authors: settle('author', draft.authors),
	};
	const image = picture && (await placeImage(picture.src, { from, content, folder }));
	const text = articleText({ ...settled, ...(image && { image: { src: image.src, alt: picture.alt } }) }, date);
	if (image?.copy) createFile(image.copy.to, readFileSync(image.copy.from));
	createFile(path.join(content, file), text);
	const other = lookAlike(path.basename(file, '.md'), neighbours(folder));
	return { file, address, ...(other !== undefined && { lookAlike: `articles/${path.dirname(id)}/${other}.md` }) };
}

function neighbours(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => name.slice(0, -'.md'.length));
}

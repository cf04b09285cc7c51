import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { type ReadArticle, readArticle } from '../catalogue/article.ts';
import { openDatabase } from '../catalogue/database.ts';
import { Statements } from '../catalogue/statements.ts';

/** An empty catalogue in memory. */
export function openTestCatalogue(): Statements {
	return new Statements(openDatabase(':memory:', 'test').db);
}

export interface ArticleInput {
	readonly id?: string;
	readonly body?: string;
	/** Fields of the front matter. */
	readonly [field: string]: unknown;
}

/** The file of an article: fields that are not given have plain values. */
export function articleFile({ id: _, body = 'فقرة أولى.\n', ...fields }: ArticleInput = {}): string {
	return `---\n${stringify({ title: 'عنوان', date: '2022-01-08T10:15:00+02:00', ...fields })}---\n${body}`;
}

/** An article as the catalogue reads it, through the real schema. */
export function anArticle(input: ArticleInput = {}): ReadArticle & Required<Pick<ReadArticle, 'article'>> {
	const file = `articles/${input.id ?? '2022/01/slug'}.md`;
	const read = readArticle(Buffer.from(articleFile(input)), file, { timeZone: 'Asia/Damascus', language: 'ar' });
	if (!read.article) throw new Error(JSON.stringify(read.problems));
	return { ...read, article: read.article };
}

/** A folder of files that goes when the test ends: `using folder = new TempFolder({ 'a.md': '…' })`. */
export class TempFolder implements Disposable {
	readonly path: string = mkdtempSync(path.join(os.tmpdir(), 'warraq-test-'));

	constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
		for (const [file, text] of Object.entries(files)) this.write(file, text);
	}

	at(file: string): string {
		return path.join(this.path, file);
	}

	write(file: string, text: string | Uint8Array): void {
		mkdirSync(path.dirname(this.at(file)), { recursive: true });
		writeFileSync(this.at(file), text);
	}

	remove(file: string): void {
		rmSync(this.at(file));
	}

	[Symbol.dispose](): void {
		rmSync(this.path, { recursive: true, force: true });
	}
}

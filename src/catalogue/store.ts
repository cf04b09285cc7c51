import type { Day } from '../locale/instant.ts';
import { noteFile, putAliases } from './aliases.ts';
import type { Article, Reference, Use } from './article.ts';
import { noteImage } from './images.ts';
import { Lists, termsOf } from './lists.ts';
import type { Registry } from './registry.ts';
import type { Statements } from './statements.ts';

/** Who sees what: the build clock and whether unpublished articles are wanted. */
export interface Visibility {
	readonly now: number;
	readonly drafts: boolean;
}

/** An article as it was at the last publish: what its old pages showed. */
export interface Before {
	readonly article: Article;
	readonly terms: readonly { kind: string; term: string }[];
	readonly listed: boolean;
	readonly day: Day;
}

/**
 * The rows of articles, and all that follows from them. Every change of a row goes through here, so that lists, links
 * and the journal of changes never disagree with it.
 */
export class Store {
	readonly #sql: Statements;
	readonly #registry: Registry;
	readonly #visibility: Visibility;
	readonly lists: Lists;

	constructor(sql: Statements, registry: Registry, visibility: Visibility, pageSize: number) {
		this.#sql = sql;
		this.#registry = registry;
		this.#visibility = visibility;
		this.lists = new Lists(sql, registry, pageSize);
	}

	put(
		article: Article,
		html: string,
		references: readonly Reference[],
		uses: readonly Use[],
		aliases: readonly Use[] = [],
	): void {
		const { id } = article;
		const row = this.#row(id);
		this.#journal(id, row, this.#registry);
		if (row?.listed) this.lists.remove(JSON.parse(row.data) as Article);
		const { shown, listed } = this.#sees(article);
		this.#sql.run(
			'INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)',
			id,
			article.instant,
			article.day,
			Number(article.draft),
			Number(shown),
			Number(listed),
			JSON.stringify(article),
		);
		this.#sql.run('INSERT OR REPLACE INTO bodies VALUES (?, ?)', id, Buffer.from(html));
		if (listed) this.lists.add(article);
		// An article without a row has no links either.
		if (row) this.putLinks(id, references, uses);
		else this.#addLinks(id, references, uses);
		this.#putAliases(id, aliases);
	}

	remove(id: string): void {
		this.journal(id);
		this.#unlist(id);
		this.#sql.run('DELETE FROM articles WHERE id = ?', id);
		this.#sql.run('DELETE FROM bodies WHERE id = ?', id);
		this.putLinks(id, [], []);
		this.#putAliases(id, []);
	}

	/**
	 * The file of an article is broken. Its page stays as readers have it; one that they never had would come when the
	 * article falls due, as its writer no longer wants it.
	 */
	keepPublished(id: string): void {
		const row = this.#row(id);
		if (!row) return;
		const before = this.#sql.get<{ before: string | null }>('SELECT before FROM changed_articles WHERE id = ?', id);
		const isPublished = row.shown === 1 && (before === undefined || before.before !== null);
		if (!isPublished) this.remove(id);
	}

	/** @param from an article's id, `pages/name`, or a term as `tags/name` */
	putLinks(from: string, references: readonly Reference[], uses: readonly Use[]): void {
		this.#noteImages(from);
		this.#sql.run('DELETE FROM links WHERE from_id = ?', from);
		this.#sql.run('DELETE FROM uses WHERE from_id = ?', from);
		this.#addLinks(from, references, uses);
	}

	#noteImages(from: string): void {
		const used = this.#sql.all<{ path: string }>('SELECT path FROM uses WHERE from_id = ?', from);
		for (const { path } of used) noteImage(this.#sql, path);
	}

	#addLinks(from: string, references: readonly Reference[], uses: readonly Use[]): void {
		for (const { path, kind, line, column } of references) {
			this.#sql.run('INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?, ?)', from, path, kind, line, column);
		}
		for (const { path, line, column } of uses) {
			noteImage(this.#sql, path);
			this.#sql.run('INSERT OR IGNORE INTO uses VALUES (?, ?, ?, ?)', from, path, line, column);
		}
	}

	/** Articles that fell due, or were taken back into the future, since the clock stood at `before`. */
	applyClock(before: Visibility): void {
		const [from, to] = [Math.min(before.now, this.#visibility.now), Math.max(before.now, this.#visibility.now)];
		const moved =
			before.drafts === this.#visibility.drafts
				? this.#sql.all<{ data: string }>('SELECT data FROM articles WHERE instant > ? AND instant <= ?', from, to)
				: this.#sql.all<{ data: string }>('SELECT data FROM articles WHERE instant > ? OR draft = 1', from);
		for (const { data } of moved) {
			const article = JSON.parse(data) as Article;
			this.journal(article.id);
			this.#unlist(article.id);
			const { shown, listed } = this.#sees(article);
			this.#sql.run(
				'UPDATE articles SET shown = ?, listed = ? WHERE id = ?',
				Number(shown),
				Number(listed),
				article.id,
			);
			if (listed) this.lists.add(article);
			this.#noteImages(article.id);
		}
	}

	/** Lists articles anew whose names mean other terms since the registry changed. */
	relist(ids: Iterable<string>, old: Registry): void {
		for (const id of ids) {
			const row = this.#row(id);
			if (!row) continue;
			const article = JSON.parse(row.data) as Article;
			this.journal(id, old);
			if (!row.listed) continue;
			this.lists.remove(article, old);
			this.lists.add(article);
		}
	}

	/** Notes an article as it is, unless it was noted since the last publish. */
	journal(id: string, registry: Registry = this.#registry): void {
		this.#journal(id, this.#row(id), registry);
	}

	#journal(id: string, row: ArticleRow | undefined, registry: Registry): void {
		let before: Before | undefined;
		if (row?.shown) {
			const article = JSON.parse(row.data) as Article;
			const terms = termsOf(article, registry).map(({ kind, term }) => ({ kind, term }));
			before = { article, terms, listed: row.listed === 1, day: article.day };
		}
		this.#sql.run('INSERT OR IGNORE INTO changed_articles VALUES (?, ?)', id, before ? JSON.stringify(before) : null);
	}

	#putAliases(id: string, aliases: readonly Use[]): void {
		putAliases(this.#sql, id, aliases);
		noteFile(this.#sql, `articles/${id}.md`);
	}

	#sees(article: Article): { shown: boolean; listed: boolean } {
		const { now, drafts } = this.#visibility;
		const shown = drafts || (!article.draft && article.instant <= now);
		return { shown, listed: shown && !article.withdrawn };
	}

	#unlist(id: string): void {
		const row = this.#row(id);
		if (row?.listed) this.lists.remove(JSON.parse(row.data) as Article);
	}

	#row(id: string): ArticleRow | undefined {
		return this.#sql.get<ArticleRow>('SELECT data, listed, shown FROM articles WHERE id = ?', id);
	}
}

interface ArticleRow {
	readonly data: string;
	readonly listed: number;
	readonly shown: number;
}

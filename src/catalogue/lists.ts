import type { TermKind } from '../addresses.ts';
import { type Article, termNames } from './article.ts';
import { Corrections } from './corrections.ts';
import type { Registry } from './registry.ts';
import type { Statements } from './statements.ts';

/**
 * Keeps every list of the archive in step with its articles: terms, counts, corrections, and where numbered pages begin.
 * A list is never counted or walked from its start for one article.
 */
export class Lists {
	readonly #sql: Statements;
	readonly #registry: Registry;
	readonly #pageSize: number;
	readonly #corrections: Corrections;
	/** The earliest place of each list that changed: pages from there on have to be dealt again. */
	readonly #dirty = new Map<string, { kind: TermKind; term: string; instant: number; id: string }>();

	constructor(sql: Statements, registry: Registry, pageSize: number) {
		this.#sql = sql;
		this.#registry = registry;
		this.#pageSize = pageSize;
		this.#corrections = new Corrections(sql, pageSize);
	}

	add(article: Article): void {
		this.#corrections.add(article);
		for (const { kind, term, name } of this.#termsOf(article)) {
			this.#sql.run('INSERT INTO terms VALUES (?, ?, ?, ?, ?)', kind, term, article.instant, article.id, name);
			this.#sql.run('INSERT INTO term_counts VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1', kind, term);
			this.#sql.run(
				'INSERT INTO term_months VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
				kind,
				term,
				article.day.slice(0, 7),
			);
			this.#mark(kind, term, article);
		}
		for (const { kind, term, name } of namesOf(article, this.#registry)) {
			this.#sql.run(
				'INSERT INTO term_names VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
				kind,
				term,
				name,
			);
		}
		this.#sql.run('INSERT INTO day_counts VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1', article.day);
	}

	/** Takes an article out by what its rows say, whatever the registry says by now. */
	remove(article: Article, registry: Registry = this.#registry): void {
		this.#corrections.remove(article);
		for (const { kind, term } of termsOf(article, registry)) {
			this.#sql.run(
				'DELETE FROM terms WHERE kind = ? AND term = ? AND instant = ? AND id = ?',
				kind,
				term,
				article.instant,
				article.id,
			);
			this.#sql.run('UPDATE term_counts SET count = count - 1 WHERE kind = ? AND term = ?', kind, term);
			this.#sql.run('DELETE FROM term_counts WHERE kind = ? AND term = ? AND count = 0', kind, term);
			const month = [kind, term, article.day.slice(0, 7)];
			this.#sql.run('UPDATE term_months SET count = count - 1 WHERE kind = ? AND term = ? AND month = ?', ...month);
			this.#sql.run('DELETE FROM term_months WHERE kind = ? AND term = ? AND month = ? AND count = 0', ...month);
			this.#mark(kind, term, article);
		}
		for (const { kind, term, name } of namesOf(article, registry)) {
			const key = [kind, term, name];
			this.#sql.run('UPDATE term_names SET count = count - 1 WHERE kind = ? AND term = ? AND name = ?', ...key);
			this.#sql.run('DELETE FROM term_names WHERE kind = ? AND term = ? AND name = ? AND count = 0', ...key);
		}
		this.#sql.run('UPDATE day_counts SET count = count - 1 WHERE day = ?', article.day);
		this.#sql.run('DELETE FROM day_counts WHERE day = ? AND count = 0', article.day);
	}

	/** Deals the numbered pages again, from the earliest change of each list on. */
	finish(): void {
		for (const { kind, term, instant, id } of this.#dirty.values()) this.#deal(kind, term, instant, id);
		this.#dirty.clear();
		this.#corrections.finish();
	}

	/** Deals all lists: the page size is another. */
	dealAll(): void {
		this.#corrections.dealAll();
		this.#sql.run('DELETE FROM list_pages');
		for (const { kind, term } of this.#sql.all<{ kind: TermKind; term: string }>(
			'SELECT kind, term FROM term_counts',
		)) {
			this.#deal(kind, term, Number.MIN_SAFE_INTEGER, '');
		}
	}

	#deal(kind: TermKind, term: string, instant: number, id: string): void {
		const start = this.#sql.get<{ number: number; instant: number; id: string }>(
			'SELECT number, instant, id FROM list_pages WHERE kind = ? AND term = ? AND (instant, id) <= (?, ?) ORDER BY instant DESC, id DESC LIMIT 1',
			kind,
			term,
			instant,
			id,
		) ?? { number: 1, instant: Number.MIN_SAFE_INTEGER, id: '' };
		this.#sql.run('DELETE FROM list_pages WHERE kind = ? AND term = ? AND number >= ?', kind, term, start.number);
		const rows = this.#sql.each<{ instant: number; id: string }>(
			'SELECT instant, id FROM terms WHERE kind = ? AND term = ? AND (instant, id) >= (?, ?) ORDER BY instant, id',
			kind,
			term,
			start.instant,
			start.id,
		);
		let at = 0;
		for (const row of rows) {
			if (at % this.#pageSize === 0) {
				const number = start.number + at / this.#pageSize;
				this.#sql.run('INSERT INTO list_pages VALUES (?, ?, ?, ?, ?)', kind, term, number, row.instant, row.id);
			}
			at += 1;
		}
	}

	#mark(kind: TermKind, term: string, { instant, id }: Article): void {
		const name = `${kind} ${term}`;
		const before = this.#dirty.get(name);
		if (before && (before.instant < instant || (before.instant === instant && before.id <= id))) return;
		this.#dirty.set(name, { kind, term, instant, id });
	}

	#termsOf(article: Article) {
		return termsOf(article, this.#registry);
	}
}

interface NamedTerm {
	readonly kind: TermKind;
	readonly term: string;
	readonly name: string;
}

/** The terms an article is listed under; two names for one term count once, by the first. */
export function termsOf(article: Article, registry: Registry): NamedTerm[] {
	const found = new Map<string, NamedTerm>();
	for (const named of namesOf(article, registry)) {
		const key = `${named.kind} ${named.term}`;
		if (!found.has(key)) found.set(key, named);
	}
	return [...found.values()];
}

/** Every name an article is listed under, with the term that it means. */
function namesOf(article: Article, registry: Registry): NamedTerm[] {
	return (Object.entries(termNames(article)) as [TermKind, readonly string[]][]).flatMap(([kind, names]) =>
		[...new Set(names)].map((name) => ({ kind, term: registry.termOf(kind, name), name })),
	);
}

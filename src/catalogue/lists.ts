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
	readonly #dirty = new Map<string, Place>();
	/** Places of the article that was taken out last. Most edits put it back where it was, and then no page begins elsewhere. */
	readonly #left = new Map<string, Place>();
	/** What `finish` has to add to each count: articles of a batch have most of their terms, months and days in common. */
	readonly #counts = { term: new Counts(), month: new Counts(), name: new Counts(), day: new Counts() };

	constructor(sql: Statements, registry: Registry, pageSize: number) {
		this.#sql = sql;
		this.#registry = registry;
		this.#pageSize = pageSize;
		this.#corrections = new Corrections(sql, pageSize);
	}

	add(article: Article): void {
		this.#corrections.add(article);
		const names = namesOf(article, this.#registry);
		const terms = firstOfEach(names);
		for (const { kind, term, name } of terms) {
			const { instant, id } = article;
			this.#sql.run('INSERT INTO terms VALUES (?, ?, ?, ?, ?)', kind, term, instant, id, name);
			const place = { kind, term, instant, id };
			if (!this.#left.delete(keyOf(place))) this.#mark(place);
		}
		this.#markLeft();
		this.#count(article, names, terms, 1);
	}

	/** Takes an article out by what its rows say, whatever the registry says by now. */
	remove(article: Article, registry: Registry = this.#registry): void {
		this.#markLeft();
		this.#corrections.remove(article);
		const names = namesOf(article, registry);
		const terms = firstOfEach(names);
		for (const { kind, term } of terms) {
			const { instant, id } = article;
			this.#sql.run(
				'DELETE FROM terms WHERE kind = ? AND term = ? AND instant = ? AND id = ?',
				kind,
				term,
				instant,
				id,
			);
			const place = { kind, term, instant, id };
			this.#left.set(keyOf(place), place);
		}
		this.#count(article, names, terms, -1);
	}

	/** Writes the counts, and deals the numbered pages again, from the earliest change of each list on. */
	finish(): void {
		this.#markLeft();
		const { term, month, name, day } = this.#counts;
		this.#write(term, 'term_counts', ['kind', 'term']);
		this.#write(month, 'term_months', ['kind', 'term', 'month']);
		this.#write(name, 'term_names', ['kind', 'term', 'name']);
		this.#write(day, 'day_counts', ['day']);
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

	#count({ day }: Article, names: readonly NamedTerm[], terms: readonly NamedTerm[], step: 1 | -1): void {
		const { term: ofTerm, month, name: ofName, day: ofDay } = this.#counts;
		for (const { kind, term } of terms) {
			ofTerm.add(step, kind, term);
			month.add(step, kind, term, day.slice(0, 7));
		}
		for (const { kind, term, name } of names) ofName.add(step, kind, term, name);
		ofDay.add(step, day);
	}

	#write(counts: Counts, table: string, columns: readonly string[]): void {
		const places = columns.map(() => '?').join(', ');
		const isRow = columns.map((column) => `${column} = ?`).join(' AND ');
		for (const [key, step] of counts.take()) {
			this.#sql.run(
				`INSERT INTO ${table} VALUES (${places}, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count`,
				...key,
				step,
			);
			if (step < 0) this.#sql.run(`DELETE FROM ${table} WHERE ${isRow} AND count = 0`, ...key);
		}
	}

	#markLeft(): void {
		for (const place of this.#left.values()) this.#mark(place);
		this.#left.clear();
	}

	#mark(place: Place): void {
		const { kind, term, instant, id } = place;
		const name = `${kind} ${term}`;
		const before = this.#dirty.get(name);
		if (before && (before.instant < instant || (before.instant === instant && before.id <= id))) return;
		this.#dirty.set(name, place);
	}
}

/** Where an article stands in a list. */
interface Place {
	readonly kind: TermKind;
	readonly term: string;
	readonly instant: number;
	readonly id: string;
}

/** Slugs of terms and ids hold no tab. */
function keyOf({ kind, term, instant, id }: Place): string {
	return `${kind}\t${term}\t${instant}\t${id}`;
}

/** Differences of counts that are not written yet. */
class Counts {
	readonly #steps = new Map<string, { readonly key: readonly string[]; sum: number }>();

	add(step: 1 | -1, ...key: readonly string[]): void {
		// A name may have any letter in it, so none can stand between two; lengths tell where each ends.
		let name = '';
		for (const part of key) name += `${part.length} ${part}`;
		const known = this.#steps.get(name);
		if (known) known.sum += step;
		else this.#steps.set(name, { key, sum: step });
	}

	/** All but those that came to nothing. */
	*take(): Generator<readonly [key: readonly string[], step: number]> {
		for (const { key, sum } of this.#steps.values()) if (sum !== 0) yield [key, sum];
		this.#steps.clear();
	}
}

interface NamedTerm {
	readonly kind: TermKind;
	readonly term: string;
	readonly name: string;
}

/** The terms an article is listed under; two names for one term count once, by the first. */
export function termsOf(article: Article, registry: Registry): NamedTerm[] {
	return firstOfEach(namesOf(article, registry));
}

function firstOfEach(names: readonly NamedTerm[]): NamedTerm[] {
	const found = new Map<string, NamedTerm>();
	for (const named of names) {
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

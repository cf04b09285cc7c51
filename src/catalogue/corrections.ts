import type { Article, Correction } from './article.ts';
import type { Statements } from './statements.ts';

/** Where a correction stands among all: the oldest first. */
export interface CorrectionPlace {
	readonly instant: number;
	readonly id: string;
	/** From 0: which of those that its article has of this moment. */
	readonly number: number;
}

/** Keeps the list of all corrections, and where its numbered pages begin, in step with the listed articles. */
export class Corrections {
	readonly #sql: Statements;
	readonly #pageSize: number;
	/** The earliest place that changed: pages from there on have to be dealt again. */
	#dirty: CorrectionPlace | undefined;

	constructor(sql: Statements, pageSize: number) {
		this.#sql = sql;
		this.#pageSize = pageSize;
	}

	add(article: Article): void {
		for (const place of placesOf(article)) {
			this.#sql.run('INSERT INTO corrections VALUES (?, ?, ?)', place.instant, place.id, place.number);
			this.#mark(place);
		}
	}

	remove(article: Article): void {
		for (const place of placesOf(article)) {
			const { instant, id, number } = place;
			this.#sql.run('DELETE FROM corrections WHERE instant = ? AND id = ? AND number = ?', instant, id, number);
			this.#mark(place);
		}
	}

	/** Deals the numbered pages again, from the earliest change on. */
	finish(): void {
		if (this.#dirty) this.#deal(this.#dirty);
		this.#dirty = undefined;
	}

	/** The page size is another. */
	dealAll(): void {
		this.#deal(FIRST);
	}

	#mark(place: CorrectionPlace): void {
		if (!this.#dirty || comparePlaces(place, this.#dirty) < 0) this.#dirty = place;
	}

	#deal({ instant, id, number }: CorrectionPlace): void {
		const start = this.#sql.get<CorrectionPlace & { page: number }>(
			`SELECT * FROM correction_pages WHERE (instant, id, number) <= (?, ?, ?)
			ORDER BY instant DESC, id DESC, number DESC LIMIT 1`,
			instant,
			id,
			number,
		) ?? { page: 1, ...FIRST };
		this.#sql.run('DELETE FROM correction_pages WHERE page >= ?', start.page);
		const rows = this.#sql.each<CorrectionPlace>(
			`SELECT instant, id, number FROM corrections WHERE (instant, id, number) >= (?, ?, ?)
			ORDER BY instant, id, number`,
			start.instant,
			start.id,
			start.number,
		);
		let at = 0;
		for (const row of rows) {
			if (at % this.#pageSize === 0) {
				const page = start.page + at / this.#pageSize;
				this.#sql.run('INSERT INTO correction_pages VALUES (?, ?, ?, ?)', page, row.instant, row.id, row.number);
			}
			at += 1;
		}
	}
}

/** Places of an article's corrections, in the order in which it has them. A new one before the others moves none. */
export function placesOf({ id, corrections }: Pick<Article, 'id' | 'corrections'>): CorrectionPlace[] {
	return corrections.map(({ instant }, at) => ({
		instant,
		id,
		number: corrections.slice(0, at).filter((before) => before.instant === instant).length,
	}));
}

/** The correction at a place of its article. */
export function correctionAt(article: Pick<Article, 'corrections'>, place: CorrectionPlace): Correction | undefined {
	return article.corrections.filter(({ instant }) => instant === place.instant)[place.number];
}

const FIRST: CorrectionPlace = { instant: Number.MIN_SAFE_INTEGER, id: '', number: 0 };

function comparePlaces(a: CorrectionPlace, b: CorrectionPlace): number {
	return a.instant - b.instant || (a.id < b.id ? -1 : Number(a.id > b.id)) || a.number - b.number;
}

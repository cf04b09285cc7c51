/** A result of a search in one period. */
export interface Match {
	/** Of the article, in its period. */
	readonly id: string;
	/** Higher is better. In an order by date it is the article's place. */
	readonly score: number;
	/** Places of the words that were found. */
	readonly words: readonly number[];
}

/** The order of equals is that of their ids, so that it is the same on every machine. */
export function byScore(a: Match, b: Match): number {
	return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** A result of one of the queries that a reader's words became. */
export interface Match {
	/** Of the article, in its period. */
	readonly id: string;
	/** Higher is better. In an order by date it is the article's place. */
	readonly score: number;
	/** Places of the words that were found. */
	readonly words: readonly number[];
}

/**
 * Results of several queries over one period: each article once, with its best score and the words of all, best first.
 * The order of equals is that of their ids, so that it is the same on every machine.
 */
export function mergeMatches<M extends Match>(lists: readonly (readonly M[])[]): M[] {
	const best = new Map<string, M>();
	for (const match of lists.flat()) {
		const before = best.get(match.id);
		const words = before ? [...new Set([...before.words, ...match.words])] : match.words;
		best.set(match.id, { ...(before && before.score >= match.score ? before : match), words });
	}
	return [...best.values()].sort(byScore);
}

export function byScore(a: Match, b: Match): number {
	return b.score - a.score || (a.id < b.id ? -1 : 1);
}

import type { Article } from '../catalogue/article.ts';

/**
 * When an article was last updated or corrected, the same moment for feeds, sitemaps and heads of pages. Undefined when
 * that was not after its publication, unless nobody knows the day of that.
 */
export function lastChangeOf({ instant, precision, updated, corrections }: Dates): number | undefined {
	const last = Math.max(updated ?? -Infinity, ...corrections.map((correction) => correction.instant));
	if (last === -Infinity) return undefined;
	return last > instant || !isDated(precision) ? last : undefined;
}

/** Is the day known? */
export function isDated(precision: Article['precision']): boolean {
	return precision === 'minute' || precision === 'day';
}

type Dates = Pick<Article, 'instant' | 'precision' | 'updated' | 'corrections'>;

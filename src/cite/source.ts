import type { DatePrecision } from '../catalogue/article.ts';
import type { Day } from '../locale/instant.ts';

/** What a citation of an article says. Texts as the paper prints them; nothing is transliterated. */
export interface CitedSource {
	readonly title: string;
	readonly authors: readonly string[];
	/** Of publication. */
	readonly day: Day;
	/** No citation is more exact than this. */
	readonly precision: DatePrecision;
	/** The paper. */
	readonly siteTitle: string;
	/** Absolute and percent-encoded. */
	readonly url: string;
	/** Of the article. */
	readonly language: string;
}

/** Year, month and day as two digits each, as far as they are known. */
export function knownDate({ day, precision }: Pick<CitedSource, 'day' | 'precision'>): {
	readonly year: string;
	readonly month?: string;
	readonly date?: string;
} {
	const [year = '', month = '', date = ''] = day.split('-');
	if (precision === 'year' || precision === 'estimated') return { year };
	return precision === 'month' ? { year, month } : { year, month, date };
}

/** One line, as every format wants its fields. */
export function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

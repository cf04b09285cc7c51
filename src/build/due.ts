import { articleAddress } from '../addresses.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { dayOf, formatInstant, parseDate } from '../locale/instant.ts';
import type { Archive } from '../views/view.ts';

/** Articles that wait for their time, as the summary of a build tells of them. */
export interface Scheduled {
	readonly count: number;
	/** The one that falls due first; absent when none waits. */
	readonly next?: {
		/** ISO 8601, in the zone of the site. */
		readonly at: string;
		/** Its file below the content folder. */
		readonly file: string;
		readonly address: string;
	};
}

export function scheduledIn({ catalogue, site, now }: Archive): Scheduled {
	const { count, next } = catalogue.scheduled(now);
	if (!next) return { count };
	const at = formatInstant(next.instant, site.timeZone);
	return { count, next: { at, file: `articles/${next.id}.md`, address: articleAddress(next.id) } };
}

/**
 * When a build has something to publish next though nobody changes a file: an article falls due, or a day of the site
 * begins, with which the front page and the sitemap of news are others.
 *
 * @returns milliseconds, later than the build clock
 */
export function nextDue({
	catalogue,
	site,
	now,
}: { catalogue: Pick<Catalogue, 'scheduled'> } & Pick<Archive, 'site' | 'now'>): number {
	const article = catalogue.scheduled(now).next?.instant ?? Number.POSITIVE_INFINITY;
	return Math.min(article, startOfNextDay(now, site.timeZone));
}

function startOfNextDay(now: number, timeZone: string): number {
	// Where the clocks go forward at midnight, a day begins an hour late, and may be 25 hours long.
	const today = dayOf(now, timeZone);
	const next = new Date(Date.parse(`${today}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
	return parseDate(next, timeZone)?.instant ?? now + DAY_MS;
}

const DAY_MS = 86_400_000;

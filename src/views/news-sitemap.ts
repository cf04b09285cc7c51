import { articleAddress, NEWS_SITEMAP } from '../addresses.ts';
import { formatInstant } from '../locale/instant.ts';
import type { View } from './view.ts';

export interface NewsSitemapView {
	/** Name of the paper as Google News has it. */
	readonly name: string;
	/** Newest first. */
	readonly entries: readonly {
		readonly address: string;
		readonly title: string;
		/** ISO 639, as `newsLanguage` writes it. */
		readonly language: string;
		/** First publication, W3C: with time and offset, or the day alone when no more is known. */
		readonly published: string;
	}[];
}

/** Google takes articles of two days. */
const WINDOW_MS = 48 * 3_600_000;

/** Google takes no more in one file. */
const MAX_ENTRIES = 1000;

/** The articles of the last two days for Google News. It holds nothing of the clock but what is not in it any more. */
export const newsSitemapView: View<Record<string, never>, NewsSitemapView> = {
	kind: 'news-sitemap',
	isDaily: true,
	all: () => [{}],
	touchedBy: () => [{}],
	read({ catalogue, site, now }) {
		const articles = catalogue.newsBetween(now - WINDOW_MS, now, MAX_ENTRIES);
		return {
			name: site.news.name ?? site.title,
			entries: articles.map(({ id, title, lang, precision, day, instant }) => ({
				address: articleAddress(id),
				title,
				language: newsLanguage(lang ?? site.language),
				published: precision === 'day' ? day : formatInstant(instant, site.timeZone),
			})),
		};
	},
	path: () => NEWS_SITEMAP,
	match: (address) => (address === NEWS_SITEMAP ? {} : undefined),
};

/**
 * A language as Google News takes it: two or three letters; Chinese by its script.
 *
 * @param tag BCP 47
 */
export function newsLanguage(tag: string): string {
	const { language, script } = new Intl.Locale(tag).maximize();
	if (language !== 'zh') return language;
	return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

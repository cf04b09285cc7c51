import { articleAddress, locationsOf } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import { directionOf } from '../locale/direction.ts';
import { formatPublished } from '../locale/published-date.ts';
import type { Site } from '../site.ts';
import type { SearchedArticle } from '../views/search-articles.ts';
import { bodyText } from './body-text.ts';
import { type SearchParts, searchExtras, searchText } from './words.ts';

/** An article as Pagefind takes it. Everything is text; it decodes and alters nothing. */
export interface SearchRecord {
	readonly url: string;
	readonly language: string;
	/** What is searched, and what excerpts are cut from. */
	readonly content: string;
	/** What a result shows. */
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, string[]>>;
	readonly sort: Readonly<Record<string, string>>;
}

/** Records of one site. Nothing in one depends on another article. */
export function recordsOf(site: Site): (article: SearchedArticle) => SearchRecord {
	const { link } = locationsOf(site.url);
	const language = searchLanguage(site);
	return ({ article, html, section, sources, authors, tags, picture }) => {
		const parts: SearchParts = {
			title: article.title,
			...(article.description !== undefined && { description: article.description }),
			text: bodyText(html),
			...(article.image?.caption !== undefined && { captions: [article.image.caption] }),
			terms: [...(section === undefined ? [] : [section]), ...tags, ...authors, ...sources],
			date: knownDate(article),
		};
		const extras = searchExtras(parts, language);
		return {
			url: link(articleAddress(article.id)),
			language,
			content: searchText(parts),
			meta: {
				title: article.title,
				...(extras !== '' && { also: extras }),
				date: formatPublished(article, site),
				day: article.day,
				...(section !== undefined && { section }),
				...(article.lang !== undefined && { lang: article.lang, dir: directionOf(article.lang) }),
				...(picture && { image: link(picture), image_alt: article.image?.alt ?? '' }),
			},
			filters: {
				year: [article.day.slice(0, 4)],
				...(section !== undefined && { section: [section] }),
				...(sources.length > 0 && { source: [...sources] }),
				...(authors.length > 0 && { author: [...authors] }),
				...(tags.length > 0 && { tag: [...tags] }),
			},
			// As text: Pagefind compares numbers with 24 bits.
			sort: { date: new Date(article.instant).toISOString() },
		};
	};
}

/** As far as it is known: `2022-01` of an article whose day is not. */
function knownDate({ day, precision }: Pick<Article, 'day' | 'precision'>): string {
	return precision === 'month'
		? day.slice(0, 7)
		: precision === 'year' || precision === 'estimated'
			? day.slice(0, 4)
			: day;
}

/** The language of all indexes: one bundle answers in one language alone, so an article in another is filed under it. */
export function searchLanguage({ language }: Pick<Site, 'language'>): string {
	return language.split('-')[0] ?? language;
}

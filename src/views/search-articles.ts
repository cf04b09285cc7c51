import { locationsOf, searchAddress } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import { publishedAddress, variantsOf } from '../images/variants.ts';
import { dividePeriods, type Period, periodsWith } from '../search/periods.ts';
import { termLinks } from './parts.ts';
import { isPublished } from './published.ts';
import { type Archive, type Changes, sides } from './view.ts';

/** All that the search says of an article, whatever else the archive holds. */
export interface SearchedArticle {
	readonly article: Article;
	/** Of the body, with slots. */
	readonly html: string;
	/** Names as the site shows them. */
	readonly section?: string;
	readonly sources: readonly string[];
	readonly authors: readonly string[];
	readonly tags: readonly string[];
	/** Address of the lead picture in a small size. */
	readonly picture?: string;
}

/** `/search/periods.json`: the indexes that there are, newest first. */
export interface PeriodList {
	/** `address` is that of its folder, with the folder of the site before it. */
	readonly periods: readonly (Period & { readonly address: string })[];
}

/** The periods of the archive, newest first. What is not published is in none, be it that the build shows drafts. */
export function searchPeriods({ catalogue, site, now }: Archive): Period[] {
	if (!site.search.enabled) return [];
	const hidden = new Map(catalogue.unpublishedCounts(now).map(({ month, count }) => [month, count]));
	const months = catalogue
		.monthCounts()
		.map(({ month, count }) => ({ month, count: count - (hidden.get(month) ?? 0) }));
	return dividePeriods(months, site.search.periodSize);
}

/** Periods whose articles the changes can touch; a superset is fine. */
export function touchedPeriods(archive: Archive, { articles }: Changes): Period[] {
	return periodsWith(
		articles.flatMap((change) => sides(change).map(({ day }) => day)),
		searchPeriods(archive),
	);
}

/** The published articles of a period, oldest first, one after another. */
export function* searchedArticles(
	archive: Archive,
	{ from, to }: Pick<Period, 'from' | 'to'>,
): Generator<SearchedArticle> {
	const { catalogue, now } = archive;
	for (const { article, html } of catalogue.articlesBetween(from, to))
		if (isPublished(article, now)) yield searchedArticle(archive, article, html);
}

export function periodList(archive: Archive): PeriodList {
	const { link } = locationsOf(archive.site.url);
	return {
		periods: searchPeriods(archive).map((period) => ({ ...period, address: link(searchAddress(period.name)) })),
	};
}

function searchedArticle({ catalogue }: Archive, article: Article, html: string): SearchedArticle {
	const names = (kind: 'section' | 'source' | 'author' | 'tag', written: readonly string[]) =>
		termLinks(catalogue, kind, written).map(({ label }) => label);
	const [section] = article.section === undefined ? [] : names('section', [article.section]);
	const file = article.image?.path === undefined ? undefined : catalogue.image(article.image.path);
	return {
		article,
		html,
		...(section !== undefined && { section }),
		sources: names(
			'source',
			article.sources.map(({ name }) => name),
		),
		authors: names('author', article.authors),
		tags: names('tag', article.tags),
		...(file && { picture: variantsOf(file, 'webp')[0]?.address ?? publishedAddress(file) }),
	};
}

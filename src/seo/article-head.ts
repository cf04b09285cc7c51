import { articleAddress, articleJsonAddress, articleSourceAddress } from '../addresses.ts';
import { knownDate } from '../cite/source.ts';
import { formatInstant } from '../locale/instant.ts';
import type { ArticleParts } from '../views/article.ts';
import { lastChangeOf } from '../views/last-change.ts';
import { languageOf, type SeoContext } from './context.ts';
import { type HeadTag, namedTags, propertyTags } from './head-tag.ts';
import { machineDate } from './machine-date.ts';

/**
 * What an article tells beside what every page does: `article:*` of Open Graph, Highwire and Dublin Core for programs
 * that keep citations, its translations, and its copies for machines. None for a withdrawn one.
 */
export function buildArticleHead(parts: ArticleParts, context: SeoContext): HeadTag[] {
	if (parts.article.withdrawn) return [];
	return [
		...openGraph(parts, context),
		...highwire(parts, context),
		...dublinCore(parts, context),
		...translations(parts, context),
		...copies(parts, context),
	];
}

function openGraph({ article, item, tags, authors }: ArticleParts, { site, url }: SeoContext): HeadTag[] {
	const changed = lastChangeOf(article);
	return propertyTags([
		['article:published_time', machineDate(article.instant, article.precision, site.timeZone)],
		['article:modified_time', changed === undefined ? '' : formatInstant(changed, site.timeZone)],
		['article:section', item.section?.label],
		...authors.map(({ address }) => ['article:author', url(address)] as const),
		...tags.map(({ label }) => ['article:tag', label] as const),
	]);
}

/** Without a title of a journal: with one, programs take the article for a scholarly one. */
function highwire({ article, authors }: ArticleParts, context: SeoContext): HeadTag[] {
	const { year, month, date } = knownDate(article);
	return namedTags([
		['citation_title', article.title],
		...authors.map(({ label }) => ['citation_author', label] as const),
		['citation_publication_date', [year, month, date].filter((part) => part !== undefined).join('/')],
		['citation_language', languageOf(article, context)],
		['citation_public_url', context.url(articleAddress(article.id))],
	]);
}

function dublinCore({ article, authors }: ArticleParts, context: SeoContext): HeadTag[] {
	const { site, url } = context;
	return namedTags([
		['DC.title', article.title],
		...authors.map(({ label }) => ['DC.creator', label] as const),
		['DC.date', machineDate(article.instant, article.precision, site.timeZone)],
		['DC.publisher', site.publisher.name ?? site.title],
		['DC.language', languageOf(article, context)],
		['DC.identifier', url(articleAddress(article.id))],
	]);
}

/** Each version names all of them, itself as well, or search engines heed none. */
function translations(parts: ArticleParts, context: SeoContext): HeadTag[] {
	if (parts.translations.length === 0) return [];
	const { article } = parts;
	const own = { language: languageOf(article, context), address: articleAddress(article.id) };
	return [own, ...parts.translations].map(({ language, address }) => ({
		element: 'link',
		rel: 'alternate',
		hreflang: language,
		href: context.url(address),
	}));
}

function copies({ article }: ArticleParts, { site, url }: SeoContext): HeadTag[] {
	if (article.draft) return [];
	const { json, markdown } = site.machineCopies;
	const link = (type: string, address: string) =>
		({ element: 'link', rel: 'alternate', type, href: url(address) }) as const;
	return [
		...(json ? [link('application/json', articleJsonAddress(article.id))] : []),
		...(markdown ? [link('text/markdown', articleSourceAddress(article.id))] : []),
	];
}

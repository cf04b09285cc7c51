import type { CorrectionComment, CreativeWork, ImageObject, NewsArticle } from 'schema-dts';
import { articleAddress } from '../addresses.ts';
import { formatInstant } from '../locale/instant.ts';
import type { ArticleParts } from '../views/article.ts';
import { lastChangeOf } from '../views/last-change.ts';
import { identify, languageOf, type SeoContext } from './context.ts';
import { machineDate } from './machine-date.ts';
import { buildPublisher } from './publisher.ts';
import { shareImageOf } from './share-image.ts';

/** An article as search engines read it; undefined for a withdrawn one, which says nothing any more. */
export function buildNewsArticle(parts: ArticleParts, context: SeoContext): NewsArticle | undefined {
	const { article, item, tags, authors } = parts;
	const { site, url } = context;
	if (article.withdrawn) return undefined;
	const address = url(articleAddress(article.id));
	const changed = lastChangeOf(article);
	const image = imageOf(parts, context);
	const citations = citationsOf(parts);
	return {
		'@type': 'NewsArticle',
		...identify(`${address}#article`),
		mainEntityOfPage: address,
		url: address,
		headline: article.title,
		...(article.excerpt !== '' && { description: article.excerpt }),
		...(image && { image }),
		datePublished: machineDate(article.instant, article.precision, site.timeZone),
		...(changed !== undefined && { dateModified: formatInstant(changed, site.timeZone) }),
		...(authors.length > 0 && {
			author: authors.map(({ label, address }) => ({ '@type': 'Person' as const, name: label, url: url(address) })),
		}),
		publisher: buildPublisher(context),
		...(item.section && { articleSection: item.section.label }),
		...(tags.length > 0 && { keywords: tags.map(({ label }) => label) }),
		inLanguage: languageOf(article, context),
		...(article.provenance && { isBasedOn: article.provenance.url }),
		...(citations.length > 0 && { citation: citations }),
		...(article.corrections.length > 0 && { correction: correctionsOf(parts, context) }),
		wordCount: article.words,
		isAccessibleForFree: true,
	};
}

function imageOf(parts: ArticleParts, context: SeoContext): ImageObject | undefined {
	const image = shareImageOf(parts, context);
	const { caption, credit } = parts.article.image ?? {};
	return (
		image && {
			'@type': 'ImageObject',
			url: image.url,
			...(image.file && { width: `${image.file.width}`, height: `${image.file.height}` }),
			...(caption !== undefined && { caption }),
			...(credit !== undefined && { creditText: credit }),
		}
	);
}

/** Sources that have an address: a name alone is no work that could be looked up. */
function citationsOf({ sources }: ArticleParts): CreativeWork[] {
	return sources.flatMap(({ label, url, archivedUrl }) =>
		url === undefined && archivedUrl === undefined
			? []
			: [
					{
						'@type': 'CreativeWork' as const,
						name: label,
						...(url !== undefined && { url }),
						...(archivedUrl !== undefined && { archivedAt: archivedUrl }),
					},
				],
	);
}

function correctionsOf({ article }: ArticleParts, { site }: SeoContext): CorrectionComment[] {
	return article.corrections.map(({ instant, text }) => ({
		'@type': 'CorrectionComment',
		datePublished: machineDate(instant, 'day', site.timeZone),
		text,
	}));
}

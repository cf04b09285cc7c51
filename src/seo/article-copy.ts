import { articleAddress } from '../addresses.ts';
import { formatInstant } from '../locale/instant.ts';
import type { ArticleParts } from '../views/article.ts';
import { lastChangeOf } from '../views/last-change.ts';
import type { TermLink } from '../views/parts.ts';
import type { ArticleCopy } from './article-copy-schema.ts';
import { languageOf, type SeoContext } from './context.ts';
import { machineDate } from './machine-date.ts';
import { shareImageOf } from './share-image.ts';

/**
 * An article for programs; `article-copy-schema.ts` tells what each field holds.
 *
 * @param html of the body, with absolute addresses
 */
export function buildArticleCopy(parts: ArticleParts, html: string, context: SeoContext): ArticleCopy {
	const { article, item } = parts;
	const { site, url } = context;
	const instant = (at: number) => formatInstant(at, site.timeZone);
	const term = ({ label, address }: TermLink) => ({ name: label, url: url(address) });
	const changed = lastChangeOf(article);
	const image = imageOf(parts, context);
	const { provenance } = article;
	return {
		id: article.id,
		url: url(articleAddress(article.id)),
		title: article.title,
		...(article.excerpt !== '' && { description: article.excerpt }),
		language: languageOf(article, context),
		published: machineDate(article.instant, article.precision, site.timeZone),
		datePrecision: article.precision,
		...(changed !== undefined && { updated: instant(changed) }),
		...(item.section && { section: term(item.section) }),
		tags: parts.tags.map(term),
		authors: parts.authors.map(term),
		sources: parts.sources.map(({ url: original, archivedUrl, ...link }) => ({
			...term(link),
			...(original !== undefined && { original }),
			...(archivedUrl !== undefined && { archived: archivedUrl }),
		})),
		...(image && { image }),
		corrections: article.corrections.map(({ instant, type, text }) => ({
			date: machineDate(instant, 'day', site.timeZone),
			type,
			text,
		})),
		translations: parts.translations.map(({ language, address }) => ({ language, url: url(address) })),
		...(provenance && {
			provenance: {
				url: provenance.url,
				...(provenance.capturedAt !== undefined && { capturedAt: instant(provenance.capturedAt) }),
				...(provenance.method !== undefined && { method: provenance.method }),
			},
		}),
		words: article.words,
		html,
	};
}

function imageOf(parts: ArticleParts, context: SeoContext): ArticleCopy['image'] {
	const image = shareImageOf(parts, context);
	const { caption, credit } = parts.article.image ?? {};
	return (
		image && {
			url: image.url,
			...image.file,
			...(image.alt !== undefined && { alt: image.alt }),
			...(caption !== undefined && { caption }),
			...(credit !== undefined && { credit }),
		}
	);
}

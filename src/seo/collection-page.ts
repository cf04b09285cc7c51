import type { CollectionPage } from 'schema-dts';
import { identify, type SeoContext } from './context.ts';
import { siteReference } from './web-site.ts';

/** A list of articles: of a term, a day, a month, a year, or an index of terms. */
export function buildCollectionPage(
	{ address, title, description }: { address: string; title: string; description?: string | undefined },
	context: SeoContext,
): CollectionPage {
	const url = context.url(address);
	return {
		'@type': 'CollectionPage',
		...identify(url),
		url,
		name: title,
		...(description && { description }),
		inLanguage: context.site.language,
		isPartOf: siteReference(context),
	};
}

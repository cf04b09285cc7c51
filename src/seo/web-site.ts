import type { SearchAction, WebSite } from 'schema-dts';
import type { SeoContext } from './context.ts';
import { buildPublisher } from './publisher.ts';

/**
 * The whole site.
 *
 * @param search address of the page of results up to where the words belong, `/search/?q=`; absent while there is none
 */
export function buildWebSite(context: SeoContext, search?: string): WebSite {
	const { site, url } = context;
	return {
		'@type': 'WebSite',
		...siteReference(context),
		url: url('/'),
		name: site.title,
		...(site.description !== '' && { description: site.description }),
		inLanguage: site.language,
		publisher: buildPublisher(context),
		...(search !== undefined && { potentialAction: searchAction(`${url('/').slice(0, -1)}${search}`) }),
	};
}

/** The site as other pages name it. */
export function siteReference({ url }: SeoContext): { '@id': string } {
	return { '@id': `${url('/')}#website` };
}

/** Search engines want the name of the field in a property that is in no vocabulary. */
function searchAction(address: string): SearchAction & { 'query-input': string } {
	return {
		'@type': 'SearchAction',
		target: { '@type': 'EntryPoint', urlTemplate: `${address}{search_term_string}` },
		'query-input': 'required name=search_term_string',
	};
}

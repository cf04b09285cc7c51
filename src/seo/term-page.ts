import type { CollectionPage, ImageObject, Organization, Person, ProfilePage, Thing } from 'schema-dts';
import type { TermListView } from '../views/term-list.ts';
import { buildCollectionPage } from './collection-page.ts';
import type { SeoContext } from './context.ts';

/**
 * The list of a term, and on its newest page what the archive's files say of the term itself: who the writer is, which
 * agency it is.
 *
 * @param title of this page of the list
 */
export function buildTermPage(
	view: TermListView,
	{ address, title }: { address: string; title: string },
	context: SeoContext,
): CollectionPage | ProfilePage {
	const { description } = view;
	const page = buildCollectionPage({ address, title, description }, context);
	if (view.number !== undefined || (view.url === undefined && view.picture === undefined)) return page;
	if (view.kind !== 'author') return { ...page, about: termThing(view, context) };
	return { ...page, '@type': 'ProfilePage', mainEntity: writer(view, context) };
}

/** A tag or a section is something; a source is somebody who has a site and a mark. */
function termThing(view: TermListView, context: SeoContext): Thing | Organization {
	const { url } = view;
	const thing = { ...factsOf(view, context), ...(url !== undefined && { sameAs: url }) };
	if (view.kind !== 'source') return { '@type': 'Thing', ...thing };
	const logo = imageOf(view, context);
	return {
		'@type': 'Organization',
		name: view.label,
		...(view.description && { description: view.description }),
		...(url !== undefined && { url }),
		...(logo && { logo }),
	};
}

function writer(view: TermListView, context: SeoContext): Person {
	const { url } = view;
	return {
		'@type': 'Person',
		...factsOf(view, context),
		url: context.url(view.newestAddress),
		...(url !== undefined && { sameAs: url }),
	};
}

function factsOf(view: TermListView, context: SeoContext) {
	const image = imageOf(view, context);
	return {
		name: view.label,
		...(view.description && { description: view.description }),
		...(image && { image }),
	};
}

function imageOf({ picture }: TermListView, { url }: SeoContext): ImageObject | undefined {
	return (
		picture && {
			'@type': 'ImageObject',
			url: url(picture.address),
			width: `${picture.width}`,
			height: `${picture.height}`,
			...(picture.credit !== undefined && { creditText: picture.credit }),
		}
	);
}

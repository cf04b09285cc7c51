import type { BreadcrumbList } from 'schema-dts';
import type { SeoContext } from './context.ts';

/** A step of the way from the front page to a page. */
export interface Crumb {
	readonly label: string;
	readonly address: string;
}

/**
 * The way to a page as it shows it, and the page itself as the end.
 *
 * @param trail from the front page down, without the page
 */
export function buildBreadcrumbList(trail: readonly Crumb[], title: string, { url }: SeoContext): BreadcrumbList {
	const steps = [...trail.map(({ label, address }) => ({ name: label, item: url(address) })), { name: title }];
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
	};
}

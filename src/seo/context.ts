import type { Locations } from '../addresses.ts';
import type { Site } from '../site.ts';

/** What builders of tags and structured data know beside the page. */
export interface SeoContext extends Pick<Locations, 'url'> {
	readonly site: Site;
}

/** Of an article that may be in another language than its site. */
export function languageOf({ lang }: { readonly lang?: string }, { site }: SeoContext): string {
	return lang ?? site.language;
}

/** The name of a node of structured data, which other nodes refer to. The types of `schema-dts` know it in references alone. */
export function identify(id: string): { readonly '@id': string } {
	return { '@id': id };
}

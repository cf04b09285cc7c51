import { escapeHtml } from '../escape.ts';
import { directionOf } from '../locale/direction.ts';
import { stringsFor } from '../locale/strings.ts';

/** The article that a block leads to, in its own language. */
export interface ReadMoreTarget {
	readonly title: string;
	readonly href: string;
	readonly language: string;
}

/**
 * The block that leads from the middle of an article to another one.
 *
 * @param language of the article that it stands in
 */
export function readMoreBlock({ title, href, language: own }: ReadMoreTarget, language: string): string {
	const { readMore } = stringsFor(language);
	const lang = own === language ? '' : ` lang="${escapeHtml(own)}"`;
	const shown = `<bdi${lang} dir="${directionOf(own)}">${escapeHtml(title)}</bdi>`;
	return `<aside class="read-more"><a href="${escapeHtml(href)}"><span>${readMore}</span> ${shown}</a></aside>`;
}

import { escapeHtml } from '../escape.ts';
import { stringsFor } from '../locale/strings.ts';

/** The block that leads from the middle of an article to another one. */
export function readMoreBlock(title: string, href: string, language: string): string {
	const { readMore } = stringsFor(language);
	return `<aside class="read-more"><a href="${escapeHtml(href)}"><span>${readMore}</span> <bdi>${escapeHtml(title)}</bdi></a></aside>`;
}

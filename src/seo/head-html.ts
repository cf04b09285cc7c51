import { escapeHtml } from '../escape.ts';
import type { HeadTag } from './head-tag.ts';

/** Tags of the head as HTML, in one piece: an element of a template costs a component each. */
export function headHtml(tags: readonly HeadTag[]): string {
	let html = '';
	for (const { element, ...attributes } of tags) {
		html += `<${element}`;
		for (const [name, value] of Object.entries(attributes)) html += ` ${name}="${escapeHtml(value)}"`;
		html += '>';
	}
	return html;
}

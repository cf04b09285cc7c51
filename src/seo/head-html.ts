import { escapeHtml } from '../escape.ts';
import type { HeadTag } from './head-tag.ts';

/** Tags of the head as HTML, in one piece: an element of a template costs a component each. */
export function headHtml(tags: readonly HeadTag[]): string {
	return tags.map(tagHtml).join('');
}

function tagHtml({ element, ...attributes }: HeadTag): string {
	const written = Object.entries(attributes).flatMap(([name, value]) =>
		value === undefined ? [] : [` ${name}="${escapeHtml(String(value))}"`],
	);
	return `<${element}${written.join('')}>`;
}

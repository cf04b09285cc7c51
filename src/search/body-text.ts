import { dropSlots } from '../markdown/slots.ts';

/**
 * The text of a body's HTML: what authors wrote, captions with it, on one line for each block. Marks of footnotes, the
 * words that Markdown adds to them and blocks that lead to other articles are left out.
 *
 * @param html as the catalogue keeps it, with slots
 */
export function bodyText(html: string): string {
	return dropSlots(html)
		.replace(ADDED, '')
		.replace(TAG, (tag, name: string) => (INLINE.has(name) ? '' : tag === '<br>' ? ' ' : '\n'))
		.replace(ENTITY, decodeEntity)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n[ \n]*/g, '\n')
		.trim();
}

/** What the pipeline adds to footnotes: each stands in one element that holds no other of its kind. */
const ADDED =
	/<sup><a\b(?:"[^"]*"|[^">])*data-footnote-ref(?:"[^"]*"|[^">])*>[^<]*<\/a><\/sup>|<a\b(?:"[^"]*"|[^">])*data-footnote-backref(?:"[^"]*"|[^">])*>.*?<\/a>|<h2\b(?:"[^"]*"|[^">])*id="footnote-label"(?:"[^"]*"|[^">])*>.*?<\/h2>/gs;

const TAG = /<\/?([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|<!--.*?-->/gs;

/** Elements inside a line: they part no word. */
const INLINE = new Set(
	'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small source span strike strong sub sup time tt u var wbr'.split(
		' ',
	),
);

const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/gi;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decodeEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
	if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
	return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}

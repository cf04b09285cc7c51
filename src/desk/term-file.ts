import { isDeepStrictEqual } from 'node:util';
import type { TermKind } from '../addresses.ts';
import { readTermFile, type TermEntry, termOwner } from '../catalogue/registry.ts';
import { ByHand } from './rename-in-article.ts';
import { addToList, inDoubleQuotes, removeFromList, setScalar } from './yaml-edit.ts';

/** The text of a new registry file. */
export function newTermFile(entry: TermEntry): string {
	const start = `label: ${inDoubleQuotes(entry.label)}\n`;
	return editTermFile(start, { label: entry.label, aliases: [] }, entry);
}

/**
 * The text of a registry file that said `before`, saying `after`. Comments, quotes, order and line ends stay; what is
 * new comes at the end of its list, or of the file.
 */
export function editTermFile(text: string, before: TermEntry, after: TermEntry): string {
	let edited = before.label === after.label ? text : setScalar(text, 'label', after.label);
	for (const [name, old, now] of [
		['aliases', before.aliases, after.aliases],
		['formerly', before.formerly ?? [], after.formerly ?? []],
	] as const) {
		for (const one of now) {
			if (!old.includes(one)) edited = addToList(edited, name, one, name === 'aliases' ? 'label' : undefined);
		}
		// Afterwards, so that the list is never empty and keeps its form.
		for (const one of old) if (!now.includes(one)) edited = removeFromList(edited, name, (value) => value === one);
	}
	for (const name of ['description', 'url'] as const) {
		const value = after[name];
		if (value !== undefined && before[name] === undefined) edited = setScalar(edited, name, value);
	}
	const { image } = after;
	if (image && !before.image) edited = withImage(edited, image);
	return edited;
}

/**
 * Does the file say what it should? Texts are edited and not written anew, so this is asked of each before it is written.
 *
 * @throws ByHand
 */
export function checkTermFile(
	text: string,
	{ kind, slug, entry }: { kind: TermKind; slug: string; entry: TermEntry },
): void {
	const read = readTermFile(Buffer.from(text), `${termOwner(kind, slug)}.yml`).entry;
	const sorted = ({ aliases, formerly = [], ...rest }: TermEntry) => ({
		...rest,
		aliases: aliases.toSorted(),
		formerly: formerly.toSorted(),
	});
	if (!read || !isDeepStrictEqual(sorted(read), sorted(entry)))
		throw new ByHand('the file is written in an unusual way');
}

function withImage(text: string, { path, alt, credit }: NonNullable<TermEntry['image']>): string {
	const eol = /\r\n/.test(text) ? '\r\n' : '\n';
	const src = path.startsWith('public/') ? path.slice('public'.length) : `../${path}`;
	const fields = [['src', src], ['alt', alt], ...(credit === undefined ? [] : [['credit', credit]])];
	const lines = fields.map(([name, value = '']) => `  ${name}: ${inDoubleQuotes(value)}${eol}`).join('');
	return `${text}${text.endsWith('\n') ? '' : eol}image:${eol}${lines}`;
}

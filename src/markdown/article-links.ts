import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { encodeAddress } from '../addresses.ts';
import { quote } from '../problem.ts';
import { notesOf, placeOf } from './findings.ts';
import { headingFragment } from './heading-ids.ts';
import { isWebAddress, resolveWritten } from './relative-path.ts';
import { ORIGIN_SLOT } from './slots.ts';

/** `articles/2021/12/slug.md` and `pages/about.md` */
const CONTENT_FILE = /^(?:articles|pages)\/(.+)\.md$/;

/**
 * Turns links by relative `.md` path into addresses and notes them, so that a missing target can be reported. Writers
 * link to the file they see in their editor; readers get the address. Runs on safe HTML, so links that were written as
 * HTML count too.
 */
export function articleLinks() {
	return (tree: Root, file: VFile): void => {
		const notes = notesOf(file);
		visit(tree, 'element', (node) => {
			const url = node.tagName === 'a' ? String(node.properties['href'] ?? '') : '';
			if (url === '' || url.startsWith('#') || url.startsWith('?') || isWebAddress(url)) return;
			const [, written = '', suffix = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
			if (written.startsWith('/')) {
				node.properties['href'] = `${ORIGIN_SLOT}${url}`;
				return;
			}
			const target = resolveWritten(notes.file, written);
			const address = target === undefined ? undefined : CONTENT_FILE.exec(target)?.[1];
			if (target === undefined || address === undefined) {
				notes.findings.push({
					...placeOf(node),
					severity: 'error',
					code: target === undefined ? 'link-outside' : 'link-relative',
					message: `Unexpected link to ${quote(url)}, expected an article's .md file, or an address that begins with / or https://.`,
					hint: 'A link to a file that readers download goes under public/: write `/report.pdf` for `public/report.pdf`.',
				});
				return;
			}
			notes.links.push({ target, kind: 'link', ...placeOf(node) });
			node.properties['href'] = `${ORIGIN_SLOT}${encodeAddress(`/${address}/`)}${headingSuffix(suffix)}`;
		});
	};
}

/** In a link to a file, `#عنوان` is the heading of that name. Its id can be written too, and that of a footnote. */
function headingSuffix(suffix: string): string {
	return suffix.replace(/#(?!s-|user-content-)(.+)$/, (_, fragment: string) => `#${headingFragment(fragment)}`);
}

/** A mark that ends a sentence or a quotation around an address, and is no part of it. */
const TRAILING_MARK = /[،؛؟۔»›”’…!"'),.:;?]$/u;

/**
 * Bare addresses end before Arabic punctuation: the syntax knows the Latin marks only, and takes «،» for a part of the
 * address.
 */
export function bareAddresses() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, index, parent) => {
			const [text, ...others] = node.children;
			if (node.tagName !== 'a' || text?.type !== 'text' || others.length > 0 || !parent || index === undefined) return;
			// `[…](…)` and `<…>` begin before their text, and say themselves where the address ends.
			if (node.position?.start.offset !== text.position?.start.offset) return;
			const href = String(node.properties['href'] ?? '');
			const marks = trailingMarks(text.value);
			if (marks === '' || !/^(https?:\/\/|www\.)/i.test(text.value) || !href.endsWith(encodeURI(marks))) return;
			node.properties['href'] = href.slice(0, -encodeURI(marks).length);
			text.value = text.value.slice(0, -marks.length);
			parent.children.splice(index + 1, 0, { type: 'text', value: marks });
		});
	};
}

function trailingMarks(text: string): string {
	let address = text;
	while (TRAILING_MARK.test(address)) {
		// A bracket that was opened inside the address belongs to it.
		if (address.endsWith(')') && address.split('(').length >= address.split(')').length) break;
		address = address.slice(0, -1);
	}
	return text.slice(address.length);
}

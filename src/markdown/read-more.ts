import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quote } from '../problem.ts';
import { notesOf, placeOf } from './findings.ts';

const ARTICLE_ID = /^\d{4}\/\d{2}\/[^/\u0000-\u001f]+$/;

/**
 * `remark-directive` without its directives inside text: `12:30` and «قال:نعم» are prose, not directives.
 */
export function blockDirectives(this: Processor): void {
	remarkDirective.call(this as never);
	for (const extension of this.data().micromarkExtensions ?? []) {
		if (extension.flow?.[58] && extension.text?.[58]) delete extension.text[58];
	}
}

/** `::read-more{article=2021/12/slug}`: a block that shows the title of another article and leads to it. */
export function readMore() {
	return (tree: Root, file: VFile): void => {
		const notes = notesOf(file);
		visit(tree, ['leafDirective', 'containerDirective'], (node) => {
			if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
			const id = node.attributes?.['article']?.normalize('NFC').replace(/^\/|\/$|\.md$/g, '');
			if (node.type === 'leafDirective' && node.name === 'read-more' && id !== undefined && ARTICLE_ID.test(id)) {
				notes.links.push({ target: `articles/${id}.md`, kind: 'read-more', ...placeOf(node) });
				// The element is written as it stands when the tree has been made safe; see `html.ts`.
				node.data = { hName: 'read-more', hProperties: { article: id } };
				return;
			}
			notes.findings.push({
				...placeOf(node),
				severity: 'error',
				code: node.name === 'read-more' ? 'read-more-article' : 'directive-unknown',
				message: `Unexpected ${quote(`::${node.name}`)}, expected \`::read-more{article=YYYY/MM/slug}\` on a line of its own.`,
			});
		});
	};
}

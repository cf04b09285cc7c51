import { pageAddress, RESERVED_NAMES } from '../addresses.ts';
import type { Page } from '../catalogue/page.ts';
import { type BodyParts, bodyParts } from './parts.ts';
import type { View } from './view.ts';

export interface PageView {
	readonly page: Page;
	readonly body: BodyParts;
}

/** `content/pages/*.md` */
export const pageView: View<{ name: string }, PageView> = {
	kind: 'page',
	*all({ catalogue }) {
		for (const name of catalogue.pageNames()) yield { name };
	},
	*touchedBy({ catalogue }, { articles, files }) {
		for (const file of files) {
			const name = /^pages\/([^/]+)\.md$/.exec(file)?.[1];
			if (name !== undefined) yield { name };
		}
		for (const { id } of articles) {
			for (const from of catalogue.linkersTo(id))
				if (from.startsWith('pages/')) yield { name: from.slice('pages/'.length) };
		}
	},
	read(archive, { name }) {
		const found = archive.catalogue.page(name);
		return found && { page: found.page, body: bodyParts(archive, `pages/${name}`) };
	},
	path: ({ name }) => pageAddress(name),
	match(address) {
		const name = /^\/([^/]+)\/$/.exec(address)?.[1];
		return name === undefined || /^\d+$/.test(name) || RESERVED_NAMES.has(name) ? undefined : { name };
	},
};

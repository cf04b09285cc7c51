import type { View } from './view.ts';

/** A file that is published as it is. `oid` is git's name for its content. */
export interface FileView {
	/** As the catalogue names it: `public/…`, `@public/…`, `articles/…`. */
	readonly source: string;
	readonly oid: string;
}

/** Static files of `public/`: the archive's own and the checkout's. */
export const staticFileView: View<{ name: string }, FileView> = {
	kind: 'file',
	*all({ catalogue }) {
		const seen = new Set<string>();
		for (const { path } of catalogue.allStaticFiles()) {
			const name = path.replace(/^@?public\//, '');
			if (!seen.has(name)) yield { name };
			seen.add(name);
		}
	},
	*touchedBy(_, { files }) {
		for (const file of files) {
			const name = /^@?public\/(.+)$/.exec(file)?.[1];
			if (name !== undefined) yield { name };
		}
	},
	read({ catalogue }, { name }) {
		const file = catalogue.staticFile(name);
		return file && { source: file.path, oid: file.oid };
	},
	path: ({ name }) => `/${name}`.replace(/\/index\.html$/, '/'),
	match: () => undefined,
};

/** Pictures of articles, named by their content. */
export const imageView: View<{ address: string }, FileView> = {
	kind: 'image',
	*all({ catalogue }) {
		for (const address of catalogue.allImageAddresses()) yield { address };
	},
	*touchedBy(_, { files }) {
		for (const file of files) if (file.startsWith('image:')) yield { address: file.slice('image:'.length) };
	},
	read({ catalogue }, { address }) {
		const file = catalogue.imageAt(address);
		return file && { source: file.path, oid: file.oid };
	},
	path: ({ address }) => address,
	match: (address) => (address.startsWith('/images/') ? { address } : undefined),
};

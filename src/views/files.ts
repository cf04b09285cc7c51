import { madePath } from '../images/image-cache.ts';
import { everyVariant, publishedAddress } from '../images/variants.ts';
import type { View } from './view.ts';

/** A file that is copied into the site. */
export interface FileView {
	/** As the catalogue names it: `public/…`, `@public/…`, `articles/…`; `@images/…` for one made from a picture. */
	readonly source: string;
	/** Git's name for its content; of a made file what its address does not tell: the recipe and the encoders. */
	readonly oid: string;
}

/** Published together with the redirects of articles. */
const OWN_REDIRECTS = '_redirects';

/** Static files of `public/`: the archive's own and the checkout's. */
export const staticFileView: View<{ name: string }, FileView> = {
	kind: 'file',
	*all({ catalogue }) {
		const seen = new Set<string>();
		for (const { path } of catalogue.allStaticFiles()) {
			const name = path.replace(/^@?public\//, '');
			if (!seen.has(name) && name !== OWN_REDIRECTS) yield { name };
			seen.add(name);
		}
	},
	*touchedBy(_, { files }) {
		for (const file of files) {
			const name = /^@?public\/(.+)$/s.exec(file)?.[1];
			if (name !== undefined && name !== OWN_REDIRECTS) yield { name };
		}
	},
	read({ catalogue }, { name }) {
		const file = catalogue.staticFile(name);
		return file && { source: file.path, oid: file.oid };
	},
	path: ({ name }) => `/${name}`.replace(/\/index\.html$/, '/'),
	match: () => undefined,
};

/** Pictures of articles in all their sizes, and share cards. Named by their content. */
export const imageView: View<{ address: string }, FileView> = {
	kind: 'image',
	*all({ catalogue, site }) {
		for (const file of catalogue.allImages()) {
			const variants = everyVariant(file, site.images);
			if (variants.length === 0) yield { address: publishedAddress(file) };
			for (const { address } of variants) yield { address };
		}
		for (const address of catalogue.allCardAddresses()) yield { address };
	},
	*touchedBy(_, { files }) {
		for (const file of files) if (file.startsWith('image:')) yield { address: file.slice('image:'.length) };
	},
	read({ catalogue, site }, { address }) {
		const { encoder } = catalogue;
		const made = { source: madePath(address, encoder), oid: encoder };
		if (catalogue.cardAt(address)) return made;
		const file = catalogue.imageAt(address);
		if (!file) return undefined;
		const variants = everyVariant(file, site.images);
		if (variants.length === 0)
			return publishedAddress(file) === address ? { source: file.path, oid: file.oid } : undefined;
		return variants.some((variant) => variant.address === address) ? made : undefined;
	},
	path: ({ address }) => address,
	match: (address) => (address.startsWith('/images/') ? { address } : undefined),
};

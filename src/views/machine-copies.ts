import { articleJsonAddress, articleSourceAddress, indexNowAddress } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import { type ArticleParts, articleParts } from './article.ts';
import type { FileView } from './files.ts';
import type { Archive, View } from './view.ts';

interface Params {
	readonly id: string;
}

/** `/2022/01/slug/index.json`: an article for programs. Nothing in it depends on other articles but those it names. */
export const articleJsonView: View<Params, ArticleParts> = {
	kind: 'article-json',
	*all({ catalogue, site }) {
		if (site.machineCopies.json) for (const id of catalogue.allOpenIds()) yield { id };
	},
	*touchedBy({ catalogue, site }, { articles }) {
		if (!site.machineCopies.json) return;
		for (const { id } of articles) {
			yield { id };
			for (const from of catalogue.linkersTo(id)) if (!from.startsWith('pages/')) yield { id: from };
		}
	},
	read(archive, { id }) {
		const article = archive.site.machineCopies.json ? openArticle(archive, id) : undefined;
		return article && articleParts(archive, article);
	},
	path: ({ id }) => articleJsonAddress(id),
	match: (address) => idIn(address, 'index.json'),
};

/** `/2022/01/slug/index.md`: the file of an article, byte for byte. */
export const articleSourceView: View<Params, FileView> = {
	kind: 'article-source',
	*all({ catalogue, site }) {
		if (site.machineCopies.markdown) for (const id of catalogue.allOpenIds()) yield { id };
	},
	*touchedBy({ site }, { articles }) {
		if (site.machineCopies.markdown) for (const { id } of articles) yield { id };
	},
	read(archive, { id }) {
		if (!archive.site.machineCopies.markdown || !openArticle(archive, id)) return undefined;
		const oid = archive.catalogue.sourceOf(id);
		return oid === undefined ? undefined : { source: `articles/${id}.md`, oid };
	},
	path: ({ id }) => articleSourceAddress(id),
	match: (address) => idIn(address, 'index.md'),
};

/** `/<key>.txt`, where the site has a key of IndexNow. */
export const indexNowView: View<{ key: string }, { key: string }> = {
	kind: 'index-now',
	*all({ site }) {
		if (site.indexNow !== undefined) yield { key: site.indexNow };
	},
	touchedBy: () => [],
	read: ({ site }, { key }) => (site.indexNow === key ? { key } : undefined),
	path: ({ key }) => indexNowAddress(key),
	match(address) {
		const key = /^\/([A-Za-z0-9-]+)\.txt$/.exec(address)?.[1];
		return key === undefined || key === 'robots' ? undefined : { key };
	},
};

/** Of what is withdrawn or a draft no copy is given away, be it that its page is shown. */
function openArticle({ catalogue }: Archive, id: string): Article | undefined {
	const article = catalogue.article(id);
	return article?.withdrawn || article?.draft ? undefined : article;
}

function idIn(address: string, name: string): Params | undefined {
	const [, id, file] = /^\/(\d{4}\/\d{2}\/[^/]*[^/\d][^/]*)\/([^/]+)$/.exec(address) ?? [];
	return id === undefined || file !== name ? undefined : { id };
}

import { locationsOf } from '../addresses.ts';
import { digestOf } from '../digest.ts';
import { COLUMN_SIZES, PLAIN, pictureFrame } from '../images/picture-frame.ts';
import { readMoreBlock } from '../markdown/read-more-block.ts';
import { fillSlots } from '../markdown/slots.ts';
import type { DuePage } from '../plan/ledger.ts';
import type { OpenPage, Session } from '../session.ts';
import { matchAddress, viewOf } from '../views/all.ts';
import type { ArticleView } from '../views/article.ts';
import { articleView } from '../views/article.ts';
import type { BodyParts } from '../views/parts.ts';
import type { Archive } from '../views/view.ts';

/** A session that also remembers the digest of each view it handed out, for the ledger. */
export interface BuildSession extends Session {
	/** The digest of the view that was opened for an address, once. */
	readonly takeDigest: (address: string) => string | undefined;
}

/**
 * The session of one process.
 *
 * @param due the pages this process makes; undefined in development, where every address may be asked for
 */
export function makeSession(archive: Archive, due?: readonly DuePage[]): BuildSession {
	const { catalogue, site } = archive;
	const locations = locationsOf(site.url);
	const pages = new Map(due?.map((page) => [page.address, page]));
	const digests = new Map<string, string>();

	const openPage = (address: string): OpenPage | undefined => {
		const planned = pages.get(address);
		const found = planned
			? { kind: planned.kind, params: JSON.parse(planned.params) as object }
			: matchAddress(address);
		const view = found && viewOf(found.kind).view.read(archive, found.params);
		if (!found || !view) return undefined;
		if (due) digests.set(address, digestOf(view));
		return { address, kind: found.kind, view };
	};

	const body = (from: string, { pictures, readMore }: BodyParts, absolute = false): string => {
		const html = from.startsWith('pages/') ? catalogue.page(from.slice('pages/'.length))?.html : catalogue.bodyOf(from);
		const write = absolute ? locations.url : locations.link;
		return fillSlots(html ?? '', {
			origin: write('/').slice(0, -1),
			image(path) {
				const picture = pictures[path];
				// Left out with `--keep-going`: the alternative text stands for it.
				if (!picture) return { src: '', width: 0, height: 0, open: '', close: '' };
				// Feed readers show the plain picture; many drop what they don't know.
				const { open, close } = absolute ? PLAIN : pictureFrame(picture, write, COLUMN_SIZES);
				return { ...picture, src: write(picture.address), open, close };
			},
			readMore(id) {
				const headline = readMore[id];
				if (!headline) return '';
				const { title, address, lang = site.language } = headline;
				const around = from.startsWith('pages/') ? undefined : catalogue.article(from)?.lang;
				return readMoreBlock({ title, href: write(address), language: lang }, around ?? site.language);
			},
		});
	};

	return {
		...locations,
		archive,
		site,
		has: (address) => {
			const found = matchAddress(address);
			return found !== undefined && viewOf(found.kind).view.read(archive, found.params) !== undefined;
		},
		openPage,
		body,
		article: (id) => articleView.read(archive, { id }) as ArticleView | undefined,
		takeDigest(address) {
			const digest = digests.get(address);
			digests.delete(address);
			return digest;
		},
	};
}

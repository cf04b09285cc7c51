/**
 * What the pages of one process work with. Made by a build or the development server before a page is asked for; pages
 * are bundled apart from the rest of Warraq, so it is handed to them through `globalThis`.
 */
import type { Locations } from './addresses.ts';
import type { Site } from './site.ts';
import type { ArticleView } from './views/article.ts';
import type { BodyParts } from './views/parts.ts';
import type { Archive } from './views/view.ts';

/** A page that is being made. */
export interface OpenPage {
	readonly address: string;
	readonly kind: string;
	/** All that the page shows; its type belongs to its kind. */
	readonly view: object;
}

export interface Session extends Locations {
	readonly archive: Archive;
	readonly site: Site;
	/** Is there a page of the archive at this address? */
	readonly has: (address: string) => boolean;
	/** Reads the view of an address; undefined when there is no such page. */
	readonly openPage: (address: string) => OpenPage | undefined;
	/** HTML of a body with everything filled in. `absolute` for feeds. */
	readonly body: (from: string, parts: BodyParts, absolute?: boolean) => string;
	/** The view of one article, for the live collection. */
	readonly article: (id: string) => ArticleView | undefined;
}

const KEY = Symbol.for('warraq.session');
const holder = globalThis as { [KEY]?: Session };

export function setSession(session: Session | undefined): void {
	if (session) holder[KEY] = session;
	else delete holder[KEY];
}

export function hasSession(): boolean {
	return holder[KEY] !== undefined;
}

/** @throws when pages are loaded outside a build or the development server */
export function getSession(): Session {
	const session = holder[KEY];
	if (!session)
		throw new Error(
			'There is no build under way. Pages of Warraq are rendered by `astro build`, `npm run build` or `npm run dev`.',
		);
	return session;
}

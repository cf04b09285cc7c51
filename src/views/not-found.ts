import { NOT_FOUND, ROBOTS } from '../addresses.ts';
import { type Item, itemOf } from './parts.ts';
import type { View } from './view.ts';

export interface NotFoundView {
	/** The newest articles. */
	readonly items: readonly Item[];
}

const NEWEST = 5;

/** The page a server shows for an address that is none. */
export const notFoundView: View<Record<string, never>, NotFoundView> = {
	kind: 'not-found',
	all: () => [{}],
	touchedBy: (_, { articles }) => (articles.length > 0 ? [{}] : []),
	read: (archive) => ({ items: archive.catalogue.newest(NEWEST).map((article) => itemOf(archive, article)) }),
	path: () => NOT_FOUND,
	match: (address) => (address === NOT_FOUND || address === '/404/' ? {} : undefined),
};

export interface RobotsView {
	readonly hasAdmin: boolean;
}

export const robotsView: View<Record<string, never>, RobotsView> = {
	kind: 'robots',
	all: () => [{}],
	touchedBy: () => [],
	read: ({ site }) => ({ hasAdmin: site.admin.enabled }),
	path: () => ROBOTS,
	match: (address) => (address === ROBOTS ? {} : undefined),
};

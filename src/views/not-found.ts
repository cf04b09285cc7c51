import { NOT_FOUND, ROBOTS } from '../addresses.ts';
import type { View } from './view.ts';

/** The page a server shows for an address that is none. The same for every archive of a site. */
export const notFoundView: View<Record<string, never>, object> = {
	kind: 'not-found',
	all: () => [{}],
	touchedBy: () => [],
	read: () => ({}),
	path: () => NOT_FOUND,
	match: (address) => (address === NOT_FOUND || address === '/404/' ? {} : undefined),
};

export const robotsView: View<Record<string, never>, object> = {
	kind: 'robots',
	all: () => [{}],
	touchedBy: () => [],
	read: () => ({}),
	path: () => ROBOTS,
	match: (address) => (address === ROBOTS ? {} : undefined),
};

import { ADMIN_CONFIG, ADMIN_PAGE, type TermKind } from '../addresses.ts';
import type { View } from './view.ts';

/** `/admin/`: the form for writers, where the site wants it. */
export const adminPageView: View<Record<string, never>, object> = {
	kind: 'admin',
	all: ({ site }) => (site.admin.enabled ? [{}] : []),
	touchedBy: () => [],
	read: ({ site }) => (site.admin.enabled ? {} : undefined),
	path: () => ADMIN_PAGE,
	match: (address) => (address === ADMIN_PAGE ? {} : undefined),
};

export interface AdminConfigView {
	/** Names to choose from: those of articles and those that have a file. */
	readonly names: Readonly<Record<TermKind, readonly string[]>>;
}

/** `/admin/config.json`: what the form is set up with. */
export const adminConfigView: View<Record<string, never>, AdminConfigView> = {
	kind: 'admin-config',
	all: ({ site }) => (site.admin.enabled ? [{}] : []),
	touchedBy: ({ site }, { articles, terms }) => (site.admin.enabled && articles.length + terms.length > 0 ? [{}] : []),
	read({ catalogue, site }) {
		if (!site.admin.enabled) return undefined;
		const namesOf = (kind: TermKind) => {
			const used = catalogue.terms(kind).map(({ label }) => label);
			return [...new Set([...used, ...catalogue.registry.labels(kind)])].sort();
		};
		return {
			names: { section: namesOf('section'), tag: namesOf('tag'), source: namesOf('source'), author: namesOf('author') },
		};
	},
	path: () => ADMIN_CONFIG,
	match: (address) => (address === ADMIN_CONFIG ? {} : undefined),
};

import { feed } from '../includes/feed.js';

export const data = {
	layout: null,
	pagination: { data: 'collections.terms', size: 1, alias: 'entry' },
	permalink: ({ entry }) => `${entry.address}rss.xml`,
};

export function render({ entry }) {
	return feed(entry.name, entry.address, entry.articles);
}

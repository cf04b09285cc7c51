import { articleList, shell } from '../includes/html.js';

export const data = {
	layout: null,
	pagination: { data: 'collections.months', size: 1, alias: 'entry' },
	permalink: ({ entry }) => `/${entry.month}/index.html`,
};

export function render({ entry, page }) {
	return shell({ title: entry.month, address: page.url }, `<h1>${entry.month}</h1>${articleList(entry.articles)}`);
}

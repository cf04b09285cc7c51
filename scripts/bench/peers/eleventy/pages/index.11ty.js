import { articleList, shell } from '../includes/html.js';

export const data = { layout: null, permalink: '/index.html' };

export function render({ collections, page }) {
	return shell({ title: 'ورّاق', address: page.url, feed: '/rss.xml' }, articleList(collections.articles.slice(0, 20)));
}

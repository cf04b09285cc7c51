import { feed } from '../includes/feed.js';

export const data = { layout: null, permalink: '/rss.xml' };

export function render({ collections }) {
	return feed('ورّاق', '/', collections.articles);
}

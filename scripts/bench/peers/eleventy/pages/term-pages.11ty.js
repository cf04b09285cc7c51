import { articleList, escapeText, shell } from '../includes/html.js';

export const data = {
	layout: null,
	pagination: { data: 'collections.termPages', size: 1, alias: 'entry' },
	permalink: ({ entry }) => `${entry.address}index.html`,
};

export function render({ entry }) {
	const { name, kind, address, newer, older } = entry;
	const nav = [
		newer && `<a href="${encodeURI(newer)}">الأحدث</a>`,
		older && `<a href="${encodeURI(older)}">الأقدم</a>`,
	];
	return shell(
		{ title: name, address, feed: `/${kind}/${this.slug(name)}/rss.xml` },
		`<h1>${escapeText(name)}</h1>${articleList(entry.articles)}<nav>${nav.filter(Boolean).join(' ')}</nav>`,
	);
}

import { escapeText, shell } from '../includes/html.js';

export const data = {
	layout: null,
	kinds: ['tags', 'sources'],
	pagination: { data: 'kinds', size: 1, alias: 'kind' },
	permalink: ({ kind }) => `/${kind}/index.html`,
};

export function render({ collections, kind, page }) {
	const terms = collections.terms.filter((term) => term.kind === kind);
	const items = terms.map(
		({ name, address, articles }) =>
			`<li><a href="${encodeURI(address)}">${escapeText(name)}</a> ${articles.length}</li>`,
	);
	return shell({ title: kind, address: page.url }, `<ul>${items.join('')}</ul>`);
}

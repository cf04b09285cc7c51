import { escapeText, shell } from './html.js';

export function render({ title, description, content, page, sources = [], tags = [] }) {
	const moment = page.date.toISOString();
	const link = (kind) => (name) => `<a href="/${kind}/${encodeURI(this.slug(name))}/">${escapeText(name)}</a>`;
	const month = page.url.slice(0, 9);
	return shell(
		{ title, description, address: page.url },
		`<article class="article">
<header><h1>${escapeText(title)}</h1>
${description ? `<p>${escapeText(description)}</p>` : ''}
<p><time datetime="${moment}">${moment.slice(0, 16).replace('T', ' ')}</time> <a href="${month}">${month.slice(1, 8)}</a></p></header>
${content}
<footer>
<p>${sources.map(link('sources')).join(' ')}</p>
<ul>${tags.map((name) => `<li>${link('tags')(name)}</li>`).join('')}</ul>
</footer>
</article>`,
	);
}

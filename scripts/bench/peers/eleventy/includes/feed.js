import { dateToRfc822 } from '@11ty/eleventy-plugin-rss';
import { escapeText } from './html.js';

const SITE = 'https://warraq.example';

export function feed(title, address, articles) {
	const items = articles.slice(0, 20).map(
		({ url, date, data, templateContent }) => `<item>
<title>${escapeText(data.title)}</title>
<link>${SITE}${url}</link>
<pubDate>${dateToRfc822(date)}</pubDate>
<guid>${SITE}${url}</guid>
<description>${escapeText(templateContent)}</description>
</item>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escapeText(title)}</title>
<link>${SITE}${encodeURI(address)}</link>
<description>${escapeText(title)}</description>
<language>ar</language>
<atom:link href="${SITE}${encodeURI(address)}rss.xml" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`;
}

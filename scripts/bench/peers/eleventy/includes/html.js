/** Text for HTML and XML. */
export function escapeText(text) {
	return String(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

export function shell({ title, description, address, feed }, main) {
	return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<link rel="canonical" href="https://warraq.example${encodeURI(address)}">
${description ? `<meta name="description" content="${escapeText(description)}">` : ''}
${feed ? `<link rel="alternate" type="application/rss+xml" href="${encodeURI(feed)}">` : ''}
</head>
<body>
<header><a href="/">ورّاق</a> <nav><a href="/tags/">الوسوم</a> <a href="/sources/">المصادر</a></nav></header>
<main>${main}</main>
</body>
</html>
`;
}

export function articleList(articles) {
	const items = articles.map(({ url, data, date }) => {
		const day = date.toISOString().slice(0, 10);
		return `<li><a href="${url}">${escapeText(data.title)}</a> <time datetime="${day}">${day}</time></li>`;
	});
	return `<ul>${items.join('')}</ul>`;
}

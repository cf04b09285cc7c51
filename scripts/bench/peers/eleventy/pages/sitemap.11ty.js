export const data = { layout: null, permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

export function render({ collections }) {
	const { articles, months, termPages } = collections;
	const addresses = [
		...articles.map(({ url }) => url),
		...months.map(({ month }) => `/${month}/`),
		...termPages.map(({ address }) => address),
	];
	const entries = ['/', '/tags/', '/sources/', ...addresses].map(
		(address) => `<url><loc>https://warraq.example${encodeURI(address)}</loc></url>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

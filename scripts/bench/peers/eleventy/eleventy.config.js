import { rssPlugin } from '@11ty/eleventy-plugin-rss';

const PAGE_SIZE = 20;

export default function (config) {
	config.addPlugin(rssPlugin);
	config.setUseGitIgnore(false);
	// Articles name no layout; the other templates bring their own.
	config.addGlobalData('layout', 'article.11ty.js');
	config.addCollection('articles', newestFirst);
	config.addCollection('months', (api) => months(newestFirst(api)));
	config.addCollection('terms', (api) => terms(newestFirst(api)));
	config.addCollection('termPages', (api) => terms(newestFirst(api)).flatMap(paginate));
	config.addJavaScriptFunction('slug', slug);
	return {
		dir: { input: '.', includes: 'includes', output: 'dist' },
		templateFormats: ['md', '11ty.js'],
		markdownTemplateEngine: false,
	};
}

function newestFirst(api) {
	return api.getFilteredByGlob('content/articles/**/*.md').sort((one, other) => other.date - one.date);
}

function months(articles) {
	const found = Map.groupBy(articles, ({ filePathStem }) => filePathStem.split('/').slice(-3, -1).join('/'));
	return [...found].map(([month, list]) => ({ month, articles: list }));
}

function terms(articles) {
	return ['tags', 'sources'].flatMap((kind) => {
		const found = new Map();
		for (const article of articles) {
			for (const name of article.data[kind] ?? []) {
				if (!found.has(name)) found.set(name, []);
				found.get(name).push(article);
			}
		}
		return [...found].map(([name, list]) => ({ kind, name, articles: list, address: `/${kind}/${slug(name)}/` }));
	});
}

function paginate(term) {
	const count = Math.ceil(term.articles.length / PAGE_SIZE);
	return Array.from({ length: count }, (_, index) => ({
		...term,
		articles: term.articles.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
		newer: index > 0 ? pageAddress(term, index) : undefined,
		older: index + 1 < count ? pageAddress(term, index + 2) : undefined,
		address: pageAddress(term, index + 1),
	}));
}

function pageAddress({ address }, number) {
	return number === 1 ? address : `${address}${number}/`;
}

function slug(name) {
	return name.trim().replace(/\s+/g, '-');
}

import { defineLiveCollection } from 'astro:content';
import { articleLoader } from './articles-loader.ts';

/**
 * The articles of the archive, read from the catalogue when a page asks for them.
 *
 * `getLiveEntry('articles', '2022/01/slug')`, then `render(entry)`;
 * `getLiveCollection('articles', { kind: 'tag', term: 'nato', limit: 5 })`, newest first.
 */
export const collections = {
	articles: defineLiveCollection({ loader: articleLoader() }),
};

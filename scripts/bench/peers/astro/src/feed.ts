import rss from '@astrojs/rss';
import type { Article } from './archive.ts';

export function feed(title: string, site: URL | undefined, articles: Article[]): Promise<Response> {
	return rss({
		title,
		description: title,
		site: site ?? 'https://warraq.example/',
		items: articles.slice(0, 20).map(({ id, data, rendered }) => ({
			title: data.title,
			link: `/${id}/`,
			pubDate: data.date,
			content: rendered?.html ?? '',
		})),
		customData: '<language>ar</language>',
	});
}

import { generateJsonFeed } from 'feedsmith';
import type { AnyFeedView } from '../views/feed.ts';
import { channelOf } from './channel.ts';
import { entryOf, type FeedContext } from './item.ts';

/** JSON Feed 1.1 with full text. */
export function buildJsonFeed(feed: AnyFeedView, context: FeedContext): string {
	const { title, description, language, page, self, hub } = channelOf(feed, context);
	const json = generateJsonFeed({
		title,
		home_page_url: page,
		feed_url: self,
		description,
		language,
		authors: [{ name: title, url: page }],
		...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
		items: feed.items.map((item) => {
			const entry = entryOf(item, context);
			return {
				id: entry.id,
				url: entry.url,
				title: entry.title,
				content_html: entry.html,
				summary: entry.summary,
				...(entry.picture && { image: entry.picture.url }),
				date_published: entry.published,
				...(entry.updated && { date_modified: entry.updated }),
				authors: entry.authors.map((name) => ({ name })),
				tags: [...entry.categories],
				language: entry.language,
			};
		}),
	});
	// The list is required, and `feedsmith` leaves an empty one out.
	return `${JSON.stringify(feed.items.length > 0 ? json : { ...(json as object), items: [] })}\n`;
}

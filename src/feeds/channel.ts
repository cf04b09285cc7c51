import { FRONT_PAGE } from '../addresses.ts';
import type { AnyFeedView } from '../views/feed.ts';
import type { FeedArchiveView } from '../views/feed-archive.ts';
import { cleanXml } from '../xml.ts';
import { type FeedContext, tagOf } from './item.ts';

/** What every format says of a whole feed. */
export interface Channel {
	/** The same in a feed and in the documents of its archive. */
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly language: string;
	/** Address of the page that the feed belongs to. */
	readonly page: string;
	readonly self: string;
	/** The last publication, update or correction among the articles, never the clock; absent when there are none. */
	readonly updated?: Date;
	readonly hub?: string;
}

export function channelOf(
	feed: Pick<AnyFeedView, 'term' | 'address' | 'items'> | FeedArchiveView,
	{ site, url }: Pick<FeedContext, 'site' | 'url'>,
): Channel {
	const term = 'term' in feed ? feed.term : undefined;
	const title = cleanXml(term ? `${term.label} – ${site.title}` : site.title);
	const page = term?.address ?? FRONT_PAGE;
	const { hub } = site.feeds;
	return {
		// A tag needs a date on which the host was the site's; the year of Atom stands for it.
		id: tagOf(`2005:${encodeURI(page)}`, site),
		title,
		description: cleanXml(term?.description ?? site.description) || title,
		language: site.language,
		page: url(page),
		self: url(feed.address),
		...(feed.items.length > 0 && {
			updated: new Date(Math.max(...feed.items.map(changeOf))),
		}),
		...(hub && { hub }),
	};
}

function changeOf(item: AnyFeedView['items'][number]): number {
	return 'item' in item ? (item.updated ?? item.item.instant) : item.instant;
}

import type { FeedFormat } from '../addresses.ts';

/** Names of the formats, the same in every language. */
export const FEED_NAMES = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' } as const satisfies Record<FeedFormat, string>;

/** What feeds are served as. */
export const FEED_TYPES = {
	rss: 'application/rss+xml',
	atom: 'application/atom+xml',
	json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>;

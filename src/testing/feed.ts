import { FEED_FILES, type FeedFormat, locationsOf } from '../addresses.ts';
import type { FeedContext } from '../feeds/item.ts';
import { parseSite, type Site } from '../site.ts';
import type { FeedView } from '../views/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';

/** @param settings lines of site.yml */
export function aSite(settings = ''): Site {
	const { site } = parseSite(`title: ورّاق & أبناؤه\nurl: https://example.org/archive/\n${settings}`, 'site.yml');
	if (!site) throw new Error('the settings of this test can not be read');
	return site;
}

/** An item as the view reads it: fields that are not given have plain values. */
export function anItem({
	item,
	...fields
}: Partial<Omit<FeedItem, 'item'>> & { item?: Partial<FeedItem['item']> } = {}): FeedItem {
	return {
		id: '2022/01/سوق',
		bodyDigest: 'x',
		authors: [],
		categories: [],
		body: { pictures: {}, readMore: {} },
		...fields,
		item: {
			address: '/2022/01/سوق/',
			title: 'سوق الحميدية',
			excerpt: 'خلاصة',
			instant: Date.parse('2022-01-08T10:15:00+02:00'),
			day: '2022-01-08',
			precision: 'minute',
			...item,
		},
	};
}

/** A feed of the site, or of a term. */
export function aFeed(format: FeedFormat, items: readonly FeedItem[], term?: FeedView['term']): FeedView {
	return { format, address: `${term?.address ?? '/'}${FEED_FILES[format]}`, items, ...(term && { term }) };
}

export function aContext(site = aSite(), body = '<p>نص</p>'): FeedContext {
	return { site, url: locationsOf(site.url).url, body: () => body };
}

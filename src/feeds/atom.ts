import { generateAtomFeed } from 'feedsmith';
import { FRONT_PAGE, feedAddress } from '../addresses.ts';
import type { AnyFeedView } from '../views/feed.ts';
import type { FeedArchiveView } from '../views/feed-archive.ts';
import { channelOf } from './channel.ts';
import { FEED_TYPES } from './formats.ts';
import { HeldTexts } from './held-texts.ts';
import { type EntryPicture, entryOf, type FeedContext } from './item.ts';

/** Atom 1.0 (RFC 4287) with full text; the feed of the site leads to its archive (RFC 5005). */
export function buildAtom(feed: AnyFeedView, context: FeedContext): string {
	return write(feed, context, []);
}

/** A document of the archive of the site's feed. It has no link to the next one, which a later article brings. */
export function buildAtomArchive(feed: FeedArchiveView, context: FeedContext): string {
	const current = context.url(feedAddress(FRONT_PAGE, 'atom'));
	const xml = write(feed, context, [{ rel: 'current', href: current, type: FEED_TYPES.atom }]);
	// `feedsmith` does not know the one element of Feed History.
	return xml
		.replace('<feed ', '<feed xmlns:fh="http://purl.org/syndication/history/1.0" ')
		.replace('\n  <id>', '\n  <fh:archive/>\n  <id>');
}

function write(
	feed: AnyFeedView | FeedArchiveView,
	context: FeedContext,
	links: { rel: string; href: string; type?: string }[],
): string {
	const { url } = context;
	const { id, title, description, language, page, self, updated, hub } = channelOf(feed, context);
	const texts = new HeldTexts();
	const hold = (text: string) => texts.hold(text);
	const xml = generateAtomFeed({
		xml: { lang: language },
		id: hold(id),
		title: { value: hold(title) },
		subtitle: { value: hold(description) },
		// Without an article there is no date to tell, and Atom requires one.
		updated: updated ?? new Date(0),
		authors: [{ name: hold(title) }],
		generator: { text: 'Warraq' },
		links: [
			{ rel: 'self', href: self, type: FEED_TYPES.atom },
			{ rel: 'alternate', href: page, type: 'text/html' },
			...(hub ? [{ rel: 'hub', href: hub }] : []),
			...links,
			...(feed.previous === undefined
				? []
				: [{ rel: 'prev-archive', href: url(feed.previous), type: FEED_TYPES.atom }]),
		].map(({ href, ...link }) => ({ href: hold(href), ...link })),
		entries: feed.items.map((item) => {
			const entry = entryOf(item, context);
			return {
				...(entry.language !== language && { xml: { lang: entry.language } }),
				id: hold(entry.id),
				title: { value: hold(entry.title) },
				links: [{ rel: 'alternate', href: hold(entry.url), type: 'text/html' }],
				published: entry.published,
				updated: entry.updated ?? entry.published,
				authors: entry.authors.map((name) => ({ name: hold(name) })),
				categories: entry.categories.map((term) => ({ term: hold(term) })),
				...(entry.summary !== '' && { summary: { value: hold(entry.summary) } }),
				content: { type: 'html', value: texts.holdXml(entry.escapedHtml) },
				...(entry.picture && { media: { contents: [media(entry.picture, hold)] } }),
			};
		}),
	});
	return `${texts.release(xml)}`;
}

function media({ url, type, width, height, description, credit }: EntryPicture, hold: (text: string) => string) {
	return {
		url: hold(url),
		medium: 'image',
		type,
		width,
		height,
		...(description !== '' && { description: { type: 'plain', value: hold(description) } }),
		...(credit !== undefined && { credits: [{ role: 'photographer', value: hold(credit) }] }),
	};
}

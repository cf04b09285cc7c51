import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { AnyFeedView } from '../views/feed.ts';
import { channelOf } from './channel.ts';
import { FEED_TYPES } from './formats.ts';
import { HeldTexts } from './held-texts.ts';
import { type EntryPicture, entryOf, type FeedContext } from './item.ts';

const NAMESPACES = {
	atom: 'http://www.w3.org/2005/Atom',
	dc: 'http://purl.org/dc/elements/1.1/',
	media: 'http://search.yahoo.com/mrss/',
};

/** RSS 2.0 with full text. Rules: the W3C feed validator's, see CONTRIBUTING.md. */
export async function buildRss(feed: AnyFeedView, context: FeedContext): Promise<string> {
	const { title, description, language, page, self, updated, hub } = channelOf(feed, context);
	const texts = new HeldTexts();
	const xml = await getRssString({
		title,
		description,
		site: page,
		xmlns: NAMESPACES,
		customData: [
			`<language>${language}</language>`,
			...(updated ? [`<lastBuildDate>${updated.toUTCString()}</lastBuildDate>`] : []),
			`<atom:link href="${texts.hold(self)}" rel="self" type="${FEED_TYPES.rss}"/>`,
			...(hub ? [`<atom:link href="${texts.hold(hub)}" rel="hub"/>`] : []),
			'<generator>Warraq</generator>',
		].join(''),
		items: feed.items.map((item) => rssItem(item, context, texts)),
	});
	return `${texts.release(xml)}\n`;
}

function rssItem(item: AnyFeedView['items'][number], context: FeedContext, texts: HeldTexts): RSSFeedItem {
	const { id, url, title, summary, escapedHtml, published, authors, categories, picture } = entryOf(item, context);
	return {
		title,
		link: url,
		pubDate: published,
		description: summary,
		content: texts.holdXml(escapedHtml),
		categories: [...categories],
		customData: [
			`<guid isPermaLink="false">${texts.hold(id)}</guid>`,
			...authors.map((author) => `<dc:creator>${texts.hold(author)}</dc:creator>`),
			...(picture ? [media(picture, texts)] : []),
		].join(''),
	};
}

function media({ url, type, width, height, description, credit }: EntryPicture, texts: HeldTexts): string {
	return [
		`<media:content url="${texts.hold(url)}" medium="image" type="${type}" width="${width}" height="${height}">`,
		description === '' ? '' : `<media:description type="plain">${texts.hold(description)}</media:description>`,
		credit === undefined ? '' : `<media:credit role="photographer">${texts.hold(credit)}</media:credit>`,
		'</media:content>',
	].join('');
}

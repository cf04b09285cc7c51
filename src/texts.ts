/**
 * Pages that need no template: feeds, sitemaps, copies for programs, redirects. A function makes the text of each, so a
 * build writes them without Astro, and the development server answers with them.
 */
import { NGINX_REDIRECTS } from './addresses.ts';
import { buildFormSetup } from './admin/setup.ts';
import { buildAtom, buildAtomArchive } from './feeds/atom.ts';
import { FEED_TYPES } from './feeds/formats.ts';
import { buildJsonFeed } from './feeds/json.ts';
import { buildNewsSitemap } from './feeds/news-sitemap.ts';
import { buildOpml } from './feeds/opml.ts';
import { buildRobots } from './feeds/robots.ts';
import { buildRss } from './feeds/rss.ts';
import { buildSitemap } from './feeds/sitemap.ts';
import { buildRedirectPage } from './redirects/redirect-page.ts';
import { buildNginxMap, buildRedirectsFile } from './redirects/redirects-file.ts';
import { buildArticleCopy } from './seo/article-copy.ts';
import type { Session } from './session.ts';
import type { AdminConfigView } from './views/admin.ts';
import type { ArticleParts } from './views/article.ts';
import type { AnyFeedView } from './views/feed.ts';
import type { FeedArchiveView } from './views/feed-archive.ts';
import type { FeedItem } from './views/feed-item.ts';
import type { OpmlView } from './views/feed-list.ts';
import type { NewsSitemapView } from './views/news-sitemap.ts';
import type { RobotsView } from './views/not-found.ts';
import type { RedirectPageView, RedirectsFileView } from './views/redirects.ts';
import type { SitemapView } from './views/sitemap.ts';

/** A page of text. */
export interface TextPage {
	readonly text: string;
	/** What a server calls it, without its encoding, which is UTF-8. */
	readonly type: string;
}

/** Writes the text of an address; undefined when there is none. */
export async function writeText(session: Session, address: string): Promise<TextPage | undefined> {
	const page = session.openPage(address);
	const write = page && WRITERS[page.kind];
	return page && write?.(page.view as never, session, address);
}

type Writer = (view: never, session: Session, address: string) => TextPage | Promise<TextPage>;

/** By kind of page. */
const WRITERS: Readonly<Record<string, Writer>> = {
	feed: writeFeed,
	'corrections-feed': writeFeed,
	'feed-archive': (view: FeedArchiveView, session) => ({
		text: buildAtomArchive(view, withBodies(session)),
		type: FEED_TYPES.atom,
	}),
	opml: (view: OpmlView, session) => ({ text: buildOpml(view, session), type: 'text/x-opml' }),
	sitemap: (view: SitemapView, { url }) => ({ text: buildSitemap(view, url), type: 'application/xml' }),
	'news-sitemap': (view: NewsSitemapView, { url }) => ({ text: buildNewsSitemap(view, url), type: 'application/xml' }),
	robots: (view: RobotsView, session) => ({ text: buildRobots(view, session), type: 'text/plain' }),
	'index-now': ({ key }: { key: string }) => ({ text: key, type: 'text/plain' }),
	'article-json': (view: ArticleParts, session) =>
		json(buildArticleCopy(view, session.body(view.article.id, view.body, true), session)),
	'admin-config': (view: AdminConfigView, session) => json(buildFormSetup(view, session)),
	redirect: (view: RedirectPageView, session) => ({ text: buildRedirectPage(view, session), type: 'text/html' }),
	'redirects-file': (view: RedirectsFileView, session, address) => ({
		text: address === NGINX_REDIRECTS ? buildNginxMap(view, session) : buildRedirectsFile(view, session),
		type: 'text/plain',
	}),
};

async function writeFeed(view: AnyFeedView, session: Session): Promise<TextPage> {
	const build = { rss: buildRss, atom: buildAtom, json: buildJsonFeed }[view.format];
	return { text: await build(view, withBodies(session)), type: FEED_TYPES[view.format] };
}

function withBodies(session: Session) {
	return { ...session, body: ({ id, body }: FeedItem) => session.body(id, body, true) };
}

function json(value: object): TextPage {
	return { text: `${JSON.stringify(value)}\n`, type: 'application/json' };
}

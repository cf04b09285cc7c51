import { generateOpml } from 'feedsmith';
import { CORRECTIONS_PAGE, FRONT_PAGE, TERM_FOLDERS } from '../addresses.ts';
import { sortByName } from '../locale/collate.ts';
import { stringsFor } from '../locale/strings.ts';
import type { Site } from '../site.ts';
import type { FeedLink } from '../views/feed-links.ts';
import type { OpmlView } from '../views/feed-list.ts';
import { HeldTexts } from './held-texts.ts';

/** OPML 2.0: each feed once, in the first of its formats. */
export function buildOpml({ feed, corrections, kinds }: OpmlView, { site, url }: OpmlContext): string {
	const texts = new HeldTexts();
	const words = stringsFor(site.language);
	const outline = (label: string, page: string, feeds: readonly FeedLink[]) => ({
		type: 'rss',
		text: texts.hold(label),
		title: texts.hold(label),
		xmlUrl: texts.hold(url(feeds[0]?.address ?? page)),
		htmlUrl: texts.hold(url(page)),
		language: site.language,
	});
	const outlines = [
		...(feed ? [outline(site.title, FRONT_PAGE, [feed])] : []),
		...(corrections ? [outline(`${words.corrections} – ${site.title}`, CORRECTIONS_PAGE, [corrections])] : []),
		...kinds.map(({ kind, terms }) => ({
			text: words[TERM_FOLDERS[kind]],
			outlines: sortByName(terms, ({ label }) => label, site.language).map(({ label, address, feeds }) =>
				outline(label, address, feeds),
			),
		})),
	];
	// OPML has to hold something, and no term may have articles enough for a feed yet.
	const link = { type: 'link', text: texts.hold(site.title), url: texts.hold(url(FRONT_PAGE)) };
	const xml = generateOpml({
		head: { title: texts.hold(site.title), docs: 'https://opml.org/spec2.opml' },
		body: { outlines: outlines.length > 0 ? outlines : [link] },
	});
	return texts.release(xml);
}

interface OpmlContext {
	readonly site: Site;
	readonly url: (address: string) => string;
}

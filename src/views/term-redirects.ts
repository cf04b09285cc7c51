import { fileOf, TERM_FOLDERS, TERM_KINDS, type TermKind, termAddress } from '../addresses.ts';
import { feedLinks } from './feed-links.ts';
import { compareText } from './sitemap-parts.ts';
import { numberedPages } from './term-list.ts';
import { type Archive, type Changes, sides } from './view.ts';

/** An address that a term had before it was renamed, and where readers find the same now. */
export interface TermRedirect {
	/** `/tags/old/`, `/tags/old/2/`, `/tags/old/rss.xml` */
	readonly from: string;
	readonly to: string;
}

/** The page at an earlier address, for hosts that know nothing of redirects. */
export interface TermRedirectPage extends TermRedirect {
	/** What the reader will find: the name of the term. */
	readonly title: string;
}

/**
 * Earlier addresses of terms (`formerly` in their files): the newest page of the list, its numbered pages and its feeds,
 * as far as the term has them now. Nothing for a term without articles, whose page would be none. By address.
 */
export function termRedirects(archive: Archive): TermRedirect[] {
	const { registry } = archive.catalogue;
	const found: TermRedirect[] = [];
	for (const { kind, term, slug } of registry.formerAddresses()) {
		if (registry.successorOf(kind, slug) !== term) continue;
		for (const rest of partsOf(archive, kind, term)) found.push(redirectOf(kind, slug, term, rest));
	}
	return found.sort((one, other) => compareText(one.from, other.from));
}

/** Where an earlier address leads to; undefined for any other. */
export function termRedirectAt(archive: Archive, from: string): TermRedirectPage | undefined {
	const { catalogue } = archive;
	const [, folder, slug, rest] = /^\/([a-z]+)\/([^/]+)\/(.*)$/s.exec(from) ?? [];
	const kind = TERM_KINDS.find((one) => TERM_FOLDERS[one] === folder);
	if (!kind || slug === undefined || rest === undefined) return undefined;
	const term = catalogue.registry.successorOf(kind, slug);
	if (term === undefined || !partsOf(archive, kind, term).includes(rest)) return undefined;
	return { ...redirectOf(kind, slug, term, rest), title: catalogue.termLabel(kind, term) };
}

/**
 * Earlier addresses that changes can bring, take away or lead elsewhere; a superset. It is those of the terms that are
 * touched, up to as many pages as they can have had.
 */
export function* termRedirectsTouchedBy(archive: Archive, changes: Changes): Generator<string> {
	const touched = new Map<string, { kind: TermKind; term: string }>();
	for (const { kind, term } of changes.terms) touched.set(`${kind} ${term}`, { kind, term });
	for (const change of changes.articles) {
		for (const side of sides(change)) {
			for (const { kind, term } of side.terms as { kind: TermKind; term: string }[])
				touched.set(`${kind} ${term}`, { kind, term });
		}
	}
	if (touched.size === 0) return;
	const { catalogue, site } = archive;
	// A list can have been longer by as many articles as changed.
	const longest = (kind: TermKind, term: string) =>
		numberedPages(catalogue.termCount(kind, term) + changes.articles.length, site.pageSize);
	const pages: Partial<Record<TermKind, number>> = {};
	for (const { kind, term } of touched.values()) pages[kind] = Math.max(pages[kind] ?? 0, longest(kind, term));
	const former = new Map<string, { kind: TermKind; slug: string }>();
	for (const { kind, term, slug } of catalogue.registry.formerAddresses())
		if (touched.has(`${kind} ${term}`)) former.set(`${kind} ${slug}`, { kind, slug });
	// A file that changed or went names its earlier addresses among the terms of the change.
	for (const { kind, term } of changes.terms) former.set(`${kind} ${term}`, { kind, slug: term });
	for (const { kind, slug } of former.values()) {
		const address = termAddress(kind, slug);
		yield address;
		for (const { address: feed } of feedLinks(site, address, kind)) yield feed;
		for (let number = 1; number <= (pages[kind] ?? 0); number++) yield termAddress(kind, slug, number);
	}
}

/** Can the changes add an earlier address, take one away or lead it elsewhere? */
export function termRedirectsMoveWith(archive: Archive, changes: Changes): boolean {
	for (const _ of termRedirectsTouchedBy(archive, changes)) return true;
	return false;
}

/** What stands behind the address of a term: '', numbers with a slash, names of feeds. */
function partsOf({ catalogue, site }: Archive, kind: TermKind, term: string): string[] {
	const count = catalogue.termCount(kind, term);
	if (count === 0) return [];
	const pages = Array.from({ length: numberedPages(count, site.pageSize) }, (_, at) => `${at + 1}/`);
	const feeds = count >= site.feeds.minimum ? feedLinks(site, '/', kind).map(({ address }) => fileOf(address)) : [];
	return ['', ...pages, ...feeds];
}

function redirectOf(kind: TermKind, slug: string, term: string, rest: string): TermRedirect {
	return { from: termAddress(kind, slug) + rest, to: termAddress(kind, term) + rest };
}

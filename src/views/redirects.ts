import { articleAddress, isOwnForm, NGINX_REDIRECTS, REDIRECTS, redirectPageAddress } from '../addresses.ts';
import { termRedirectAt, termRedirects, termRedirectsMoveWith, termRedirectsTouchedBy } from './term-redirects.ts';
import { type Archive, type ArticleChange, type Changes, sides, type View } from './view.ts';

/** An old address and the one that took its place. */
export interface Redirect {
	/** As readers ask for it, decoded: `/old/12.php`, `/old/12/`. */
	readonly from: string;
	readonly to: string;
}

/** The page at an old address, for hosts that know nothing of redirects. */
export interface RedirectPageView extends Redirect {
	/** What the reader will find. */
	readonly title: string;
	/** Of the title, when it is not the site's. */
	readonly lang?: string;
}

/** Where old addresses come from. Two of one address are a problem of the content. */
interface RedirectSource {
	/** All of them; those of one source by address. */
	all(archive: Archive): Iterable<Redirect>;
	/** What is at an old address; undefined when it is none of this source. */
	at(archive: Archive, from: string): RedirectPageView | undefined;
	/** Old addresses that the changes can touch; a superset is fine. */
	touchedBy(archive: Archive, changes: Changes): Iterable<string>;
	/** Can the changes add a redirect, take one away or lead it elsewhere? */
	movesWith(archive: Archive, changes: Changes): boolean;
	/** Is there a page for readers at an old address? */
	hasPage(from: string): boolean;
}

/** `aliases` of articles. */
const aliases: RedirectSource = {
	*all({ catalogue }) {
		for (const { address, id } of catalogue.allAliases()) yield { from: address, to: articleAddress(id) };
	},
	at({ catalogue }, from) {
		const article = catalogue.aliasTarget(from);
		if (!article) return undefined;
		const { id, title, lang } = article;
		return { from, to: articleAddress(id), title, ...(lang && { lang }) };
	},
	*touchedBy({ catalogue }, { articles, files }) {
		for (const change of articles) {
			for (const { article } of sides(change)) yield* article.aliases;
			// What is published at an old address goes before it, with `--keep-going`.
			yield* catalogue.aliasesAt(`articles/${change.id}.md`);
		}
		for (const file of files) yield* catalogue.aliasesAt(file);
	},
	movesWith({ catalogue }, { articles, files }) {
		const isMove = (change: ArticleChange) =>
			aliasesOf(change, 'before') !== aliasesOf(change, 'after') ||
			catalogue.aliasesAt(`articles/${change.id}.md`).length > 0;
		return articles.some(isMove) || files.some((file) => catalogue.aliasesAt(file).length > 0);
	},
	hasPage: () => true,
};

/** `formerly` of tags, sections, sources and authors. */
const formerTerms: RedirectSource = {
	all: termRedirects,
	at: termRedirectAt,
	touchedBy: termRedirectsTouchedBy,
	movesWith: termRedirectsMoveWith,
	// None in the place of a feed: programs ask for it, and where its file was on the server no folder can be.
	hasPage: (from) => from.endsWith('/'),
};

const SOURCES: readonly RedirectSource[] = [aliases, formerTerms];

/** Every redirect of the site. */
export function* redirects(archive: Archive): Generator<Redirect> {
	for (const source of SOURCES) yield* source.all(archive);
}

/** The page at an old address; undefined when the address is none. */
export function redirectAt(archive: Archive, from: string): RedirectPageView | undefined {
	for (const source of SOURCES) {
		const found = source.at(archive, from);
		if (found) return found;
	}
	return undefined;
}

export const redirectView: View<{ from: string }, RedirectPageView> = {
	kind: 'redirect',
	*all(archive) {
		for (const source of SOURCES) for (const { from } of source.all(archive)) if (source.hasPage(from)) yield { from };
	},
	*touchedBy(archive, changes) {
		for (const source of SOURCES) for (const from of source.touchedBy(archive, changes)) yield { from };
	},
	read(archive, { from }) {
		for (const source of SOURCES) {
			const found = source.at(archive, from);
			if (found) return source.hasPage(from) ? found : undefined;
		}
		return undefined;
	},
	path: ({ from }) => redirectPageAddress(from),
	// The development server answers for itself: a page of any other kind goes before.
	match: () => undefined,
};

export interface RedirectsFileView {
	/** The archive's own rules, the text of `public/_redirects`; they come after, because they may be patterns. */
	readonly own: string;
	readonly redirects: readonly (Redirect & {
		/** Another address is the same but for the case of letters, which nginx does not look at unless it is told to. */
		readonly isExact?: true;
	})[];
}

const FORMATS = ['host', 'nginx'] as const;

/** `/_redirects` and the map of nginx: one file each, whatever the number of redirects. */
export const redirectsFileView: View<{ format: (typeof FORMATS)[number] }, RedirectsFileView> = {
	kind: 'redirects-file',
	*all(archive) {
		for (const format of FORMATS) if (hasRedirects(archive, format)) yield { format };
	},
	touchedBy(archive, changes) {
		const isMove =
			changes.files.some((file) => file === 'public/_redirects' || HAS_CAPITALS.test(file)) ||
			SOURCES.some((source) => source.movesWith(archive, changes));
		return isMove ? FORMATS.map((format) => ({ format })) : [];
	},
	read(archive, { format }) {
		if (!hasRedirects(archive, format)) return undefined;
		const all = [...redirects(archive)];
		if (format === 'nginx') return { own: '', redirects: markExact(archive, all) };
		return { own: archive.catalogue.ownRedirects(), redirects: all };
	},
	path: ({ format }) => (format === 'host' ? REDIRECTS : NGINX_REDIRECTS),
	match: () => undefined,
};

function hasRedirects(archive: Archive, format: (typeof FORMATS)[number]): boolean {
	for (const _ of redirects(archive)) return true;
	return format === 'host' && archive.catalogue.ownRedirects() !== '';
}

function markExact({ catalogue }: Archive, all: readonly Redirect[]): RedirectsFileView['redirects'] {
	const counts = new Map<string, number>();
	for (const { from } of all) counts.set(lower(from), (counts.get(lower(from)) ?? 0) + 1);
	// The map has each address with and without a final slash.
	const files = new Set<string>();
	for (const { path } of catalogue.allStaticFiles())
		if (HAS_CAPITALS.test(path)) files.add(lower(path.replace(/^@?public|\/index\.html$/g, '')));
	return all.map((redirect) => {
		const plain = lower(redirect.from);
		const isOther = () => isOwnForm(plain) || catalogue.fileAt(plain) !== undefined;
		const isExact =
			(counts.get(plain) ?? 0) > 1 || files.has(plain.replace(/\/$/, '')) || (plain !== redirect.from && isOther());
		return isExact ? { ...redirect, isExact } : redirect;
	});
}

/** Of static files alone: articles, pages and terms have addresses in small letters. */
const HAS_CAPITALS = /^@?public\/.*[A-Z]/s;

/** As nginx compares: Latin letters alone. */
function lower(address: string): string {
	return address.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function aliasesOf(change: ArticleChange, side: 'before' | 'after'): string {
	return JSON.stringify(change[side]?.article.aliases ?? []);
}

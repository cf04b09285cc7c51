import {
	articleAddress,
	monthAddress,
	onThisDayAddress,
	pageAddress,
	SITEMAP_INDEX,
	sitemapAddress,
	TERM_KINDS,
	termAddress,
	termsAddress,
	yearAddress,
} from '../addresses.ts';
import { publishedAddress } from '../images/variants.ts';
import { type Archive, sides, type View } from './view.ts';

export interface SitemapView {
	readonly entries: readonly {
		readonly address: string;
		/** Milliseconds; from the article, never from the build. */
		readonly modified?: number;
		readonly image?: string;
	}[];
}

interface Params {
	/** `2022-01` or `lists` */
	readonly name: string;
	/** From 2 on when one file would hold too much. */
	readonly part?: number;
}

/** The protocol allows 50,000; the rest is a margin. */
const MAX_ENTRIES = 45_000;

/** A file for each month of articles, and one for lists. A new article rewrites its month and no other. */
export const sitemapView: View<Params, SitemapView> = {
	kind: 'sitemap',
	*all({ catalogue }) {
		for (const { month, count } of monthCounts(catalogue)) yield* parts(month, count);
		yield* parts('lists', listAddresses({ catalogue }).length);
	},
	*touchedBy(archive, { articles, terms }) {
		const months = new Set(articles.flatMap((change) => sides(change).map(({ day }) => day.slice(0, 7))));
		// One part more than there is: it may have been needed before.
		for (const name of months) {
			const count = archive.catalogue.dayCounts(name).reduce((sum, day) => sum + day.count, 0);
			yield* parts(name, count + MAX_ENTRIES);
		}
		if (articles.length + terms.length > 0) yield* parts('lists', listAddresses(archive).length + MAX_ENTRIES);
	},
	read(archive, { name, part = 1 }) {
		const entries =
			name === 'lists' ? listAddresses(archive).map((address) => ({ address })) : articleEntries(archive, name);
		const slice = entries.slice((part - 1) * MAX_ENTRIES, part * MAX_ENTRIES);
		return slice.length === 0 ? undefined : { entries: slice };
	},
	path: ({ name, part }) => sitemapAddress(part === undefined ? name : `${name}-${part}`),
	match(address) {
		const [, name, part] = /^\/sitemaps\/(\d{4}-\d{2}|lists)(?:-(\d+))?\.xml$/.exec(address) ?? [];
		if (name === undefined) return undefined;
		return part === undefined ? { name } : { name, part: Number(part) };
	},
};

export interface SitemapIndexView {
	/** Addresses of our own sitemaps. */
	readonly sitemaps: readonly string[];
	/** Addresses for the sitemap of ordinary pages. */
	readonly pages: readonly string[];
}

/** Written by `@astrojs/sitemap`; as a view it says when that has to run again. */
export const sitemapIndexView: View<Record<string, never>, SitemapIndexView> = {
	kind: 'sitemap-index',
	all: () => [{}],
	touchedBy: () => [{}],
	read(archive) {
		const sitemaps = [...sitemapView.all(archive)].map((params) => sitemapView.path(params));
		return { sitemaps, pages: ['/', ...archive.catalogue.pageNames().map(pageAddress)] };
	},
	path: () => SITEMAP_INDEX,
	match: () => undefined,
};

function* parts(name: string, count: number): Generator<Params> {
	if (count > 0) yield { name };
	for (let part = 2; part <= Math.ceil(count / MAX_ENTRIES); part++) yield { name, part };
}

function articleEntries({ catalogue }: Archive, month: string) {
	return catalogue.articlesOfMonth(month).map(({ id, instant, updated, image }) => {
		const file = image?.path === undefined ? undefined : catalogue.image(image.path);
		return {
			address: articleAddress(id),
			modified: updated ?? instant,
			...(file && { image: publishedAddress(file) }),
		};
	});
}

function listAddresses({ catalogue }: Pick<Archive, 'catalogue'>): string[] {
	return [
		...TERM_KINDS.flatMap((kind) => [
			termsAddress(kind),
			...catalogue.terms(kind).map(({ term }) => termAddress(kind, term)),
		]),
		...catalogue.yearCounts().map(({ year }) => yearAddress(year)),
		...[...monthCounts(catalogue)].map(({ month }) => monthAddress(month)),
		...[...catalogue.allMonthDays()].map(onThisDayAddress),
	];
}

function* monthCounts(catalogue: Archive['catalogue']): Generator<{ month: string; count: number }> {
	const months = new Map<string, number>();
	for (const { day, count } of catalogue.dayCounts(''))
		months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + count);
	for (const [month, count] of months) yield { month, count };
}

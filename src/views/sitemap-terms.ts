import { type TermKind, termAddress } from '../addresses.ts';
import type { Catalogue, Position, TermPlace } from '../catalogue/catalogue.ts';
import { dayOf } from '../locale/instant.ts';
import type { SitemapEntry, SitemapParams } from './sitemap.ts';
import { comparePositions, compareText, parts } from './sitemap-parts.ts';
import { type Archive, type ArticleChange, type Changes, keepsPlace } from './view.ts';

/** Tags, sources, sections and authors, in the order in which they came up: a new one changes the last file alone. */
export const TERMS_FILE = 'terms';

/** The files of all terms. */
export function* termFiles({ catalogue }: Archive, limit: number): Generator<SitemapParams> {
	yield* parts(TERMS_FILE, 1, Math.ceil(catalogue.termsInUse() / limit));
}

/** Entries of one file; a term was changed last on the day of its newest article. */
export function termEntries({ catalogue, site }: Archive, { part = 1 }: SitemapParams, limit: number): SitemapEntry[] {
	return catalogue
		.termsByAge((part - 1) * limit, limit)
		.map(({ kind, term, newest }) => ({ address: termAddress(kind, term), modified: dayOf(newest, site.timeZone) }));
}

/**
 * The files that changes can touch: that of a term that has another newest day, and all between the places of terms that
 * came, went or have another oldest article.
 */
export function* touchedTermFiles(
	{ catalogue, site }: Archive,
	{ articles }: Changes,
	limit: number,
): Generator<SitemapParams> {
	const movers = articles.filter((change) => !keepsPlace(change));
	const aside = new Set(movers.map(({ id }) => id));
	const renewed: TermPlace[] = [];
	const moved: TermPlace[] = [];
	let added = 0;
	for (const { kind, term, before, after } of touchedTerms(movers)) {
		const rest = catalogue.termEnds(kind, term, aside) ?? [];
		const [was, is] = [endsOf([...rest, ...before]), endsOf([...rest, ...after])];
		if (was && is && isSame(was.oldest, is.oldest)) {
			const [day, other] = [was, is].map(({ newest }) => dayOf(newest.instant, site.timeZone));
			if (day !== other) renewed.push({ kind, term, ...is.oldest });
			continue;
		}
		for (const ends of [was, is]) if (ends) moved.push({ kind, term, ...ends.oldest });
		added += Number(is !== undefined) - Number(was !== undefined);
	}
	if (renewed.length + moved.length === 0) return;
	const count = catalogue.termsInUse();
	const starts = partStarts(catalogue, count, limit);
	const partOf = (place: TermPlace) => 1 + starts.filter((start) => compare(start, place) <= 0).length;
	const range = moved.map(partOf);
	const from = Math.min(...range);
	// Where as many came as went, those after the last place have as many before them as they had.
	const to = added === 0 ? Math.max(...range) : Math.ceil(Math.max(count, count - added) / limit);
	for (const part of new Set(renewed.map(partOf))) if (part < from || part > to) yield* parts(TERMS_FILE, part, part);
	yield* parts(TERMS_FILE, from, to);
}

/** Terms of changed articles with the places that these had in them and have now. */
function touchedTerms(articles: readonly ArticleChange[]): Iterable<TouchedTerm> {
	const terms = new Map<string, TouchedTerm>();
	for (const change of articles) {
		for (const side of ['before', 'after'] as const) {
			const { listed, article, terms: names } = change[side] ?? {};
			if (!listed || !article || !names) continue;
			for (const { kind, term } of names) {
				const name = `${kind} ${term}`;
				const touched = terms.get(name) ?? { kind: kind as TermKind, term, before: [], after: [] };
				terms.set(name, touched);
				touched[side].push({ instant: article.instant, id: article.id });
			}
		}
	}
	return terms.values();
}

function endsOf(places: readonly Position[]): { oldest: Position; newest: Position } | undefined {
	const [first, ...others] = places;
	if (!first) return undefined;
	let [oldest, newest] = [first, first];
	for (const place of others) {
		if (comparePositions(place, oldest) < 0) oldest = place;
		if (comparePositions(place, newest) > 0) newest = place;
	}
	return { oldest, newest };
}

/** Where the second file begins, the third, and so on. */
function partStarts(catalogue: Catalogue, count: number, limit: number): TermPlace[] {
	const starts: TermPlace[] = [];
	for (let at = limit; at < count; at += limit) {
		const start = catalogue.termPlaceAt(at);
		if (start) starts.push(start);
	}
	return starts;
}

function isSame(a: Position, b: Position): boolean {
	return a.instant === b.instant && a.id === b.id;
}

function compare(a: TermPlace, b: TermPlace): number {
	return comparePositions(a, b) || compareText(a.kind, b.kind) || compareText(a.term, b.term);
}

interface TouchedTerm {
	readonly kind: TermKind;
	readonly term: string;
	readonly before: Position[];
	readonly after: Position[];
}

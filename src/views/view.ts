import type { TermKind } from '../addresses.ts';
import { termNames } from '../catalogue/article.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Before } from '../catalogue/store.ts';
import type { Day } from '../locale/instant.ts';
import type { Site } from '../site.ts';

/** What views read. */
export interface Archive {
	readonly catalogue: Catalogue;
	readonly site: Site;
	/** The day of the build clock in the site's zone. A view that reads it says so with `isDaily`. */
	readonly today: Day;
	/** The build clock in milliseconds, under the same rule. What a view shows of it must not change with every build. */
	readonly now: number;
}

/** An article that is not as it was at the last publish. Neither side: it came and went unseen. */
export interface ArticleChange {
	readonly id: string;
	readonly before?: Before;
	readonly after?: Before;
}

/** All that changed since the last publish. */
export interface Changes {
	readonly articles: readonly ArticleChange[];
	/** Terms whose registry file changed. */
	readonly terms: readonly { kind: TermKind; term: string }[];
	/** Files below the content folder: pages and static files. */
	readonly files: readonly string[];
}

/**
 * One kind of page: which there are, which a change can touch, what each shows, and its address.
 *
 * @typeParam P what tells one page of the kind from another; plain data, kept as JSON
 * @typeParam V all that the page shows, as plain data; its digest decides whether the page is due
 */
export interface View<P extends object = object, V extends object = object> {
	readonly kind: string;
	/** Its pages show something else on another day or at another hour: they are compared in every build. */
	readonly isDaily?: true;
	/** Every page of this kind, for a clean build. */
	all(archive: Archive): Iterable<P>;
	/** Pages that the changes can touch; a superset is fine. */
	touchedBy(archive: Archive, changes: Changes): Iterable<P>;
	/** All the page shows; undefined when there is no such page (any more). */
	read(archive: Archive, params: P): V | undefined;
	path(params: P): string;
	/** The page that an address would name, for the development server. */
	match(address: string): P | undefined;
}

/** Articles of a change as they were and as they are, each with what it was listed under. */
export function sides({ before, after }: ArticleChange): Before[] {
	return [before, after].filter((side) => side !== undefined);
}

/** Did the change leave the article's place in every list as it was? */
export function keepsPlace(change: ArticleChange): boolean {
	const { before, after } = change;
	return keepsTime(change) && before !== undefined && after !== undefined && sameTerms(before, after);
}

/** Did the change leave the article's place among all articles as it was? */
export function keepsTime({ before, after }: ArticleChange): boolean {
	if (!before || !after) return false;
	const [a, b] = [before.article, after.article];
	return before.listed === after.listed && a.instant === b.instant && a.day === b.day;
}

/** Spelled alike, too: a list is named as its oldest article spells it, on every numbered page. */
function sameTerms(a: Before, b: Before): boolean {
	const names = (side: Before) => {
		const terms = side.terms.map(({ kind, term }) => `${kind} ${term}`).toSorted();
		return JSON.stringify([terms, termNames(side.article)]);
	};
	return names(a) === names(b);
}

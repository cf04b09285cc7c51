import { articleAddress } from '../addresses.ts';
import { foldArabic, spellingOf } from '../locale/fold.ts';
import { dayOf, formatInstant, parseDate } from '../locale/instant.ts';
import { isSlug, slugOf } from '../locale/slug.ts';
import { quote, UsageError } from '../problem.ts';
import type { NamesInUse } from './names-in-use.ts';
import { cleanName } from './term-name.ts';
import { inDoubleQuotes } from './yaml-edit.ts';

/** What a writer says of a new article. Names are as typed. */
export interface ArticleDraft {
	readonly title: string;
	/** ISO 8601; without it, now. */
	readonly date?: string;
	/** Without it, made from the title. */
	readonly slug?: string;
	readonly section?: string;
	readonly tags: readonly string[];
	readonly sources: readonly string[];
	readonly authors: readonly string[];
	readonly image?: { readonly src: string; readonly alt: string };
	readonly isDraft: boolean;
}

/** The place of an article that is not written yet. */
export interface ArticlePlace {
	/** `2024/10/slug` */
	readonly id: string;
	/** As the front matter says it. */
	readonly date: string;
	readonly address: string;
}

/**
 * Where a new article belongs: the year and month of its date in the zone of the site, and a name made from its title.
 *
 * @param now milliseconds
 * @throws UsageError for a title, date or slug that makes no address
 */
export function placeArticle(
	{ title, date, slug }: Pick<ArticleDraft, 'title' | 'date' | 'slug'>,
	{ timeZone, now }: { readonly timeZone: string; readonly now: number },
): ArticlePlace {
	if (cleanName(title) === '')
		throw new UsageError('Unexpected empty title, expected the headline: npm run new -- "…"');
	const read = date === undefined ? undefined : parseDate(date, timeZone);
	if (date !== undefined && !read) {
		throw new UsageError(
			`Unexpected --date ${quote(date)}, expected ISO 8601 in Western digits, such as 2022-01-08 or 2022-01-08T10:15.`,
		);
	}
	// A minute is as exact as news are dated.
	const instant = read?.instant ?? Math.floor(now / 60_000) * 60_000;
	const name = slug ?? slugFor(title);
	if (!isSlug(name) || /^\d+$/.test(name)) {
		throw new UsageError(
			`Unexpected --slug ${quote(name)}, expected lower-case letters, digits and hyphens, not digits alone, such as ${quote(slugFor(name))}.`,
		);
	}
	const id = `${dayOf(instant, timeZone).slice(0, 7).replace('-', '/')}/${name}`;
	return { id, date: date?.trim() ?? formatInstant(instant, timeZone), address: articleAddress(id) };
}

/** The file of a new article: fields in the order of the writers' guide, every text between quotes, no text yet. */
export function articleText(draft: ArticleDraft, date: string): string {
	const { section, image } = draft;
	const field = (name: string, value: string) => `${name}: ${inDoubleQuotes(cleanName(value))}\n`;
	const list = (name: string, values: readonly string[]) =>
		values.length === 0 ? '' : `${name}:\n${values.map((value) => `  - ${inDoubleQuotes(value)}\n`).join('')}`;
	return [
		'---\n',
		field('title', draft.title),
		field('date', date),
		section === undefined ? '' : field('section', section),
		list('authors', draft.authors),
		list('sources', draft.sources),
		list('tags', draft.tags),
		image ? `image:\n  ${field('src', image.src)}  ${field('alt', image.alt)}` : '',
		draft.isDraft ? 'draft: true\n' : '',
		'---\n\n',
	].join('');
}

/**
 * Names as the archive has them: each once, in the spelling that readers see.
 *
 * @throws UsageError for a name that could have no page, or would have that of another
 */
export function settleNames(names: readonly string[], { labelOf, inUse }: NamesInUse): string[] {
	const settled = names
		.map(cleanName)
		.filter((name) => name !== '')
		.map((name) => labelOf(name));
	for (const name of settled) {
		const slug = slugOf(name);
		if (slug === '') throw new UsageError(`Unexpected name ${quote(name)}, expected a letter or a digit in it.`);
		const other = inUse.find((one) => one !== name && slugOf(one) === slug && spellingOf(one) !== spellingOf(name));
		if (other === undefined || inUse.includes(name)) continue;
		throw new UsageError(
			`Unexpected name ${quote(name)}: it would share the address of ${quote(other)}, expected another name, or ${quote(other)}.`,
		);
	}
	return [...new Set(settled)];
}

/** «وسم، آخر» as a list of names. */
export function splitNames(text: string): string[] {
	return text
		.split(/[،,]/)
		.map(cleanName)
		.filter((name) => name !== '');
}

/** A name in a folder that readers could take for this one: it differs in hamza or ta marbuta alone. */
export function lookAlike(slug: string, others: readonly string[]): string | undefined {
	const key = foldArabic(slug);
	return others.find((other) => other !== slug && foldArabic(other) === key);
}

function slugFor(title: string): string {
	const slug = slugOf(title) || 'article';
	// Digits alone are the address of a day.
	return /^\d+$/.test(slug) ? slugOf(`article-${slug}`) : slug;
}

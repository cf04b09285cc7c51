import { TERM_FOLDERS, type TermKind } from '../addresses.ts';
import type { TermEntry } from '../catalogue/registry.ts';
import { spellingOf } from '../locale/fold.ts';
import { isSlug, slugOf } from '../locale/slug.ts';
import { quote } from '../problem.ts';

/** A registry file as it is read, by the slug that its name is. */
export type TermFiles = ReadonlyMap<string, TermEntry>;

/** What happens to the files of the terms when one gets another name. */
export interface TermPlan {
	/** Is this one of the names that articles have in place of the new one? */
	readonly isOld: (name: string) => boolean;
	/** The file that tells of the term from now on; absent when none needs to. */
	readonly file?: {
		readonly slug: string;
		/** The file that it is made from; absent when there was none. */
		readonly from?: string;
		readonly entry: TermEntry;
	};
	/** The file that goes: it moved, or its term is part of another. */
	readonly gone?: string;
	/** Address before and after, when it is another. */
	readonly moved?: { readonly from: string; readonly to: string };
}

/** It can't be done; the message says why and what to do. */
export class Refusal extends Error {}

/**
 * Decides what a new name means for the files of a kind of term. The old name becomes another spelling of the new one,
 * and an address that was published stays reachable: as it is when the file's name was chosen, else as an earlier one.
 *
 * @param names names that articles have, beside the old and the new one, that may share an address with either
 * @throws Refusal
 */
export function planTerm(
	{ kind, from, to }: { readonly kind: TermKind; readonly from: string; readonly to: string },
	files: TermFiles,
	names: ReadonlyMap<string, string>,
): TermPlan {
	const terms = new Terms(files);
	const [oldSlug, newSlug] = [terms.slugOf(from), terms.slugOf(to)];
	const [old, other] = [files.get(oldSlug), files.get(newSlug)];
	refuseClash({ kind, from, to }, terms, names);
	if (oldSlug === newSlug) return sameTerm(from, to, oldSlug, old);
	if (old && old.label !== from) {
		throw new Refusal(
			`Unexpected name ${quote(from)}: it is another spelling of ${quote(old.label)} (${fileOf(kind, oldSlug)}), expected the label itself. Rename that, or take the spelling out of the file's \`aliases\` first.`,
		);
	}
	const wasChosen = old !== undefined && oldSlug !== slugOf(old.label);
	const slug = other === undefined && wasChosen ? oldSlug : newSlug;
	const hasOtherPage = slug !== newSlug && names.has(to);
	const formerly = [
		...(other?.formerly ?? []),
		...(old?.formerly ?? []),
		...(slug === oldSlug ? [] : [oldSlug]),
		...(hasOtherPage ? [newSlug] : []),
	].filter((one) => one !== slug);
	const label = other?.label ?? to;
	const aliases = [...(other?.aliases ?? []), ...(old?.aliases ?? []), from, to].filter((one) => one !== label);
	const { formerly: _, ...kept } = { ...old, ...other };
	const origin = other ? newSlug : old && oldSlug;
	return {
		isOld: (name) => name === from || (terms.isFree(name) && slugOf(name) === oldSlug && isSameWord(name, from)),
		file: {
			slug,
			...(origin !== undefined && { from: origin }),
			entry: { ...kept, label, aliases: unique(aliases), ...listOf('formerly', formerly) },
		},
		...(old && slug !== oldSlug && { gone: oldSlug }),
		...(slug !== oldSlug && { moved: { from: oldSlug, to: slug } }),
	};
}

/** Two spellings of one term: articles get the new one, and so does the label when it was the old one. */
function sameTerm(from: string, to: string, slug: string, entry: TermEntry | undefined): TermPlan {
	const isOld = (name: string) => name === from;
	if (entry?.label !== from) return { isOld };
	const aliases = unique([...entry.aliases.filter((one) => one !== to), from]);
	return { isOld, file: { slug, from: slug, entry: { ...entry, label: to, aliases } } };
}

/** «C++» and «C#» share an address and are two names: neither may become the other's by a rename. */
function refuseClash(
	{ kind, from, to }: { readonly kind: TermKind; readonly from: string; readonly to: string },
	terms: Terms,
	names: ReadonlyMap<string, string>,
): void {
	const slug = terms.slugOf(to);
	if (!isSlug(slug))
		throw new Refusal(
			`Unexpected name ${quote(to)}, expected a letter or a digit in it: its address is made from them.`,
		);
	if (!terms.isFree(to)) return;
	const owner = terms.entry(slug);
	if (owner && ![slug, owner.label, ...owner.aliases, ...(owner.formerly ?? [])].some((name) => isSameWord(name, to))) {
		throw new Refusal(
			`Unexpected name ${quote(to)}: its address /${TERM_FOLDERS[kind]}/${slug}/ is that of ${quote(owner.label)} (${fileOf(kind, slug)}), expected one that is free.`,
		);
	}
	for (const [name, article] of names) {
		if (name === from || !terms.isFree(name) || slugOf(name) !== slug || isSameWord(name, to)) continue;
		throw new Refusal(
			`Unexpected name ${quote(to)}: its address /${TERM_FOLDERS[kind]}/${slug}/ is that of ${quote(name)} in ${article}, expected one that is free. Give one of them a file of another name in ${TERM_FOLDERS[kind]}/ first.`,
		);
	}
}

/** The names of a kind and the terms that they mean, as the catalogue has them. */
class Terms {
	readonly #files: TermFiles;
	readonly #byName = new Map<string, string>();
	/** By an earlier address. */
	readonly #successors = new Map<string, string>();

	constructor(files: TermFiles) {
		this.#files = files;
		for (const [slug, { aliases }] of files) for (const name of aliases) this.#byName.set(name, slug);
		// A rename that was cut short leaves a name that is a label here and an alias there: the label is what is renamed.
		for (const [slug, { label }] of files) this.#byName.set(label, slug);
		for (const [slug, { formerly = [] }] of files)
			for (const one of formerly) if (!files.has(one)) this.#successors.set(one, slug);
	}

	slugOf(name: string): string {
		const slug = slugOf(name);
		return this.#byName.get(name) ?? this.#successors.get(slug) ?? slug;
	}

	entry(slug: string): TermEntry | undefined {
		return this.#files.get(slug);
	}

	/** Has no file claimed this name? */
	isFree(name: string): boolean {
		return !this.#byName.has(name);
	}
}

function isSameWord(a: string, b: string): boolean {
	return spellingOf(a) === spellingOf(b);
}

function fileOf(kind: TermKind, slug: string): string {
	return `${TERM_FOLDERS[kind]}/${slug}.yml`;
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)];
}

function listOf<Name extends string>(name: Name, values: readonly string[]): { readonly [name in Name]?: string[] } {
	return (values.length > 0 ? { [name]: unique(values) } : {}) as { readonly [name in Name]?: string[] };
}

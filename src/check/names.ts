import { TERM_FOLDERS, TERM_KINDS, type TermKind } from '../addresses.ts';
import type { Registry } from '../catalogue/registry.ts';
import { sortByName } from '../locale/collate.ts';
import { CONTENT_ROOT, quote, shellQuote } from '../problem.ts';
import { articleFile, type CheckContext } from './context.ts';
import type { Finding } from './finding.ts';
import { findNearNames, type NearPair } from './near-names.ts';

/** A name as articles write it. */
interface Written {
	readonly name: string;
	count: number;
	since: number;
	/** The newest article that writes it so, and at which place of its list. */
	newest: { id: string; at: number; instant: number };
}

export type WrittenNames = ReadonlyMap<TermKind, ReadonlyMap<string, Written>>;

/** All names of sections, tags, sources and authors, drafts included. One walk through the archive. */
export function collectNames({ sql }: CheckContext): WrittenNames {
	const names = new Map(TERM_KINDS.map((kind) => [kind, new Map<string, Written>()]));
	const note = (kind: TermKind, name: string, id: string, at: number, instant: number) => {
		const known = names.get(kind)?.get(name);
		if (!known) {
			names.get(kind)?.set(name, { name, count: 1, since: instant, newest: { id, at, instant } });
			return;
		}
		known.count += 1;
		known.since = Math.min(known.since, instant);
		if (instant >= known.newest.instant) known.newest = { id, at, instant };
	};
	const rows = sql.each<{ id: string; instant: number; fields: string }>(
		`SELECT id, instant, json_array(data -> '$.section', data -> '$.tags', data -> '$.sources', data -> '$.authors') AS fields
		FROM articles ORDER BY id`,
	);
	for (const { id, instant, fields } of rows) {
		const [section, tags, sources, authors] = JSON.parse(fields) as [
			string | null,
			string[],
			{ name: string }[],
			string[],
		];
		if (section !== null) note('section', section, id, -1, instant);
		for (const [at, name] of tags.entries()) note('tag', name, id, at, instant);
		for (const [at, { name }] of sources.entries()) note('source', name, id, at, instant);
		for (const [at, name] of authors.entries()) note('author', name, id, at, instant);
	}
	return names;
}

/** Names of one kind that are probably meant to be one: with the command that makes them one. */
export function nameFindings(context: CheckContext, names: WrittenNames): Finding[] {
	const { registry } = context.archive.catalogue;
	return [...names].flatMap(([kind, written]) => {
		// A file of content/tags/ says which spellings are one; two files say that two names are two.
		const heads = new Map<string, Written>();
		for (const use of written.values()) {
			const entry = registry.entry(kind, registry.termOf(kind, use.name));
			if (!entry) heads.set(use.name, use);
			else heads.set(entry.label, { ...use, name: entry.label, count: Number.MAX_SAFE_INTEGER });
		}
		const isDeclared = (name: string) => registry.entry(kind, registry.termOf(kind, name)) !== undefined;
		return findNearNames(heads)
			.filter(({ rare, common }) => !(isDeclared(rare) && isDeclared(common)))
			.flatMap((pair) => findingOf(context, kind, pair, heads, written, registry) ?? []);
	});
}

function findingOf(
	{ placeOf }: CheckContext,
	kind: TermKind,
	{ rare, common, likeness }: NearPair,
	heads: ReadonlyMap<string, Written>,
	written: WrittenNames extends ReadonlyMap<TermKind, infer Names> ? Names : never,
	registry: Registry,
): Finding | undefined {
	const use = heads.get(rare);
	if (!use) return undefined;
	const { id, at } = use.newest;
	const file = articleFile(id);
	const place = placeOf(file, at === -1 ? ['section'] : [TERM_FOLDERS[kind], at]);
	const others = written.get(common)?.count;
	const who =
		others === undefined ? 'its file writes' : others === 1 ? 'another article writes' : `${others} articles write`;
	const command = `npm run rename -- ${kind} ${shellQuote(rare)} ${shellQuote(common)}`;
	const folder = `${CONTENT_ROOT}${TERM_FOLDERS[kind]}/`;
	const isOnePage = registry.termOf(kind, rare) === registry.termOf(kind, common);
	if (likeness === 'near') {
		return {
			file,
			...place,
			severity: 'warning',
			code: 'term-near',
			message: `Unexpected ${kind} ${quote(rare)}: ${who} ${quote(common)}, expected one name if both are one.`,
			hint: `Run: ${command}. If they are two, a file for each in ${folder} says so.`,
		};
	}
	return {
		file,
		...place,
		// Two people may have one set of initials, and two agencies names that sound alike.
		severity: !isOnePage && (kind === 'tag' || kind === 'section') ? 'error' : 'warning',
		code: 'term-two-spellings',
		message: `Unexpected spelling ${quote(rare)} of the ${kind}: ${who} ${quote(common)}, expected one spelling.`,
		// «إعلام» and «أعلام» are two, though they are folded to one form.
		hint: `Run: ${command}. If they are two, a file for each in ${folder} says so.`,
	};
}

/** Names in use that have no file, of those kinds that have files at all: listed, not held against anyone. */
export function undeclaredNames(
	{ archive }: CheckContext,
	names: WrittenNames,
): { readonly kind: TermKind; readonly names: readonly { readonly name: string; readonly count: number }[] }[] {
	const { catalogue, site } = archive;
	return [...names].flatMap(([kind, written]) => {
		const { registry } = catalogue;
		const isDeclared = (name: string) => registry.entry(kind, registry.termOf(kind, name)) !== undefined;
		const undeclared = [...written.values()].filter(({ name }) => !isDeclared(name));
		if (undeclared.length === 0 || undeclared.length === written.size) return [];
		const sorted = sortByName(undeclared, ({ name }) => name, site.language);
		return [{ kind, names: sorted.map(({ name, count }) => ({ name, count })) }];
	});
}

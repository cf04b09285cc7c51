import { dropArticle, spellingOf } from '../locale/fold.ts';

/** How often a name is used, and since when. */
export interface NameUse {
	readonly count: number;
	/** Publication of the first article, in milliseconds. */
	readonly since: number;
}

/** Two names of an archive that may be one. */
export interface NearPair {
	/** The one that fewer articles have, or that came later. */
	readonly rare: string;
	readonly common: string;
	/** `spelling`: one word, written two ways. `near`: a letter apart, which may be another word. */
	readonly likeness: 'spelling' | 'near';
}

/**
 * Finds names that are probably meant to be one. Names a letter apart are compared with care: short ones, another first or
 * last letter («قصر» and «مصر», «اقتصاد» and «اقتصادي») and another digit make another name.
 *
 * @param uses each name of the archive
 */
export function findNearNames(uses: ReadonlyMap<string, NameUse>): NearPair[] {
	const groups = new Map<string, string[]>();
	for (const name of [...uses.keys()].sort()) {
		// Letters and digits decide, unless there are none.
		const key = spellingOf(name) || name;
		const group = groups.get(key);
		if (group) group.push(name);
		else groups.set(key, [name]);
	}
	const rank = (name: string) => uses.get(name) ?? { count: 0, since: 0 };
	const byUse = (a: string, b: string) =>
		rank(b).count - rank(a).count || rank(a).since - rank(b).since || (a < b ? -1 : 1);
	const pairs: NearPair[] = [];
	const heads = new Map<string, string>();
	for (const [key, names] of groups) {
		const [common = '', ...rest] = names.toSorted(byUse);
		heads.set(key, common);
		for (const rare of rest) pairs.push({ rare, common, likeness: 'spelling' });
	}
	for (const [one, other] of nearKeys([...heads.keys()])) {
		const [common = '', rare = ''] = [heads.get(one) ?? '', heads.get(other) ?? ''].toSorted(byUse);
		pairs.push({ rare, common, likeness: 'near' });
	}
	return pairs;
}

/** Below this, most words have a neighbour that is another word. */
const SHORTEST = 5;

/** Pairs of keys that one edit makes the same. Each is looked up by what it is without one of its letters. */
function* nearKeys(keys: readonly string[]): Generator<readonly [string, string]> {
	const byShorter = new Map<string, string[]>();
	const seen = new Set<string>();
	const add = (form: string, key: string) => {
		const at = byShorter.get(form);
		if (at) at.push(key);
		else byShorter.set(form, [key]);
	};
	for (const key of keys) {
		const bare = bareKey(key);
		if (bare.length < SHORTEST) continue;
		for (const form of new Set([bare, ...shorterForms(bare)])) add(form, key);
	}
	for (const group of byShorter.values()) {
		for (const [at, one] of group.entries()) {
			for (const other of group.slice(at + 1)) {
				const pair = `${one}\u0000${other}`;
				if (seen.has(pair)) continue;
				seen.add(pair);
				if (isOneEdit(bareKey(one), bareKey(other))) yield [one, other];
			}
		}
	}
}

/** Without «ال», which writers put before names as they like. */
function bareKey(key: string): string {
	return dropArticle(key);
}

function shorterForms(key: string): string[] {
	return Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
}

function isOneEdit(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const [mine, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	const isSwap = mine.length === 2 && mine[0] === other[1] && mine[1] === other[0];
	if (Math.max(mine.length, other.length) > 1 && !isSwap) return false;
	if (/\p{N}/u.test(mine + other)) return false;
	if (start === 0) return false;
	// «سوريا» and «سورية», folded to «سوريه».
	const isFinalAlef = /^[اه]$/.test(mine) && /^[اه]$/.test(other);
	return end > 0 || isFinalAlef;
}

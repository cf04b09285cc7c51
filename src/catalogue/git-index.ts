/**
 * The index of a repository as `git ls-files -s -t -z` tells it: entries in the order of the bytes of their paths, each
 * `tag SP mode SP oid SP stage TAB path NUL`. Of a million files it has 85 MB, so it is worked with as bytes: nothing here
 * makes more of it than what is asked for.
 */
export interface IndexEntry {
	readonly tag: string;
	readonly mode: string;
	readonly oid: string;
	readonly path: string;
}

/** All of them. */
export function* entriesOf(index: Buffer): Generator<IndexEntry> {
	for (let start = 0; start < index.length; start = endOf(index, start) + 1) yield entryAt(index, start);
}

/**
 * Those that may have a mark in front of their path: a path with the mark in it is taken for one.
 *
 * @param mark bytes that few entries have
 */
export function* entriesWith(index: Buffer, mark: string): Generator<IndexEntry> {
	for (let at = index.indexOf(mark); at !== -1; ) {
		const start = startOf(index, at);
		yield entryAt(index, start);
		at = index.indexOf(mark, endOf(index, start));
	}
}

/** Of a path with several, which is an unsettled merge, one of them. */
export function findEntry(index: Buffer, path: string): IndexEntry | undefined {
	const wanted = Buffer.from(path);
	let from = 0;
	let to = index.length;
	while (from < to) {
		const start = startOf(index, (from + to) >>> 1);
		const end = endOf(index, start);
		const order = wanted.compare(index, index.indexOf(TAB, start) + 1, end);
		if (order === 0) return entryAt(index, start);
		if (order < 0) to = start;
		else from = end + 1;
	}
	return undefined;
}

/**
 * Paths of entries that only one of two indexes has, or that differ. Some are named twice. What is alike in both is compared
 * as memory, which takes a hundredth of the time of looking at entries.
 */
export function* changedPaths(before: Buffer, after: Buffer): Generator<string> {
	let [old, young] = [0, 0];
	while (true) {
		const same = alike(before, old, after, young);
		[old, young] = [Math.max(old, startOf(before, old + same)), Math.max(young, startOf(after, young + same))];
		const [was, is] = [pathAt(before, old), pathAt(after, young)];
		const order = was && is ? was.compare(is) : (was ? 0 : 1) - (is ? 0 : 1);
		const first = order > 0 ? is : was;
		if (!first) return;
		yield first.toString();
		if (order <= 0) old = endOf(before, old) + 1;
		if (order >= 0) young = endOf(after, young) + 1;
	}
}

/** How many bytes are the same from two places on. */
function alike(one: Buffer, at: number, other: Buffer, there: number): number {
	const most = Math.min(one.length - at, other.length - there);
	let same = 0;
	let size = 256;
	const isSame = () => one.compare(other, there + same, there + same + size, at + same, at + same + size) === 0;
	for (; same < most; size *= 2) {
		size = Math.min(size, most - same);
		if (!isSame()) break;
		same += size;
	}
	if (same >= most) return same;
	// They differ within `size`: the half of it that they differ in, and so on.
	while (size > 1) {
		const whole = size;
		size >>= 1;
		if (!isSame()) continue;
		same += size;
		size = whole - size;
	}
	return same;
}

const TAB = 0x09;

function entryAt(index: Buffer, start: number): IndexEntry {
	const end = endOf(index, start);
	const tab = index.indexOf(TAB, start);
	// Strings of their own: parts of a longer one would keep that in memory, for each of a million files.
	const text = (from: number, to: number) => index.toString('latin1', from, to);
	const [tag, mode] = [text(start, start + 1), text(start + 2, start + 8)];
	return { tag, mode, oid: text(start + 9, tab - 2), path: index.toString('utf8', tab + 1, end) };
}

/** @returns undefined behind the last entry */
function pathAt(index: Buffer, start: number): Buffer | undefined {
	if (start >= index.length) return undefined;
	return index.subarray(index.indexOf(TAB, start) + 1, endOf(index, start));
}

/** Where the entry begins that a byte is in. */
function startOf(index: Buffer, at: number): number {
	// A negative place would be one from the end.
	return at === 0 ? 0 : index.lastIndexOf(0, at - 1) + 1;
}

/** Where the NUL of an entry is. */
function endOf(index: Buffer, start: number): number {
	const end = index.indexOf(0, start);
	return end === -1 ? index.length : end;
}

/** Unchanged lines that are shown around a change. */
const CONTEXT = 2;

/**
 * What another text changes, as `git diff` shows it. Texts of equal lines give ''.
 *
 * @param name of the file before and after
 */
export function formatDiff(
	name: { readonly before: string; readonly after: string },
	before: string,
	after: string,
): string {
	const [old, now] = [linesOf(before), linesOf(after)];
	const hunks = hunksOf(compare(old, now));
	if (hunks.length === 0) return '';
	const head = `--- ${before === '' ? '/dev/null' : name.before}\n+++ ${after === '' ? '/dev/null' : name.after}\n`;
	return head + hunks.map(formatHunk).join('');
}

/** Lines as people see them: a line end of Windows is none of the text. */
function linesOf(text: string): string[] {
	const lines = text.split(/\r?\n/);
	if (lines.at(-1) === '') lines.pop();
	return lines;
}

/** The shortest way from one to the other. What both begin and end with is not compared: a change is small. */
function compare(old: readonly string[], now: readonly string[]): Line[] {
	let start = 0;
	while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
	let end = 0;
	while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
	const same = (lines: readonly string[]) => lines.map((text): Line => ({ mark: ' ', text }));
	return [
		...same(old.slice(0, start)),
		...between(old.slice(start, old.length - end), now.slice(start, now.length - end)),
		...same(old.slice(old.length - end)),
	];
}

/** By the longest common sequence. */
function between(old: readonly string[], now: readonly string[]): Line[] {
	const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
	const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
	for (let i = old.length - 1; i >= 0; i--) {
		for (let j = now.length - 1; j >= 0; j--) {
			const row = lengths[i];
			if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const lines: Line[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		if (i < old.length && j < now.length && old[i] === now[j]) {
			lines.push({ mark: ' ', text: old[i] ?? '' });
			i += 1;
			j += 1;
		} else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
			lines.push({ mark: '-', text: old[i] ?? '' });
			i += 1;
		} else {
			lines.push({ mark: '+', text: now[j] ?? '' });
			j += 1;
		}
	}
	return lines;
}

function hunksOf(lines: readonly Line[]): Hunk[] {
	const hunks: Hunk[] = [];
	let [oldLine, newLine, last] = [1, 1, Number.NEGATIVE_INFINITY];
	for (const [at, { mark }] of lines.entries()) {
		if (mark !== ' ') {
			const from = Math.max(0, at - CONTEXT);
			if (from > last + CONTEXT) {
				const before = at - from;
				hunks.push({ oldStart: oldLine - before, newStart: newLine - before, lines: lines.slice(from, at) });
			} else hunks.at(-1)?.lines.push(...lines.slice(last + 1, at));
			hunks.at(-1)?.lines.push(...lines.slice(at, at + 1));
			last = at;
		}
		if (mark !== '+') oldLine += 1;
		if (mark !== '-') newLine += 1;
	}
	return hunks.map((hunk, index) => ({ ...hunk, lines: [...hunk.lines, ...tailOf(lines, hunk, hunks[index + 1])] }));
}

function tailOf(lines: readonly Line[], hunk: Hunk, next: Hunk | undefined): Line[] {
	const end = lines.indexOf(hunk.lines.at(-1) as Line) + 1;
	const limit = next ? lines.indexOf(next.lines[0] as Line) : lines.length;
	return lines.slice(end, Math.min(end + CONTEXT, limit));
}

function formatHunk({ oldStart, newStart, lines }: Hunk): string {
	const count = (mark: string) => lines.filter((line) => line.mark !== mark).length;
	const [before, after] = [count('+'), count('-')];
	const start = (line: number, size: number) => (size === 0 ? line - 1 : line);
	const head = `@@ -${start(oldStart, before)},${before} +${start(newStart, after)},${after} @@\n`;
	return head + lines.map(({ mark, text }) => `${mark}${text}\n`).join('');
}

interface Line {
	readonly mark: ' ' | '-' | '+';
	readonly text: string;
}

interface Hunk {
	readonly oldStart: number;
	readonly newStart: number;
	readonly lines: Line[];
}

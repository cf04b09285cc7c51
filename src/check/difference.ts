/**
 * Two texts as a unified diff. For texts that have the same number of lines: repairs change lines, they add and remove
 * none.
 *
 * @param file as the person at the terminal would type it
 */
export function formatDifference(file: string, before: string, after: string): string {
	const [old, mended] = [before.split('\n'), after.split('\n')];
	const parts = [`--- a/${file}`, `+++ b/${file}`];
	for (let at = 0; at < old.length; at++) {
		if (old[at] === mended[at]) continue;
		let end = at;
		while (end < old.length && old[end] !== mended[end]) end += 1;
		const place = `${at + 1}${end - at === 1 ? '' : `,${end - at}`}`;
		parts.push(`@@ -${place} +${place} @@`);
		parts.push(...old.slice(at, end).map((line) => `-${line}`), ...mended.slice(at, end).map((line) => `+${line}`));
		at = end;
	}
	return parts.join('\n');
}

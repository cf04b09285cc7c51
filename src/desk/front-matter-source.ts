/** Where the YAML of an article's front matter stands in its file; undefined when there is none. */
export function frontMatterRange(text: string): { readonly start: number; readonly end: number } | undefined {
	const [opening] = /^\ufeff?---(?!-)[^\n]*\n/.exec(text) ?? [];
	if (opening === undefined) return undefined;
	const start = opening.length;
	const closing = text.indexOf('\n---', start - 1);
	const end = closing === -1 ? text.length : closing;
	// The first half of a Windows line end is part of the closing line's.
	return { start, end: Math.max(start, text[end - 1] === '\r' ? end - 1 : end) };
}

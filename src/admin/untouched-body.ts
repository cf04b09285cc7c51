/**
 * The editor writes Markdown in a way of its own: tables lose their alignment, escapes their backslash. It hands that over
 * as soon as an article is opened, and the whole body would be rewritten with the first field that is saved.
 */
interface Known {
	readonly written: string;
	readonly said: string;
}

const known = new WeakMap<object, Known>();

/**
 * What an editor hands over: the body as it was written, as long as the editor says the same of it as when it had read it.
 *
 * @param said the text of the editor in its own way of writing
 * @param written what it has just read, before anybody could touch it
 */
export function asWritten(editor: object, said: string, written?: string): string {
	if (written !== undefined) known.set(editor, { written, said });
	const body = known.get(editor);
	return body?.said === said ? body.written : said;
}

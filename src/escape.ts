/** Text as HTML, in an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
	// Most texts have none of these, and to look once takes less time than to look for each.
	if (!/[&<>"]/.test(text)) return text;
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

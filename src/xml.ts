/** Characters that XML 1.0 has no way to write are left out. */
export function cleanXml(text: string): string {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}

/** Text of an XML element, or of an attribute in either kind of quotes. */
export function escapeXml(text: string): string {
	return cleanXml(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&apos;');
}

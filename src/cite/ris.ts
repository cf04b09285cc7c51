import { type CitedSource, knownDate, oneLine } from './source.ts';

/** A RIS record of a newspaper article. Lines end with CR and LF, as the format wants. */
export function citeRis(source: CitedSource): string {
	const { title, authors, siteTitle, url, language } = source;
	const { year, month = '', date = '' } = knownDate(source);
	const fields = [
		['TY', 'NEWS'],
		...authors.map((name) => ['AU', name] as const),
		['TI', title],
		['T2', siteTitle],
		['PY', year],
		// Year, month, day and a remark, each with its slash though it be empty.
		['DA', `${year}/${month}/${date}/`],
		['UR', url],
		['LA', language],
		['ER', ''],
	] as const;
	return fields.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

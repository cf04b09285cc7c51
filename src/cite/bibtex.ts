import { digestText } from '../digest.ts';
import { type CitedSource, knownDate, oneLine } from './source.ts';

/**
 * A BibTeX entry, `@article`: the type that every style knows, with the paper as its journal. A name is in braces of
 * its own, so that no style takes it apart or abbreviates it; the address is verbatim, as `url` is read.
 */
export function citeBibtex(source: CitedSource): string {
	const { title, authors, siteTitle, url, language } = source;
	const { year, month, date } = knownDate(source);
	const fields = [
		['author', authors.map((name) => `{${escapeTex(name)}}`).join(' and ')],
		['title', `{${escapeTex(title)}}`],
		['journal', escapeTex(siteTitle)],
		['year', year],
		['month', month && MONTHS[Number(month) - 1]],
		['day', date && String(Number(date))],
		['url', url.replace(/[{}\\]/g, encodeURIComponent)],
		['language', language],
	] as const;
	const lines = fields.flatMap(([name, value]) => {
		if (!value) return [];
		// The months are macros of every style and stand without braces.
		return [`  ${name} = ${name === 'month' ? value : `{${value}}`},`];
	});
	return [`@article{${keyOf(url)},`, ...lines, '}', ''].join('\n');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX counts braces behind a backslash too, so that `\{` alone would leave the entry open. */
const ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
	return oneLine(text).replace(/[\\{}~^%&#_$]/g, (letter) => ESCAPES[letter] ?? `\\${letter}`);
}

/**
 * ASCII, and the same for good: from the article's id, which ends its address. `nato-council-2022-01`; where the slug has
 * other letters, a digest stands for it.
 */
function keyOf(url: string): string {
	const [year, month, slug = ''] = new URL(url).pathname.split('/').filter(Boolean).slice(-3).map(decodeURIComponent);
	if (/^[a-z][a-z0-9-]*$/.test(slug)) return `${slug}-${year}-${month}`;
	if (/^[a-z0-9-]+$/.test(slug)) return `article-${slug}-${year}-${month}`;
	return `article-${digestText(slug)
		.replace(/[^A-Za-z0-9]/g, '')
		.slice(0, 8)}-${year}-${month}`;
}

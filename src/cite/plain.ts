import { type DateStyle, formatDay, formatMonth, formatYear } from '../locale/dates.ts';
import { type CitedSource, knownDate, oneLine } from './source.ts';

/**
 * A citation for people: authors, title in quotation marks, paper and date in one line, the address in the next. The
 * address has a line of its own because in a right-to-left line its last slash jumps to the other end.
 *
 * @param style numerals and month names of the date; without it those of the language
 */
export function citePlain(source: CitedSource, style: DateStyle = styleOf(source.language)): string {
	const { authors, title, siteTitle, url, language } = source;
	const { comma, quote } = PUNCTUATION[isArabicScript(language) ? 'arabic' : 'latin'];
	const parts = [...authors, quote(oneLine(title)), siteTitle, dateOf(source, style)].map(oneLine);
	return `${parts.join(`${comma} `)}.\n${url}`;
}

const PUNCTUATION = {
	arabic: { comma: '،', quote: (text: string) => `«${text.replaceAll('«', '‹').replaceAll('»', '›')}»` },
	latin: { comma: ',', quote: (text: string) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”` },
} as const;

function dateOf(source: CitedSource, style: DateStyle): string {
	const { year, month, date } = knownDate(source);
	if (month === undefined) return formatYear(year, style);
	return date === undefined ? formatMonth(Number(year), Number(month), style) : formatDay(source.day, style);
}

function styleOf(language: string): DateStyle {
	return { language, numerals: language.split('-')[0] === 'ar' ? 'arab' : 'latn', months: 'dual' };
}

/** Languages whose comma is «،» and whose quotation marks are « ». */
function isArabicScript(language: string): boolean {
	return ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'].includes(language.split('-')[0] ?? '');
}

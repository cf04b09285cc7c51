import type { MonthStyle } from './month-style.ts';

/**
 * Month names as Arab newsrooms write them. Our own table: `Intl` picks by country and has changed between releases.
 * Gregorian: Egypt, the Gulf, Sudan. Levantine: Syria, Lebanon, Jordan, Palestine, Iraq. Maghrebi: Algeria, Tunisia.
 */
const ARABIC: Record<Exclude<MonthStyle, 'dual'>, readonly string[]> = {
	gregorian: [
		'يناير',
		'فبراير',
		'مارس',
		'أبريل',
		'مايو',
		'يونيو',
		'يوليو',
		'أغسطس',
		'سبتمبر',
		'أكتوبر',
		'نوفمبر',
		'ديسمبر',
	],
	levantine: [
		'كانون الثاني',
		'شباط',
		'آذار',
		'نيسان',
		'أيار',
		'حزيران',
		'تموز',
		'آب',
		'أيلول',
		'تشرين الأول',
		'تشرين الثاني',
		'كانون الأول',
	],
	maghrebi: ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
};

const ENGLISH = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/**
 * The name of a month in running text.
 *
 * @param month 1 to 12
 * @example monthName(12, 'ar', 'dual') // 'كانون الأول (ديسمبر)'
 */
export function monthName(month: number, language: string, style: MonthStyle): string {
	const at = month - 1;
	const base = language.split('-')[0];
	if (base === 'en') return ENGLISH[at] ?? '';
	if (base !== 'ar') return intlMonthName(month, language);
	if (style !== 'dual') return ARABIC[style][at] ?? '';
	return `${ARABIC.levantine[at]} (${ARABIC.gregorian[at]})`;
}

/**
 * Every name that Arab newsrooms give to a month, with its number, 1 to 12. Names of other styles are among them: a reader may
 * type any.
 */
export const ARABIC_MONTHS: readonly (readonly [name: string, month: number])[] = [
	...Object.values(ARABIC).flatMap((names) => names.map((name, at) => [name, at + 1] as const)),
	...['ماي', 'يوليوز', 'غشت', 'شتنبر', 'نونبر', 'دجنبر'].map(
		(name, at) => [name, [5, 7, 8, 9, 11, 12][at] ?? 0] as const,
	),
];

const intlNames = new Map<string, readonly string[]>();

/** Other languages take CLDR's names in the Gregorian calendar; a formatter is made once per language. */
function intlMonthName(month: number, language: string): string {
	let names = intlNames.get(language);
	if (!names) {
		const format = new Intl.DateTimeFormat(language, { month: 'long', calendar: 'gregory', timeZone: 'UTC' });
		names = Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2024, at, 15)));
		intlNames.set(language, names);
	}
	return names[month - 1] ?? '';
}

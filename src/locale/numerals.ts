/** The digits a site writes: ٠١٢ (`arab`), 012 (`latn`), ۰۱۲ (`arabext`, Persian and Urdu). */
export type Numerals = 'arab' | 'latn' | 'arabext';

const ZERO: Record<Numerals, number> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

/**
 * Western digits of a string that Warraq made, in the site's numerals. Never call it on an author's text: it would
 * change addresses, telephone numbers and code.
 *
 * @example formatDigits('17', 'arab') // '١٧'
 */
export function formatDigits(text: string | number, numerals: Numerals): string {
	if (numerals === 'latn') return String(text);
	return String(text).replace(/[0-9]/g, (digit) => String.fromCodePoint(ZERO[numerals] + Number(digit)));
}

/** Arabic-Indic and Persian digits as 0-9, everything else as it was. */
export function toAsciiDigits(text: string): string {
	return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/**
 * The two forms of Arabic text that are compared and never shown. See `slug.ts` for the form that is an address.
 */

/** Text folded for comparison. A type of its own, so that it can't be shown by mistake. */
export type Key = string & { readonly key: unique symbol };

/** Words that have nothing to unify: most of them, and the rest takes time. */
const SIMPLE = /^[ء-إا-غف-ي]*$/;

/** Vowel marks, Quranic marks, the dagger alef, tatweel; bidi and zero-width controls and the variation selectors of emoji. */
const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/g;
const CONTROLS = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

/** «مائة», with «ال» and particles before it too, up to its hamza. */
const HUNDRED = /((?:^|\P{L})[وف]?(?:[بك]?ال|لل|[بلك])?)مائ(?=[ةه](?!\p{L}))/gu;

/**
 * One spelling for what readers hold to be the same word: as `unifyLetters`, and one alef, ى as ي, ة as ه, single spaces.
 *
 * @example foldArabic('كِتَابٌ') // 'كتاب'
 */
export function foldArabic(text: string): Key {
	return unifyLetters(text)
		.replace(/[أإآ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/[ةۀۂۃ]/g, 'ه')
		.replace(/\s+/g, ' ')
		.trim() as Key;
}

/**
 * One code point for each letter and digit of Arabic, whatever the keyboard: NFKC, no vowel marks or tatweel, Persian and Urdu
 * letters as Arabic ones, Western digits, lower case. Of the two schools of spelling the one that writes «شؤون» and «مئة».
 */
export function unifyLetters(text: string): string {
	if (SIMPLE.test(text)) return text;
	return dropMarks(text)
		.replace(/ٱ/g, 'ا')
		.replace(/ی/g, 'ي')
		.replace(/ک/g, 'ك')
		.replace(/ہ/g, 'ه')
		.replace(/ئو/g, 'ؤو')
		.replace(HUNDRED, '$1مئ')
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
		.toLowerCase();
}

/** Names that are one name however they are typed have it in common: «ز. خ.» and «ز خ»; `C++` and `C#` don't. */
export function spellingOf(name: string): string {
	return foldArabic(name).replace(/[\s.,،؛'"’‘“”«»‹›()[\]\-–—_/]/g, '');
}

/** NFKC without vowel marks, tatweel and invisible controls; letters stay as written. */
export function dropMarks(text: string): string {
	if (SIMPLE.test(text)) return text;
	return text.normalize('NFKC').replace(CONTROLS, '').replace(MARKS, '');
}

/** A name without the article «ال», for grouping an index by its letter. */
export function dropArticle(name: string): string {
	const plain = dropMarks(name);
	const without = plain.replace(/^([^\p{L}\p{N}]*)ال(?=\p{L}{2})/u, '$1');
	return without === plain ? name : without;
}

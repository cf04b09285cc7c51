import { dropMarks } from './fold.ts';
import { toAsciiDigits } from './numerals.ts';

/** A path segment may be 255 bytes long; 80 leaves room for a readable percent-encoded link. */
const MAX_BYTES = 80;

/**
 * The address form of a name: no vowel marks or tatweel, Western digits, lower case, letters and digits of any script
 * kept, everything else one `-`; at most 80 bytes, cut at a word. Hamza and ta marbuta stay: an address is read too.
 *
 * @returns '' when the name has neither a letter nor a digit
 * @example slugOf('حلف الناتو (NRC)') // 'حلف-الناتو-nrc'
 */
export function slugOf(name: string): string {
	const words = toAsciiDigits(dropMarks(name))
		.toLowerCase()
		.normalize('NFC')
		.split(/[^\p{L}\p{N}\p{Mn}\p{Mc}]+/u)
		.filter((word) => /[\p{L}\p{N}]/u.test(word));
	let slug = '';
	for (const word of words) {
		const longer = slug === '' ? word : `${slug}-${word}`;
		if (byteLength(longer) > MAX_BYTES) return slug === '' ? cutToBytes(word) : slug;
		slug = longer;
	}
	return slug;
}

/** Is this file name an address as it stands? */
export function isSlug(text: string): boolean {
	return text !== '' && byteLength(text) <= MAX_BYTES && slugOf(text) === text;
}

function cutToBytes(word: string): string {
	let cut = '';
	for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
		if (byteLength(cut + segment) > MAX_BYTES) break;
		cut += segment;
	}
	return cut;
}

/** Of UTF-8. Also in browsers: the form for writers makes addresses too. */
function byteLength(text: string): number {
	return utf8.encode(text).length;
}

const utf8 = new TextEncoder();

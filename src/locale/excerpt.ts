/** About two lines in a list of headlines. */
const EXCERPT_LENGTH = 180;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The beginning of a text, cut at a word and ended with «…»; the whole text when it is short enough. Never cuts between
 * a letter and its vowel marks.
 *
 * @param length in graphemes, as a reader counts letters
 */
export function excerptOf(text: string, length: number = EXCERPT_LENGTH): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	if (plain.length <= length) return plain;
	let end = 0;
	let count = 0;
	for (const { segment } of graphemes.segment(plain)) {
		if (count === length) break;
		end += segment.length;
		count += 1;
	}
	if (end >= plain.length) return plain;
	const lastSpace = plain.lastIndexOf(' ', end);
	const cut = plain.slice(0, lastSpace > end / 2 ? lastSpace : end);
	return `${cut.replace(/[\s،,؛;:.\-–—]+$/u, '')}…`;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * How many words a plain text has, by the word boundaries of its language (UAX 29): numbers count, punctuation does not,
 * and vowel marks or tatweel part no word.
 *
 * @example countWords('قال «الناتو» في 12 يناير: نعم', 'ar') // 6
 */
export function countWords(text: string, language: string): number {
	let count = 0;
	for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) count += 1;
	return count;
}

function segmenterFor(language: string): Intl.Segmenter {
	let segmenter = segmenters.get(language);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(language, { granularity: 'word' });
		segmenters.set(language, segmenter);
	}
	return segmenter;
}

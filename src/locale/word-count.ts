const segmenters = new Map<string, Intl.Segmenter>();

/**
 * How many words a plain text has, by the word boundaries of its language (UAX 29): numbers count, punctuation does not,
 * and vowel marks or tatweel part no word.
 *
 * @example countWords('قال «الناتو» في 12 يناير: نعم', 'ar') // 6
 */
export function countWords(text: string, language: string): number {
	let count = 0;
	let isInWord = false;
	// Where the piece between two spaces began, and the words before it.
	let start = 0;
	let before = 0;
	for (let at = 0; at < text.length; at++) {
		const kind = KINDS[text.charCodeAt(at)] ?? OTHER;
		if (kind === LETTER) {
			if (!isInWord) count += 1;
			isInWord = true;
		} else if (kind === SPACE) {
			isInWord = false;
			start = at + 1;
			before = count;
		} else if (kind === MARK) {
			isInWord = false;
		} else if (kind === OTHER && !(isFinal(text, at) && text[at] === '.')) {
			let end = at;
			while (end < text.length && KINDS[text.charCodeAt(end)] !== SPACE) end += 1;
			count = before + countSegments(text.slice(start, end), language);
			isInWord = false;
			at = end - 1;
		}
	}
	return count;
}

/** Ends its piece of text: a point there is no part of a word. */
function isFinal(text: string, at: number): boolean {
	return at + 1 === text.length || KINDS[text.charCodeAt(at + 1)] === SPACE;
}

/** For all that takes more than a look at each letter: digits, apostrophes, scripts without spaces. */
function countSegments(text: string, language: string): number {
	let count = 0;
	for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) count += 1;
	return count;
}

const [OTHER, SPACE, LETTER, VOWEL, MARK] = [0, 1, 2, 3, 4];

/** By code unit: letters that make up words wherever they stand, vowel marks, and marks that part words wherever they stand. */
const KINDS = kindsOf({
	[SPACE]: ' \n',
	[LETTER]: `${range('A', 'Z')}${range('a', 'z')}${range('ء', 'ي')}${range('ٱ', 'ۓ')}`,
	[VOWEL]: range('\u064b', '\u065f'),
	[MARK]: '«»()[]!?؟؛،"',
});

function kindsOf(characters: Readonly<Record<number, string>>): Uint8Array {
	const kinds = new Uint8Array(0x700);
	for (const [kind, text] of Object.entries(characters)) {
		for (const character of text) kinds[character.charCodeAt(0)] = Number(kind);
	}
	return kinds;
}

function range(first: string, last: string): string {
	const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
	return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

function segmenterFor(language: string): Intl.Segmenter {
	let segmenter = segmenters.get(language);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(language, { granularity: 'word' });
		segmenters.set(language, segmenter);
	}
	return segmenter;
}

/**
 * Words a minute, read aloud by adults: Trauzettel-Klosinski and Dietz, «Standardized Assessment of Reading Performance:
 * The New International Reading Speed Texts IReST», IOVS 53 (2012), 5452-5461. The mean is that of its 17 languages.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = { ar: 138, en: 228 };
const MEAN = 184;

/** Minutes that a reader needs for so many words of a language: whole ones, at least 1. */
export function readingMinutes(words: number, language: string): number {
	const speed = WORDS_PER_MINUTE[language.split('-')[0] ?? ''] ?? MEAN;
	return Math.max(1, Math.round(words / speed));
}

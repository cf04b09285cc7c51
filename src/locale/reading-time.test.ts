import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

test.each([
	[0, 'ar', 1],
	[138, 'ar', 1],
	[206, 'ar', 1],
	[207, 'ar', 2],
	[1380, 'ar-SY', 10],
	[1380, 'en', 6],
	[1380, 'en-GB', 6],
	[1840, 'fa', 10],
	// Mapudungun: the code begins with «ar» and the language is another.
	[1840, 'arn', 10],
])('%d words in %s', (words, language, minutes) => {
	expect(readingMinutes(words, language)).toBe(minutes);
});

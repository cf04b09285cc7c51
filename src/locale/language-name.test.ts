import { expect, test } from 'vitest';
import { languageName } from './language-name.ts';

test.each([
	['ar', 'العربية'],
	['en', 'English'],
	['fa', 'فارسی'],
	['fr', 'français'],
	['qaa', 'qaa'],
])('%s is called %s', (language, name) => {
	expect(languageName(language)).toBe(name);
});

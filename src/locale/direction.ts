import { memo } from '../memo.ts';

/** Scripts written from right to left in which there are newspapers. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Armi', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/**
 * @param language a BCP 47 tag; a script subtag decides where there is one (`az-Arab`), else the usual script of the
 *   language, as Unicode's table of likely subtags has it
 */
export const directionOf: (language: string) => 'rtl' | 'ltr' = memo((language) => {
	const { script = '' } = isLanguage(language.toLowerCase()) ? new Intl.Locale(language).maximize() : {};
	return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
});

/** Is there a letter that is written in a direction? */
export function hasLetterOf(direction: 'rtl' | 'ltr', text: string): boolean {
	return (direction === 'rtl' ? RIGHT : LEFT).test(text);
}

const SCRIPTS = [...RIGHT_TO_LEFT].map((script) => `\\p{Script=${script}}`).join('');
const RIGHT = new RegExp(`[${SCRIPTS}]`, 'u');
const LEFT = new RegExp(`[^\\P{L}${SCRIPTS}]`, 'u');

/** A BCP 47 tag that `Intl` takes, in the usual lower case of the language. */
export function isLanguage(tag: string): boolean {
	try {
		return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

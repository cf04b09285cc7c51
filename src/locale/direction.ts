/** Languages written from right to left in their usual script. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** @param language a BCP 47 tag; a script subtag decides where there is one: `az-Arab` */
export function directionOf(language: string): 'rtl' | 'ltr' {
	const [base = '', ...subtags] = language.toLowerCase().split('-');
	const script = subtags.find((subtag) => subtag.length === 4);
	if (script) return ['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg'].includes(script) ? 'rtl' : 'ltr';
	return RIGHT_TO_LEFT.has(base) ? 'rtl' : 'ltr';
}

/** A BCP 47 tag that `Intl` takes, in the usual lower case of the language. */
export function isLanguage(tag: string): boolean {
	try {
		return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

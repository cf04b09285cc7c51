import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each([
	['ar', 'rtl'],
	['ar-SY', 'rtl'],
	['AR', 'rtl'],
	['fa-IR', 'rtl'],
	['ur', 'rtl'],
	['he', 'rtl'],
	['ckb', 'rtl'],
	['prs', 'rtl'],
	['azb', 'rtl'],
	['pnb', 'rtl'],
	['nqo', 'rtl'],
	['dv', 'rtl'],
	['syr', 'rtl'],
	['yi', 'rtl'],
	['ug', 'rtl'],
	['ps', 'rtl'],
	['sd', 'rtl'],
	['ks', 'rtl'],
	['arc', 'rtl'],
	['en', 'ltr'],
	['ku', 'ltr'],
	['tr', 'ltr'],
	// The script decides where it is named.
	['ku-Arab-IQ', 'rtl'],
	['az-Arab', 'rtl'],
	['ar-Latn', 'ltr'],
	['ur-Latn-PK', 'ltr'],
	['', 'ltr'],
])('«%s» runs %s', (language, direction) => {
	expect(directionOf(language)).toBe(direction);
});

import { expect, test } from 'vitest';
import { isChosen, splitNames } from './names-field.ts';

test.each([
	['دمشق، أسواق', true, ['دمشق', 'أسواق']],
	[' دمشق ,أسواق؛ ، دمشق', true, ['دمشق', 'أسواق']],
	['بيروت  وصيدا', true, ['بيروت وصيدا']],
	['علوم، وصحة', false, ['علوم، وصحة']],
	['أخبار', true, ['أخبار'.normalize('NFC')]],
	[' ، ', true, []],
	['', false, []],
])('%j', (typed, isMultiple, names) => expect(splitNames(typed, isMultiple)).toEqual(names));

test.each([
	['insertReplacementText', true],
	[undefined, true],
	['insertText', false],
	['insertCompositionText', false],
	['insertFromPaste', false],
	['deleteContentBackward', false],
])('an input of the sort %j is a choice from the list: %j', (inputType, chosen) =>
	expect(isChosen(inputType === undefined ? {} : { inputType })).toBe(chosen),
);

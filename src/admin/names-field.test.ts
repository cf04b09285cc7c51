import { expect, test } from 'vitest';
import { splitNames } from './names-field.ts';

test.each([
	['دمشق، أسواق', true, ['دمشق', 'أسواق']],
	[' دمشق ,أسواق؛ ، دمشق', true, ['دمشق', 'أسواق']],
	['بيروت  وصيدا', true, ['بيروت وصيدا']],
	['علوم، وصحة', false, ['علوم، وصحة']],
	['أخبار', true, ['أخبار'.normalize('NFC')]],
	[' ، ', true, []],
	['', false, []],
])('%j', (typed, isMultiple, names) => expect(splitNames(typed, isMultiple)).toEqual(names));

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { patchForm } from './form-patches.ts';
import { ROOT } from './root.ts';

const code = readFileSync(path.join(ROOT, 'node_modules/@sveltia/cms/npm/index.js'), 'utf8');

test('each patch finds its one place in the package', () => {
	const patched = patchForm(code);
	expect(patched).toMatch(
		/^import \{ isTypingElsewhere \} from ".*\/src\/admin\/typing\.ts";\nimport \{ asWritten \} from /,
	);
	expect(
		patched.match(/\b(asWritten|tellBody|readWrittenDate|isOtherMinute|isTypingElsewhere)\(/g)?.toSorted(),
	).toEqual([
		'asWritten(',
		'isOtherMinute(',
		'isTypingElsewhere(',
		'isTypingElsewhere(',
		'readWrittenDate(',
		'tellBody(',
	]);
});

test('of a package whose code is another, nothing is guessed', () => {
	expect(() => patchForm(code.replace('[`*`,`__`', '[`+`,`__`'))).toThrow(
		'Unexpected code of @sveltia/cms: 0 places to patch for emphasis inside of a word',
	);
	expect(() => patchForm(`${code}\n${code}`)).toThrow('2 places');
});

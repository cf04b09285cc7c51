import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TempFolder } from '../testing/catalogue.ts';
import { replaceFile } from './write-file.ts';

test.each([0o666, 0o640, 0o755])('a file of mode %i has it with another text, also behind a link', (mode) => {
	using folder = new TempFolder({ 'خبر.md': 'قديم' });
	chmodSync(folder.at('خبر.md'), mode);
	symlinkSync('خبر.md', folder.at('link.md'));
	replaceFile(folder.at('link.md'), 'جديد');
	expect(readFileSync(folder.at('خبر.md'), 'utf8')).toBe('جديد');
	expect(statSync(folder.at('خبر.md')).mode & 0o777).toBe(mode);
	expect(lstatSync(folder.at('link.md')).isSymbolicLink()).toBe(true);
	expect(readdirSync(folder.path).toSorted()).toEqual(['link.md', 'خبر.md']);
});

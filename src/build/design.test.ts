import { expect, test } from 'vitest';
import { platformOf } from './design.ts';

const VERSIONS = { node: '24.0.0', v8: '13.6.1', icu: '78.3', cldr: '48.0', tz: '2026c', unicode: '17.0', zlib: '1.3' };

test.each([
	['node', false],
	['zlib', false],
	['v8', true],
	['icu', true],
	['cldr', true],
	['tz', true],
	['unicode', true],
])('another version of %s makes another platform: %s', (part, isOther) => {
	expect(platformOf({ ...VERSIONS, [part]: '99' }) !== platformOf(VERSIONS)).toBe(isOther);
});

test('this Node tells all that a platform is made of', () => {
	expect(Object.keys(VERSIONS).filter((part) => !process.versions[part])).toEqual([]);
});

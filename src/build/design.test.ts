import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LOOK, platformOf } from './design.ts';
import { ROOT } from './root.ts';

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

test('nothing stands on the look of pages but itself and the entry of their bundle', () => {
	const source = path.join(ROOT, 'src');
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^testing\//.test(file));
	const isLook = (file: string) => LOOK.some((part) => file === part || file.startsWith(`${part}/`));
	const imports = files
		.filter((file) => !isLook(file))
		.flatMap((file) =>
			[...readFileSync(path.join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
				([, target = '']) => [file, path.posix.join(path.posix.dirname(file), target)] as const,
			),
		);
	expect(imports.length).toBeGreaterThan(500);
	expect(imports.filter(([, target]) => isLook(target))).toEqual([]);
});

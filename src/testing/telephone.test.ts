import { expect, test } from 'vitest';
import { slowdownOf } from './telephone.ts';

test.each([
	['the machine of the usual factor', 1533, 4],
	['a faster one, which counts as that', 3000, 4],
	['one of half its speed', 766.5, 2],
	['one that is slower than a telephone', 120, 1],
])('%s', (_, index, slowdown) => {
	expect(slowdownOf(index)).toBe(slowdown);
});

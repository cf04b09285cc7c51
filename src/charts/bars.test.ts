import { expect, test } from 'vitest';
import { layOutBars, pathOfBars } from './bars.ts';

test('bars stand on the ground line, the tallest for the most', () => {
	expect(layOutBars([3, 0, 12], 'ltr')).toEqual({
		width: 30,
		height: 60,
		bars: [
			{ x: 1, y: 45, width: 8, height: 15 },
			{ x: 11, y: 60, width: 8, height: 0 },
			{ x: 21, y: 0, width: 8, height: 60 },
		],
	});
});

test('from right to left the oldest is the rightmost', () => {
	expect(layOutBars([3, 0, 12], 'rtl').bars.map(({ x }) => x)).toEqual([21, 11, 1]);
});

test('one article among thousands is still seen', () => {
	expect(layOutBars([1, 5000], 'rtl').bars.map(({ height }) => height)).toEqual([2, 60]);
});

test.each([
	[[], ''],
	[[0, 0], ''],
	[[4], 'M1 0h8v60h-8z'],
	[[2, 0, 4], 'M1 30h8v30h-8zM21 0h8v60h-8z'],
])('the path of %j', (counts, path) => {
	expect(pathOfBars(layOutBars(counts, 'ltr'))).toBe(path);
});

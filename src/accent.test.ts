import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf, darkAccent, LEAST_CONTRAST, PAPER } from './accent.ts';

test.each([
	['#000000', '#ffffff', 21],
	['#ffffff', '#ffffff', 1],
	// Figures of the WCAG contrast checker of WebAIM.
	['#777777', '#ffffff', 4.48],
])('contrast of %s and %s', (a, b, expected) => {
	expect(contrastOf(a, b)).toBeCloseTo(expected, 1);
	expect(contrastOf(b, a)).toBe(contrastOf(a, b));
});

test.each(['#8a1c1c', '#000000', '#0b4f6c', '#1f4d2b', '#000080', '#5b2a86', '#ffffff', '#ff0000'])(
	'%s is readable on dark paper',
	(accent) => {
		expect(contrastOf(darkAccent(accent), PAPER.dark)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
	},
);

test.each([
	['#8a1c1c', '#e57e7e'],
	['#0b4f6c', '#17a7e4'],
	['#1f4d2b', '#47af62'],
	['#555555', '#9c9c9c'],
])('%s keeps its hue', (accent, expected) => {
	expect(darkAccent(accent)).toBe(expected);
});

test('a colour that reads on dark already stays', () => {
	expect(darkAccent('#e0a030')).toBe('#e0a030');
});

const tokens = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');
const [light, ...darks] = tokens.split(/(?=--paper:)/).slice(1);
const colours = (block = '') =>
	Object.fromEntries([...block.matchAll(/--(\w+): (#\w{6});/g)].map(([, name, hex]) => [name, hex ?? '']));

test('the papers are those of the style sheet, and the two ways into the dark agree', () => {
	expect(colours(light)['paper']).toBe(PAPER.light);
	expect(darks).toHaveLength(2);
	expect(colours(darks[0])['paper']).toBe(PAPER.dark);
	expect(colours(darks[1])).toEqual(colours(darks[0]));
});

test.each([light, darks[0]])('text is readable on its paper', (block) => {
	const { paper = '', wash = '', ink = '', muted = '', edge = '' } = colours(block);
	for (const ground of [paper, wash]) {
		expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(7);
		expect(contrastOf(muted, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
		// Borders of fields and buttons: 1.4.11.
		expect(contrastOf(edge, ground)).toBeGreaterThanOrEqual(3);
	}
});

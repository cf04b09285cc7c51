import { expect, test } from 'vitest';
import { fieldProse } from './field-prose.ts';

const SOURCE = `title: 'قال ''نعم'''
description: "سطر \\"أول\\"
  وثان"
tags: [دمشق, "حلب"]
image: { src: أ.jpg, alt: وصف, credit: سلمى }
withdrawn:
  reason: |
    سطر أول
    وثان
aliases: [/a]
`;

test('values that readers read, at their places, without what is YAML in them', () => {
	const { blocks, kept } = fieldProse(SOURCE, 100);
	expect(blocks.map(({ text, kind }) => [kind, text.replaceAll('\ufffc', '·')])).toEqual([
		['field', 'قال ··نعم··'],
		['field', 'سطر ··أول··\n  وثان'],
		['name', 'دمشق'],
		['name', 'حلب'],
		['field', 'وصف'],
		['name', 'سلمى'],
		['field', '    سطر أول\n    وثان\n'],
	]);
	for (const { text, start } of blocks) {
		const written = SOURCE.slice(start - 100, start - 100 + text.length);
		expect(text).toBe(Array.from(written, (letter, at) => (text[at] === '\ufffc' ? '\ufffc' : letter)).join(''));
	}
	expect(kept.map(({ start, end }) => SOURCE.slice(start - 100, end - 100))).toEqual(['دمشق', 'حلب', 'سلمى']);
});

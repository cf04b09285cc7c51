import { expect, test } from 'vitest';
import { memo } from './memo.ts';

test('works once for each text, and again when too many others came between', () => {
	const asked: string[] = [];
	const upper = memo((text) => {
		asked.push(text);
		return text.toUpperCase();
	});
	expect([upper('a'), upper('b'), upper('a')]).toEqual(['A', 'B', 'A']);
	expect(asked).toEqual(['a', 'b']);
	for (let at = 0; at < 5000; at++) upper(String(at));
	expect(upper('a')).toBe('A');
	expect(asked.filter((text) => text === 'a')).toHaveLength(2);
});

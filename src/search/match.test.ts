import { expect, test } from 'vitest';
import { byScore } from './match.ts';

test('best first; the order of equals is that of their ids', () => {
	const match = (id: string, score: number) => ({ id, score, words: [] });
	const [a, b, c] = [match('a', 1), match('b', 2), match('c', 1)];
	expect([c, a, b].sort(byScore)).toEqual([b, a, c]);
});

import { expect, test } from 'vitest';
import { mergeMatches } from './merge.ts';

const match = (id: string, score: number, ...words: number[]) => ({ id, score, words });

test('each article once, with its best score and the words of all queries, best first', () => {
	expect(
		mergeMatches([[match('a', 3, 1), match('b', 2, 7)], [match('b', 4, 9, 7), match('c', 1)], [match('a', 1, 5)]]),
	).toEqual([match('b', 4, 7, 9), match('a', 3, 1, 5), match('c', 1)]);
});

test('equals are in the order of their ids, whichever query found them', () => {
	const [a, b, c] = [match('a', 1), match('b', 1), match('c', 1)];
	expect(mergeMatches([[c, a], [b]])).toEqual([a, b, c]);
	expect(mergeMatches([[b], [a, c]])).toEqual([a, b, c]);
});

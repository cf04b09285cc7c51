import { expect, test } from 'vitest';
import { fitExponent, Random, Zipf } from './random.ts';

test('numbers of a seed are the same for good', () => {
	const random = new Random(1);
	expect([random.below(1000), random.below(1000), random.below(1000)]).toEqual([627, 2, 527]);
});

test.each([0, 0.5, 1])('an exponent of %d is found in counts that follow it', (exponent) => {
	expect(fitExponent(Array.from({ length: 30 }, (_, rank) => 100 / (rank + 1) ** exponent))).toBeCloseTo(exponent);
});

test('ranks are drawn as often as the law says', () => {
	const [random, ranks, counts] = [new Random(1), new Zipf(4, 1), [0, 0, 0, 0]];
	for (let draws = 0; draws < 25_000; draws += 1) {
		const rank = ranks.draw(random);
		counts[rank] = (counts[rank] ?? 0) + 1;
	}
	expect(counts.map((count, rank) => Math.abs(count - 12_000 / (rank + 1)) < 300)).toEqual([true, true, true, true]);
});

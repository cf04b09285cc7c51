/** Random numbers that are the same for the same seed, on every machine. */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** From 0 to 1, without 1. Mulberry32: 32 bits of state are enough for text. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0 to `limit - 1`. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	/** @throws RangeError when there is nothing to pick from */
	pick<T>(from: readonly T[]): T {
		if (from.length === 0) throw new RangeError('There is nothing to pick from.');
		return from[this.below(from.length)] as T;
	}
}

/** Ranks from 0 on: rank r is drawn 1 / (r + 1) ** exponent as often as rank 0 (Zipf's law). */
export class Zipf {
	readonly #sums: number[] = [];

	constructor(ranks: number, exponent: number) {
		let sum = 0;
		for (let rank = 0; rank < ranks; rank += 1) {
			sum += 1 / (rank + 1) ** exponent;
			this.#sums.push(sum);
		}
	}

	draw(random: Random): number {
		const wanted = random.next() * (this.#sums.at(-1) ?? 0);
		let [low, high] = [0, this.#sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#sums[middle] as number) > wanted) high = middle;
			else low = middle + 1;
		}
		return low;
	}
}

/**
 * The exponent with which Zipf's law is nearest to counts: the slope of their logarithms over those of their ranks.
 *
 * @param counts the highest first
 */
export function fitExponent(counts: readonly number[]): number {
	const points = counts.map((count, rank) => ({ x: Math.log(rank + 1), y: Math.log(count) }));
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
	const across = points.map((point) => (point.x - x) * (point.y - y));
	const along = points.map((point) => (point.x - x) ** 2);
	return -mean(across) / mean(along);
}

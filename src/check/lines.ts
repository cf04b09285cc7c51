import type { Place } from '../catalogue/front-matter.ts';

/** From offsets of a text to lines and columns, both from 1; columns in UTF-16 units. */
export class Lines {
	readonly #starts: number[] = [0];

	constructor(text: string) {
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
	}

	placeOf(offset: number): Place {
		let [low, high] = [0, this.#starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
	}

	/** @param place of a line that the text has */
	offsetOf({ line, column }: Place): number {
		return (this.#starts[line - 1] ?? 0) + column - 1;
	}
}

/** Pixels (RGB) that compress badly, so that half of a file is half of its picture. The same each time. */
export function noisePixels(width: number, height: number): Buffer {
	const pixels = Buffer.alloc(width * height * 3);
	let state = 1;
	for (let at = 0; at < pixels.length; at++) {
		// Numerical Recipes' generator.
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		pixels[at] = state >>> 24;
	}
	return pixels;
}

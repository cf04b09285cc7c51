/** Text as how much ink each pixel takes, 0 to 255. */
export interface Mask {
	readonly pixels: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * A picture in plain colours that text is put onto. sharp's `composite` takes 20 ms for a share card, because it blends
 * every pixel of every layer; here only pixels with ink are touched.
 */
export class Canvas {
	readonly width: number;
	readonly height: number;
	/** Three bytes for each pixel. */
	readonly pixels: Buffer;
	readonly #paper: Colour;

	constructor(width: number, height: number, paper: Colour) {
		this.width = width;
		this.height = height;
		this.#paper = paper;
		this.pixels = Buffer.alloc(width * height * 3, Buffer.from(paper));
	}

	/** A bar over the whole width, at the top. */
	fillTop(height: number, colour: Colour): void {
		this.pixels.fill(Buffer.from(colour), 0, this.width * height * 3);
	}

	/** Puts text onto the paper; what lies outside is cut off. */
	print(mask: Mask, left: number, top: number, colour: Colour): void {
		const shades = shadesBetween(this.#paper, colour);
		for (let y = Math.max(0, -top); y < Math.min(mask.height, this.height - top); y++) {
			for (let x = Math.max(0, -left); x < Math.min(mask.width, this.width - left); x++) {
				const ink = mask.pixels[y * mask.width + x];
				if (ink) this.pixels.set(shades[ink] ?? colour, ((top + y) * this.width + left + x) * 3);
			}
		}
	}
}

/** @param text `#9c2f22` */
export function parseColour(text: string): Colour {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
	return [red, green, blue];
}

function shadesBetween(paper: Colour, ink: Colour): readonly Uint8Array[] {
	return Array.from({ length: 256 }, (_, share) =>
		Uint8Array.from(paper, (from, at) => Math.round(from + (((ink[at] ?? 0) - from) * share) / 255)),
	);
}

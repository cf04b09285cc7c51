import { createHash } from 'node:crypto';

/** Widths in which a picture is offered, in pixels. */
export const WIDTHS = [480, 800, 1200, 1600] as const;

/** No published picture is wider. */
export const MAX_WIDTH = 1600;

/** Larger pictures are refused: such a file is a mistake or an attack, and takes a gigabyte to decode. */
export const MAX_PIXELS = 100_000_000;

/**
 * How a file with faults is taken. Cameras and old programs leave harmless oddities in files (`warning`); pixels that
 * are missing or can't be decoded are none.
 */
export const FAIL_ON = 'error';

/**
 * How variants are encoded. Measured on a photograph of 1600 x 900: WebP with `effort` 2 takes 44 ms and 29.2 kB, with
 * the usual 4 87 ms and 28.9 kB; AVIF of 800 pixels 109 ms and 10.5 kB with 2, 817 ms and 9.4 kB with 4.
 */
export const ENCODING = {
	webp: { quality: 78, effort: 2 },
	/** Charts and screenshots: sharp edges in colour. */
	webpDrawing: { quality: 86, effort: 2, smartSubsample: true },
	/**
	 * A drawing of at most 256 colours in its own size, exactly as it is. Two charts of 1200 x 800: 13.8 and 2.7 kB; as
	 * `webpDrawing` 17.4 and 10.7 kB.
	 */
	webpPalette: { lossless: true, effort: 1 },
	avif: { quality: 50, effort: 2 },
	/** Of 1200 x 675: 9 ms and 44 kB; progressive 15 ms and 45 kB. */
	jpeg: { quality: 80 },
	png: { compressionLevel: 9 },
	/** A picture of at most 256 colours in its own size keeps them exactly. */
	pngPalette: { palette: true, dither: 0, quality: 100, compressionLevel: 9 },
} as const;

/**
 * Bits for a pixel of a picture that is kept exactly as WebP, at most. The charts take 0.02 and 0.11; five photographs
 * with a palette 0.6 to 1.5, and a third of that as `webpDrawing`.
 */
export const MOST_EXACT_BITS = 0.4;

/** The look of share cards. Sizes in pixels. */
export const CARD = {
	width: 1200,
	height: 630,
	margin: 80,
	paper: '#fbf8f1',
	ink: '#1c1a17',
	quiet: '#5c564d',
	accent: '#9c2f22',
	rule: 12,
	siteSize: 56,
	siteTop: 60,
	smallSize: 40,
	sectionTop: 148,
	/** The largest that the headline fits in; with the smallest it is cut. */
	headlineSizes: [96, 80, 68, 56],
	headlineTop: 232,
	headlineHeight: 300,
	dateEnd: 586,
	/** Measured: 3.2 ms and 71 kB; with level 6, 5.7 ms and 66 kB; as JPEG 5.2 ms; with a palette 16 ms and more. */
	encoding: { compressionLevel: 3 },
} as const;

/**
 * Stands for how variants are made: with another quality they have other addresses. Raise the number when
 * `make-variant.ts` makes them otherwise.
 */
export const RECIPE = hexDigest(JSON.stringify({ MAX_WIDTH, ENCODING, MOST_EXACT_BITS, making: 1 }));

/** Stands for the look of cards; raise the number when `draw-card.ts` draws otherwise. */
export const CARD_RECIPE = hexDigest(JSON.stringify({ CARD, drawing: 1 }));

export function hexDigest(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

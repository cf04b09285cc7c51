import sharp, { type Sharp } from 'sharp';
import { ENCODING, FAIL_ON, MAX_PIXELS, MAX_WIDTH, MOST_EXACT_BITS } from './recipe.ts';
import type { Variant } from './variants.ts';

// Each picture is made once, so a cache of operations holds only what is done with. Pictures are made side by side,
// one thread each: that keeps the cores as busy as several threads on one picture, with less memory.
sharp.cache(false);
sharp.concurrency(1);

/** A picture as pixels: upright, in sRGB, at most `MAX_WIDTH` wide, without anything that the camera wrote beside them. */
export interface DecodedPicture {
	readonly pixels: Buffer;
	readonly raw: { readonly width: number; readonly height: number; readonly channels: 3 | 4 };
	/** From a type that is used for charts and screenshots. */
	readonly isDrawing: boolean;
	/** At most 256 colours, in the picture's own size. */
	readonly isPalette: boolean;
}

/**
 * Decodes a picture for all of its variants: of one of 6000 x 3375 they take 204 ms from these pixels, and 440 ms when
 * each is decoded anew.
 *
 * @throws when the picture can't be decoded
 */
export async function decodePicture(bytes: Uint8Array): Promise<DecodedPicture> {
	const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: FAIL_ON });
	const { format, isPalette, autoOrient } = await source.metadata();
	const { data, info } = await source
		.autoOrient()
		.resize(Math.min(MAX_WIDTH, autoOrient.width), scaledHeight(autoOrient), { fit: 'fill' })
		.toColourspace('srgb')
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true });
	return {
		pixels: data,
		raw: { width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 },
		isDrawing: format === 'png' || format === 'gif',
		isPalette: (isPalette === true || format === 'gif') && info.width === autoOrient.width,
	};
}

/**
 * Makes one variant: without EXIF, GPS, XMP or colour profile. The same picture gives the same bytes, whichever of its
 * variants are made beside it.
 */
export async function makeVariant(
	{ pixels, raw, isDrawing, isPalette }: DecodedPicture,
	{ type, width, height }: Omit<Variant, 'address'>,
): Promise<Buffer> {
	const image = sharp(pixels, { raw, limitInputPixels: MAX_PIXELS }).resize(width, height, { fit: 'fill' });
	const isExact = isPalette && width === raw.width;
	if (isExact && type === 'webp') {
		const exact = await image.clone().webp(ENCODING.webpPalette).toBuffer();
		if (exact.length * 8 <= width * height * MOST_EXACT_BITS) return exact;
	}
	return encode(image, type, { isDrawing, isPalette: isExact }).toBuffer();
}

/**
 * The encoders that decide a file's bytes, and their versions. Part of the names in the cache: with other encoders the
 * pictures are made anew, as a clean build would make them.
 */
export function encoderVersions(): string {
	const { vips, webp, mozjpeg, png, imagequant, heif, aom, pango, harfbuzz, freetype } = sharp.versions as Record<
		string,
		string | undefined
	>;
	return JSON.stringify([vips, webp, mozjpeg, png, imagequant, heif, aom, pango, harfbuzz, freetype]);
}

function scaledHeight({ width, height }: { width: number; height: number }): number {
	return width <= MAX_WIDTH ? height : Math.max(1, Math.round((height * MAX_WIDTH) / width));
}

function encode(image: Sharp, type: Variant['type'], of: { isDrawing: boolean; isPalette: boolean }): Sharp {
	switch (type) {
		case 'webp':
			return image.webp(of.isDrawing ? ENCODING.webpDrawing : ENCODING.webp);
		case 'avif':
			return image.avif(ENCODING.avif);
		case 'jpeg':
			return image.flatten({ background: '#fff' }).jpeg(ENCODING.jpeg);
		case 'png':
			return image.png(of.isPalette ? ENCODING.pngPalette : ENCODING.png);
	}
}

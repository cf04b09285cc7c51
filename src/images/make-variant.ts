import sharp, { type Sharp } from 'sharp';
import { ENCODING, FAIL_ON, MAX_PIXELS } from './recipe.ts';
import type { Variant } from './variants.ts';

// Each picture is made once, so a cache of operations holds only what is done with. Pictures are made side by side,
// one thread each: that keeps the cores as busy as several threads on one picture, with less memory.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Makes one variant from the bytes of a picture: upright, in sRGB, without EXIF, GPS, XMP or colour profile. The same
 * bytes give the same bytes.
 *
 * @throws when the picture can't be decoded
 */
export async function makeVariant(
	bytes: Uint8Array,
	{ type, width, height }: Omit<Variant, 'address'>,
): Promise<Buffer> {
	const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: FAIL_ON });
	const { format, isPalette, autoOrient } = await source.metadata();
	const isDrawing = format === 'png' || format === 'gif';
	const isWhole = autoOrient.width === width && autoOrient.height === height;
	const upright = source.autoOrient().resize(width, height, { fit: 'fill' });
	return encode(upright, type, {
		isDrawing,
		isPalette: isWhole && (isPalette === true || format === 'gif'),
	}).toBuffer();
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

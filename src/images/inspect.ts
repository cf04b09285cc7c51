import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { FAIL_ON, MAX_PIXELS } from './recipe.ts';
import { type ImageFacts, variantStem } from './variants.ts';

/** What is wrong with a picture, in the words that follow «Unexpected image …:». */
export interface ImageFault {
	readonly code: 'image-unreadable' | 'image-too-large';
	readonly problem: string;
}

const TYPES = new Map<string, ImageFacts['type']>([
	['jpeg', 'jpeg'],
	['png', 'png'],
	['webp', 'webp'],
	['gif', 'gif'],
	['heif', 'avif'],
	['svg', 'svg'],
]);

/**
 * Reads the facts of a picture from its bytes, and decodes it once, to a small size, to see that all of it is there.
 * Of an animation that is the first picture.
 */
export async function inspectImage(bytes: Uint8Array): Promise<ImageFacts | ImageFault> {
	if (isPointer(bytes)) {
		const problem = 'the pointer of Git LFS to a picture, expected the picture: run `git lfs pull`';
		return { code: 'image-unreadable', problem };
	}
	try {
		const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
		const type = TYPES.get(metadata.format);
		if (type === undefined) {
			const problem = `a picture of type ${metadata.format}, expected JPEG, PNG, WebP, GIF, AVIF or SVG`;
			return { code: 'image-unreadable', problem };
		}
		const { width, height } = metadata.autoOrient;
		if (type !== 'svg') {
			if (width * height > MAX_PIXELS) return tooLarge(width, height);
			await decode(bytes);
		}
		const digest = createHash('sha256').update(bytes).digest('hex');
		return {
			digest,
			stem: variantStem(digest),
			type,
			width,
			height,
			hasAlpha: metadata.hasAlpha,
			isAnimated: isAnimated(metadata, bytes),
		};
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		return { code: 'image-unreadable', problem: `a file that is no picture, or a damaged one (${reason})` };
	}
}

/** What Git LFS leaves where a file was not fetched. */
function isPointer(bytes: Uint8Array): boolean {
	return LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length));
}

const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** JPEG is decoded at an eighth of its size: 4 ms for 1600 x 900. */
async function decode(bytes: Uint8Array): Promise<void> {
	await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: FAIL_ON })
		.resize(64, 64, { fit: 'inside' })
		.raw()
		.toBuffer();
}

function tooLarge(width: number, height: number): ImageFault {
	const problem = `${width} × ${height} pixels, expected at most ${MAX_PIXELS / 1_000_000} million pixels`;
	return { code: 'image-too-large', problem };
}

function isAnimated({ format, pages = 1 }: Metadata, bytes: Uint8Array): boolean {
	if (format === 'png') return isAnimatedPng(bytes);
	return pages > 1 && (format === 'gif' || format === 'webp');
}

/** An animated PNG has a chunk `acTL` before its pixels. */
function isAnimatedPng(bytes: Uint8Array): boolean {
	const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const pixels = data.indexOf('IDAT');
	return data.subarray(0, Math.max(0, pixels)).includes('acTL');
}

import type { ImageFacts } from '../images/variants.ts';

/** What is known of a picture that an article shows. */
export interface ImageFile extends ImageFacts {
	readonly path: string;
	readonly oid: string;
}

/** Columns of an `ImageFile`. */
export const IMAGE_COLUMNS = 'path, oid, digest, stem, type, width, height, has_alpha, is_animated';

/** A row of `IMAGE_COLUMNS`. */
export interface ImageRow extends Omit<ImageFile, 'hasAlpha' | 'isAnimated'> {
	readonly has_alpha: number;
	readonly is_animated: number;
}

export function imageFileOf({ has_alpha, is_animated, ...row }: ImageRow): ImageFile {
	return { ...row, hasAlpha: has_alpha === 1, isAnimated: is_animated === 1 };
}

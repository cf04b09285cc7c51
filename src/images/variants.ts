import { imageAddress, variantAddress } from '../addresses.ts';
import { hexDigest, MAX_WIDTH, RECIPE, WIDTHS } from './recipe.ts';

/** What has to be known of a picture to name all that is published of it. */
export interface ImageFacts {
	/** SHA-256 of the file. */
	readonly digest: string;
	/** See `variantStem`. */
	readonly stem: string;
	readonly type: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg';
	/** In pixels, with the orientation of the camera applied. */
	readonly width: number;
	readonly height: number;
	/** It has a channel for transparency. */
	readonly hasAlpha: boolean;
	readonly isAnimated: boolean;
}

/** One file that is made from a picture. */
export interface Variant {
	readonly address: string;
	readonly type: 'jpeg' | 'png' | 'webp' | 'avif';
	readonly width: number;
	readonly height: number;
}

/** WebP can't be higher or wider. */
const WEBP_LIMIT = 16_383;

/** The part of a variant's address that stands for the content of the picture and for how variants are made. */
export function variantStem(digest: string): string {
	return hexDigest(`${digest} ${RECIPE}`);
}

/** Drawings of lines and moving pictures are published as they are; nothing is made of them. */
export function isPublishedAsIs({ type, isAnimated }: Pick<ImageFacts, 'type' | 'isAnimated'>): boolean {
	return type === 'svg' || isAnimated;
}

/**
 * The file that every browser and feed reader can show, at most `MAX_WIDTH` wide: JPEG, or PNG for a picture that is one
 * or that may be transparent. Of a picture that is published as it is, its own address.
 */
export function publishedAddress(facts: Pick<ImageFacts, 'digest' | 'type' | 'hasAlpha' | 'isAnimated'>): string {
	return imageAddress(facts.digest, isPublishedAsIs(facts) ? facts.type : fallbackType(facts));
}

/** @returns undefined for a picture that is published as it is */
export function fallbackOf(facts: ImageFacts): Variant | undefined {
	if (isPublishedAsIs(facts)) return undefined;
	const width = Math.min(facts.width, MAX_WIDTH);
	return { address: publishedAddress(facts), type: fallbackType(facts), ...sizeAt(facts, width) };
}

/** Smallest first: the usual widths below the picture's own, and its own. Never larger than the picture is. */
export function variantsOf(facts: ImageFacts, type: 'webp' | 'avif'): Variant[] {
	if (isPublishedAsIs(facts)) return [];
	const own = Math.min(facts.width, MAX_WIDTH);
	return [...WIDTHS.filter((width) => width < own), own]
		.map((width) => ({ address: variantAddress(facts.stem, width, type), type, ...sizeAt(facts, width) }))
		.filter(({ height }) => height <= WEBP_LIMIT);
}

/** Everything that is made of a picture. */
export function everyVariant(facts: ImageFacts, { avif }: { avif: boolean }): Variant[] {
	const fallback = fallbackOf(facts);
	if (!fallback) return [];
	return [fallback, ...variantsOf(facts, 'webp'), ...(avif ? variantsOf(facts, 'avif') : [])];
}

function fallbackType({ type, hasAlpha }: Pick<ImageFacts, 'type' | 'hasAlpha'>): 'jpeg' | 'png' {
	return hasAlpha || type === 'png' || type === 'gif' ? 'png' : 'jpeg';
}

function sizeAt(facts: { width: number; height: number }, width: number): { width: number; height: number } {
	return { width, height: Math.max(1, Math.round((facts.height * width) / facts.width)) };
}

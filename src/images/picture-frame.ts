import { escapeHtml } from '../escape.ts';

/** A picture as wide as the text of an article. */
export const COLUMN_SIZES = '(min-width: 36rem) 33rem, 94vw';

/** A picture that is shown without a choice of types and sizes. */
export const PLAIN = { open: '', close: '' } as const;

/** The types and sizes that a picture has beside the one that every browser can show. */
export interface FramedPicture {
	readonly sources: readonly {
		readonly type: string;
		readonly set: readonly { readonly address: string; readonly width: number }[];
	}[];
}

/**
 * The HTML around an `img` that offers the other types and sizes of its picture.
 *
 * @param link how an address is written
 * @param sizes how wide the picture is shown, as in the attribute `sizes`
 */
export function pictureFrame(
	{ sources }: FramedPicture,
	link: (address: string) => string,
	sizes: string,
): { open: string; close: string } {
	if (sources.length === 0) return PLAIN;
	const rows = sources.map(
		({ type, set }) => `<source type="${type}" srcset="${escapeHtml(srcset(set, link))}" sizes="${escapeHtml(sizes)}">`,
	);
	return { open: `<picture>${rows.join('')}`, close: '</picture>' };
}

/** `/images/x-480.webp 480w, /images/x-800.webp 800w` */
export function srcset(
	set: readonly { readonly address: string; readonly width: number }[],
	link: (address: string) => string,
): string {
	return set.map(({ address, width }) => `${link(address)} ${width}w`).join(', ');
}

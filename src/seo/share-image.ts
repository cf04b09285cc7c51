import { CARD } from '../images/recipe.ts';
import type { ArticleParts } from '../views/article.ts';
import type { SeoContext } from './context.ts';

/** What stands for an article where somebody shares it. */
export interface ShareImage {
	/** Absolute. */
	readonly url: string;
	readonly alt?: string;
	/** Of a picture elsewhere nothing more is known. */
	readonly file?: { readonly type: string; readonly width: number; readonly height: number };
}

/** The picture of an article, else its share card; none for a withdrawn one. */
export function shareImageOf({ article, item, card }: ArticleParts, { url }: SeoContext): ShareImage | undefined {
	if (article.withdrawn) return undefined;
	const alt = article.image?.alt ? { alt: article.image.alt } : {};
	if (item.picture) {
		const { address, type, width, height } = item.picture;
		return { url: url(address), ...alt, file: { type, width, height } };
	}
	if (article.image?.url !== undefined) return { url: article.image.url, ...alt };
	if (card === undefined) return undefined;
	return {
		url: url(card),
		alt: article.title,
		file: { type: 'image/png', width: CARD.width, height: CARD.height },
	};
}

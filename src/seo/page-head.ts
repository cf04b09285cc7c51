import type { SeoContext } from './context.ts';
import { type HeadTag, namedTags, propertyTags } from './head-tag.ts';
import { openGraphLocale } from './locale.ts';
import type { ShareImage } from './share-image.ts';

export interface PageHead {
	readonly address: string;
	/** Without the name of the site. Absent on the front page. */
	readonly title?: string | undefined;
	readonly description?: string | undefined;
	/** Of the page when it is not the site's. */
	readonly language?: string | undefined;
	readonly isArticle: boolean;
	readonly noindex: boolean;
	readonly image?: ShareImage | undefined;
}

/**
 * What every page tells search engines and those who share it. A page that is not to be found tells nothing but that;
 * each page of a list is its own, so that its articles are found through it.
 */
export function buildPageHead(page: PageHead, { site, url }: SeoContext): HeadTag[] {
	if (page.noindex) return namedTags([['robots', 'noindex']]);
	const { address, title, description, language, isArticle, image } = page;
	const canonical = url(address);
	return [
		{ element: 'link', rel: 'canonical', href: canonical },
		...namedTags([['robots', 'max-image-preview:large']]),
		...propertyTags([
			['og:type', isArticle ? 'article' : 'website'],
			['og:site_name', site.title],
			['og:locale', openGraphLocale(language ?? site.language)],
			['og:url', canonical],
			['og:title', title ?? site.title],
			['og:description', description],
			['og:image', image?.url],
			['og:image:type', image?.file?.type],
			['og:image:width', image?.file && String(image.file.width)],
			['og:image:height', image?.file && String(image.file.height)],
			['og:image:alt', image?.alt],
		]),
		// Title, text and picture of the card are those of Open Graph.
		...namedTags([['twitter:card', isLarge(image) ? 'summary_large_image' : 'summary']]),
	];
}

/** Smaller ones are refused for the large card. */
const LARGE = { width: 300, height: 157 };

function isLarge(image: ShareImage | undefined): boolean {
	if (!image) return false;
	return !image.file || (image.file.width >= LARGE.width && image.file.height >= LARGE.height);
}

import { articleAddress, type TermKind, termAddress } from '../addresses.ts';
import type { Article } from '../catalogue/article.ts';
import type { ImageFile } from '../catalogue/image-file.ts';
import { fallbackOf, publishedAddress, variantsOf } from '../images/variants.ts';
import type { Day } from '../locale/instant.ts';
import type { Archive } from './view.ts';

/** A term as an article shows it. */
export interface TermLink {
	readonly label: string;
	readonly address: string;
}

/** A picture of the archive at its published address, which every reader can show, and in better types and sizes. */
export interface Picture {
	readonly address: string;
	readonly width: number;
	readonly height: number;
	/** `image/jpeg` */
	readonly type: string;
	/** Best first, sizes from small to large; empty for a picture that is published as it is. */
	readonly sources: readonly PictureSource[];
}

export interface PictureSource {
	/** `image/webp` */
	readonly type: string;
	readonly set: readonly { readonly address: string; readonly width: number }[];
}

/** An article in a list. */
export interface Item extends Headline {
	readonly excerpt: string;
	readonly section?: TermLink;
	readonly picture?: Picture & { readonly alt: string };
}

/** A title that leads to an article. */
export interface Headline {
	readonly address: string;
	readonly title: string;
	/** Of publication, as far as it is known. */
	readonly instant: number;
	readonly day: Day;
	readonly precision: Article['precision'];
	readonly lang?: string;
}

export function itemOf(archive: Archive, article: Article): Item {
	const { catalogue } = archive;
	const file = article.image?.path === undefined ? undefined : catalogue.image(article.image.path);
	return {
		...headlineOf(article),
		excerpt: article.excerpt,
		...(article.section !== undefined && { section: termLink(catalogue, 'section', article.section) }),
		...(file && { picture: { ...pictureOf(archive, file), alt: article.image?.alt ?? '' } }),
	};
}

export function headlineOf(article: Article): Headline {
	const { id, title, instant, day, precision, lang } = article;
	return { address: articleAddress(id), title, instant, day, precision, ...(lang && { lang }) };
}

export function termLink(catalogue: Archive['catalogue'], kind: TermKind, name: string): TermLink {
	const { registry } = catalogue;
	return { label: registry.labelOf(kind, name), address: termAddress(kind, registry.termOf(kind, name)) };
}

/** Terms of an article, each once: «NATO» and «nato» are one list, which bears the name that the article writes first. */
export function termLinks(catalogue: Archive['catalogue'], kind: TermKind, names: readonly string[]): TermLink[] {
	const links = new Map<string, TermLink>();
	for (const name of names) {
		const link = termLink(catalogue, kind, name);
		if (!links.has(link.address)) links.set(link.address, link);
	}
	return [...links.values()];
}

export function pictureOf({ site }: Pick<Archive, 'site'>, file: ImageFile): Picture {
	const { address, type, width, height } = fallbackOf(file) ?? { ...file, address: publishedAddress(file) };
	const types = site.images.avif ? (['avif', 'webp'] as const) : (['webp'] as const);
	const sources = types
		.map((one) => ({
			type: `image/${one}`,
			set: variantsOf(file, one).map(({ address, width }) => ({ address, width })),
		}))
		.filter(({ set }) => set.length > 0);
	return { address, width, height, type: type === 'svg' ? 'image/svg+xml' : `image/${type}`, sources };
}

/** What the slots of a body need: see `markdown/slots.ts`. */
export interface BodyParts {
	readonly pictures: Readonly<Record<string, Picture>>;
	/** Articles of read-more blocks by id. One that is withdrawn, or missing, which is a problem, leaves no block. */
	readonly readMore: Readonly<Record<string, Headline>>;
}

/** @param from an article's id or `pages/name` */
export function bodyParts(archive: Archive, from: string): BodyParts {
	const { catalogue } = archive;
	const targets = catalogue.targetsOf(from, 'read-more').flatMap((id) => {
		const article = catalogue.article(id);
		return article && !article.withdrawn ? [[id, headlineOf(article)] as const] : [];
	});
	const pictures = catalogue
		.imagesOf(from)
		.map((file) => [file.path.replace(/^@/, ''), pictureOf(archive, file)] as const);
	return { pictures: Object.fromEntries(pictures), readMore: Object.fromEntries(targets) };
}

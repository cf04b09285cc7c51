/** An element of the head as data. */
export type HeadTag = MetaTag | LinkTag;

/** Elements `meta` with a `name`. */
export function namedTags(entries: readonly Entry<string>[]): HeadTag[] {
	return entries.map(([name, content]) => ({ element: 'meta', name, content }));
}

/** Elements `meta` with a `property`, as Open Graph wants them. What has no content is left out. */
export function propertyTags(entries: readonly Entry<string | undefined>[]): HeadTag[] {
	return entries.flatMap(([property, content]) => (content ? [{ element: 'meta', property, content } as const] : []));
}

interface MetaTag {
	readonly element: 'meta';
	readonly name?: string;
	readonly property?: string;
	readonly content: string;
}

interface LinkTag {
	readonly element: 'link';
	readonly rel: string;
	/** Absolute. */
	readonly href: string;
	readonly type?: string;
	readonly hreflang?: string;
}

type Entry<Content> = readonly [name: string, content: Content];

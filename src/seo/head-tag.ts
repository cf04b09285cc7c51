/** An element of the head as data. */
export type HeadTag = MetaTag | LinkTag;

/** Elements `meta` with a `name`. What has no content is left out. */
export function namedTags(entries: readonly Entry[]): HeadTag[] {
	return entries.flatMap(([name, content]) => (content ? [{ element: 'meta', name, content } as const] : []));
}

/** Elements `meta` with a `property`, as Open Graph wants them. What has no content is left out. */
export function propertyTags(entries: readonly Entry[]): HeadTag[] {
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

type Entry = readonly [name: string, content: string | undefined];

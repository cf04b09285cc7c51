import { fileOf, RESERVED_NAMES } from '../addresses.ts';
import { matchAddress, VIEWS, viewOf } from '../views/all.ts';
import { redirectAt, redirectView } from '../views/redirects.ts';
import type { Archive } from '../views/view.ts';

/** A page by its kind. */
export interface KnownPage {
	readonly kind: string;
	readonly params: object;
}

/**
 * A page for which the site needs a folder of the name that a file has: one that lies in it. Looked up in the catalogue,
 * so that it is found in whatever part of the site it is.
 *
 * @param address of the file: `/about`, `/2022/01`
 */
export function pageBelow(archive: Archive, address: string): KnownPage | undefined {
	const { catalogue } = archive;
	const name = fileOf(address);
	const page = matchAddress(`${address}/`);
	if (page && viewOf(page.kind).view.read(archive, page.params)) return page;
	if (redirectAt(archive, `${address}/`)) return { kind: redirectView.kind, params: { from: `${address}/` } };
	const id = catalogue.articleBelow(name);
	if (id !== undefined) return { kind: 'article', params: { id } };
	const file = catalogue.staticFileBelow(name);
	if (file !== undefined) return { kind: 'file', params: { name: file } };
	// Folders without a page of their own: pictures, sitemaps.
	return RESERVED_NAMES.has(name) ? firstBelow(archive, address) : undefined;
}

/** The name of a static file that stands where a page has to have a folder. */
export function fileAbove({ catalogue }: Archive, address: string): string | undefined {
	const segments = fileOf(address).split('/');
	for (let count = 1; count < segments.length; count++) {
		const name = segments.slice(0, count).join('/');
		if (catalogue.staticFile(name)) return name;
	}
	return undefined;
}

function firstBelow(archive: Archive, address: string): KnownPage | undefined {
	for (const { view } of VIEWS)
		for (const params of view.all(archive))
			if (view.path(params).startsWith(`${address}/`)) return { kind: view.kind, params };
	return undefined;
}

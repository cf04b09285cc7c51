import type { Position } from '../catalogue/catalogue.ts';
import type { SitemapParams } from './sitemap.ts';

/** Files of a name from one number to another; the first has none in its address. */
export function* parts(name: string, from: number, to: number): Generator<SitemapParams> {
	for (let part = from; part <= to; part++) yield part === 1 ? { name } : { name, part };
}

/** Places in a list, as the catalogue orders them. */
export function comparePositions(a: Position, b: Position): number {
	return a.instant - b.instant || compareText(a.id, b.id);
}

/** As SQLite compares text: by the bytes of UTF-8. */
export function compareText(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

import { readFile } from 'node:fs/promises';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import type { Ledger } from '../plan/ledger.ts';
import { imageView } from '../views/files.ts';
import type { Archive } from '../views/view.ts';
import { drawCard } from './draw-card.ts';
import { ImageCache } from './image-cache.ts';
import { makeVariant } from './make-variant.ts';
import { mapSome } from './map-some.ts';
import { everyVariant } from './variants.ts';

export interface MakingRules {
	readonly archive: Archive;
	readonly ledger: Ledger;
	readonly folders: ImageFolders;
	/** How many are made side by side; each takes one thread and the memory of one decoded picture. */
	readonly atOnce: number;
}

export interface ImageFolders {
	readonly content: string;
	readonly theme: string;
	/** Finished pictures in the cache. */
	readonly images: string;
}

/**
 * Makes the pictures and share cards of the plan that the cache does not hold, and takes out of the cache what is no
 * longer wanted. A build that dies meanwhile leaves finished ones behind, which the next build takes.
 *
 * @returns how many were made
 */
export async function makeDueImages({ archive, ledger, folders, atOnce }: MakingRules): Promise<number> {
	const cache = new ImageCache(folders.images, archive.catalogue.encoder);
	prune(cache, archive, ledger);
	let made = 0;
	for (let last = ''; ; ) {
		const batch = ledger.sql.all<{ address: string }>(
			"SELECT address FROM due WHERE kind = 'image' AND address > ? ORDER BY address LIMIT ?",
			last,
			BATCH,
		);
		if (batch.length === 0) return made;
		last = batch.at(-1)?.address ?? '';
		const results = await mapSome(batch, atOnce, ({ address }) => makeImage(address, { archive, folders, cache }));
		made += results.filter(Boolean).length;
	}
}

/**
 * Makes the picture of an address, unless it is there already.
 *
 * @returns false when there was nothing to make: it is there, is published as it is, or is no picture of the archive
 */
export async function makeImage(
	address: string,
	{ archive, folders, cache }: { archive: Archive; folders: ImageFolders; cache: ImageCache },
): Promise<boolean> {
	const { catalogue, site } = archive;
	if (cache.has(address)) return false;
	const card = catalogue.cardAt(address);
	if (card) {
		cache.write(address, await drawCard(card));
		return true;
	}
	const file = catalogue.imageAt(address);
	const variant = file && everyVariant(file, site.images).find((one) => one.address === address);
	if (!file || !variant) return false;
	try {
		cache.write(address, await makeVariant(await readFile(fileOnDisk(file.path, folders)), variant));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${address} could not be made from ${file.path}: ${reason}`, { cause: error });
	}
	return true;
}

/** Addresses read from the plan at a time: a build that is given up stops after them. */
const BATCH = 32;

function prune(cache: ImageCache, archive: Archive, ledger: Ledger): void {
	cache.tidy();
	// The first build into a folder: the cache may be older than the ledger.
	if (ledger.state.swept === undefined) cache.sweep((address) => imageView.read(archive, { address }) !== undefined);
	const unwanted = ledger.sql.each<{ address: string }>(
		"SELECT address FROM unwanted WHERE address BETWEEN '/images/' AND '/images0'",
	);
	for (const { address } of unwanted) cache.remove(address);
}

import { readFile } from 'node:fs/promises';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import type { Ledger } from '../plan/ledger.ts';
import { imageView } from '../views/files.ts';
import type { Archive } from '../views/view.ts';
import { drawCard } from './draw-card.ts';
import { ImageCache } from './image-cache.ts';
import { decodePicture, makeVariant } from './make-variant.ts';
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
		const begun = new Set<string>();
		const isWanted = (one: string) => ledger.isDue(one);
		const counts = await mapSome(batch, atOnce, async ({ address }) => {
			if (cache.has(address)) return 0;
			// The variants of one picture are made together, when the first of them is met.
			const source = archive.catalogue.imageAt(address)?.digest ?? address;
			if (begun.has(source)) return 0;
			begun.add(source);
			return makeImages(address, { archive, folders, cache, isWanted });
		});
		made += counts.reduce((sum, count) => sum + count, 0);
	}
}

/**
 * Makes what is wanted of the picture that has a variant at an address, or the share card there, unless the cache has it.
 *
 * @returns how many were made; 0 also for an address that is no picture of the archive or one published as it is
 */
export async function makeImages(address: string, { archive, folders, cache, isWanted }: OneRules): Promise<number> {
	const { catalogue, site } = archive;
	const card = catalogue.cardAt(address);
	if (card && !cache.has(address)) {
		cache.write(address, await drawCard(card));
		return 1;
	}
	const file = catalogue.imageAt(address);
	const variants = file ? everyVariant(file, site.images) : [];
	const missing = variants.filter((one) => isWanted(one.address) && !cache.has(one.address));
	if (!file || missing.length === 0) return 0;
	try {
		const picture = await decodePicture(await readFile(fileOnDisk(file.path, folders)));
		for (const variant of missing) cache.write(variant.address, await makeVariant(picture, variant));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${address} could not be made from ${file.path}: ${reason}`, { cause: error });
	}
	return missing.length;
}

interface OneRules {
	readonly archive: Archive;
	readonly folders: ImageFolders;
	readonly cache: ImageCache;
	readonly isWanted: (address: string) => boolean;
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

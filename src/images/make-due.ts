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
	/** How many are made side by side, four at most; each takes one thread and the memory of one decoded picture. */
	readonly atOnce: number;
	/** Told after each address of the plan. */
	readonly onProgress?: (done: number, total: number) => void;
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
 */
export async function makeDueImages({ archive, ledger, folders, atOnce, onProgress }: MakingRules): Promise<void> {
	const cache = new ImageCache(folders.images, archive.catalogue.encoder);
	prune(cache, archive, ledger);
	const isWanted = (address: string) => ledger.isDue(address);
	const total = ledger.sql.get<{ count: number }>("SELECT count(*) AS count FROM due WHERE kind = 'image'")?.count ?? 0;
	let done = 0;
	// The variants of one picture are made together, when the first that is missing is met.
	const inWork = new Set<string>();
	await mapSome(dueImages(ledger), Math.min(atOnce, MOST_AT_ONCE), async (address) => {
		const source = archive.catalogue.imageAt(address)?.digest ?? address;
		if (!cache.has(address) && !inWork.has(source)) {
			inWork.add(source);
			await makeImages(address, { archive, folders, cache, isWanted });
			inWork.delete(source);
		}
		done += 1;
		onProgress?.(done, total);
	});
}

function* dueImages({ sql }: Ledger): Generator<string> {
	let last = '';
	for (;;) {
		const batch = sql.all<{ address: string }>(
			"SELECT address FROM due WHERE kind = 'image' AND address > ? ORDER BY address LIMIT ?",
			last,
			BATCH,
		);
		for (const { address } of batch) yield address;
		if (batch.length < BATCH) return;
		last = batch.at(-1)?.address ?? '';
	}
}

/**
 * Makes what is wanted of the picture that has a variant at an address, or the share card there, unless the cache has
 * it. There is nothing to make for a picture that is published as it is.
 *
 * @throws when the file is gone or can't be decoded any more
 */
export async function makeImages(address: string, { archive, folders, cache, isWanted }: OneRules): Promise<void> {
	const { catalogue, site } = archive;
	const card = catalogue.cardAt(address);
	if (card && !cache.has(address)) cache.write(address, await drawCard(card));
	const file = catalogue.imageAt(address);
	const variants = file ? everyVariant(file, site.images) : [];
	const missing = variants.filter((one) => isWanted(one.address) && !cache.has(one.address));
	if (!file || missing.length === 0) return;
	try {
		const picture = await decodePicture(await readFile(fileOnDisk(file.path, folders)));
		for (const variant of missing) cache.write(variant.address, await makeVariant(picture, variant));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${address} could not be made from ${file.path}: ${reason}`, { cause: error });
	}
}

interface OneRules {
	readonly archive: Archive;
	readonly folders: ImageFolders;
	readonly cache: ImageCache;
	readonly isWanted: (address: string) => boolean;
}

/** sharp works in the threads of libuv, which are four; more pictures would wait decoded. */
const MOST_AT_ONCE = 4;

/** Addresses read from the plan at a time. */
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

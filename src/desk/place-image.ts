import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inspectImage } from '../images/inspect.ts';
import { quote, UsageError } from '../problem.ts';

/** The picture of a new article. */
export interface PlacedImage {
	/** As the front matter names it. */
	readonly src: string;
	/** A file to copy beside the article, when the picture lies outside of the archive. Both are absolute. */
	readonly copy?: { readonly from: string; readonly to: string };
}

/**
 * Where the picture of a new article is, and how the article names it. A path is looked for where the person stands,
 * beside the article, and under `public/` of the archive.
 *
 * @param folder of the article, absolute
 * @throws UsageError when there is no such file, or it is no picture
 */
export async function placeImage(
	written: string,
	{ from, content, folder }: { readonly from: string; readonly content: string; readonly folder: string },
): Promise<PlacedImage> {
	const open = path.join(content, 'public');
	const places = [path.resolve(from, written), path.join(folder, written), path.join(open, written)];
	const file = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
	if (file === undefined) {
		throw new UsageError(
			`Unexpected --image ${quote(written)}: there is no such file, expected one at ${[...new Set(places)].join(' or ')}.`,
		);
	}
	const found = await inspectImage(readFileSync(file));
	if ('problem' in found) throw new UsageError(`Unexpected --image ${quote(written)}: ${found.problem}.`);
	if (isBelow(file, open)) return { src: `/${pathFrom(open, file)}` };
	if (isBelow(file, content)) return { src: pathFrom(folder, file) };
	const name = path.basename(file).normalize('NFC');
	const to = path.join(folder, name);
	if (!existsSync(to)) return { src: encodeSrc(name), copy: { from: file, to } };
	if (readFileSync(to).equals(readFileSync(file))) return { src: encodeSrc(name) };
	throw new UsageError(`Unexpected --image ${quote(written)}: ${to} is another picture of that name. Rename yours.`);
}

function isBelow(file: string, folder: string): boolean {
	return file.startsWith(folder + path.sep);
}

function pathFrom(folder: string, file: string): string {
	return encodeSrc(path.relative(folder, file).split(path.sep).join('/'));
}

/** Paths in articles may be percent-encoded, so a sign of percent has to be. */
function encodeSrc(name: string): string {
	return name.replaceAll('%', '%25');
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ENTRY_FILE, writeIndex } from './pagefind.ts';

/**
 * Makes what all indexes of a site share, once: the script, its worker and the program that searches, with an index of no
 * article. Browsers begin with it (`init`) and add periods as they need them (`mergeIndex`), which load nothing of this
 * again.
 *
 * @returns the files, in the order in which they may appear
 */
export async function writeShared(language: string, folder: string): Promise<string[]> {
	// Pagefind writes the program of a language only when it has a record of it.
	await writeIndex([{ url: '/', language, content: '0', meta: {}, filters: {}, sort: {} }], language, folder);
	const entry = JSON.parse(readFileSync(path.join(folder, ENTRY_FILE), 'utf8')) as Entry;
	const { wasm } = entry.languages[language] ?? { wasm: null };
	const languages = { [language]: { hash: 'none', wasm, page_count: 0 } };
	writeFileSync(path.join(folder, ENTRY_FILE), JSON.stringify({ ...entry, languages }));
	writeFileSync(path.join(folder, EMPTY_FILE), emptyMeta(entry.version));
	return [`wasm.${wasm ?? 'unknown'}.pagefind`, 'pagefind-worker.js', 'pagefind.js', EMPTY_FILE, ENTRY_FILE];
}

const EMPTY_FILE = 'pagefind.none.pf_meta';

/**
 * What Pagefind would write of an index without pages, if it wrote one: its signature, then in CBOR a list of the version
 * and five empty lists (pages, chunks, filters, sorts, fields).
 */
function emptyMeta(version: string): Uint8Array {
	const text = Buffer.from(version);
	return Buffer.concat([
		Buffer.from('pagefind_dcd'),
		Buffer.from([CBOR_LIST + 6, CBOR_TEXT + text.length]),
		text,
		Buffer.alloc(5, CBOR_LIST),
	]);
}

const CBOR_TEXT = 0x60;
const CBOR_LIST = 0x80;

interface Entry {
	readonly version: string;
	readonly languages: Readonly<
		Record<string, { readonly hash: string; readonly wasm: string | null; readonly page_count: number }>
	>;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { filesBelow } from '../publish/files.ts';
import type { SearchRecord } from './record.ts';

/** Names the other files of an index; browsers ask for it first. */
const ENTRY_FILE = 'pagefind-entry.json';
const SCRIPT = 'pagefind.js';

/**
 * How much one file of words holds: words, articles that have them, and their places there, counted together. A word that is
 * asked for costs a file. By Pagefind's own measure it has 21 kB in an index of 1,400 articles, with this one 6 kB; all files
 * of words take 5% more. Pagefind calls the variable unstable: its version is exact in package.json, and a test counts the files.
 */
const CHUNK_SIZE = 5_000;
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Records sent before the answer to the first of them is awaited: more would wait in memory. */
const RECORDS_AT_ONCE = 32;

/**
 * Makes an index in a folder: all that Pagefind writes, the parts that are not served too. It works in a process of its
 * own, which ends with this one and is ended here, so that its memory is given back before the next index.
 *
 * @param language of every record; what stems words and cuts them
 * @throws when Pagefind refuses a record, or can't work on this machine
 */
export async function writeIndex(records: Iterable<SearchRecord>, language: string, folder: string): Promise<void> {
	// The process of Pagefind is given the variables of this one, when it starts.
	process.env[CHUNK_SIZE_VARIABLE] = String(CHUNK_SIZE);
	try {
		const { index, errors } = await createIndex({ forceLanguage: language });
		if (!index) throw new Error(`Pagefind refused to begin: ${errors.join(' ')}`);
		await addRecords(index, records);
		refuse(await index.writeFiles({ outputPath: folder }), 'the index');
	} finally {
		await close();
	}
}

/** Files of an index that readers ask for, in the order in which they may appear: what leads to others comes last. */
export function servedFiles(folder: string): string[] {
	const files = [...filesBelow(folder)].filter((file) => /^(index|filter|fragment)\/|\.pf_meta$/.test(file));
	return [...files.sort(), ENTRY_FILE];
}

/**
 * Makes what all indexes of a site share, once: the script and the program that searches, which is one for each language.
 *
 * @returns the files, in the order in which they may appear
 */
export async function writeShared(language: string, folder: string): Promise<string[]> {
	// Pagefind writes the program of a language only when it has a record of it.
	await writeIndex([{ url: '/', language, content: '0', meta: {}, filters: {}, sort: {} }], language, folder);
	const { languages } = JSON.parse(readFileSync(path.join(folder, ENTRY_FILE), 'utf8')) as Entry;
	return [`wasm.${languages[language]?.wasm ?? 'unknown'}.pagefind`, SCRIPT];
}

interface Entry {
	readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

async function addRecords(index: PagefindIndex, records: Iterable<SearchRecord>): Promise<void> {
	let sent: Promise<void>[] = [];
	for (const record of records) {
		sent.push(index.addCustomRecord(record as never).then((answer) => refuse(answer, record.url)));
		if (sent.length === RECORDS_AT_ONCE) {
			await Promise.all(sent);
			sent = [];
		}
	}
	await Promise.all(sent);
}

function refuse({ errors }: { readonly errors: readonly string[] }, what: string): void {
	if (errors.length > 0) throw new Error(`Pagefind refused ${what}: ${errors.join(' ')}`);
}

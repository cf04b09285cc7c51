import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servedFiles, writeIndex } from './pagefind.ts';
import type { SearchRecord } from './record.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'warraq-pagefind-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Articles with words of their own, fifty in each. */
function* records(count: number): Generator<SearchRecord> {
	for (let at = 0; at < count; at++) {
		const words = Array.from({ length: 50 }, (_, word) => `x${(at * 50 + word).toString(36)}q`);
		yield { url: `/${at}/`, language: 'ar', content: words.join(' '), meta: {}, filters: {}, sort: {} };
	}
}

test('a word that is asked for costs a small file', async () => {
	await writeIndex(records(400), 'ar', folder);
	// 20,000 words, each at one place of one article. By Pagefind's own measure they would lie in three files.
	expect(servedFiles(folder).filter((file) => file.startsWith('index/'))).toHaveLength(12);
	expect(readdirSync(path.join(folder, 'fragment'))).toHaveLength(400);
});

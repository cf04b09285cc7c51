import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PeriodList } from '../views/search-articles.ts';

/** An article as a published index has it. */
export interface IndexedArticle {
	readonly url: string;
	readonly content: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The indexes that a site lists, in its order. */
export function readPeriods(site: string): PeriodList['periods'] {
	return (JSON.parse(readFileSync(path.join(site, 'search', 'periods.json'), 'utf8')) as PeriodList).periods;
}

/** The articles of each index that a site lists, by their addresses. */
export function readIndexes(site: string): Record<string, string[]> {
	const urlsOf = (name: string) => readIndex(site, name).map(({ url }) => url);
	return Object.fromEntries(readPeriods(site).map(({ name }) => [name, urlsOf(name).sort()]));
}

/** What the index of a period shows of its articles. */
export function readIndex(site: string, name: string): IndexedArticle[] {
	const folder = path.join(site, 'search', name, 'fragment');
	return readdirSync(folder).map((file) => {
		const text = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
		return JSON.parse(text.slice(SIGNATURE.length)) as IndexedArticle;
	});
}

/** Stands before all that Pagefind compresses. */
const SIGNATURE = 'pagefind_dcd';

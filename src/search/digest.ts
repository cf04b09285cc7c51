import { createHash } from 'node:crypto';
import { DIGEST_LENGTH, digestOf } from '../digest.ts';
import { periodList, searchedArticles } from '../views/search-articles.ts';
import type { Archive } from '../views/view.ts';
import type { Period } from './periods.ts';
import { recordsOf, type SearchRecord, searchLanguage } from './record.ts';
import type { SearchUnit } from './unit.ts';

/**
 * Stands for all that goes into the files of a unit; that of a period reads its articles.
 *
 * @param indexing of the code that makes the files
 */
export function digestOfUnit(archive: Archive, unit: SearchUnit, indexing: string): string {
	const language = searchLanguage(archive.site);
	if (unit.kind === 'list') return digestOf(periodList(archive));
	if (unit.kind === 'shared') return digestOf([indexing, language]);
	const hash = createHash('sha256').update(JSON.stringify([indexing, language]));
	for (const record of recordsOfPeriod(archive, unit.period)) hash.update(JSON.stringify(record));
	return hash.digest('base64url').slice(0, DIGEST_LENGTH);
}

/** The records of a period, oldest first, one after another. */
export function* recordsOfPeriod(archive: Archive, period: Period): Generator<SearchRecord> {
	const recordOf = recordsOf(archive.site);
	for (const article of searchedArticles(archive, period)) yield recordOf(article);
}

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

/** What the feed reader newsboat keeps of a feed. */
export interface NewsboatStore {
	readonly feeds: readonly Record<string, unknown>[];
	readonly items: readonly Record<string, unknown>[];
}

/** Has newsboat fetch one feed into a new store. An item that is in two feeds of a store counts for the last one only. */
export async function fetchWithNewsboat(url: string, folder: string): Promise<NewsboatStore> {
	const [urls, config, store] = ['urls', 'config', 'cache.db'].map((name) => path.join(folder, name)) as [
		string,
		string,
		string,
	];
	writeFileSync(urls, `${url}\n`);
	writeFileSync(config, '');
	await promisify(execFile)('newsboat', ['-u', urls, '-C', config, '-c', store, '-x', 'reload'], {
		env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8' },
	});
	const database = new DatabaseSync(store, { readOnly: true });
	try {
		return {
			feeds: database.prepare('SELECT url, title, is_rtl FROM rss_feed').all(),
			items: database
				.prepare('SELECT guid, title, url, pubDate, content FROM rss_item ORDER BY pubDate DESC, guid')
				.all(),
		};
	} finally {
		database.close();
	}
}

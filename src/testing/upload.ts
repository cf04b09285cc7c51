import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from '../build/options.ts';
import type { PublishedChanges } from '../publish/publish.ts';

/**
 * Does with the result of a `--changed-only` build what a person would: copies the files to where the site is served,
 * then removes what is to be removed there.
 *
 * @param site the folder that is served
 */
export function upload({ out, cache }: Pick<BuildOptions, 'out' | 'cache'>, site: string): PublishedChanges {
	const changes = JSON.parse(readFileSync(path.join(cache, 'changes.json'), 'utf8')) as PublishedChanges;
	// `rsync --delete`, `rclone sync`: what is served is made the same as the folder.
	if (changes.whole) rmSync(site, { recursive: true, force: true });
	cpSync(out, site, { recursive: true, force: true });
	for (const file of readFileSync(path.join(cache, 'removed.txt'), 'utf8').split('\n').slice(0, -1)) {
		const at = path.join(site, file);
		if (statSync(at, { throwIfNoEntry: false })?.isFile()) rmSync(at);
	}
	return changes;
}

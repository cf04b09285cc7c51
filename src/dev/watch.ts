import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { isIgnored } from '../catalogue/scan.ts';
import { filesBelow } from '../publish/files.ts';

/** Editors write in several steps; what they write within this time is one change. */
const SETTLE_MS = 25;

/**
 * Watches a content folder: one watch per folder, none per file, so that a hundred thousand articles cost a few
 * hundred watches.
 *
 * @param onChange told the paths below the folder that were written, made or removed; of a folder stands its own path
 *   for what was in it before
 * @returns how to stop
 */
export function watchContent(root: string, onChange: (paths: readonly string[]) => void): () => void {
	const watchers = new Map<string, FSWatcher>();
	const changed = new Set<string>();
	let timer: NodeJS.Timeout | undefined;

	const settle = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const paths = [...changed];
			changed.clear();
			onChange(paths);
		}, SETTLE_MS);
	};
	const note = (at: string) => {
		changed.add(at);
		// A watch follows the folder that it was begun for, and one of this name is gone, or may be another by now.
		unwatch(at);
		if (isFolder(path.join(root, at))) {
			try {
				// A folder that was made or moved here: its files may have come before the watch.
				watchFolder(at);
				for (const file of filesBelow(root, at)) changed.add(file);
			} catch {
				// Gone while it was looked at, of which there is word too.
			}
		}
		settle();
	};
	const unwatch = (at: string) => {
		if (!watchers.has(at)) return;
		for (const [one, watcher] of watchers) {
			if (one !== at && !one.startsWith(`${at}/`)) continue;
			watcher.close();
			watchers.delete(one);
		}
	};
	const watchFolder = (at: string) => {
		if (watchers.has(at) || isIgnored(at)) return;
		const watcher = watch(path.join(root, at), (_, name) => {
			if (name !== null) note(at === '' ? name : `${at}/${name}`);
		});
		watcher.on('error', () => {
			watcher.close();
			watchers.delete(at);
		});
		watchers.set(at, watcher);
		for (const entry of readdirSync(path.join(root, at), { withFileTypes: true })) {
			if (entry.isDirectory()) watchFolder(at === '' ? entry.name : `${at}/${entry.name}`);
		}
	};

	watchFolder('');
	return () => {
		clearTimeout(timer);
		for (const watcher of watchers.values()) watcher.close();
	};
}

function isFolder(file: string): boolean {
	return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

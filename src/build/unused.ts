import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Removes what lies directly in a folder and was not touched for some days. */
export function removeUnused(folder: string, days: number): void {
	if (!existsSync(folder)) return;
	const limit = Date.now() - days * 86_400_000;
	for (const name of readdirSync(folder)) {
		const at = path.join(folder, name);
		// Another build may have taken it away meanwhile.
		if ((statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? limit) < limit)
			rmSync(at, { recursive: true, force: true });
	}
}

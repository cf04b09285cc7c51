import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts another text into a file at once: whoever reads it, or pulls the plug, finds the old or the new one. Rights stay,
 * and a symbolic link leads to the new text.
 */
export function replaceFile(file: string, text: string): void {
	const real = realpathSync(file);
	// Hidden, so that no build and no development server takes it for content.
	const temporary = path.join(path.dirname(real), `.${process.pid}-${path.basename(real).slice(-40)}.tmp`);
	try {
		writeFileSync(temporary, text, { mode: statSync(real).mode });
		renameSync(temporary, real);
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** Writes a file that is not there yet, and its folder. @throws EEXIST: nothing is overwritten */
export function createFile(file: string, bytes: string | Uint8Array): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, bytes, { flag: 'wx' });
}

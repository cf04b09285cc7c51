import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts another text into a file at once: whoever reads it, or pulls the plug, finds the old or the new one. Rights stay,
 * and a symbolic link leads to the new text.
 */
export function replaceFile(file: string, text: string | Uint8Array): void {
	const real = realpathSync(file);
	// Of this name, so that no build and no development server takes it for content if the process dies in between.
	const temporary = path.join(path.dirname(real), `.warraq-${process.pid}-${path.basename(real).slice(-40)}`);
	try {
		const { mode } = statSync(real);
		writeFileSync(temporary, text, { mode });
		// Of the mode of a new file the umask takes its part.
		chmodSync(temporary, mode);
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

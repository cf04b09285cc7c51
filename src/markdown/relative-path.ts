import path from 'node:path/posix';

/**
 * A path written in an article, seen from the content folder. Pure: nothing is looked up on disk.
 *
 * @param file the article's own file, `articles/2022/01/slug.md`
 * @param written as in the article, perhaps percent-encoded; `/x.jpg` is `public/x.jpg`
 * @returns undefined when it leads out of the content folder
 */
export function resolveWritten(file: string, written: string): string | undefined {
	const decoded = decode(written).normalize('NFC');
	if (decoded.includes('\\') || /[\u0000-\u001f]/.test(decoded)) return undefined;
	const resolved = decoded.startsWith('/')
		? path.normalize(`public${decoded}`)
		: path.normalize(path.join(path.dirname(file), decoded));
	if (resolved === '..' || resolved.startsWith('../') || path.isAbsolute(resolved)) return undefined;
	return decoded.startsWith('/') && !resolved.startsWith('public/') ? undefined : resolved;
}

/** `https:`, `mailto:`, `//host`: an address of the web, not a path. */
export function isWebAddress(written: string): boolean {
	return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(written);
}

function decode(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

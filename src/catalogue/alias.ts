import { isOwnForm } from '../addresses.ts';

/** What was expected of an old address, as the end of a sentence, and what to write. */
export interface AliasFault {
	readonly expected: string;
	readonly hint?: string;
}

/** File systems take no longer name. */
const MAX_SEGMENT_BYTES = 255;

/** With the folder of the output before it, the path stays under the 4,096 bytes that systems take. */
const MAX_BYTES = 1000;

/**
 * An old address as a writer gives it, percent-encoded or not, as the address that readers ask for: decoded, in NFC, from
 * the root of the site. `/old/12`, `/old/12/` and `/old/12/index.html` are one; one that ends like a file has no final slash.
 *
 * @example parseAlias('/%D8%AE%D8%A8%D8%B1') // { address: '/خبر/' }
 */
export function parseAlias(written: string): { readonly address: string } | AliasFault {
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written)) {
		const hint = pathOf(written);
		return { expected: 'the path alone, without the name of the site', ...(hint && { hint: `Write \`${hint}\`.` }) };
	}
	if (!written.startsWith('/'))
		return { expected: 'a path that begins with `/`, such as `/old/12.html`', hint: `Write \`/${written}\`.` };
	if (/[?#]/.test(written)) return { expected: 'a path without `?` and `#`, which servers of files do not look at' };
	const segments = segmentsOf(written);
	if (!segments)
		return { expected: 'percent signs that begin a code of UTF-8 such as `%D8%A3`; a sign of its own is `%25`' };
	if (segments.at(-1) === '') segments.pop();
	if (/^index\.html?$/i.test(segments.at(-1) ?? '')) segments.pop();
	if (segments.some((segment) => segment === '' || segment.startsWith('.') || UNFIT.test(segment)))
		return { expected: 'names between the slashes that hold no `\\` and no `*` and do not begin with a dot' };
	if (segments.slice(0, -1).some((segment) => HTML.test(segment)))
		return { expected: 'an address with `.html` at its end alone' };
	const address = addressOf(segments);
	if (
		segments.some((segment) => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) ||
		Buffer.byteLength(address) > MAX_BYTES
	)
		return { expected: `at most ${MAX_SEGMENT_BYTES} bytes between two slashes and ${MAX_BYTES} in all` };
	if (isOwnForm(address))
		return { expected: 'an address that Warraq does not make by itself, as it does those of days, lists and feeds' };
	return { address };
}

const HTML = /\.html?$/i;

/**
 * Slashes of both kinds, characters that no server takes in an address, and the star, which hosts take for any address:
 * one `/*` would lead every page of the site away.
 */
const UNFIT = /[/\\*\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]|[\ud800-\udfff]/u;

function addressOf(segments: readonly string[]): string {
	if (segments.length === 0) return '/';
	const path = `/${segments.join('/')}`;
	return /\.[a-z0-9]{1,8}$/i.test(path) ? path : `${path}/`;
}

function segmentsOf(written: string): string[] | undefined {
	try {
		return written
			.slice(1)
			.split('/')
			.map((segment) => decodeURIComponent(segment).normalize('NFC'));
	} catch {
		return undefined;
	}
}

function pathOf(written: string): string | undefined {
	const url = URL.parse(written, 'https://example.org/');
	return url && /^https?:$/.test(url.protocol)
		? segmentsOf(url.pathname)?.reduce((path, one) => `${path}/${one}`, '')
		: undefined;
}

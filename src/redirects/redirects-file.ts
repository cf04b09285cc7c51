import { redirectPageAddress } from '../addresses.ts';
import type { RedirectsFileView } from '../views/redirects.ts';
import type { RedirectContext } from './redirect-page.ts';

/**
 * `_redirects` of Netlify, Cloudflare Pages and GitLab Pages: a rule for each old address. Hosts match it with and without
 * a final slash, or lead from one to the other.
 */
export function buildRedirectsFile({ redirects, own }: RedirectsFileView, { site, link }: RedirectContext): string {
	const status = site.redirects.force ? '301!' : '301';
	return redirects.map(({ from, to }) => `${literally(link(from))} ${link(to)} ${status}\n`).join('') + own;
}

/** Hosts read `*` as any address, and a name behind `/:` as any segment. */
function literally(path: string): string {
	return path.replaceAll('*', '%2A').replaceAll('/:', '/%3A');
}

/**
 * Entries of a `map` of nginx over `$uri`, which is decoded and begins at the root of the host. nginx compares such names
 * without regard to the case of Latin letters; where that would catch another address, the entry is a regular expression.
 */
export function buildNginxMap({ redirects }: RedirectsFileView, { site, link }: RedirectContext): string {
	const base = decodeURI(new URL(site.url).pathname).slice(0, -1).normalize('NFC');
	const line = (from: string, to: string, isExact = false) => {
		const name = isExact ? `~^${escapeRegExp(base + from)}$` : base + from;
		return `"${name.replace(/["\\]/g, '\\$&')}" "${link(to)}";\n`;
	};
	return redirects.flatMap(({ from, to, isExact }) => formsOf(from).map((form) => line(form, to, isExact))).join('');
}

/** With and without a final slash, but for what is a file. */
function formsOf(from: string): string[] {
	const page = redirectPageAddress(from);
	return page.endsWith('/') ? [page.slice(0, -1), page] : [from];
}

function escapeRegExp(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

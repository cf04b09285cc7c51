import { headingFragment } from '../markdown/heading-ids.ts';
import { resolveWritten } from '../markdown/relative-path.ts';
import { quote } from '../problem.ts';
import { matchAddress, viewOf } from '../views/all.ts';
import { redirectAt } from '../views/redirects.ts';
import type { CheckContext } from './context.ts';
import type { Finding } from './finding.ts';
import type { WrittenLink } from './inspect.ts';

/** Looks up links inside the site: addresses that are no page of it, and fragments that are no heading. */
export class DeadLinks {
	readonly #context: CheckContext;
	/** Pages of one's own, which no view knows. */
	readonly #hasOwnPages: boolean;
	readonly #found = new Map<string, boolean>();
	readonly #ids = new Map<string, ReadonlySet<string>>();

	constructor(context: CheckContext, hasOwnPages: boolean) {
		this.#context = context;
		this.#hasOwnPages = hasOwnPages;
	}

	findingsOf(file: string, links: readonly WrittenLink[]): Finding[] {
		return links.flatMap(({ url, line, column }): Finding[] => {
			const at = { file, line, column, severity: 'warning' as const };
			const [, written = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
			const address = this.#addressOf(written);
			if (address !== undefined && !this.#isThere(address)) {
				const message = `Unexpected link to ${quote(url)}: the site has no such page, expected one that exists.`;
				const hint = 'Link to the file (`../../2022/01/slug.md`): a missing one is an error then.';
				return [{ ...at, code: 'link-dead', message, hint }];
			}
			const target = address === undefined ? targetOf(file, written) : sourceOf(address);
			if (fragment === '' || target === undefined || this.#hasId(target, fragment)) return [];
			const message = `Unexpected ${quote(`#${fragment}`)}: ${target === file ? 'this text' : target} has no such heading, expected the text of one.`;
			return [
				{ ...at, code: 'fragment-dead', message, hint: 'Write the heading as it stands, with hyphens for spaces.' },
			];
		});
	}

	/** The address on this site; undefined for a path or a fragment alone. */
	#addressOf(written: string): string | undefined {
		const { url } = this.#context.archive.site;
		if (written.startsWith(url)) return `/${decode(written.slice(url.length))}`;
		return written.startsWith('/') ? decode(written) : undefined;
	}

	#isThere(address: string): boolean {
		let isThere = this.#found.get(address);
		if (isThere === undefined) {
			isThere = this.#look(address);
			this.#found.set(address, isThere);
		}
		return isThere;
	}

	#look(address: string): boolean {
		const { archive } = this.#context;
		// Made by Astro and by the search, or named by content.
		if (/^\/(?:_astro|images|pagefind)\/|^\/sitemap-\d+\.xml$/.test(address)) return true;
		const name = address.slice(1);
		if (archive.catalogue.staticFile(name) ?? archive.catalogue.staticFile(`${name.replace(/\/?$/, '/')}index.html`))
			return true;
		// Servers lead from `/about` to `/about/`.
		const candidates = /\.[a-z]+$|\/$/.test(address) ? [address] : [`${address}/`, address];
		// Old addresses lead on, as they were written or as the folder that their page lies in.
		if (candidates.some((one) => redirectAt(archive, one) ?? redirectAt(archive, one.replace(/\/$/, '')))) return true;
		const pages = candidates.flatMap((candidate) => matchAddress(candidate) ?? []);
		if (pages.length === 0) return this.#hasOwnPages;
		return pages.some(({ kind, params }) =>
			// Most links lead to articles, and what a page of one shows takes many look-ups.
			kind === 'article' && 'id' in params
				? archive.catalogue.article(String(params.id)) !== undefined
				: viewOf(kind).view.read(archive, params) !== undefined,
		);
	}

	/** Files with errors have no body to look in, and are told about anyway. */
	#hasId(file: string, fragment: string): boolean {
		const ids = this.#idsOf(file);
		const wanted = decode(fragment);
		return ids === undefined || ids.has(wanted) || ids.has(decode(headingFragment(fragment)));
	}

	#idsOf(file: string): ReadonlySet<string> | undefined {
		let ids = this.#ids.get(file);
		if (!ids) {
			const { catalogue } = this.#context.archive;
			const [, folder, name = ''] = /^(articles|pages)\/(.+)\.md$/.exec(file) ?? [];
			const isKnown = folder === 'articles' ? catalogue.article(name) : catalogue.page(name);
			if (!isKnown) return undefined;
			const html = folder === 'articles' ? catalogue.bodyOf(name) : (catalogue.page(name)?.html ?? '');
			ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => decodeReferences(id)));
			if (this.#ids.size > MOST_BODIES) this.#ids.clear();
			this.#ids.set(file, ids);
		}
		return ids;
	}
}

/** Their ids are kept, because many links lead to few articles. */
const MOST_BODIES = 1000;

/** The file that a relative link leads to: the catalogue has seen that it exists. */
function targetOf(file: string, written: string): string | undefined {
	if (written === '') return file;
	const target = resolveWritten(file, written);
	return target !== undefined && /^(?:articles|pages)\/.+\.md$/.test(target) ? target : undefined;
}

/** The file behind an address, when it is an article or a page of the archive. */
function sourceOf(address: string): string | undefined {
	const page = matchAddress(address.replace(/\/?$/, '/'));
	if (page?.kind === 'article' && 'id' in page.params) return `articles/${page.params.id}.md`;
	if (page?.kind === 'page' && 'name' in page.params) return `pages/${page.params.name}.md`;
	return undefined;
}

function decodeReferences(id: string): string {
	return id.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text).normalize('NFC');
	} catch {
		return text;
	}
}

import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeAddress, NOT_FOUND } from '../addresses.ts';
import { escapeHtml } from '../escape.ts';
import type { DuePage, Ledger } from '../plan/ledger.ts';
import { Staging } from '../publish/rendered.ts';
import { setSession } from '../session.ts';
import type { Archive } from '../views/view.ts';
import { type Bundle, loadRenderer, type Renderer } from './bundle.ts';
import { type BuildSession, makeSession } from './session.ts';

/** The share of the due pages that one process renders, and where to. */
export interface RenderTask {
	readonly session: BuildSession;
	/** Addresses of pages that have a template. */
	readonly pages: readonly string[];
	/** Addresses of pages that have none, see `texts.ts`. */
	readonly texts: readonly string[];
	/** Staging folder of the process. */
	readonly folder: string;
	readonly onPage?: () => void;
}

export function makeTask(
	archive: Archive,
	ledger: Ledger,
	job: { number: number; folder: string; onPage?: () => void },
): RenderTask {
	const pages = [...ledger.due(job.number, 'html')];
	const texts = [...ledger.due(job.number, 'text')];
	const addressOf = ({ address }: DuePage) => address;
	return {
		session: makeSession(archive, [...pages, ...texts]),
		pages: pages.map(addressOf),
		texts: texts.map(addressOf),
		folder: job.folder,
		...(job.onPage && { onPage: job.onPage }),
	};
}

/**
 * Where processes put what they made, in the order in which it is published: feeds and sitemaps name pages that have to
 * be there.
 *
 * @param folders of the processes
 */
export function stagedBy(folders: readonly string[]): string[] {
	return STAGED.flatMap((kind) => folders.map((folder) => path.join(folder, kind)));
}

const STAGED = ['pages', 'texts'] as const;

/** Rendering waits for promises alone, and a process that does not turn to its channel misses that the build has died. */
const PAGES_PER_TURN = 25;

/**
 * Makes a task's pages in this process, one after another. Those without a template come first: they need no bundle, and
 * Astro may be at work on it yet.
 */
export async function renderTask(task: RenderTask, bundle: Bundle | Promise<Bundle>): Promise<void> {
	const { session, pages, texts } = task;
	if (texts.length > 0) {
		// What writes feeds is loaded where there are any.
		const { writeText } = await import('../texts.ts');
		await stageEach(task, 'texts', async (address) => {
			const page = await writeText(session, address);
			if (!page) throw new Error(`${address} was not written: nothing writes pages of its kind.`);
			return Buffer.from(page.text);
		});
	}
	if (pages.length === 0) return;
	setSession(session);
	try {
		const renderer = await loadRenderer(await bundle);
		await stageEach(task, 'pages', (address) => bytesOf(renderer, address, session));
	} finally {
		setSession(undefined);
	}
}

/** Makes all of one kind, and writes it into the staging folder. */
export async function stageEach(
	{ session, folder, onPage, ...due }: RenderTask,
	kind: (typeof STAGED)[number],
	make: (address: string) => Promise<Uint8Array> | Uint8Array,
): Promise<void> {
	const staging = new Staging(path.join(folder, kind));
	try {
		for (const [at, address] of due[kind].entries()) {
			if (at % PAGES_PER_TURN === 0) await nextTurn();
			const bytes = await make(address);
			const digest = session.takeDigest(address);
			if (digest === undefined) throw new Error(`${address} was not rendered: its route opened another page.`);
			staging.write(address, digest, bytes);
			onPage?.();
		}
	} finally {
		staging.close();
	}
}

async function bytesOf(
	{ renderPage, scripts }: Renderer,
	address: string,
	{ site }: BuildSession,
): Promise<Uint8Array> {
	const response = await renderPage(requestFor(routeOf(address), site.url));
	if (response.status !== (address === NOT_FOUND ? 404 : 200))
		throw new Error(`${address} was not rendered: its page answered with status ${response.status}.`);
	return bodyOf(response, scripts);
}

/**
 * A page as it is published. Astro tells the policy of a page that is rendered on demand in a header; a static site has
 * it in the page, before anything that it speaks of.
 */
async function bodyOf(response: Response, scripts: Renderer['scripts']): Promise<Uint8Array> {
	const policy = response.headers.get('Content-Security-Policy');
	const { buffer, byteOffset, byteLength } = await response.bytes();
	const body = Buffer.from(buffer, byteOffset, byteLength);
	if (policy === null) return body;
	const at = body.indexOf(CHARSET) + CHARSET.length;
	if (at < CHARSET.length) throw new Error(`Unexpected head without ${CHARSET}, which every page has from Base.`);
	const content = escapeHtml(policyFor(body, policy, scripts).trim());
	const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
	return Buffer.concat([body.subarray(0, at), Buffer.from(meta), body.subarray(at)]);
}

/** Astro's policy allows all scripts of the bundle. A page has no need of those that are not in it. */
function policyFor(body: Buffer, policy: string, scripts: Renderer['scripts']): string {
	return policy.replace(/'sha256-[^']+' ?/g, (source) => {
		const script = scripts.get(source.trim());
		return script !== undefined && (script === '' || !body.includes(script)) ? '' : source;
	});
}

const CHARSET = '<meta charset="utf-8">';

/**
 * Astro looks for the site's folder at the beginning of the decoded path, as it stands in its settings: encoded. Where
 * the two differ («/أرشيف/») the folder is left out, and nothing is taken for it.
 */
function requestFor(route: string, siteUrl: string): string {
	const { origin, pathname } = new URL(siteUrl);
	const folder = decodeURI(pathname) === pathname ? pathname.slice(0, -1) : '';
	return `${origin}${folder}${encodeAddress(route)}`;
}

/** Astro's own route for what is not found has no file name. */
function routeOf(address: string): string {
	return address === NOT_FOUND ? '/404/' : address;
}

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AstroIntegrationLogger } from 'astro';
import { isSearchFile } from '../addresses.ts';
import { makeSession } from '../build/session.ts';
import { defaultCache, openWorkspace, ROOT, type Workspace } from '../build/workspace.ts';
import { collectProblems, problemsOf } from '../catalogue/checks.ts';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import { updateCatalogue } from '../catalogue/update.ts';
import { ImageCache } from '../images/image-cache.ts';
import { makeImages } from '../images/make-due.ts';
import { dayOf } from '../locale/instant.ts';
import { displayFolder, formatProblems, locateProblems } from '../problem.ts';
import { setSession } from '../session.ts';
import { matchAddress } from '../views/all.ts';
import { type FileView, imageView } from '../views/files.ts';
import { articleSourceView } from '../views/machine-copies.ts';
import type { Archive } from '../views/view.ts';
import { contentType } from './content-type.ts';
import { errorPage } from './error-page.ts';
import { watchContent } from './watch.ts';

/** Vite serves its own files from the root, wherever the site is. */
const VITE_CLIENT = '/@vite/client';

/** Making an index takes seconds and reads all articles of a year. */
const NO_INDEX = 'Search finds nothing in development. Run `npm run build`, then `npm run preview`.';

/** The part of Vite's server that is needed here; Astro hands it over. */
interface ViteServer {
	readonly middlewares: {
		use: (handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => unknown;
	};
	readonly ws: { send: (message: { type: 'full-reload' }) => void };
}

/**
 * The archive in development: the catalogue follows the content folder, drafts and scheduled articles are shown, and a
 * page is made when it is asked for, so a saved edit costs one article whatever the size of the archive.
 */
export class DevServer {
	readonly #workspace: Workspace;
	readonly #cache: string;
	readonly #logger: AstroIntegrationLogger;
	#stopWatching: (() => void) | undefined;

	private constructor(workspace: Workspace, cache: string, logger: AstroIntegrationLogger) {
		this.#workspace = workspace;
		this.#cache = cache;
		this.#logger = logger;
	}

	/** @param options `content` and `cache` default to the checkout's own archive */
	static async open({
		logger,
		content = path.join(ROOT, 'content'),
		cache = defaultCache(content),
	}: {
		logger: AstroIntegrationLogger;
		content?: string;
		cache?: string;
	}): Promise<DevServer> {
		const own = path.join(cache, 'dev');
		borrowCatalogue(path.join(cache, 'catalogue.db'), path.join(own, 'catalogue.db'));
		const server = new DevServer(openWorkspace(content, own, Date.now()), cache, logger);
		await server.#update();
		setSession(makeSession(server.#archive()));
		const problems = collectProblems(server.#workspace.sql);
		if (server.#workspace.site.search.enabled) logger.info(NO_INDEX);
		if (problems.length > 0)
			logger.warn(`\n${formatProblems(locateProblems(problems, displayFolder(content, process.cwd())))}`);
		return server;
	}

	/** Settings for Astro. Its own watcher must not hold a watch per article. */
	config() {
		const { folders, site } = this.#workspace;
		const { origin, pathname } = new URL(site.url);
		const ignored = [folders.content, this.#cache, path.join(ROOT, 'dist'), path.join(ROOT, '.warraq')].map(
			(folder) => `${folder}/**`,
		);
		return { site: origin, base: pathname, vite: { server: { watch: { ignored } } } };
	}

	attach(vite: ViteServer): void {
		vite.middlewares.use((request, response, next) => this.#answer(request, response, next));
		this.#stopWatching = watchContent(this.#workspace.folders.content, (paths) => {
			this.#queue = this.#queue
				.then(() => this.#update(paths))
				.then(() => vite.ws.send({ type: 'full-reload' }))
				.catch((error: unknown) => this.#logger.error(String(error)));
		});
	}

	close(): void {
		this.#stopWatching?.();
		setSession(undefined);
		this.#workspace.sql.close();
	}

	/** Time passes while the server runs. */
	#archive(): Archive {
		const { catalogue, site } = this.#workspace;
		return {
			catalogue,
			site,
			get today() {
				return dayOf(Date.now(), site.timeZone);
			},
			get now() {
				return Date.now();
			},
		};
	}

	/** Changes are taken in one after another. */
	#queue: Promise<void> = Promise.resolve();

	async #update(only?: readonly string[]): Promise<void> {
		const { sql, folders, site, catalogue } = this.#workspace;
		const settings = { timeZone: site.timeZone, language: site.language, pageSize: site.pageSize };
		const now = Date.now();
		const cards = site.images.cards ? { cards: site } : {};
		await updateCatalogue(sql, {
			...settings,
			...cards,
			folders,
			now,
			drafts: true,
			wallClock: now,
			...(only && { only }),
		});
		catalogue.forgetRegistry();
		// Nothing is published from here, so nobody reads the journal.
		for (const table of ['changed_articles', 'changed_terms', 'changed_files']) sql.run(`DELETE FROM ${table}`);
		if (only?.includes('site.yml')) this.#logger.warn('site.yml has changed: start `npm run dev` again to see it.');
	}

	/** Files of the content folder, and the error page of a broken article. Everything else is Astro's. */
	#answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
		const { site, catalogue, folders, sql } = this.#workspace;
		const base = new URL(site.url).pathname;
		const asked = decodePath(request.url ?? '/');
		const address = asked.startsWith(base) ? `/${asked.slice(base.length)}` : asked;
		const image = imageView.read(this.#workspace, { address });
		if (image) {
			this.#answerImage(address, image, response);
			return;
		}
		if (isSearchFile(address)) {
			response.statusCode = 404;
			response.setHeader('Content-Type', 'text/plain; charset=utf-8');
			response.end(NO_INDEX);
			return;
		}
		const file = catalogue.staticFile(address.slice(1))?.path ?? this.#articleSource(address);
		if (file !== undefined) {
			response.setHeader('Content-Type', contentType(address));
			response.end(readFileSync(fileOnDisk(file, folders)));
			return;
		}
		const from = sourceOf(address);
		const problems = from === undefined ? [] : problemsOf(sql, from).filter(({ severity }) => severity === 'error');
		if (from === undefined || problems.length === 0) {
			next();
			return;
		}
		const source = path.join(folders.content, from.startsWith('pages/') ? `${from}.md` : `articles/${from}.md`);
		const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
		const located = locateProblems(problems, displayFolder(folders.content, process.cwd()));
		response.statusCode = 500;
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(errorPage(located, text, VITE_CLIENT));
	}

	#articleSource(address: string): string | undefined {
		const params = articleSourceView.match(address);
		return params && articleSourceView.read(this.#archive(), params)?.source;
	}

	/** A picture is made when it is first asked for. */
	#answerImage(address: string, { source }: FileView, response: ServerResponse): void {
		const { folders, catalogue } = this.#workspace;
		const cache = new ImageCache(folders.images, catalogue.encoder);
		makeImages(address, { archive: this.#workspace, folders, cache, isWanted: (one) => one === address })
			.then(() => {
				response.setHeader('Content-Type', contentType(address));
				response.end(readFileSync(fileOnDisk(source, folders)));
			})
			.catch((error: unknown) => {
				this.#logger.error(String(error));
				response.statusCode = 500;
				response.end();
			});
	}
}

/** The article (`2022/01/slug`) or page (`pages/about`) that an address belongs to. */
function sourceOf(address: string): string | undefined {
	const found = matchAddress(address.endsWith('/') ? address : `${address}/`);
	if (found?.kind === 'article' && 'id' in found.params) return String(found.params.id);
	if (found?.kind === 'page' && 'name' in found.params) return `pages/${found.params.name}`;
	return undefined;
}

/** Begins with the catalogue of the last build, when there is one: reading a large archive takes minutes. */
function borrowCatalogue(from: string, to: string): void {
	if (existsSync(to) || !existsSync(from)) return;
	mkdirSync(path.dirname(to), { recursive: true });
	const db = new DatabaseSync(from, { readOnly: true });
	try {
		db.prepare('VACUUM INTO ?').run(to);
	} catch {
		// It is only a shorter way: without it the content is read.
	} finally {
		db.close();
	}
}

function decodePath(url: string): string {
	const { pathname } = new URL(url, 'http://localhost');
	try {
		return decodeURIComponent(pathname).normalize('NFC');
	} catch {
		return pathname;
	}
}

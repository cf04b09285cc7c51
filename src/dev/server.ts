import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import type { AstroIntegrationLogger } from 'astro';
import { isSearchFile, locationsOf, TERM_FOLDERS } from '../addresses.ts';
import { formPlugin } from '../build/admin-bundle.ts';
import { ROOT } from '../build/root.ts';
import { makeSession } from '../build/session.ts';
import { CATALOGUE_FILE, defaultCache, openWorkspace, type Workspace } from '../build/workspace.ts';
import { collectProblems } from '../catalogue/checks.ts';
import { fileOnDisk } from '../catalogue/file-on-disk.ts';
import { borrowListing } from '../catalogue/kept-listing.ts';
import { updateCatalogue } from '../catalogue/update.ts';
import { ImageCache } from '../images/image-cache.ts';
import { makeImages } from '../images/make-due.ts';
import { dayOf } from '../locale/instant.ts';
import { displayFolder, formatProblems, hasErrors, locateProblems, type Problem } from '../problem.ts';
import { type Session, setSession } from '../session.ts';
import { writeText } from '../texts.ts';
import { problemLanguage, translateProblem } from '../translate-problem.ts';
import { matchAddress, viewOf } from '../views/all.ts';
import { type FileView, imageView } from '../views/files.ts';
import { articleSourceView } from '../views/machine-copies.ts';
import { redirectAt } from '../views/redirects.ts';
import type { Archive } from '../views/view.ts';
import { contentType } from './content-type.ts';
import { errorPage } from './error-page.ts';
import { buildPreview } from './preview.ts';
import { fileOf, fileProblems } from './problems.ts';
import { watchContent } from './watch.ts';

/** Scripts of a page that is not Astro's. Vite serves files from the root, wherever the site is. */
const RELOADING = ['/@vite/client', '/src/dev/freshness.ts'];

/** Making an index takes seconds and reads all articles of a year. */
const NO_INDEX = 'Search finds nothing in development. Run `npm run build`, then `npm run preview`.';
/** Where the overlay of a page asks what is to be said of it. */
const PREVIEW = '/@warraq/preview';
/** Where a page asks whether the archive is still the one that it was made of. */
const REVISION = '/@warraq/revision';

/** An archive that takes longer to read is shown before it is read: articles are read as they are asked for. */
const READ_BEFORE_READY_MS = 1500;

/** More than a newsroom has in hand at a time. */
const MAX_UNPUBLISHED = 500;

/** The part of Vite's server that is needed here; Astro hands it over. */
interface ViteServer {
	readonly middlewares: {
		use: (handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => unknown;
	};
	readonly ws: { send: (message: { type: 'full-reload' }) => void };
}

/**
 * The archive in development: the catalogue follows the content folder, drafts and scheduled articles are shown, and a
 * page is made when it is asked for, so a saved edit costs one article whatever the size of the archive. A large one is
 * read while it is shown already.
 */
export class DevServer {
	readonly #workspace: Workspace;
	readonly #cache: string;
	readonly #logger: AstroIntegrationLogger;
	#stopWatching: (() => void) | undefined;
	/** Of the first reading of the whole archive; undefined when it is done. */
	#reading: { done: number; total: number } | undefined = { done: 0, total: 0 };
	#reload: () => void = () => undefined;
	/** How often what pages show has changed. */
	#revision = 0;
	readonly #session: Session;

	private constructor(workspace: Workspace, cache: string, logger: AstroIntegrationLogger) {
		this.#workspace = workspace;
		this.#cache = cache;
		this.#logger = logger;
		this.#session = makeSession(this.#archive());
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
		borrowCatalogue(cache, own);
		const server = new DevServer(openWorkspace(content, own, Date.now(), { home: cache }), cache, logger);
		await server.#update(server.#registryFiles());
		setSession(server.#session);
		if (server.#workspace.site.search.enabled) logger.info(NO_INDEX);
		await Promise.race([server.#readAll(), delay(READ_BEFORE_READY_MS)]);
		return server;
	}

	/** Settings for Astro. Its own watcher must not hold a watch per article. */
	config() {
		const { folders, site } = this.#workspace;
		const { origin, pathname } = new URL(site.url);
		const ignored = [folders.content, this.#cache, path.join(ROOT, 'dist'), path.join(ROOT, '.warraq')].map(
			(folder) => `${folder}/**`,
		);
		return {
			site: origin,
			base: pathname,
			vite: { server: { watch: { ignored } }, plugins: [formPlugin(site.admin.enabled)] },
		};
	}

	attach(vite: ViteServer): void {
		vite.middlewares.use((request, response, next) => this.#answer(request, response, next));
		this.#reload = () => {
			this.#revision += 1;
			vite.ws.send({ type: 'full-reload' });
		};
		this.#stopWatching = watchContent(this.#workspace.folders.content, (paths) => {
			this.#queue = this.#queue
				.then(() => this.#update(paths))
				.then(() => this.#reload())
				.catch((error: unknown) => this.#logger.error(String(error)));
		});
	}

	async close(): Promise<void> {
		this.#stopWatching?.();
		this.#isClosed = true;
		await this.#whole;
		setSession(undefined);
		this.#workspace.sql.close();
	}

	/** Names mean their terms from the first article on. */
	#registryFiles(): string[] {
		const { content } = this.#workspace.folders;
		return Object.values(TERM_FOLDERS).flatMap((folder) =>
			existsSync(path.join(content, folder))
				? readdirSync(path.join(content, folder)).map((name) => `${folder}/${name}`)
				: [],
		);
	}

	#readAll(): Promise<void> {
		this.#whole = this.#update()
			.catch((error: unknown) => this.#logger.error(String(error)))
			.then(() => {
				this.#reading = undefined;
				if (this.#isClosed) return;
				this.#reload();
				const { sql, folders } = this.#workspace;
				const problems = collectProblems(sql);
				if (problems.length > 0)
					this.#logger.warn(
						`\n${formatProblems(locateProblems(problems, displayFolder(folders.content, process.cwd())))}`,
					);
			});
		return this.#whole;
	}

	/** Reads an article or page ahead of the others, with the pictures beside it. */
	async #readFirst(from: string): Promise<void> {
		const { sql, folders } = this.#workspace;
		const file = fileOf(from);
		const isKnown = sql.get('SELECT 1 FROM files WHERE path = ?', file) !== undefined;
		if (!this.#reading || isKnown || !existsSync(path.join(folders.content, file))) return;
		const folder = path.posix.dirname(file);
		const beside = readdirSync(path.join(folders.content, folder)).filter((name) => !name.endsWith('.md'));
		await this.#update([file, ...beside.map((name) => `${folder}/${name}`)]);
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
	#whole: Promise<void> = Promise.resolve();
	#isClosed = false;

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
			...(only
				? { only }
				: {
						onProgress: (done, total) => {
							this.#reading = { done, total };
						},
					}),
		});
		catalogue.forgetRegistry();
		// Nothing is published from here, so nobody reads the journal.
		for (const table of ['changed_articles', 'changed_terms', 'changed_files']) sql.run(`DELETE FROM ${table}`);
		if (only?.includes('site.yml')) this.#logger.warn('site.yml has changed: start `npm run dev` again to see it.');
	}

	/** Files of the content folder, pages without a template, and the error page of a broken article. Everything else is Astro's. */
	#answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
		const url = request.url ?? '/';
		if (url === REVISION) {
			response.end(String(this.#revision));
			return;
		}
		const asked = url.startsWith(PREVIEW) ? (new URL(url, 'http://localhost').searchParams.get('path') ?? '/') : url;
		const from = sourceOf(this.#addressOf(asked));
		const ready = from === undefined ? Promise.resolve() : this.#readFirst(from);
		ready
			.then(() => {
				// A page can't read its own headers but this one.
				response.setHeader('Server-Timing', `warraq;desc="${this.#revision}"`);
				return asked === url
					? this.#answerPage(this.#addressOf(url), response, next)
					: this.#answerPreview(asked, response);
			})
			.catch((error: unknown) => {
				this.#logger.error(String(error));
				next();
			});
	}

	/** The address below the site's folder. */
	#addressOf(url: string): string {
		const base = new URL(this.#workspace.site.url).pathname;
		const asked = decodePath(url);
		return asked.startsWith(base) ? `/${asked.slice(base.length)}` : asked;
	}

	/** What the overlay shows. */
	#answerPreview(asked: string, response: ServerResponse): void {
		const { site, catalogue, folders } = this.#workspace;
		const from = sourceOf(this.#addressOf(asked));
		const now = Date.now();
		const preview = buildPreview({
			site,
			link: locationsOf(site.url).link,
			now,
			article: from === undefined ? undefined : catalogue.article(from),
			file: from === undefined ? undefined : `${displayFolder(folders.content, process.cwd())}/${fileOf(from)}`,
			isStale: from !== undefined && this.#isStale(from),
			problems: from === undefined ? [] : this.#problemsOf(from),
			unpublished: catalogue.unpublished(now, MAX_UNPUBLISHED),
			reading: this.#reading,
		});
		response.setHeader('Content-Type', 'application/json; charset=utf-8');
		response.end(JSON.stringify(preview));
	}

	/** As they are shown: in the language of the site, with the file as it is typed on the command line. */
	#problemsOf(from: string): Problem[] {
		const { sql, site, folders } = this.#workspace;
		const areLinksKnown = !this.#reading && !this.#isStale(from);
		const problems = fileProblems({ archive: this.#archive(), sql, folders }, from, areLinksKnown);
		const language = problemLanguage(site.language);
		return locateProblems(problems, displayFolder(folders.content, process.cwd())).map((problem) =>
			translateProblem(problem, language),
		);
	}

	/** Has the file an error that kept it from being read? What the catalogue knows of it is older then. */
	#isStale(from: string): boolean {
		const sql = "SELECT 1 FROM problems WHERE file = ? AND severity = 'error'";
		return this.#workspace.sql.get(sql, fileOf(from)) !== undefined;
	}

	async #answerPage(address: string, response: ServerResponse, next: () => void): Promise<void> {
		const { site, catalogue, folders } = this.#workspace;
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
		const isShown = from !== undefined && this.#isShown(from);
		const problems = from === undefined || isShown ? [] : this.#problemsOf(from);
		const target = from === undefined || !isShown ? this.#redirectTarget(address) : undefined;
		if (target !== undefined) {
			response.statusCode = 302;
			response.setHeader('Location', locationsOf(site.url).link(target));
			response.end();
			return;
		}
		if (from === undefined || !hasErrors(problems)) {
			const kind = matchAddress(address)?.kind;
			const isText = kind !== undefined && viewOf(kind).maker === 'text';
			const page = isText ? await writeText(this.#session, address) : undefined;
			if (!page) {
				next();
				return;
			}
			response.setHeader('Content-Type', `${page.type}; charset=utf-8`);
			response.end(page.text);
			return;
		}
		const source = path.join(folders.content, fileOf(from));
		const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
		response.statusCode = 500;
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(errorPage(problems, text, RELOADING));
	}

	/** Is there something to show: the file as it is, or as it was before it broke? */
	#isShown(from: string): boolean {
		const { catalogue } = this.#workspace;
		return (
			(from.startsWith('pages/') ? catalogue.page(from.slice('pages/'.length)) : catalogue.article(from)) !== undefined
		);
	}

	/** Where an old address leads to, as it was written or as the folder that its page lies in. */
	#redirectTarget(address: string): string | undefined {
		const [asWritten, asFile] = [address, address.replace(/\/$/, '')].map((from) => redirectAt(this.#workspace, from));
		return (asWritten ?? asFile)?.to;
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
	if (existsSync(path.join(to, CATALOGUE_FILE)) || !existsSync(path.join(from, CATALOGUE_FILE))) return;
	mkdirSync(to, { recursive: true });
	const db = new DatabaseSync(path.join(from, CATALOGUE_FILE), { readOnly: true });
	try {
		db.prepare('VACUUM INTO ?').run(path.join(to, CATALOGUE_FILE));
		borrowListing(from, to);
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

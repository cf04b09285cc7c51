import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { articleAddress, articleJsonAddress, articleSourceAddress, fileOf } from '../addresses.ts';
import { collectProblems } from '../catalogue/checks.ts';
import { updateCatalogue } from '../catalogue/update.ts';
import { makeDueImages } from '../images/make-due.ts';
import { type Ledger, type LedgerState, ledgerName, openLedger } from '../plan/ledger.ts';
import { AddressClash, clashProblem, keepsOldPages, makePlan } from '../plan/plan.ts';
import { countProblems, displayFolder, type Problem, UsageError } from '../problem.ts';
import { claimOutput } from '../publish/files.ts';
import { removePart, writePart } from '../publish/part.ts';
import { type PublishedChanges, publish } from '../publish/publish.ts';
import { forgetSearch, noteTouchedPeriods } from '../search/due.ts';
import { RENDERED } from '../views/all.ts';
import { searchPeriods } from '../views/search-articles.ts';
import { type SitemapIndexView, sitemapIndexView } from '../views/sitemap.ts';
import type { Changes } from '../views/view.ts';
import { type AstroRun, makeAstroFolder } from './astro-run.ts';
import { type Bundle, findBundle, keepBundle } from './bundle.ts';
import { Bundling } from './bundling.ts';
import { readChanges } from './changes.ts';
import { hasOwnPages } from './design.ts';
import { nextDue, type Scheduled, scheduledIn } from './due.ts';
import { ContentErrors } from './errors.ts';
import { Indexing } from './indexing.ts';
import { lockCache } from './lock.ts';
import type { BuildOptions } from './options.ts';
import { partIdentity } from './part-identity.ts';
import { type ArchiveOrder, AstroJob, renderInProcesses } from './processes.ts';
import { makeTask, type RenderTask, renderTask, stagedBy } from './render.ts';
import { ROOT } from './root.ts';
import { makeSession } from './session.ts';
import { writeSitemapIndex } from './sitemap-index.ts';
import { defaultCache, openWorkspace, type Workspace } from './workspace.ts';

/** What a build tells while it goes on. */
export interface Reporter {
	readonly phase: (name: 'scan' | 'plan' | 'render' | 'pictures' | 'publish' | 'search', total?: number) => void;
	readonly progress: (done: number, total: number) => void;
	readonly note: (line: string) => void;
}

/** The result of a build. Milliseconds and bytes. */
export interface Summary {
	readonly articles: number;
	readonly pages: {
		readonly total: number;
		readonly rendered: number;
		readonly removed: number;
		readonly byKind: Readonly<Record<string, number>>;
	};
	readonly problems: { readonly errors: number; readonly warnings: number };
	/** By the build clock. */
	readonly scheduled: Scheduled;
	readonly timings: {
		readonly scan: number;
		readonly plan: number;
		readonly render: number;
		readonly publish: number;
		/** Waiting for search indexes, and publishing them. */
		readonly search: number;
		readonly total: number;
	};
	/** Of the processes of Node; Pagefind's own is not counted. */
	readonly peakRssBytes: number;
	/** Search indexes that there are, and that were made anew. */
	readonly search: { readonly periods: number; readonly indexed: number };
	/** How many addresses changed; the addresses themselves are in `changes.json` of the cache. */
	readonly changes: { readonly added: number; readonly changed: number; readonly removed: number };
}

/**
 * Below this many pages a second process costs more than it saves: it loads the pages and opens the catalogue again. For
 * 472 pages two processes took 6.8 s of processor time where one took 5.2 s, and no less time.
 */
const PAGES_PER_JOB = 700;

const SILENT: Reporter = { phase() {}, progress() {}, note() {} };

/**
 * One build from scan to publish. Made by `start`, which leaves it with a plan; then `render` and `finish`, or `abort`. A
 * plain `astro build` brings Astro itself: `makeAstroRun`, `renderHere`, `finish`.
 */
export class BuildRun {
	readonly options: BuildOptions;
	readonly problems: readonly Problem[];
	readonly #workspace: Workspace;
	readonly #ledger: Ledger;
	readonly #state: LedgerState;
	readonly #staging: string;
	#jobs: number;
	/** A broken article's page stays as it was, and so does what it asks for. */
	readonly #keepsOld: boolean;
	readonly #reporter: Reporter;
	readonly #unlock: () => void;
	readonly #bundling: Bundling | undefined;
	readonly #timings = { scan: 0, plan: 0, render: 0, publish: 0, search: 0, total: 0 };
	readonly #startedAt: number;
	/** Of Astro in this build, when it ran. */
	#astroFolder: string | undefined;
	/** The pages that this build rendered with. */
	#bundle: Bundle | undefined;
	#childRssBytes = 0;
	#images: Promise<void> | undefined;
	readonly #search: Indexing | undefined;
	#isRendered = false;

	private constructor(parts: {
		options: BuildOptions;
		problems: readonly Problem[];
		workspace: Workspace;
		ledger: Ledger;
		state: LedgerState;
		jobs: number;
		keepsOld: boolean;
		staging: string;
		reporter: Reporter;
		unlock: () => void;
		bundling: Bundling | undefined;
		search: Indexing | undefined;
		timings: { scan: number; plan: number };
		startedAt: number;
	}) {
		this.options = parts.options;
		this.problems = parts.problems;
		this.#workspace = parts.workspace;
		this.#ledger = parts.ledger;
		this.#state = parts.state;
		this.#jobs = parts.jobs;
		this.#keepsOld = parts.keepsOld;
		this.#staging = parts.staging;
		this.#reporter = parts.reporter;
		this.#unlock = parts.unlock;
		this.#bundling = parts.bundling;
		this.#search = parts.search;
		this.#startedAt = parts.startedAt;
		Object.assign(this.#timings, parts.timings);
	}

	/**
	 * Scans the content and plans the pages.
	 *
	 * @param bundlesAhead Astro bundles meanwhile, in a process of its own
	 * @throws UsageError; ContentErrors unless `keepGoing`
	 */
	static async start(
		wanted: Partial<BuildOptions>,
		reporter: Reporter = SILENT,
		{ bundlesAhead = false } = {},
	): Promise<BuildRun> {
		const startedAt = performance.now();
		const options = withDefaults(wanted);
		claimOutput(options.out, [options.content, options.cache, ROOT], [options.content, options.cache]);
		if (options.changedOnly) refuseWholeSite(options);
		const unlock = lockCache(options.cache);
		let bundling: Bundling | undefined;
		try {
			if (options.changedOnly) forgetOtherUploads(options);
			reporter.phase('scan');
			const workspace = openWorkspace(options.content, options.cache, options.now, { siteUrl: options.siteUrl });
			if (workspace.discarded) reporter.note(`${workspace.discarded}: all articles are read again.`);
			const { sql, site, folders, design, today, now } = workspace;
			if (bundlesAhead) bundling = Bundling.begin(design, { cache: options.cache, site, today, now });
			await updateCatalogue(sql, {
				folders,
				timeZone: site.timeZone,
				language: site.language,
				pageSize: site.pageSize,
				now: options.now,
				drafts: options.drafts,
				...(site.images.cards && { cards: site }),
				wallClock: Date.now(),
				onProgress: reporter.progress,
			});
			workspace.catalogue.forgetRegistry();
			const problems = collectProblems(sql);
			const scan = performance.now() - startedAt;
			refuse(problems, options);

			reporter.phase('plan');
			const name = ledgerName(options);
			const ledger = openLedger(ledgerFile(options));
			if (!options.changedOnly) ledger.forgetLostFiles(options.out);
			const meta = (key: string) =>
				sql.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', key)?.value ?? '';
			const part = `${options.shard.index}/${options.shard.count}`;
			const state: LedgerState = {
				catalogue: meta('identity'),
				generation: meta('generation'),
				design: `${workspace.design} ${part}`,
				views: `${workspace.views} ${part}`,
			};
			let changes: Changes | undefined;
			const planned = {
				state,
				full: options.full,
				shard: options.shard,
				changes: () => {
					changes ??= readChanges(sql);
					return changes;
				},
				kept: addressesOf(problems),
			};
			try {
				makePlan(workspace, ledger, planned);
			} catch (error) {
				if (error instanceof AddressClash) refuse([clashProblem(error)], { ...options, keepGoing: false });
				throw error;
			}
			noteTouchedPeriods(workspace, ledger, planned);
			const keepsOld = keepsOldPages(ledger, planned.kept);
			const pages = ledger.dueCount(...RENDERED);
			const jobs = Math.max(1, Math.min(options.jobs, Math.ceil(pages / PAGES_PER_JOB)));
			ledger.deal(jobs);
			const plan = performance.now() - startedAt - scan;
			const stagings = path.join(options.cache, `staging-${name}`);
			rmSync(stagings, { recursive: true, force: true, maxRetries: 5 });
			// Of this build alone: processes of one that was killed may still write to theirs for a moment.
			const staging = path.join(stagings, String(process.pid));
			const search = options.search
				? new Indexing(workspace, ledger, options, path.join(staging, 'search'))
				: undefined;
			return new BuildRun({
				options,
				problems,
				workspace,
				ledger,
				state,
				jobs,
				keepsOld,
				staging,
				reporter,
				unlock,
				bundling,
				search,
				timings: { scan, plan },
				startedAt,
			});
		} catch (error) {
			bundling?.stop();
			unlock();
			throw error;
		}
	}

	/** Pages that have to be made. */
	get duePages(): number {
		return this.#ledger.dueCount(...RENDERED, 'sitemap');
	}

	/** The due pages as the task of this one process. */
	makeTask(): RenderTask {
		this.#ledger.deal(1);
		const total = this.duePages;
		let done = 0;
		const onPage = () => {
			done += 1;
			if (done % 50 === 0) this.#reporter.progress(done, total);
		};
		return makeTask(this.#workspace, this.#ledger, { number: 0, folder: this.#stagingOf(0), onPage });
	}

	/** What Astro has to do for this build. */
	makeAstroRun(): AstroRun {
		this.#astroFolder = makeAstroFolder(String(process.pid));
		const sitemaps =
			this.options.shard.index === 1 ? (sitemapIndexView.read(this.#workspace, {}) as SitemapIndexView) : undefined;
		return {
			site: this.#workspace.site,
			session: makeSession(this.#workspace, []),
			folder: this.#astroFolder,
			...(sitemaps && { sitemaps }),
		};
	}

	/** Renders the due pages: with the bundle of an earlier build of this design, or with a new one. */
	async render(): Promise<void> {
		const startedAt = performance.now();
		this.#makeImages();
		// Where all cores render, it begins when the pages are published.
		if (this.#jobs < this.options.jobs) this.#search?.begin();
		const needsAssets =
			this.#ledger.sql.get("SELECT 1 FROM pages WHERE address BETWEEN '/_astro/' AND '/_astro0' LIMIT 1") === undefined;
		if (this.duePages > 0 || this.#hasOwnPages || needsAssets) {
			this.#reporter.phase('render', this.duePages);
			const bundle = this.#runAstroIfNeeded();
			// A failure is met where the bundle is awaited.
			bundle.catch(() => undefined);
			if (this.#jobs === 1) await renderTask(this.makeTask(), bundle);
			else await this.#renderSideBySide(await bundle);
			this.#bundle = await bundle;
		}
		this.#timings.render = performance.now() - startedAt;
	}

	/** Renders the due pages in this process, when it has just run Astro. */
	async renderHere(): Promise<void> {
		const startedAt = performance.now();
		this.#makeImages();
		this.#bundle = keepBundle(this.#workspace.design, this.#astroFolder ?? '');
		this.#jobs = 1;
		await renderTask(this.makeTask(), this.#bundle);
		this.#timings.render = performance.now() - startedAt;
	}

	/** Publishes what was rendered and takes note of it. */
	async finish(): Promise<Summary> {
		const waitedFrom = performance.now();
		this.#isRendered = true;
		this.#reporter.phase('pictures');
		await this.#makeImages();
		const startedAt = performance.now();
		this.#timings.render += startedAt - waitedFrom;
		this.#reporter.phase('publish');
		const { sql } = this.#workspace;
		const rendered = this.duePages;
		const removed = this.#ledger.sql.get<{ count: number }>('SELECT count(*) AS count FROM unwanted')?.count ?? 0;
		const files = this.#ledger.dueCount(...RENDERED, 'sitemap', 'copy') + removed;
		let placed = 0;
		// By chance: caches that were copied and built on apart never agree again.
		const generation = randomUUID();
		removePart(this.options.out);
		const upload = this.options.changedOnly ? this.#upload : undefined;
		const publishPages = () =>
			publish({
				archive: this.#workspace,
				ledger: this.#ledger,
				out: this.options.out,
				...(upload && { upload }),
				folders: this.#workspace.folders,
				staged: stagedBy(Array.from({ length: this.#jobs }, (_, job) => this.#stagingOf(job))),
				...(this.#bundle && { assets: this.#bundle.assets }),
				...(this.#astroFolder !== undefined &&
					this.options.shard.index === 1 && { astroOutput: path.join(this.#astroFolder, 'client') }),
				keepsOld: this.#keepsOld,
				// Of no generation: the next build compares every page and finds what is not wanted then.
				state: { ...this.#state, generation: this.#keepsOld ? 'kept' : generation },
				onFile: () => {
					placed += 1;
					this.#reporter.progress(placed, files);
				},
			});
		const note = (changes: PublishedChanges) => {
			writeChanges(changes, this.options.cache);
			writeDue(nextDue(this.#workspace), this.options.cache);
			// Last: what is forgotten here has been published and noted as published.
			sql.transaction(() => {
				for (const table of ['changed_articles', 'changed_terms', 'changed_files']) sql.run(`DELETE FROM ${table}`);
				sql.run("UPDATE meta SET value = ? WHERE name = 'generation'", generation);
			});
		};
		let changes: PublishedChanges;
		if (this.options.changedOnly) {
			await this.#finishSearch();
			// A build that dies has uploaded nothing: its files are made again only if the ledger never heard of them.
			changes = this.#ledger.sql.transaction(() => {
				// Whoever takes the folder for the whole removes those that are not in it.
				if (upload === 'everything' && !this.#search) forgetSearch(this.#ledger);
				const all = this.#publishSearch(publishPages(), upload);
				note(all);
				return all;
			});
			this.#timings.publish = performance.now() - startedAt - this.#timings.search;
		} else {
			const pages = publishPages();
			note(pages);
			this.#timings.publish = performance.now() - startedAt;
			await this.#finishSearch();
			const searchFrom = performance.now();
			changes = this.#publishSearch(pages, undefined);
			if (this.#search) writeChanges(changes, this.options.cache);
			if (this.options.shard.count > 1)
				writePart(this.options.out, partIdentity(this.#workspace, this.options), this.#ledger.sql);
			this.#timings.search += performance.now() - searchFrom;
		}
		this.#timings.total = performance.now() - this.#startedAt;
		const summary = this.#summarise(rendered, removed, changes);
		this.#close();
		return summary;
	}

	/** Lets go of everything; what was published before stays. */
	abort(): void {
		this.#close();
	}

	async #finishSearch(): Promise<void> {
		const search = this.#search;
		if (!search) return;
		const startedAt = performance.now();
		search.begin();
		if (search.articles > 0) this.#reporter.phase('search', search.articles);
		const { peakRssBytes } = await search.finish((done) => this.#reporter.progress(done, search.articles));
		this.#childRssBytes = Math.max(this.#childRssBytes, peakRssBytes);
		this.#timings.search = performance.now() - startedAt;
	}

	/** @returns the changes of the pages with those of the search files */
	#publishSearch(pages: PublishedChanges, upload: 'everything' | 'changes' | undefined): PublishedChanges {
		const { whole, added, changed, removed } = pages;
		const changes = { added: [...added], changed: [...changed], removed: [...removed] };
		let placed = 0;
		this.#search?.publish(changes, upload, () => {
			placed += 1;
			this.#reporter.progress(placed, placed);
		});
		return { whole, added: changes.added.sort(), changed: changes.changed.sort(), removed: changes.removed.sort() };
	}

	get #archiveOrder(): ArchiveOrder {
		const { site, today, now } = this.#workspace;
		return { cache: this.options.cache, site, today, now };
	}

	/** Pages of an earlier build that stay can't be made again, so nobody may take the folder for the whole. */
	get #upload(): 'everything' | 'changes' {
		const isFirst = this.#ledger.state.swept === undefined;
		return (isFirst || this.options.full) && !this.#keepsOld ? 'everything' : 'changes';
	}

	get #hasOwnPages(): boolean {
		return this.options.shard.index === 1 && hasOwnPages(ROOT);
	}

	/** Astro bundles the pages, and makes pages of one's own. With a bundle and without such pages it is not needed. */
	async #runAstroIfNeeded(): Promise<Bundle> {
		const { design } = this.#workspace;
		const kept = this.#hasOwnPages ? undefined : ((await this.#bundleAhead()) ?? findBundle(design));
		if (kept) {
			if (this.#ledger.dueCount('sitemap') > 0) await this.#writeSitemapIndex();
			return kept;
		}
		const { folder, sitemaps } = this.makeAstroRun();
		const job = new AstroJob({ ...this.#archiveOrder, folder, ...(sitemaps && { sitemaps }) });
		this.#childRssBytes = (await job.finished).peakRssBytes;
		return keepBundle(design, folder);
	}

	async #writeSitemapIndex(): Promise<void> {
		const { folder, session, sitemaps } = this.makeAstroRun();
		if (session && sitemaps) await writeSitemapIndex(path.join(folder, 'client'), session, sitemaps);
	}

	async #bundleAhead(): Promise<Bundle | undefined> {
		const made = await this.#bundling?.done;
		if (made) this.#childRssBytes = made.peakRssBytes;
		return made?.bundle;
	}

	async #renderSideBySide(bundle: Bundle): Promise<void> {
		const total = this.duePages;
		const { peakRssBytes } = await renderInProcesses(
			Array.from({ length: this.#jobs }, (_, number) => ({
				...this.#archiveOrder,
				ledger: this.#ledger.file,
				number,
				folder: this.#stagingOf(number),
				bundle,
			})),
			(done) => this.#reporter.progress(done, total),
		);
		this.#childRssBytes = Math.max(this.#childRssBytes, peakRssBytes);
	}

	/** Begun beside the rendering and awaited before the publishing. */
	#makeImages(): Promise<void> {
		if (!this.#images) {
			this.#images = makeDueImages({
				archive: this.#workspace,
				ledger: this.#ledger,
				folders: this.#workspace.folders,
				// One more than cores: beside the rendering each waits for this thread between two files.
				atOnce: this.options.jobs + 1,
				// Until then the bar is that of the pages.
				onProgress: (done, total) => this.#isRendered && this.#reporter.progress(done, total),
			});
			// A failure is met where the pictures are awaited.
			this.#images.catch(() => undefined);
		}
		return this.#images;
	}

	#stagingOf(job: number): string {
		return path.join(this.#staging, `job-${job}`);
	}

	#summarise(rendered: number, removed: number, changes: PublishedChanges): Summary {
		const rows = this.#ledger.sql.all<{ kind: string; count: number }>(
			"SELECT kind, count(*) AS count FROM pages WHERE kind NOT IN ('astro', 'file', 'image', 'search') GROUP BY kind ORDER BY kind",
		);
		const timings = Object.fromEntries(Object.entries(this.#timings).map(([name, ms]) => [name, Math.round(ms)]));
		return {
			articles: this.#workspace.catalogue.articleCount(),
			pages: {
				total: rows.reduce((sum, { count }) => sum + count, 0),
				rendered,
				removed,
				byKind: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])),
			},
			problems: countProblems(this.problems),
			scheduled: scheduledIn(this.#workspace),
			timings: timings as Summary['timings'],
			// ru_maxrss is in kilobytes.
			peakRssBytes: process.resourceUsage().maxRSS * 1024 + this.#childRssBytes,
			search: { periods: searchPeriods(this.#workspace).length, indexed: this.#search?.indexed ?? 0 },
			changes: { added: changes.added.length, changed: changes.changed.length, removed: changes.removed.length },
		};
	}

	#close(): void {
		this.#bundling?.stop();
		this.#search?.stop();
		rmSync(path.dirname(this.#staging), { recursive: true, force: true });
		if (this.#astroFolder !== undefined) rmSync(this.#astroFolder, { recursive: true, force: true });
		this.#ledger.close();
		this.#workspace.sql.close();
		this.#unlock();
	}
}

/** Addresses of the articles and pages that have errors. */
function addressesOf(problems: readonly Problem[]): string[] {
	return problems
		.filter(({ severity }) => severity === 'error')
		.map(({ file }) => /^(?:articles|pages)\/(.+)\.md$/.exec(file)?.[1])
		.flatMap((id) => (id === undefined ? [] : [articleAddress(id), articleJsonAddress(id), articleSourceAddress(id)]));
}

function withDefaults(wanted: Partial<BuildOptions>): BuildOptions {
	const content = path.resolve(wanted.content ?? path.join(ROOT, 'content'));
	return {
		now: Date.now(),
		jobs: availableParallelism(),
		shard: { index: 1, count: 1 },
		full: false,
		changedOnly: false,
		keepGoing: false,
		drafts: false,
		search: true,
		...wanted,
		content,
		out: path.resolve(wanted.out ?? path.join(ROOT, 'dist')),
		cache: path.resolve(wanted.cache ?? defaultCache(content)),
	};
}

function ledgerFile(options: BuildOptions): string {
	return path.join(options.cache, `published-${ledgerName(options)}.db`);
}

/** `--changed-only` empties its folder, which must not be one that a web server reads. */
function refuseWholeSite(options: BuildOptions): void {
	const isWhole = existsSync(ledgerFile({ ...options, changedOnly: false }));
	if (!isWhole || !existsSync(options.out) || readdirSync(options.out).length === 0) return;
	throw new UsageError(
		`Unexpected output folder ${options.out} for --changed-only: it holds a whole site, expected an empty folder. Choose another --out, or remove it.`,
	);
}

/**
 * Ledgers that do not hold after this build: of a whole site that was in the output folder, and of uploads that were
 * divided into another number of parts, which know nothing of those that follow.
 */
function forgetOtherUploads(options: BuildOptions): void {
	const removeLedger = (file: string) => {
		for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
	};
	removeLedger(ledgerFile({ ...options, changedOnly: false }));
	for (const name of readdirSync(options.cache)) {
		const upload = /^published-uploaded(?:-\d+-of-(\d+))?\.db$/.exec(name);
		if (upload && Number(upload[1] ?? 1) !== options.shard.count) removeLedger(path.join(options.cache, name));
	}
}

/** For programs as JSON; for tools that take a list of files, those to remove line by line. */
function writeChanges(changes: PublishedChanges, cache: string): void {
	writeFileSync(path.join(cache, 'changes.json'), `${JSON.stringify(changes, null, '\t')}\n`);
	writeFileSync(path.join(cache, 'removed.txt'), changes.removed.map((address) => `${fileOf(address)}\n`).join(''));
}

/** For timers: seconds from 1970, as `date +%s` writes the time. */
function writeDue(due: number, cache: string): void {
	writeFileSync(path.join(cache, 'due.txt'), `${Math.ceil(due / 1000)}\n`);
}

function refuse(problems: readonly Problem[], { keepGoing, content }: BuildOptions): void {
	if (keepGoing || countProblems(problems).errors === 0) return;
	throw new ContentErrors(problems, displayFolder(content, process.cwd()));
}

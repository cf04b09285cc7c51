import type { Ledger } from '../plan/ledger.ts';
import { Placer } from '../publish/files.ts';
import type { Changing } from '../publish/publish.ts';
import { UploadFolder } from '../publish/upload-folder.ts';
import { planSearch, type SearchPlan } from '../search/due.ts';
import { publishSearch } from '../search/publish.ts';
import { SearchFailed } from './errors.ts';
import type { BuildOptions } from './options.ts';
import { SearchJob } from './processes.ts';
import type { Workspace } from './workspace.ts';

/** The search files of a build: made in a process of their own, published after the pages. */
export class Indexing {
	readonly #workspace: Workspace;
	readonly #ledger: Ledger;
	readonly #options: BuildOptions;
	readonly #folder: string;
	readonly #plan: SearchPlan;
	#job: SearchJob | undefined;
	#onProgress: ((done: number) => void) | undefined;

	/** @param folder for what is made, until it is published */
	constructor(workspace: Workspace, ledger: Ledger, options: BuildOptions, folder: string) {
		this.#workspace = workspace;
		this.#ledger = ledger;
		this.#options = options;
		this.#folder = folder;
		this.#plan = planSearch(workspace, ledger, workspace.indexing, options);
	}

	/** Articles that have to be compared, and indexed where they differ. */
	get articles(): number {
		return this.#plan.articles;
	}

	/** Indexes that were made anew; whole when `finish` has been awaited. */
	get indexed(): number {
		return this.#job?.units.filter(({ name, isMade }) => isMade && /^\d/.test(name)).length ?? 0;
	}

	/** Starts the process, unless it has been or nothing is to be made. */
	begin(): void {
		if (this.#job || this.#plan.orders.length === 0) return;
		const { site, today, now, indexing } = this.#workspace;
		this.#job = new SearchJob(
			{ cache: this.#options.cache, site, today, now, indexing, units: this.#plan.orders, folder: this.#folder },
			(done) => this.#onProgress?.(done),
		);
		// A failure is met where the end is awaited.
		this.#job.finished.catch(() => undefined);
	}

	/**
	 * Waits until all is made.
	 *
	 * @param onProgress told how many articles were indexed
	 * @returns peak memory of the process
	 * @throws SearchFailed
	 */
	async finish(onProgress: (done: number) => void): Promise<{ peakRssBytes: number }> {
		this.begin();
		this.#onProgress = onProgress;
		try {
			return (await this.#job?.finished) ?? { peakRssBytes: 0 };
		} catch (error) {
			throw new SearchFailed(error, !this.#options.changedOnly);
		}
	}

	/**
	 * Puts what was made into the output folder.
	 *
	 * @param upload see `PublishRules`
	 */
	publish(changes: Changing, upload: 'everything' | 'changes' | undefined, onFile: () => void): void {
		const { out } = this.#options;
		publishSearch({
			ledger: this.#ledger,
			out,
			placer: upload ? new UploadFolder(out, upload) : new Placer(out),
			units: this.#job?.units ?? [],
			folder: this.#folder,
			gone: this.#plan.gone,
			changes,
			onFile,
			sweeps: upload === undefined,
		});
	}

	stop(): void {
		this.#job?.stop();
	}
}

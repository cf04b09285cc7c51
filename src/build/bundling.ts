import { rmSync } from 'node:fs';
import { makeAstroFolder } from './astro-run.ts';
import { type Bundle, findBundle, keepBundle } from './bundle.ts';
import { hasOwnPages } from './design.ts';
import { type ArchiveOrder, AstroJob } from './processes.ts';
import { ROOT } from './root.ts';

/** Astro at work on a bundle of the pages while the content is read: neither needs the other, and both take seconds. */
export class Bundling {
	/** The bundle, which is kept, and the peak memory of the process that made it. */
	readonly done: Promise<{ bundle: Bundle; peakRssBytes: number }>;
	readonly #job: AstroJob;
	readonly #folder: string;

	private constructor(design: string, order: ArchiveOrder) {
		this.#folder = makeAstroFolder(`${process.pid}-ahead`);
		this.#job = new AstroJob({ ...order, folder: this.#folder });
		this.done = this.#job.finished.then(({ peakRssBytes }) => ({
			bundle: keepBundle(design, this.#folder),
			peakRssBytes,
		}));
		// A failure is met where the bundle is awaited; a build that is given up before does not ask.
		this.done.catch(() => undefined);
	}

	/**
	 * Begins, unless the bundle is there or has to wait: pages of one's own read the archive.
	 *
	 * @param design see `findBundle`
	 */
	static begin(design: string, order: ArchiveOrder): Bundling | undefined {
		return findBundle(design) || hasOwnPages(ROOT) ? undefined : new Bundling(design, order);
	}

	/** Ends it, whether the bundle was asked for or not. */
	stop(): void {
		this.#job.stop();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

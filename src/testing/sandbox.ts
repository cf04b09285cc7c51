import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FRONT_PAGE } from '../addresses.ts';
import { BuildRun, type Reporter, type Summary } from '../build/build.ts';
import type { BuildOptions } from '../build/options.ts';
import { stageEach } from '../build/render.ts';
import { digestText } from '../digest.ts';
import { openLedger } from '../plan/ledger.ts';
import { filesBelow } from '../publish/files.ts';

/** A folder for one test: an archive that can be written to, outputs and caches. */
export class Sandbox {
	readonly root: string;
	readonly content: string;

	constructor() {
		this.root = mkdtempSync(path.join(tmpdir(), 'warraq-test-'));
		this.content = path.join(this.root, 'content');
		mkdirSync(this.content);
	}

	/** @param file below the content folder */
	write(file: string, text: string | Uint8Array): void {
		const target = path.join(this.content, file);
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, text);
	}

	remove(file: string): void {
		rmSync(path.join(this.content, file), { force: true });
	}

	options(name: string): Pick<BuildOptions, 'content' | 'out' | 'cache'> {
		return {
			content: this.content,
			out: path.join(this.root, `${name}-out`),
			cache: path.join(this.root, `${name}-cache`),
		};
	}

	dispose(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

/** Every file below a folder with the digest of its bytes: two folders are equal when these are. */
export function snapshot(folder: string): Record<string, string> {
	const files = [...filesBelow(folder)].sort();
	return Object.fromEntries(files.map((file) => [file, digestText(readFileSync(path.join(folder, file)))]));
}

const SILENT: Reporter = { phase() {}, progress() {}, note() {} };

/**
 * A whole build in which each page is written as its view and its body, in place of Astro's HTML. Everything that
 * decides what is made and where it goes is the real thing, and a build takes milliseconds, so that properties can be
 * tried on hundreds of histories. Search indexes are made only when asked for: Pagefind takes a second.
 */
export async function buildViews(options: Partial<BuildOptions>, reporter = SILENT): Promise<Summary> {
	const run = await BuildRun.start({ jobs: 1, search: false, ...options }, reporter);
	if (run.duePages > 0) {
		const task = run.makeTask();
		const { session } = task;
		const make = (address: string) => {
			const page = session.openPage(address);
			if (!page) throw new Error(`${address} is due and has nothing to show.`);
			const { view } = page;
			const body =
				'article' in view && 'body' in view
					? session.body((view.article as { id: string }).id, view.body as never)
					: '';
			return Buffer.from(`${JSON.stringify(view)}\n${body}\n${session.link(FRONT_PAGE)}`);
		};
		await stageEach(task, 'texts', make);
		await stageEach(task, 'pages', make);
		const { folder, sitemaps } = run.makeAstroRun();
		mkdirSync(path.join(folder, 'client', '_astro'), { recursive: true });
		writeFileSync(path.join(folder, 'client', '_astro', 'site.css'), 'body {}');
		if (sitemaps) writeFileSync(path.join(folder, 'client', 'sitemap-index.xml'), JSON.stringify(sitemaps));
	}
	return run.finish();
}

/** Lets what was published have another design than the next build. */
export function forgetDesigns(cache: string, parts: readonly ('design' | 'views')[]): void {
	if (!existsSync(cache)) return;
	for (const file of readdirSync(cache).filter((name) => /^published-.*\.db$/.test(name))) {
		const ledger = openLedger(path.join(cache, file));
		ledger.state = Object.fromEntries(parts.map((part) => [part, 'of another version']));
		ledger.close();
	}
}

/** The smallest settings that make an archive. */
export const SITE_YML = `title: أرشيف التجربة
url: https://example.org/archive/
timeZone: Asia/Damascus
pageSize: 2
feeds: { size: 3, minimum: 2 }
`;

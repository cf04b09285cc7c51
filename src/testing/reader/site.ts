import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ROOT } from '../../build/root.ts';
import { serveFolder } from '../../dev/static-server.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../chromium.ts';
import { folderArguments, runScript } from '../command.ts';
import { Sandbox } from '../sandbox.ts';

/** A built archive on a local server, and a browser to read it with. */
export class ReaderSite {
	/** Where the site begins, without a final slash. */
	readonly origin: string;
	readonly out: string;
	readonly #sandbox: Sandbox;
	readonly #closeServer: () => Promise<void>;

	private constructor(sandbox: Sandbox, out: string, origin: string, closeServer: () => Promise<void>) {
		this.#sandbox = sandbox;
		this.out = out;
		this.origin = origin;
		this.#closeServer = closeServer;
	}

	/**
	 * @param fill writes the archive
	 * @param folder of the server in which the site lies, with a final slash: `archive/`
	 */
	static async open(fill: (sandbox: Sandbox) => void, folder = ''): Promise<ReaderSite> {
		const sandbox = new Sandbox();
		fill(sandbox);
		const served = path.join(sandbox.root, 'served');
		const options = { ...sandbox.options('site'), out: path.join(served, folder) };
		// The server first: the pages name its address.
		mkdirSync(options.out, { recursive: true });
		const { url, close } = await serveFolder(served, 0);
		const site = new ReaderSite(sandbox, options.out, `${url}${folder}`.slice(0, -1), close);
		const { status, stderr } = await runScript('build.ts', [
			...folderArguments(options),
			...['--site', `${url}${folder}`, '--now', '2024-12-31T12:00:00Z'],
		]);
		if (status !== 0) throw new Error(`The build ended with status ${status}.\n${stderr}`);
		return site;
	}

	/** HTML as it was published. */
	html(address: string): string {
		return readFileSync(path.join(this.out, address, address.endsWith('.html') ? '' : 'index.html'), 'utf8');
	}

	async close(): Promise<void> {
		await this.#closeServer();
		this.#sandbox.dispose();
	}
}

/** The sample archive with short lists, so that it has numbered pages, and with a writer who has a portrait. */
export function sampleArchive(sandbox: Sandbox): void {
	cpSync(path.join(ROOT, 'content'), sandbox.content, { recursive: true });
	const settings = readFileSync(path.join(sandbox.content, 'site.yml'), 'utf8');
	sandbox.write('site.yml', `${settings}pageSize: 3\n`);
	const writer = readFileSync(path.join(sandbox.content, 'authors/hala-murad.yml'), 'utf8');
	const portrait = 'image: { src: ../articles/2024/04/astrolabe.jpg, alt: أسطرلاب من نحاس, credit: سلمى الحافظ }\n';
	sandbox.write('authors/hala-murad.yml', `${writer}${portrait}`);
}

/** One address for each template, on the sample archive. */
export const SAMPLE_PAGES: readonly (readonly [name: string, address: string])[] = [
	['front page', '/'],
	['article with a picture', '/2022/01/nato-russia-council/'],
	['article with corrections', '/2021/03/suez-ever-given/'],
	['term list', '/sections/culture/'],
	['term with a picture', '/authors/hala-murad/'],
	['numbered list page', '/sections/culture/1/'],
	['term index', '/tags/'],
	['year', '/2022/'],
	['month', '/2022/01/'],
	['day', '/2022/01/08/'],
	['on this day', '/on-this-day/01-08/'],
	['page', '/about/'],
	['feeds', '/feeds/'],
	['search', '/search/'],
	['corrections', '/corrections/'],
	['not found', '/404.html'],
];

export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
	const { path: executablePath, problem } = ensureChromium();
	if (problem !== undefined) throw new Error(problem);
	return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...args] });
}

/** A reader of its own: no cookies, no cache, no theme chosen before. */
export async function withPage<T>(
	browser: Browser,
	options: BrowserContextOptions,
	work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	try {
		return await work(await context.newPage(), context);
	} finally {
		await context.close();
	}
}

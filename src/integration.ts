import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { FRONT_PAGE, NOT_FOUND } from './addresses.ts';
import { BuildRun } from './build/build.ts';
import { WARRAQ_ROUTES } from './build/design.ts';
import { OwnPageClash } from './build/errors.ts';
import { currentTask, type RenderTask, setTask } from './build/render.ts';
import { formatSummary } from './build/summary.ts';
import { devFolders } from './dev/options.ts';
import { DevServer } from './dev/server.ts';

/**
 * Warraq as an Astro integration. Under `npm run build` it renders the share that the build gives it; under a plain
 * `astro build` it is the whole build, in one process; under `astro dev` it shows the content folder as it stands.
 */
export function warraq(): AstroIntegration {
	let run: BuildRun | undefined;
	let dev: DevServer | undefined;
	return {
		name: 'warraq',
		hooks: {
			async 'astro:config:setup'({ command, config, updateConfig, injectScript, logger }) {
				injectScript('head-inline', THEME_SCRIPT);
				if (command === 'dev') {
					dev = await DevServer.open({ logger, ...devFolders(process.env) });
					updateConfig(dev.config() as never);
					return;
				}
				if (command !== 'build') return;
				if (!currentTask()) {
					run = await BuildRun.start({ out: fileURLToPath(config.outDir) });
					setTask(run.makeTask());
				}
				const task = currentTask();
				if (!task) return;
				const { origin, pathname } = new URL(task.session.site.url);
				updateConfig({
					site: origin,
					base: pathname,
					outDir: pathToFileURL(`${task.astroOutput}/out/`),
					cacheDir: pathToFileURL(`${task.astroOutput}/cache/`),
					publicDir: pathToFileURL(`${task.astroOutput}/no-public/`),
					// In this order: publishing comes when the sitemap index is there.
					integrations: [...(task.sitemaps ? [sitemapOf(task)] : []), ...(run ? [publisherOf(run, task)] : [])],
				} as never);
			},

			'astro:build:start'({ setPrerenderer }) {
				const task = currentTask();
				if (task) setPrerenderer((base) => prerendererFor(task, base));
			},

			'astro:route:setup'({ route }) {
				// In development a page is made when it is asked for: listing every address would take seconds.
				if (dev && WARRAQ_ROUTES.has(path.relative('src/pages', route.component))) route.prerender = false;
			},

			'astro:server:setup'({ server }) {
				dev?.attach(server);
			},

			'astro:server:done'() {
				dev?.close();
			},
		},
	};
}

/** Sets the chosen theme before the page is painted; inline, so that nothing flashes. */
const THEME_SCRIPT = "try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/** The last step of a plain `astro build`. */
function publisherOf(run: BuildRun, task: RenderTask): AstroIntegration {
	return {
		name: 'warraq:publish',
		hooks: {
			async 'astro:build:done'({ logger }) {
				task.staging.close();
				setTask(undefined);
				const summary = await run.finish();
				logger.info(formatSummary(summary, run.options.out));
			},
		},
	};
}

/** The default prerenderer, writing our pages itself: no folder check, no log line and no URL object per page. */
function prerendererFor(task: RenderTask, base: AstroPrerenderer): AstroPrerenderer {
	const { pathname: siteFolder } = new URL(task.session.site.url);
	return {
		...base,
		name: 'warraq',
		async getStaticPaths() {
			const paths = await base.getStaticPaths();
			return paths.filter(({ pathname, route }) => {
				if (!isOurs(route.component)) {
					if (task.session.has(addressOf(pathname))) throw new OwnPageClash(route.component, addressOf(pathname));
					return task.sitemaps !== undefined;
				}
				return route.component.endsWith('404.astro')
					? task.session.isDue(NOT_FOUND)
					: task.session.isDue(addressOf(pathname));
			});
		},
		async render(request, options) {
			const result = await base.render(request, options);
			const { component } = options.routeData;
			if (!isOurs(component)) return result;
			const asked = decodeURI(new URL(request.url).pathname).slice(siteFolder.length - 1);
			const address = component.endsWith('404.astro') ? NOT_FOUND : asked;
			const response = result instanceof Response ? result : result.response;
			const digest = task.session.takeDigest(address);
			if (digest === undefined || (response.status !== 200 && response.status !== 404)) {
				throw new Error(`${address} was not rendered: its page answered with status ${response.status}.`);
			}
			task.staging.write(address, digest, new Uint8Array(await response.arrayBuffer()));
			task.onPage?.();
			// Without a body Astro writes nothing.
			return new Response(null);
		},
	};
}

function isOurs(component: string): boolean {
	return WARRAQ_ROUTES.has(component.replace(/^src\/pages\//, ''));
}

/** Astro's path names have no final slash. */
function addressOf(pathname: string): string {
	const decoded = decodeURI(pathname);
	return decoded === '' || decoded === '/'
		? FRONT_PAGE
		: /\.(xml|txt)$/.test(decoded)
			? decoded
			: `${decoded.replace(/\/$/, '')}/`;
}

/** The index over our monthly files, and the sitemap of ordinary pages. */
function sitemapOf({ session, sitemaps }: RenderTask): AstroIntegration {
	const pages = new Set((sitemaps?.pages ?? []).map(session.url));
	const folder = new URL(session.site.url).pathname;
	return sitemap({
		customPages: [...pages],
		customSitemaps: (sitemaps?.sitemaps ?? []).map(session.url),
		// Pages of ours that happen to be due in this build belong to our own files.
		filter: (url) => pages.has(url) || !session.has(decodeURI(new URL(url).pathname).slice(folder.length - 1)),
	});
}

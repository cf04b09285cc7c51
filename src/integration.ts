import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { FRONT_PAGE, NOT_FOUND } from './addresses.ts';
import { BuildRun } from './build/build.ts';
import { WARRAQ_ROUTES } from './build/design.ts';
import { currentTask, type RenderTask, setTask } from './build/render.ts';
import { devFolders } from './dev/options.ts';
import { DevServer } from './dev/server.ts';
import { matchAddress } from './views/all.ts';

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
			async 'astro:config:setup'({ command, config, updateConfig, logger }) {
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
					integrations: task.sitemaps ? [sitemapOf(task)] : [],
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

			async 'astro:build:done'() {
				await run?.finish();
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
				if (!isOurs(route.component)) return task.sitemaps !== undefined;
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
		filter: (url) => pages.has(url) || !matchAddress(decodeURI(new URL(url).pathname).slice(folder.length - 1)),
	});
}

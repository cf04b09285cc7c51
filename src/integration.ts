import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressOfPage } from './addresses.ts';
import { formPlugin } from './build/admin-bundle.ts';
import { currentAstroRun, setAstroRun } from './build/astro-run.ts';
import type { BuildRun } from './build/build.ts';
import { OwnPageClash } from './build/errors.ts';
import { ROOT } from './build/root.ts';
import type { DevServer } from './dev/server.ts';
import type { Session } from './session.ts';
import type { SitemapIndexView } from './views/sitemap.ts';

/**
 * Warraq as an Astro integration. Our pages are made on demand: in development when a browser asks for them, in a build
 * when the plan does. So a build only bundles them, and `npm run build` goes on from there in processes of its own;
 * under a plain `astro build` it is the whole build, in this one process.
 *
 * What a hook needs is loaded in it: a process that bundles has no use for the rest of a build.
 */
export function warraq(): AstroIntegration {
	let build: BuildRun | undefined;
	let dev: DevServer | undefined;
	return {
		name: 'warraq',
		hooks: {
			async 'astro:config:setup'({ command, config, updateConfig, injectScript, logger }) {
				injectScript('head-inline', THEME_SCRIPT);
				if (command === 'dev') {
					// No page of a build has it.
					injectScript('page', `import ${JSON.stringify(path.join(ROOT, 'src', 'dev', 'overlay.ts'))};`);
					const { DevServer } = await import('./dev/server.ts');
					const { devFolders } = await import('./dev/options.ts');
					dev = await DevServer.open({ logger, ...devFolders(process.env) });
					updateConfig(dev.config() as never);
					return;
				}
				if (command !== 'build') return;
				if (!currentAstroRun()) {
					const { BuildRun } = await import('./build/build.ts');
					build = await BuildRun.start({ out: fileURLToPath(config.outDir) });
					setAstroRun(build.makeAstroRun());
				}
				const run = currentAstroRun();
				if (!run) return;
				const { origin, pathname } = new URL(run.site.url);
				const folder = (name: string) => pathToFileURL(path.join(run.folder, name, '/'));
				updateConfig({
					site: origin,
					base: pathname,
					outDir: folder('.'),
					build: { client: folder('client'), server: folder('server') },
					cacheDir: folder('cache'),
					publicDir: folder('no-public'),
					security: { csp: POLICY },
					vite: {
						// Scripts are in the page, that of the search too.
						build: { assetsInlineLimit: (file: string) => (file.endsWith('.js') ? true : undefined) },
						plugins: [formPlugin(run.site.admin.enabled)],
					},
					adapter: ADAPTER,
					// In this order: publishing comes when the sitemap index is there.
					integrations: [
						ADAPTER,
						...(run.session && run.sitemaps ? [await sitemapsOf(run.session, run.sitemaps)] : []),
						...(build ? [publisherOf(build)] : []),
					],
				} as never);
			},

			'astro:build:done'({ pages }) {
				const session = currentAstroRun()?.session;
				const clash = pages
					.map(({ pathname }) => addressOfPage(`/${pathname}`))
					.find((address) => session?.has(address));
				if (clash !== undefined) throw new OwnPageClash(clash);
			},

			'astro:server:setup'({ server }) {
				dev?.attach(server);
			},

			async 'astro:server:done'() {
				await dev?.close();
			},
		},
	};
}

/** Sets the chosen theme before the page is painted; inline, so that nothing flashes. */
const THEME_SCRIPT = 'try{const t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}';

/**
 * What a page may load and run, for sites that send no headers of their own; Astro adds the hashes of its scripts. Text
 * of authors may show pictures and play sound from elsewhere. Charts have their number of bars as style.
 */
const POLICY = {
	algorithm: 'SHA-256',
	directives: ["default-src 'self'", 'img-src * data:', 'media-src *', "object-src 'none'", "base-uri 'none'"],
	styleDirective: { resources: ["'self'", "'unsafe-inline'"] },
};

/** Where Astro would have a server for pages on demand, a build has `src/renderer.ts`. */
const ADAPTER: AstroIntegration = {
	name: 'warraq:renderer',
	hooks: {
		'astro:config:done'({ setAdapter }) {
			setAdapter({
				name: 'warraq:renderer',
				entrypointResolution: 'auto',
				serverEntrypoint: pathToFileURL(path.join(ROOT, 'src', 'renderer.ts')),
				supportedAstroFeatures: {
					staticOutput: 'stable',
					hybridOutput: 'stable',
					serverOutput: 'stable',
					sharpImageService: 'stable',
				},
			});
		},
	},
};

async function sitemapsOf(session: Session, sitemaps: SitemapIndexView): Promise<AstroIntegration> {
	const { sitemapIntegration } = await import('./build/sitemap-index.ts');
	return sitemapIntegration(session, sitemaps);
}

/** The last step of a plain `astro build`. */
function publisherOf(build: BuildRun): AstroIntegration {
	return {
		name: 'warraq:publish',
		hooks: {
			async 'astro:build:done'({ logger }) {
				await build.renderHere();
				setAstroRun(undefined);
				const summary = await build.finish();
				const { formatSummary } = await import('./build/summary.ts');
				logger.info(formatSummary(summary, build.options.out, build.options.content));
			},
		},
	};
}

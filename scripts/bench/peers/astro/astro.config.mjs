import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
	site: 'https://warraq.example/',
	trailingSlash: 'always',
	// Beside the project, because its node_modules is shared.
	cacheDir: './.cache',
	integrations: [sitemap()],
	experimental: { incrementalBuild: process.env.ASTRO_INCREMENTAL === '1' },
});

import { defineConfig } from 'astro/config';
import { warraq } from './src/integration.ts';

// What a site owner decides is in content/site.yml. This file is for Astro itself.
export default defineConfig({
	integrations: [warraq()],
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'never' },
	// Astro's default drops white space between inline elements, which glues Arabic words.
	compressHTML: true,
	devToolbar: { enabled: false },
});

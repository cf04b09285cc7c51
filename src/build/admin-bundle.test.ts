import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formPlugin } from './admin-bundle.ts';
import { ROOT } from './root.ts';

const FORM = 'virtual:warraq-form';
const CMS = path.join(ROOT, 'node_modules/@sveltia/cms/npm/index.js');

test('the form is in the bundle where the site wants it, and else nothing is', () => {
	expect(formPlugin(true).resolveId(FORM)).toMatch(/[/\\]src[/\\]admin[/\\]client\.ts$/);
	const off = formPlugin(false);
	expect(off.load(off.resolveId(FORM) ?? '')).toBe('export function startForm() {}');
});

test.each([
	['leaflet/dist/leaflet-src.esm.js', CMS, 'export default []'],
	['@shikijs/langs/abap', CMS, 'export default []'],
	['terra-draw-leaflet-adapter', CMS, 'export default []'],
	['turndown/lib/turndown.browser.es.js', CMS, undefined],
	['leaflet', '/checkout/src/pages/map.astro', undefined],
	['leaflet', undefined, undefined],
])('of %s for %s the bundle gets %s', (id, importer, loaded) => {
	const plugin = formPlugin(true);
	expect(plugin.load(plugin.resolveId(id, importer) ?? id)).toBe(loaded);
});

test('the code of the form is ours where it is bundled, for a site and in development', () => {
	const { config, transform } = formPlugin(true);
	const [prebundled] = config().optimizeDeps.rolldownOptions.plugins;
	const { code = '' } = transform(readFileSync(CMS, 'utf8'), CMS) ?? {};
	expect(code).toContain('asWritten(');
	expect(code).not.toContain('url(https://cdn.jsdelivr.net/');
	expect(prebundled?.transform).toBe(transform);
	expect(transform('', '/checkout/src/pages/map.astro')).toBe(undefined);
});

import path from 'node:path';
import { patchForm } from './form-patches.ts';
import { ROOT } from './root.ts';

/** The part of a Vite plugin that is used here. */
interface VitePlugin {
	readonly name: string;
	readonly enforce: 'pre';
	readonly config: () => {
		readonly optimizeDeps: { readonly rolldownOptions: { readonly plugins: { name: string; transform: Transform }[] } };
	};
	readonly resolveId: (id: string, importer?: string) => string | undefined;
	readonly load: (id: string) => string | undefined;
	readonly transform: Transform;
}

type Transform = (code: string, id: string) => { code: string; map: null } | undefined;

const CMS = /[/\\]@sveltia[/\\]cms[/\\]npm[/\\]index\.js(\?|$)/;
const FORM = 'virtual:warraq-form';
const NOTHING = '\0warraq:nothing';

/** What the form's packages bring along for maps and for the colours of code: 5 of 17 MB, for fields that we don't have. */
const LEFT_OUT = /^(leaflet|terra-draw|terra-draw-leaflet-adapter|@shikijs\/langs|@shikijs\/themes)(\/|$)/;

/** A second source of each typeface, should that of the site fail: the policy of the page forbids it, and browsers complain. */
const FONTS_ELSEWHERE = /src:url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g;

/**
 * Puts the form for writers into the bundle of the pages, where the site wants it; else its page, which nobody can open
 * then, gets a function that does nothing.
 */
export function formPlugin(isEnabled: boolean): VitePlugin {
	return {
		name: 'warraq:form',
		enforce: 'pre',
		// In development Vite bundles packages by themselves, without the plugins of the site.
		config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [{ name: 'warraq:form-patches', transform }] } } }),
		resolveId(id, importer) {
			if (id === FORM) return isEnabled ? path.join(ROOT, 'src', 'admin', 'client.ts') : `\0${FORM}`;
			// Pages of one's own may have a map.
			return LEFT_OUT.test(id) && importer?.includes('/@sveltia/cms/') ? NOTHING : undefined;
		},
		load(id) {
			if (id === `\0${FORM}`) return 'export function startForm() {}';
			return id === NOTHING ? 'export default []' : undefined;
		},
		transform,
	};
}

const transform: Transform = (code, id) =>
	CMS.test(id) ? { code: patchForm(code).replace(FONTS_ELSEWHERE, "src:local('')"), map: null } : undefined;

import type { Locations } from '../addresses.ts';
import { escapeHtml } from '../escape.ts';
import { directionOf } from '../locale/direction.ts';
import { stringsFor } from '../locale/strings.ts';
import type { Site } from '../site.ts';
import type { RedirectPageView } from '../views/redirects.ts';

/**
 * The page at an old address: browsers go on at once, search engines take the new address for it, and who stays sees a
 * link. Whole in itself, so that a hundred thousand of them cost next to nothing.
 */
export function buildRedirectPage(view: RedirectPageView, { site, link, url }: RedirectContext): string {
	const { to, title, lang } = view;
	const language = lang === undefined ? '' : ` lang="${lang}" dir="${directionOf(lang)}"`;
	const [target, canonical] = [link(to), url(to)].map(escapeHtml);
	return `<!doctype html>
<html lang="${site.language}" dir="${directionOf(site.language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${target}">
</head>
<body>
<p>${escapeHtml(stringsFor(site.language).moved)} <a href="${target}"><bdi${language}>${escapeHtml(title)}</bdi></a></p>
</body>
</html>
`;
}

export interface RedirectContext extends Locations {
	readonly site: Site;
}

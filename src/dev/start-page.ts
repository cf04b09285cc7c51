import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleAddress, locationsOf, pageAddress } from '../addresses.ts';
import { displayFolder, UsageError } from '../problem.ts';
import { parseSite } from '../site.ts';

/**
 * The path of the page that a file of the archive makes, in the site's folder, for a browser.
 *
 * @param file and `content` absolute
 * @throws UsageError for a file that makes no page
 */
export function startPage(file: string, content: string): string {
	const at = path.relative(content, file).split(path.sep).join('/');
	const [, folder, name = ''] = /^(articles|pages)\/(.+)\.md$/.exec(at) ?? [];
	if (folder === undefined || !existsSync(file)) {
		const shown = displayFolder(content, process.cwd());
		throw new UsageError(
			`Unexpected file ${file}, expected an article or page that exists, such as ${shown}/articles/2022/01/slug.md.`,
		);
	}
	const address = folder === 'articles' ? articleAddress(name) : pageAddress(name);
	const settings = path.join(content, 'site.yml');
	const { site } = existsSync(settings) ? parseSite(readFileSync(settings, 'utf8'), 'site.yml') : {};
	return site ? locationsOf(site.url).link(address) : address;
}

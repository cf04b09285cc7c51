import { hasOwnPages } from '../build/design.ts';
import { ROOT } from '../build/root.ts';
import type { Workspace } from '../build/workspace.ts';
import { problemsOf } from '../catalogue/checks.ts';
import { makeContext } from '../check/context.ts';
import { DeadLinks } from '../check/dead-links.ts';
import { inspectOnDisk } from '../check/inspecting.ts';
import { type Problem, sortProblems } from '../problem.ts';
import type { Archive } from '../views/view.ts';

/**
 * All that is to be said of one article or page while somebody writes it, by its place: what a build would refuse, and what
 * `npm run check` says of the file and of its links. What only a look at all articles shows is left to that command.
 *
 * @param from an article's id or `pages/name`
 * @param areLinksKnown false while what is known is older than the files: a link may lead to what was not read yet
 */
export function fileProblems(
	{ archive, sql, folders }: { archive: Archive } & Pick<Workspace, 'sql' | 'folders'>,
	from: string,
	areLinksKnown: boolean,
): Problem[] {
	const { language, url } = archive.site;
	const file = fileOf(from);
	const { findings, links } = inspectOnDisk(file, { language, url, folders }) ?? { findings: [], links: [] };
	const ofLinks =
		areLinksKnown && links.length > 0
			? new DeadLinks(makeContext(archive, sql, folders), hasOwnPages(ROOT)).findingsOf(file, links)
			: [];
	const ofEditor = [...findings, ...ofLinks].map(({ fix: _, ...problem }): Problem => problem);
	return sortProblems([...problemsOf(sql, from), ...ofEditor]);
}

/** The file of an article or page, below the content folder. */
export function fileOf(from: string): string {
	return from.startsWith('pages/') ? `${from}.md` : `articles/${from}.md`;
}

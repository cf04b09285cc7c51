import type { Summary } from './build.ts';
import type { Scheduled } from './due.ts';

/**
 * A summary in two lines for people, and a third when articles wait for their time; scripts read the JSON.
 *
 * @param out the output folder, and `content` the content folder, as the reader would type them
 */
export function formatSummary(summary: Summary, out: string, content: string): string {
	const { articles, pages, problems, scheduled, timings, changes } = summary;
	const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
	const steps = `read ${seconds(timings.scan)}, plan ${seconds(timings.plan)}, render ${seconds(timings.render)}, publish ${seconds(timings.publish)}`;
	const findings =
		problems.errors + problems.warnings === 0 ? '' : ` ${problems.errors} errors, ${problems.warnings} warnings.`;
	return [
		`${out}: ${articles} articles, ${pages.total} pages. ${pages.rendered} rendered, ${changes.added} files added, ${changes.changed} changed, ${changes.removed} removed.${findings}`,
		...scheduledLines(scheduled, content),
		`Done in ${seconds(timings.total)} (${steps}).`,
	].join('\n');
}

function scheduledLines({ count, next }: Scheduled, content: string): string[] {
	if (!next) return [];
	const articles = count === 1 ? '1 article waits for its time' : `${count} articles wait for their time`;
	return [`${articles}; the next falls due at ${next.at}: ${content}/${next.file}`];
}

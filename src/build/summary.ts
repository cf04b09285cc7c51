import type { Summary } from './build.ts';

/** A summary in two lines for people; scripts read the JSON. */
export function formatSummary({ articles, pages, problems, timings, changes }: Summary, out: string): string {
	const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
	const steps = `read ${seconds(timings.scan)}, plan ${seconds(timings.plan)}, render ${seconds(timings.render)}, publish ${seconds(timings.publish)}`;
	const findings =
		problems.errors + problems.warnings === 0 ? '' : ` ${problems.errors} errors, ${problems.warnings} warnings.`;
	return [
		`${out}: ${articles} articles, ${pages.total} pages. ${pages.rendered} rendered, ${changes.added} files added, ${changes.changed} changed, ${changes.removed} removed.${findings}`,
		`Done in ${seconds(timings.total)} (${steps}).`,
	].join('\n');
}

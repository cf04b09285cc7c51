import { problemsOf } from '../catalogue/checks.ts';
import type { Statements } from '../catalogue/statements.ts';
import { type Problem, sortProblems } from '../problem.ts';

/**
 * All that is to be said of one article or page while somebody writes it: errors and warnings, by their place. Whatever
 * else looks at single files adds its findings here.
 *
 * @param from an article's id or `pages/name`
 */
export function fileProblems(sql: Statements, from: string): Problem[] {
	return sortProblems(problemsOf(sql, from));
}

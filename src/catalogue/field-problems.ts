import type { z } from 'zod';
import { type Problem, quote } from '../problem.ts';
import type { FrontMatter } from './front-matter.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found in front matter, as problems with places. */
export function fieldProblems(issues: readonly Issue[], matter: Pick<FrontMatter, 'placeOf'>, file: string): Problem[] {
	return issues.map(innermost).map((issue): Problem => {
		const name = String(issue.path[0] ?? '');
		const path = issue.path.map(String).join('.');
		const at = { file, ...matter.placeOf(issue.path), severity: 'error' as const };
		const params = issue.code === 'custom' ? (issue.params ?? {}) : {};
		const hint = typeof params['hint'] === 'string' ? { hint: params['hint'] } : {};
		const { input } = issue;
		const expected = expectedBy(issue);
		if (issue.code === 'unrecognized_keys') {
			const keys = issue.keys.map(quote).join(', ');
			if (path === '')
				return { ...at, code: 'field-unknown', message: `Unexpected field ${keys}, expected a known one.` };
			const where = path === '' ? '' : ` in \`${path}\``;
			return {
				...at,
				code: name === '' ? 'field-unknown' : `${name}-invalid`,
				message: `Unexpected ${keys}${where}, expected a known field.`,
			};
		}
		if (input === undefined) {
			return { ...at, code: `${name}-missing`, message: `Missing \`${path}\`, expected ${expected}.`, ...hint };
		}
		const found = quote(typeof input === 'string' ? input : JSON.stringify(input));
		const code = typeof params['code'] === 'string' ? params['code'] : `${name}-invalid`;
		return { ...at, code, message: `Unexpected ${found} for \`${path}\`, expected ${expected}.`, ...hint };
	});
}

const KINDS: Readonly<Record<string, string>> = {
	array: 'a list',
	object: '`name: value` lines',
	record: '`name: value` lines',
	string: 'text',
};

/** What a schema wanted, in words that end the sentence “Unexpected X, expected …”. */
export function expectedBy(issue: Issue): string {
	if (issue.code === 'invalid_value' && /^Invalid/.test(issue.message))
		return issue.values.map((value) => `\`${String(value)}\``).join(' or ');
	if (issue.code === 'invalid_type' && /^Invalid/.test(issue.message)) return KINDS[issue.expected] ?? issue.expected;
	if (issue.code === 'too_small') return `at least ${issue.minimum}`;
	if (issue.code === 'too_big') return `at most ${issue.maximum}`;
	return issue.message;
}

/** Of a union, the alternative that came furthest: it is the one that the author meant. */
function innermost(issue: Issue): Issue {
	if (issue.code !== 'invalid_union') return issue;
	const inner = issue.errors
		.flat()
		.map((error) => innermost({ ...error, path: [...issue.path, ...error.path] }))
		.toSorted((a, b) => b.path.length - a.path.length);
	return inner[0] ? ({ ...inner[0], input: inner[0].input ?? issue.input } as Issue) : issue;
}

/** The known name that needs the fewest edits, when it is near enough to be a slip of the hand. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const best = known
		.map((candidate) => ({ candidate, edits: editsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
		.toSorted((a, b) => a.edits - b.edits)[0];
	return best && best.edits <= Math.max(2, name.length / 3) ? best.candidate : undefined;
}

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

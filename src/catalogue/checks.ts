import { TERM_FOLDERS, type TermKind } from '../addresses.ts';
import { spellingOf } from '../locale/fold.ts';
import { CONTENT_ROOT, type Problem, quote } from '../problem.ts';
import { aliasProblems } from './aliases.ts';
import { type Article, termNames } from './article.ts';
import { Registry, termOfFile } from './registry.ts';
import type { Statements } from './statements.ts';

/** Every problem of the archive: those of single files, and those that only the whole shows. Sorted by the printer. */
export function collectProblems(sql: Statements): Problem[] {
	const single = sql.all<{ hint: string | null } & Omit<Problem, 'hint'>>('SELECT * FROM problems');
	return [
		...single.map(withHint),
		...danglingLinks(sql),
		...unpublishedTargets(sql),
		...imageProblems(sql),
		...aliasProblems(sql),
		...termClashes(sql),
		...registryClashes(sql),
		...takenAddresses(sql),
	];
}

/** The problems of one article or page: those that keep its own page from being shown. */
export function problemsOf(sql: Statements, from: string): Problem[] {
	const single = sql.all<{ hint: string | null } & Omit<Problem, 'hint'>>(
		'SELECT * FROM problems WHERE file = ?',
		fileOf(from),
	);
	return [
		...single.map(withHint),
		...danglingLinks(sql, from),
		...imageProblems(sql, from),
		...aliasProblems(sql, from),
	];
}

function withHint({ hint, ...problem }: { hint: string | null } & Omit<Problem, 'hint'>): Problem {
	return { ...problem, ...(hint !== null && { hint }) };
}

function danglingLinks(sql: Statements, from?: string): Problem[] {
	const rows = sql.all<{ from_id: string; target: string; kind: string; line: number; column: number }>(
		`
		SELECT from_id, target, kind, line, column FROM links
		WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.path = links.target) ${from === undefined ? '' : 'AND from_id = ?'}`,
		...(from === undefined ? [] : [from]),
	);
	return rows.map(({ from_id, target, kind, line, column }) => ({
		file: fileOf(from_id),
		line,
		column,
		severity: 'error',
		code: kind === 'link' ? 'link-missing' : `${kind}-missing`,
		message: `Unexpected ${kind} to ${quote(target)}, expected the file of an article or page that exists.`,
	}));
}

/** A published article that leads to one that readers can't open yet. */
function unpublishedTargets(sql: Statements): Problem[] {
	const rows = sql.all<{ from_id: string; target: string; kind: string; line: number; column: number }>(`
		SELECT from_id, target, kind, line, column FROM articles AS hidden
		JOIN links ON links.target = 'articles/' || hidden.id || '.md'
		LEFT JOIN articles AS linking ON linking.id = links.from_id
		WHERE hidden.shown = 0 AND coalesce(linking.shown, 1) = 1`);
	return rows.map(({ from_id, target, kind, line, column }) => ({
		file: fileOf(from_id),
		line,
		column,
		severity: 'warning',
		code: 'link-unpublished',
		message: `Unexpected ${kind} to ${quote(target)}: it is a draft or scheduled, and readers can't open it yet.`,
	}));
}

function imageProblems(sql: Statements, from?: string): Problem[] {
	const rows = sql.all<{
		from_id: string;
		path: string;
		line: number;
		column: number;
		code: string | null;
		problem: string | null;
	}>(
		`
		SELECT from_id, uses.path, line, column, images.code, images.problem FROM uses
		LEFT JOIN images ON images.path = uses.path
		LEFT JOIN images AS theme ON theme.path = '@' || uses.path
		WHERE ((images.path IS NULL AND theme.path IS NULL) OR images.problem IS NOT NULL) ${from === undefined ? '' : 'AND from_id = ?'}`,
		...(from === undefined ? [] : [from]),
	);
	return rows.map(({ from_id, path, line, column, code, problem }) => ({
		file: fileOf(from_id),
		line,
		column,
		severity: 'error',
		code: code ?? 'image-missing',
		message:
			problem === null
				? `Unexpected image path ${quote(path)}: there is no such file, expected one beside the article or under public/.`
				: `Unexpected image ${quote(path)}: ${problem}.`,
	}));
}

/** Two names that give one address although they are not spellings of one word: «C++» and «C#». */
function termClashes(sql: Statements): Problem[] {
	const suspects = sql.all<{ kind: TermKind; term: string }>(
		'SELECT kind, term FROM term_names GROUP BY kind, term HAVING count(*) > 1',
	);
	if (suspects.length === 0) return [];
	const registry = new Registry(sql);
	return suspects.flatMap(({ kind, term }): Problem[] => {
		const declared = registry.entry(kind, term);
		const names = declared ? [declared.label, ...declared.aliases] : [];
		const claimed = new Set(names);
		// `NATO` means the term of nato.yml, whatever its label is, and so do spellings of names that once had that address.
		const spellings = new Set(declared ? [term, ...names, ...(declared.formerly ?? [])].map(spellingOf) : []);
		const groups = new Map<string, string>();
		for (const { name } of sql.all<{ name: string }>(
			'SELECT name FROM term_names WHERE kind = ? AND term = ? ORDER BY name',
			kind,
			term,
		)) {
			const isNamed = claimed.has(name) || spellings.has(spellingOf(name));
			const key = isNamed ? '' : spellingOf(name);
			if (!groups.has(key)) groups.set(key, name);
		}
		const [first, second] = [...groups.values()];
		if (first === undefined || second === undefined) return [];
		const [one, other] = [first, second].map((name) => articleWith(sql, kind, term, name));
		const file = `${TERM_FOLDERS[kind]}/${term}.yml`;
		return [
			{
				file: fileOf(other ?? ''),
				line: 1,
				column: 1,
				severity: 'error',
				code: 'term-clash',
				message: `Unexpected ${kind} ${quote(second)}: its address /${TERM_FOLDERS[kind]}/${term}/ is that of ${quote(first)} in ${fileOf(one ?? '')}.`,
				hint: `If both are one ${kind}, write ${CONTENT_ROOT}${file} with \`label\` and \`aliases\`; if not, give one of them a file of another name there.`,
			},
		];
	});
}

function registryClashes(sql: Statements): Problem[] {
	return new Registry(sql).clashes.map(({ kind, name, terms: [one, other] }) => ({
		file: `${TERM_FOLDERS[kind]}/${other}.yml`,
		line: 1,
		column: 1,
		severity: 'error',
		code: 'term-claimed-twice',
		message: `Unexpected name ${quote(name)}: ${TERM_FOLDERS[kind]}/${one}.yml has it too, expected it in one file.`,
	}));
}

/** An earlier address that leads to one term and is, or was, that of another. */
function takenAddresses(sql: Statements): Problem[] {
	return new Registry(sql).takenAddresses.map(({ kind, slug, terms: [one, other] }) => {
		const folder = TERM_FOLDERS[kind];
		const owner = one === other ? 'this file' : `${folder}/${one}.yml`;
		return {
			file: `${folder}/${other}.yml`,
			line: 1,
			column: 1,
			severity: 'error',
			code: 'formerly-taken',
			message: `Unexpected earlier address /${folder}/${slug}/ in \`formerly\`: ${owner} has it, expected one that no other term has.`,
			hint: `Remove ${quote(slug)} from \`formerly\` of one of them.`,
		};
	});
}

/** The oldest article that uses a name. Only asked for the few names that clash. */
function articleWith(sql: Statements, kind: TermKind, term: string, name: string): string | undefined {
	const rows = sql.each<{ id: string; data: string }>(
		'SELECT id, data FROM terms JOIN articles USING (id) WHERE kind = ? AND term = ? ORDER BY terms.instant, terms.id',
		kind,
		term,
	);
	for (const { id, data } of rows) if (termNames(JSON.parse(data) as Article)[kind].includes(name)) return id;
	return undefined;
}

function fileOf(from: string): string {
	if (termOfFile(`${from}.yml`)) return `${from}.yml`;
	return from.startsWith('pages/') ? `${from}.md` : `articles/${from}.md`;
}

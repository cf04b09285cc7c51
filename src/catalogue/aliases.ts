import { type Problem, quote } from '../problem.ts';
import type { Use } from './article.ts';
import type { Statements } from './statements.ts';

/**
 * Takes note of an article's old addresses. Whether another file has one of them is worked out here and in `noteFile`, for
 * the addresses that a change concerns and no others.
 */
export function putAliases(sql: Statements, id: string, aliases: readonly Use[]): void {
	const before = sql.all<{ address: string }>('SELECT address FROM aliases WHERE id = ?', id);
	sql.run('DELETE FROM aliases WHERE id = ?', id);
	for (const { path, line, column } of aliases)
		sql.run('INSERT INTO aliases (address, id, line, column) VALUES (?, ?, ?, ?)', path, id, line, column);
	const touched = new Set([...before.map(({ address }) => address), ...aliases.map(({ path }) => path)]);
	for (const address of touched) findOther(sql, address);
}

/** A file came or went: `articles/2022/01/slug.md`, `pages/about.md`, `public/report.pdf`. */
export function noteFile(sql: Statements, file: string): void {
	for (const address of aliasesAt(sql, file)) findOther(sql, address);
}

/** Old addresses that are where a file is published, but for the case of letters, or that it is in the way of. */
export function aliasesAt(sql: Statements, file: string): string[] {
	const [, folder, name = ''] = /^@?(articles|pages|public)\/(.+)$/s.exec(file) ?? [];
	if (folder === undefined) return [];
	// Few archives have old addresses, and this is asked for each file.
	if (!sql.get('SELECT 1 FROM aliases LIMIT 1')) return [];
	const path = `/${name}`;
	const page = folder === 'public' ? path.replace(/index\.html$/, '') : path.replace(/\.md$/, '/');
	const rows = sql.all<{ address: string }>(
		`SELECT DISTINCT address FROM aliases WHERE lower(address) IN (lower(?), lower(?), lower(?))
		UNION SELECT DISTINCT address FROM aliases WHERE address BETWEEN ? AND ?`,
		page,
		path,
		`${path}/`,
		`${path}/`,
		`${path}0`,
	);
	return rows.map(({ address }) => address);
}

/** Is some file of the archive published at an address, or a static one in its way? The address of a page ends in `/`. */
export function fileAt(sql: Statements, address: string): string | undefined {
	const name = address.replace(/^\/|\/$/g, '');
	const [article, page] = address.endsWith('/')
		? [sql.get('SELECT 1 FROM articles WHERE id = ?', name), sql.get('SELECT 1 FROM pages WHERE name = ?', name)]
		: [];
	if (article) return `articles/${name}.md`;
	if (page) return `pages/${name}.md`;
	const segments = name.split('/');
	const inTheWay = segments.map((_, at) => segments.slice(0, at + 1).join('/'));
	for (const path of [...inTheWay, `${name}/index.html`]) {
		const file = sql.get<{ path: string }>(
			'SELECT path FROM files WHERE path IN (?, ?) ORDER BY path DESC LIMIT 1',
			`public/${path}`,
			`@public/${path}`,
		);
		if (file) return file.path.replace(/^@/, '');
	}
	return undefined;
}

/** Old addresses that some other file has as well. */
export function aliasProblems(sql: Statements, from?: string): Problem[] {
	const rows = sql.all<{ address: string; id: string; line: number; column: number; other: string; is_live: number }>(
		`SELECT * FROM aliases WHERE other IS NOT NULL ${from === undefined ? '' : 'AND id = ?'}`,
		...(from === undefined ? [] : [from]),
	);
	return rows.map(({ address, id, line, column, other, is_live }): Problem => {
		const file = `articles/${id}.md`;
		const place = { file, line, column, severity: 'error', code: 'alias-clash' } as const;
		if (other === file) {
			const message = `Unexpected alias ${quote(address)}: it is the address that the article has, expected an older one.`;
			return { ...place, message, hint: 'Remove it.' };
		}
		const why = is_live === 1 ? `${other} has that address` : `${other} names it too`;
		return {
			...place,
			message: `Unexpected alias ${quote(address)}: ${why}, expected each address once.`,
			hint: is_live === 1 ? 'Remove it here.' : 'Remove it in one of the two files.',
		};
	});
}

function findOther(sql: Statements, address: string): void {
	const rows = sql.all<{ id: string }>('SELECT id FROM aliases WHERE address = ? ORDER BY id', address);
	if (rows.length === 0) return;
	const live = fileAt(sql, address);
	for (const { id } of rows) {
		const twin = rows.find((row) => row.id !== id)?.id;
		const other = live ?? (twin === undefined ? null : `articles/${twin}.md`);
		sql.run(
			'UPDATE aliases SET other = ?, is_live = ? WHERE address = ? AND id = ?',
			other,
			Number(live !== undefined),
			address,
			id,
		);
	}
}

import type { Article } from '../catalogue/article.ts';
import { termsOf } from '../catalogue/lists.ts';
import { Registry } from '../catalogue/registry.ts';
import type { Statements } from '../catalogue/statements.ts';
import type { Before } from '../catalogue/store.ts';
import type { ArticleChange, Changes } from '../views/view.ts';

/** The journal of the catalogue: what changed since the last publish, as it was and as it is. */
export function readChanges(sql: Statements): Changes {
	const registry = new Registry(sql);
	const rows = sql.all<{ id: string; before: string | null; data: string | null; listed: number | null }>(`
		SELECT changed.id, changed.before, articles.data, articles.listed FROM changed_articles AS changed
		LEFT JOIN articles ON articles.id = changed.id AND articles.shown = 1 ORDER BY changed.id`);
	const articles = rows.map(({ id, before, data, listed }): ArticleChange => {
		const article = data === null ? undefined : (JSON.parse(data) as Article);
		const after: Before | undefined = article && {
			article,
			terms: termsOf(article, registry).map(({ kind, term }) => ({ kind, term })),
			listed: listed === 1,
			day: article.day,
		};
		return { id, ...(before !== null && { before: JSON.parse(before) as Before }), ...(after && { after }) };
	});
	return {
		articles,
		terms: sql.all('SELECT kind, term FROM changed_terms ORDER BY kind, term'),
		files: sql.all<{ path: string }>('SELECT path FROM changed_files ORDER BY path').map(({ path }) => path),
	};
}

import { digestOf } from '../digest.ts';
import { addressOfCard, type CardStyle, cardText } from '../images/card.ts';
import type { Article } from './article.ts';
import { Registry } from './registry.ts';
import type { Statements } from './statements.ts';

/** Cards per transaction. */
const BATCH = 500;

/**
 * Brings the share cards in step with the articles that changed since the last publish; with another style, all of
 * them. Notes the addresses that came or went, for the plan.
 *
 * @param style undefined when the site has no cards
 */
export function updateCards(sql: Statements, style: CardStyle | undefined): void {
	const wanted = style ? digestOf([style.title, style.language, style.numerals, style.months]) : '';
	const known = sql.get<{ value: string }>("SELECT value FROM meta WHERE name = 'cards'")?.value ?? '';
	if (wanted === '' && known === '') return;
	const registry = new Registry(sql);
	const ids = sql.all<{ id: string }>(
		wanted === known
			? 'SELECT id FROM changed_articles ORDER BY id'
			: 'SELECT id FROM articles UNION SELECT id FROM cards ORDER BY 1',
	);
	for (let at = 0; at < ids.length; at += BATCH) {
		sql.transaction(() => {
			for (const { id } of ids.slice(at, at + BATCH)) updateCard(sql, id, registry, style);
		});
	}
	sql.run("INSERT OR REPLACE INTO meta VALUES ('cards', ?)", wanted);
}

function updateCard(sql: Statements, id: string, registry: Registry, style: CardStyle | undefined): void {
	const row = sql.get<{ data: string }>('SELECT data FROM articles WHERE id = ? AND shown = 1', id);
	const article = row && (JSON.parse(row.data) as Article);
	const text = style && article && hasCard(article) ? cardText(sourceOf(article, registry), style) : undefined;
	const address = text && addressOfCard(text);
	const before = sql.get<{ address: string }>('SELECT address FROM cards WHERE id = ?', id)?.address;
	if (address === before) return;
	for (const one of [address, before]) {
		if (one !== undefined) sql.run('INSERT OR IGNORE INTO changed_files VALUES (?)', `image:${one}`);
	}
	if (address === undefined) sql.run('DELETE FROM cards WHERE id = ?', id);
	else sql.run('INSERT OR REPLACE INTO cards VALUES (?, ?, ?)', id, address, JSON.stringify(text));
}

function hasCard({ image, withdrawn }: Article): boolean {
	return image === undefined && withdrawn === undefined;
}

function sourceOf({ title, section, day, precision }: Article, registry: Registry) {
	const label = section === undefined ? '' : registry.labelOf('section', section);
	return { headline: title, section: label, day, precision };
}

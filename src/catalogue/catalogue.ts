import { stemOf, type TermKind } from '../addresses.ts';
import type { CardText } from '../images/card.ts';
import type { Day } from '../locale/instant.ts';
import { aliasesAt, fileAt } from './aliases.ts';
import type { Article, Correction, DatePrecision } from './article.ts';
import { type CorrectionPlace, correctionAt } from './corrections.ts';
import { IMAGE_COLUMNS, type ImageFile, type ImageRow, imageFileOf } from './image-file.ts';
import type { Page } from './page.ts';
import { Registry, type TermEntry } from './registry.ts';
import type { Statements } from './statements.ts';

/** A place in every list: oldest first, the id decides between equal instants. */
export interface Position {
	readonly instant: number;
	readonly id: string;
}

/** A place in a month: by day, then as in a list. */
export interface DayPlace extends Position {
	readonly day: Day;
}

/** Where a term stands among all terms: at its oldest article. */
export interface TermPlace extends Position {
	readonly kind: TermKind;
	readonly term: string;
}

/** A correction with its article. */
export interface PlacedCorrection extends CorrectionPlace {
	readonly article: Article;
	readonly correction: Correction;
}

/** When an article was published, as far as it is known. */
export interface TermDate {
	readonly day: Day;
	readonly precision: DatePrecision;
}

export interface TermCount {
	readonly term: string;
	readonly label: string;
	readonly count: number;
}

/**
 * What views ask of the archive. Every answer is a look-up or a range of an index; nothing here walks the archive, save
 * the `all…` calls of a clean build, which give one row after another.
 */
export class Catalogue {
	readonly #sql: Statements;
	#registry: Registry | undefined;

	constructor(sql: Statements) {
		this.#sql = sql;
	}

	/** A registry file changed: read them anew when next asked. */
	forgetRegistry(): void {
		this.#registry = undefined;
	}

	/** An article that has a page; a withdrawn one has. */
	article(id: string): Article | undefined {
		return parse<Article>(this.#sql.get('SELECT data FROM articles WHERE id = ? AND shown = 1', id));
	}

	/** What an article says it is part of. */
	storyOf(id: string): string | undefined {
		const sql = "SELECT data ->> '$.story' AS story FROM articles WHERE id = ? AND shown = 1";
		return this.#sql.get<{ story: string | null }>(sql, id)?.story ?? undefined;
	}

	/** HTML with slots, see `markdown/slots.ts`. */
	bodyOf(id: string): string {
		const row = this.#sql.get<{ html: Uint8Array }>('SELECT html FROM bodies WHERE id = ?', id);
		return row ? Buffer.from(row.html).toString('utf8') : '';
	}

	/**
	 * Git's name for the content of an article's file. Undefined while the file has errors: what is known of the article is
	 * older than the file then, and nobody has said that the file may be seen.
	 */
	sourceOf(id: string): string | undefined {
		const file = `articles/${id}.md`;
		const sql = `SELECT oid FROM files WHERE path = ?
			AND NOT EXISTS (SELECT 1 FROM problems WHERE file = ? AND severity = 'error')`;
		return this.#sql.get<{ oid: string }>(sql, file, file)?.oid;
	}

	newest(limit: number): Article[] {
		return this.#articles('SELECT data FROM articles WHERE listed = 1 ORDER BY instant DESC, id DESC LIMIT ?', limit);
	}

	/** The listed article before or after a place in time. */
	neighbour(side: 'older' | 'newer', { instant, id }: Position): Article | undefined {
		const sql =
			side === 'older'
				? 'SELECT data FROM articles WHERE listed = 1 AND (instant, id) < (?, ?) ORDER BY instant DESC, id DESC LIMIT 1'
				: 'SELECT data FROM articles WHERE listed = 1 AND (instant, id) > (?, ?) ORDER BY instant, id LIMIT 1';
		return parse<Article>(this.#sql.get(sql, instant, id));
	}

	/** Newest first. */
	articlesOfDay(day: Day, limit = Number.MAX_SAFE_INTEGER): Article[] {
		return this.#articles(
			'SELECT data FROM articles WHERE listed = 1 AND day = ? ORDER BY instant DESC, id DESC LIMIT ?',
			day,
			limit,
		);
	}

	/**
	 * The place of the article that `index` others of its month come before, oldest first. Counted by days; within a day
	 * the index of the table is walked.
	 */
	placeInMonth(month: string, index: number): DayPlace | undefined {
		let before = 0;
		for (const { day, count } of this.dayCounts(month)) {
			if (index < before + count) {
				const sql =
					'SELECT day, instant, id FROM articles WHERE listed = 1 AND day = ? ORDER BY instant, id LIMIT 1 OFFSET ?';
				return this.#sql.get(sql, day, index - before);
			}
			before += count;
		}
		return undefined;
	}

	/** Articles of a month from a place on, oldest first, one after another. */
	*monthFrom(month: string, { day, instant, id }: DayPlace, limit: number): Generator<Article> {
		const rows = this.#sql.each<{ data: string }>(
			`SELECT data FROM articles WHERE listed = 1 AND (day, instant, id) >= (?, ?, ?) AND day <= ?
			ORDER BY day, instant, id LIMIT ?`,
			day,
			instant,
			id,
			`${month}-99`,
			limit,
		);
		for (const { data } of rows) yield JSON.parse(data) as Article;
	}

	/** Months that list a draft or an article of the future, as they do in a build with drafts. */
	monthsWithUnpublished(now: number): string[] {
		const rows = this.#sql.all<{ month: string }>(
			`SELECT substr(day, 1, 7) AS month FROM articles INDEXED BY articles_by_draft WHERE draft = 1 AND listed = 1
			UNION SELECT substr(day, 1, 7) FROM articles INDEXED BY articles_by_time WHERE listed = 1 AND instant > ?`,
			now,
		);
		return rows.map(({ month }) => month);
	}

	/** How many articles of each month are listed and not published: drafts and articles of the future, in a build with drafts. */
	unpublishedCounts(now: number): { month: string; count: number }[] {
		return this.#sql.all(
			`SELECT month, count(*) AS count FROM (
				SELECT substr(day, 1, 7) AS month, id FROM articles INDEXED BY articles_by_draft WHERE draft = 1 AND listed = 1
				UNION SELECT substr(day, 1, 7), id FROM articles INDEXED BY articles_by_time WHERE listed = 1 AND instant > ?
			) GROUP BY month`,
			now,
		);
	}

	/** Listed articles of a span of days, oldest first, one after another, each with the HTML of its body. */
	*articlesBetween(first: Day, last: Day): Generator<{ article: Article; html: string }> {
		const rows = this.#sql.each<{ data: string; html: Uint8Array | null }>(
			`SELECT data, html FROM articles LEFT JOIN bodies USING (id) WHERE listed = 1 AND day BETWEEN ? AND ?
			ORDER BY day, instant, articles.id`,
			first,
			last,
		);
		for (const { data, html } of rows)
			yield { article: JSON.parse(data) as Article, html: html === null ? '' : Buffer.from(html).toString('utf8') };
	}

	/** Published articles after one moment and not after another, newest first, whose day or minute is known. */
	newsBetween(after: number, until: number, limit: number): Article[] {
		return this.#articles(
			`SELECT data FROM articles WHERE listed = 1 AND draft = 0 AND instant > ? AND instant <= ?
			AND data ->> '$.precision' IN ('minute', 'day') ORDER BY instant DESC, id DESC LIMIT ?`,
			after,
			until,
			limit,
		);
	}

	/** Months with articles, oldest first: how many each has, and its last day that has some. */
	monthCounts(): { month: string; count: number; last: Day }[] {
		return this.#sql.all(
			'SELECT substr(day, 1, 7) AS month, sum(count) AS count, max(day) AS last FROM day_counts GROUP BY month ORDER BY month',
		);
	}

	/** Articles from a day on, oldest first, no later than the day `last`, and the bytes of each one's HTML. */
	bodySizes(first: Day, last: Day, limit: number): { id: string; size: number }[] {
		return this.#sql.all(
			`SELECT articles.id, coalesce(length(html), 0) AS size FROM articles LEFT JOIN bodies USING (id)
			WHERE listed = 1 AND day BETWEEN ? AND ? ORDER BY day, instant, articles.id LIMIT ?`,
			first,
			last,
			limit,
		);
	}

	/** Days with articles whose text begins with `prefix` (`2022`, `2022-01`), and how many each has. */
	dayCounts(prefix: string): { day: Day; count: number }[] {
		return this.#sql.all(
			'SELECT day, count FROM day_counts WHERE day BETWEEN ? AND ? ORDER BY day',
			prefix,
			`${prefix}\uffff`,
		);
	}

	yearCounts(): { year: string; count: number }[] {
		return this.#sql.all(
			'SELECT substr(day, 1, 4) AS year, sum(count) AS count FROM day_counts GROUP BY year ORDER BY year',
		);
	}

	/** The nearest day with articles before the first or after the last day that begins with `prefix`. */
	dayBeside(side: 'older' | 'newer', prefix: string): Day | undefined {
		const sql =
			side === 'older'
				? 'SELECT day FROM day_counts WHERE day < ? ORDER BY day DESC LIMIT 1'
				: 'SELECT day FROM day_counts WHERE day > ? ORDER BY day LIMIT 1';
		return this.#sql.get<{ day: Day }>(sql, side === 'older' ? prefix : `${prefix}\uffff`)?.day;
	}

	/** Articles of a day that is known, newest first: not those dated to a month, to a year or by estimate. */
	exactArticlesOfDay(day: Day, limit: number): Article[] {
		return this.#articles(
			`SELECT data FROM articles WHERE listed = 1 AND day = ? AND data ->> '$.precision' IN ('minute', 'day')
			ORDER BY instant DESC, id DESC LIMIT ?`,
			day,
			limit,
		);
	}

	/** The days with articles that are `monthDay` (`01-12`) of some year, newest first, and how many each has. */
	daysOfMonthDay(monthDay: string): { day: Day; count: number }[] {
		return this.#sql.all('SELECT day, count FROM day_counts WHERE substr(day, 6) = ? ORDER BY day DESC', monthDay);
	}

	/** The nearest month and day with articles in any year before or after this one; around the turn of the year too. */
	monthDayBeside(side: 'older' | 'newer', monthDay: string): string | undefined {
		const [before, order] = side === 'older' ? ['<', 'DESC'] : ['>', 'ASC'];
		const find = (condition: string, ...values: string[]) =>
			this.#sql.get<{ name: string }>(
				`SELECT substr(day, 6) AS name FROM day_counts ${condition} ORDER BY substr(day, 6) ${order} LIMIT 1`,
				...values,
			)?.name;
		const found = find(`WHERE substr(day, 6) ${before} ?`, monthDay) ?? find('');
		return found === monthDay ? undefined : found;
	}

	/** Every month and day (`01-12`) that has articles, and its last day of all years. */
	monthDays(): { monthDay: string; last: Day }[] {
		return this.#sql.all(
			'SELECT substr(day, 6) AS monthDay, max(day) AS last FROM day_counts GROUP BY substr(day, 6) ORDER BY 1',
		);
	}

	/** How many years, months, and days of the calendar have articles. */
	calendarSize(): { years: number; months: number; monthDays: number } {
		const sql = `SELECT count(DISTINCT substr(day, 1, 4)) AS years, count(DISTINCT substr(day, 1, 7)) AS months,
			count(DISTINCT substr(day, 6)) AS monthDays FROM day_counts`;
		return this.#sql.get(sql) ?? { years: 0, months: 0, monthDays: 0 };
	}

	/** Every month and day that has articles in some year, `01-12`. */
	*allMonthDays(): Generator<string> {
		const rows = this.#sql.each<{ name: string }>(
			'SELECT DISTINCT substr(day, 6) AS name FROM day_counts ORDER BY substr(day, 6)',
		);
		for (const { name } of rows) yield name;
	}

	get registry(): Registry {
		this.#registry ??= new Registry(this.#sql);
		return this.#registry;
	}

	termEntry(kind: TermKind, term: string): TermEntry | undefined {
		return this.registry.entry(kind, term);
	}

	/** How many listed articles a term has; 0 when there is none. */
	termCount(kind: TermKind, term: string): number {
		return (
			this.#sql.get<{ count: number }>('SELECT count FROM term_counts WHERE kind = ? AND term = ?', kind, term)
				?.count ?? 0
		);
	}

	/** How many terms have articles. */
	termsInUse(): number {
		return this.#sql.get<{ count: number }>('SELECT count(*) AS count FROM term_counts')?.count ?? 0;
	}

	/**
	 * Terms in the order of their oldest articles, from the one that `from` others come before, and when the newest
	 * article of each was published.
	 */
	termsByAge(from: number, limit: number): { kind: TermKind; term: string; newest: number }[] {
		return this.#sql.all(
			`WITH part AS (
				SELECT kind, term, instant, id FROM list_pages WHERE number = 1 ORDER BY instant, id, kind, term LIMIT ? OFFSET ?
			)
			SELECT kind, term, (
				SELECT max(instant) FROM terms WHERE kind = part.kind AND term = part.term
			) AS newest FROM part ORDER BY instant, id, kind, term`,
			limit,
			from,
		);
	}

	/** Where the term stands that `index` others come before, in the order of `termsByAge`. */
	termPlaceAt(index: number): TermPlace | undefined {
		return this.#sql.get(
			`SELECT kind, term, instant, id FROM list_pages WHERE number = 1 ORDER BY instant, id, kind, term LIMIT 1 OFFSET ?`,
			index,
		);
	}

	/** The oldest and the newest article of a term, some articles left aside; undefined when there is no other. */
	termEnds(kind: TermKind, term: string, aside: ReadonlySet<string>): [Position, Position] | undefined {
		const first = (order: 'ASC' | 'DESC') => {
			const rows = this.#sql.each<Position>(
				`SELECT instant, id FROM terms WHERE kind = ? AND term = ? ORDER BY instant ${order}, id ${order}`,
				kind,
				term,
			);
			for (const row of rows) if (!aside.has(row.id)) return row;
			return undefined;
		};
		const [oldest, newest] = [first('ASC'), first('DESC')];
		return oldest && newest && [oldest, newest];
	}

	/** When a term's oldest and newest article were published, as far as it is known. */
	termDates(kind: TermKind, term: string): { first: TermDate; last: TermDate } | undefined {
		const at = (order: 'ASC' | 'DESC') =>
			this.#sql.get<TermDate>(
				`SELECT day, data ->> 'precision' AS precision FROM terms JOIN articles USING (id) WHERE kind = ? AND term = ?
				ORDER BY terms.instant ${order}, terms.id ${order} LIMIT 1`,
				kind,
				term,
			);
		const [first, last] = [at('ASC'), at('DESC')];
		return first === undefined || last === undefined ? undefined : { first, last };
	}

	/** The months (`2022-01`) in which a term has articles, oldest first, and how many. */
	termMonths(kind: TermKind, term: string): { month: string; count: number }[] {
		return this.#sql.all('SELECT month, count FROM term_months WHERE kind = ? AND term = ? ORDER BY month', kind, term);
	}

	/** Places in a list before or after one, the nearest first. No article is read. */
	placesBeside(side: 'older' | 'newer', kind: TermKind, term: string, from: Position, limit: number): Position[] {
		const [before, order] = side === 'older' ? ['<', 'DESC'] : ['>', 'ASC'];
		return this.#sql.all(
			`SELECT instant, id FROM terms WHERE kind = ? AND term = ? AND (instant, id) ${before} (?, ?)
			ORDER BY instant ${order}, id ${order} LIMIT ?`,
			kind,
			term,
			from.instant,
			from.id,
			limit,
		);
	}

	/**
	 * How many articles a list has before a place, counted up to `most`. Whole pages are not counted one by one: of 256
	 * articles that took 30 µs.
	 *
	 * @param pageSize that of the site, by which the numbered pages are dealt
	 */
	countBefore(
		kind: TermKind,
		term: string,
		{ instant, id }: Position,
		{ most, pageSize }: { most: number; pageSize: number },
	): number {
		const page = this.#sql.get<{ number: number; instant: number; id: string }>(
			`SELECT number, instant, id FROM list_pages WHERE kind = ? AND term = ? AND (instant, id) <= (?, ?)
			ORDER BY instant DESC, id DESC LIMIT 1`,
			kind,
			term,
			instant,
			id,
		);
		if (!page) return 0;
		const whole = (page.number - 1) * pageSize;
		if (whole >= most) return most;
		const rest = this.#sql.get<{ count: number }>(
			`SELECT count(*) AS count FROM terms
			WHERE kind = ? AND term = ? AND (instant, id) >= (?, ?) AND (instant, id) < (?, ?)`,
			kind,
			term,
			page.instant,
			page.id,
			instant,
			id,
		);
		return Math.min(most, whole + (rest?.count ?? 0));
	}

	/** The registry's spelling, else the one of the oldest article. */
	termLabel(kind: TermKind, term: string): string {
		const declared = this.registry.entry(kind, term)?.label;
		if (declared !== undefined) return declared;
		const first = this.#sql.get<{ name: string }>(
			'SELECT name FROM terms WHERE kind = ? AND term = ? ORDER BY instant, id LIMIT 1',
			kind,
			term,
		);
		return first?.name ?? term;
	}

	/** All terms of a kind with a label each: one row per term, as an index page shows them. */
	terms(kind: TermKind): TermCount[] {
		const rows = this.#sql.all<{ term: string; count: number }>(
			'SELECT term, count FROM term_counts WHERE kind = ? ORDER BY term',
			kind,
		);
		return rows.map(({ term, count }) => ({ term, count, label: this.termLabel(kind, term) }));
	}

	/** Where a numbered page of a list begins. */
	pageStart(kind: TermKind, term: string, number: number): Position | undefined {
		return this.#sql.get(
			'SELECT instant, id FROM list_pages WHERE kind = ? AND term = ? AND number = ?',
			kind,
			term,
			number,
		);
	}

	/** The numbered page that a place in a list falls on. */
	pageAt(kind: TermKind, term: string, { instant, id }: Position): number {
		const row = this.#sql.get<{ number: number }>(
			'SELECT number FROM list_pages WHERE kind = ? AND term = ? AND (instant, id) <= (?, ?) ORDER BY instant DESC, id DESC LIMIT 1',
			kind,
			term,
			instant,
			id,
		);
		return row?.number ?? 1;
	}

	/** A list from a place on, oldest first. */
	listFrom(kind: TermKind, term: string, from: Position | undefined, limit: number): Article[] {
		return this.#articles(
			`SELECT data FROM terms JOIN articles USING (id) WHERE kind = ? AND term = ? AND (terms.instant, terms.id) >= (?, ?)
			ORDER BY terms.instant, terms.id LIMIT ?`,
			kind,
			term,
			from?.instant ?? Number.MIN_SAFE_INTEGER,
			from?.id ?? '',
			limit,
		);
	}

	newestOf(kind: TermKind, term: string, limit: number): Article[] {
		return this.#articles(
			`SELECT data FROM terms JOIN articles USING (id) WHERE kind = ? AND term = ? ORDER BY terms.instant DESC, terms.id DESC LIMIT ?`,
			kind,
			term,
			limit,
		);
	}

	/** How many corrections the listed articles have. Counted: there are few, beside articles. */
	correctionCount(): number {
		return this.#sql.get<{ count: number }>('SELECT count(*) AS count FROM corrections')?.count ?? 0;
	}

	/** Where a numbered page of the corrections begins. */
	correctionPageStart(page: number): CorrectionPlace | undefined {
		return this.#sql.get('SELECT instant, id, number FROM correction_pages WHERE page = ?', page);
	}

	/** The numbered page that a place among the corrections falls on. */
	correctionPageAt({ instant, id, number }: CorrectionPlace): number {
		const row = this.#sql.get<{ page: number }>(
			`SELECT page FROM correction_pages WHERE (instant, id, number) <= (?, ?, ?)
			ORDER BY instant DESC, id DESC, number DESC LIMIT 1`,
			instant,
			id,
			number,
		);
		return row?.page ?? 1;
	}

	/** Corrections from a place on, oldest first. */
	correctionsFrom(from: CorrectionPlace | undefined, limit: number): PlacedCorrection[] {
		return this.#corrections(
			`SELECT corrections.*, data FROM corrections JOIN articles USING (id)
			WHERE (corrections.instant, id, number) >= (?, ?, ?) ORDER BY corrections.instant, id, number LIMIT ?`,
			from?.instant ?? Number.MIN_SAFE_INTEGER,
			from?.id ?? '',
			from?.number ?? 0,
			limit,
		);
	}

	newestCorrections(limit: number): PlacedCorrection[] {
		return this.#corrections(
			`SELECT corrections.*, data FROM corrections JOIN articles USING (id)
			ORDER BY corrections.instant DESC, id DESC, number DESC LIMIT ?`,
			limit,
		);
	}

	/** The article that an old address leads to; none where a file of the archive is published. */
	aliasTarget(address: string): Article | undefined {
		const sql = `SELECT data FROM aliases JOIN articles USING (id)
			WHERE address = ? AND shown = 1 AND is_live = 0 ORDER BY id LIMIT 1`;
		return parse<Article>(this.#sql.get(sql, address));
	}

	/** Every old address that leads to an article, by address, with the article's id. */
	*allAliases(): Generator<{ address: string; id: string }> {
		yield* this.#sql.each(
			`SELECT address, min(id) AS id FROM aliases JOIN articles USING (id)
			WHERE shown = 1 AND is_live = 0 GROUP BY address ORDER BY address`,
		);
	}

	/** The text of `public/_redirects`. */
	ownRedirects(): string {
		return this.#sql.get<{ value: string }>("SELECT value FROM meta WHERE name = 'redirects'")?.value ?? '';
	}

	/** Old addresses where a file is published, but for the case of letters, or that it is in the way of. */
	aliasesAt(file: string): string[] {
		return aliasesAt(this.#sql, file);
	}

	/** The article, page or static file that is published at an address. */
	fileAt(address: string): string | undefined {
		return fileAt(this.#sql, address);
	}

	/** Articles that wait for their time, and the one that falls due first. Drafts wait for their writers. */
	scheduled(now: number): { count: number; next?: Article } {
		const sql = 'FROM articles WHERE instant > ? AND draft = 0';
		const count = this.#sql.get<{ count: number }>(`SELECT count(*) AS count ${sql}`, now)?.count ?? 0;
		const next = parse<Article>(this.#sql.get(`SELECT data ${sql} ORDER BY instant, id LIMIT 1`, now));
		return { count, ...(next && { next }) };
	}

	/** Drafts, and articles that wait for their time, the newest first. */
	unpublished(now: number, limit: number): Article[] {
		return this.#articles(
			`SELECT data FROM (
				SELECT id, instant, data FROM articles INDEXED BY articles_by_draft WHERE draft = 1
				UNION SELECT id, instant, data FROM articles INDEXED BY articles_by_clock WHERE instant > ?
			) ORDER BY instant DESC, id DESC LIMIT ?`,
			now,
			limit,
		);
	}

	/** Articles and pages (`pages/name`) that link to an article. */
	linkersTo(id: string): string[] {
		const rows = this.#sql.all<{ from_id: string }>(
			'SELECT DISTINCT from_id FROM links WHERE target = ? ORDER BY from_id',
			`articles/${id}.md`,
		);
		return rows.map(({ from_id }) => from_id);
	}

	/** Ids of the articles that a body or front matter points to, of one kind. */
	targetsOf(from: string, kind: 'read-more' | 'related'): string[] {
		const rows = this.#sql.all<{ target: string }>(
			'SELECT DISTINCT target FROM links WHERE from_id = ? AND kind = ? ORDER BY line, column',
			from,
			kind,
		);
		return rows.map(({ target }) => target.slice('articles/'.length, -'.md'.length));
	}

	/** A picture that some article shows: its own, or one of the checkout's `public/`. */
	image(path: string): ImageFile | undefined {
		const sql = `SELECT ${IMAGE_COLUMNS} FROM images WHERE path IN (?, ?) AND problem IS NULL ORDER BY path DESC LIMIT 1`;
		const row = this.#sql.get<ImageRow>(sql, path, `@${path}`);
		return row && imageFileOf(row);
	}

	/**
	 * A picture in use, by its published address or that of one of its variants. Those of articles that are in no list, as
	 * drafts and withdrawn ones, are not in use.
	 */
	imageAt(address: string): ImageFile | undefined {
		const stem = stemOf(address);
		const row = this.#sql.get<ImageRow>(
			`SELECT ${IMAGE_COLUMNS} FROM images WHERE ${stem === undefined ? 'address' : 'stem'} = ?
			AND EXISTS (SELECT 1 FROM uses LEFT JOIN articles ON articles.id = uses.from_id
				WHERE uses.path IN (images.path, ltrim(images.path, '@')) AND coalesce(articles.listed, 1) = 1)
			ORDER BY path LIMIT 1`,
			stem ?? address,
		);
		return row && imageFileOf(row);
	}

	/** Stands for the recipe and the encoders that pictures are made with. */
	get encoder(): string {
		return this.#sql.get<{ value: string }>("SELECT value FROM meta WHERE name = 'encoder'")?.value ?? '';
	}

	/** The share card of an article, where it has one. */
	cardOf(id: string): string | undefined {
		return this.#sql.get<{ address: string }>('SELECT address FROM cards WHERE id = ?', id)?.address;
	}

	/** What the share card at an address shows. */
	cardAt(address: string): CardText | undefined {
		return parse<CardText>(this.#sql.get('SELECT data FROM cards WHERE address = ? LIMIT 1', address));
	}

	*allCardAddresses(): Generator<string> {
		const rows = this.#sql.each<{ address: string }>('SELECT DISTINCT address FROM cards ORDER BY address');
		for (const { address } of rows) yield address;
	}

	/** Pictures that a body shows. */
	imagesOf(from: string): ImageFile[] {
		const rows = this.#sql.all<{ path: string }>(
			'SELECT DISTINCT path FROM uses WHERE from_id = ? ORDER BY path',
			from,
		);
		return rows.flatMap(({ path }) => this.image(path) ?? []);
	}

	page(name: string): { page: Page; html: string } | undefined {
		const row = this.#sql.get<{ data: string; html: string }>('SELECT data, html FROM pages WHERE name = ?', name);
		return row && { page: JSON.parse(row.data) as Page, html: row.html };
	}

	pageNames(): string[] {
		return this.#sql.all<{ name: string }>('SELECT name FROM pages ORDER BY name').map(({ name }) => name);
	}

	articleCount(): number {
		return this.#sql.get<{ count: number }>('SELECT coalesce(sum(count), 0) AS count FROM day_counts')?.count ?? 0;
	}

	*allIds(): Generator<string> {
		for (const { id } of this.#sql.each<{ id: string }>('SELECT id FROM articles WHERE shown = 1 ORDER BY id'))
			yield id;
	}

	/** Articles that are published and stand: none that is withdrawn, and no draft, be it that drafts are shown. */
	*allOpenIds(): Generator<string> {
		const sql = 'SELECT id FROM articles WHERE listed = 1 AND draft = 0 ORDER BY id';
		for (const { id } of this.#sql.each<{ id: string }>(sql)) yield id;
	}

	*allTermPages(): Generator<{ kind: TermKind; term: string; pages: number; count: number }> {
		yield* this.#sql.each(`
			SELECT kind, term, count, (SELECT max(number) FROM list_pages WHERE list_pages.kind = term_counts.kind AND list_pages.term = term_counts.term) AS pages
			FROM term_counts ORDER BY kind, term`);
	}

	*allDays(): Generator<Day> {
		for (const { day } of this.#sql.each<{ day: Day }>('SELECT day FROM day_counts ORDER BY day')) yield day;
	}

	/** Static files below `public/`: catalogue path and content id. The archive's own stands for the checkout's. */
	*allStaticFiles(): Generator<{ path: string; oid: string }> {
		yield* this.#sql.each(
			"SELECT path, oid FROM files WHERE path BETWEEN 'public/' AND 'public0' OR path BETWEEN '@public/' AND '@public0' ORDER BY path",
		);
	}

	/** The file that is served at `/name`. */
	staticFile(name: string): { path: string; oid: string } | undefined {
		return this.#sql.get(
			'SELECT path, oid FROM files WHERE path IN (?, ?) ORDER BY path DESC LIMIT 1',
			`public/${name}`,
			`@public/${name}`,
		);
	}

	/** An article whose page lies below a folder, `2022/01`. */
	articleBelow(folder: string): string | undefined {
		const sql = 'SELECT id FROM articles WHERE id BETWEEN ? AND ? AND shown = 1 LIMIT 1';
		return this.#sql.get<{ id: string }>(sql, `${folder}/`, `${folder}0`)?.id;
	}

	/** The name of a static file below a folder: of the checkout where the archive has a file of that name. */
	staticFileBelow(folder: string): string | undefined {
		const sql = 'SELECT path FROM files WHERE path BETWEEN ? AND ? OR path BETWEEN ? AND ? LIMIT 1';
		const places = ['public', '@public'].flatMap((root) => [`${root}/${folder}/`, `${root}/${folder}0`]);
		return this.#sql.get<{ path: string }>(sql, ...places)?.path.replace(/^@?public\//, '');
	}

	/** Pictures in use, each content once. */
	*allImages(): Generator<ImageFile> {
		const rows = this.#sql.each<{ address: string }>(
			"SELECT DISTINCT address FROM images WHERE address <> '' ORDER BY address",
		);
		for (const { address } of rows) {
			const file = this.imageAt(address);
			if (file) yield file;
		}
	}

	#corrections(sql: string, ...values: (string | number)[]): PlacedCorrection[] {
		return this.#sql.all<CorrectionPlace & { data: string }>(sql, ...values).flatMap(({ data, ...place }) => {
			const article = JSON.parse(data) as Article;
			const correction = correctionAt(article, place);
			return correction ? [{ ...place, article, correction }] : [];
		});
	}

	#articles(sql: string, ...values: (string | number)[]): Article[] {
		return this.#sql.all<{ data: string }>(sql, ...values).map(({ data }) => JSON.parse(data) as Article);
	}
}

function parse<T>(row: object | undefined): T | undefined {
	return row && 'data' in row ? (JSON.parse(String(row.data)) as T) : undefined;
}

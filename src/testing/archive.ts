import { Catalogue } from '../catalogue/catalogue.ts';
import { Registry } from '../catalogue/registry.ts';
import type { Statements } from '../catalogue/statements.ts';
import { Store } from '../catalogue/store.ts';
import type { Day } from '../locale/instant.ts';
import { parseSite, type Site } from '../site.ts';
import type { Archive } from '../views/view.ts';
import { type ArticleInput, anArticle, openTestCatalogue } from './catalogue.ts';

/** An archive in memory that views can read: articles are put into it as a build would. */
export class TestArchive implements Archive {
	readonly sql: Statements = openTestCatalogue();
	readonly catalogue = new Catalogue(this.sql);
	readonly site: Site;
	readonly today: Day;
	readonly now: number;
	readonly store: Store;

	/** @param settings lines of site.yml */
	constructor({
		settings = '',
		today = '2029-12-31',
		now = '2030-01-01T00:00:00Z',
		drafts = false,
	}: { settings?: string; today?: Day; now?: string; drafts?: boolean } = {}) {
		const { site, problems } = parseSite(`title: أرشيف\nurl: https://example.org/\n${settings}`, 'site.yml');
		if (!site) throw new Error(JSON.stringify(problems));
		this.site = site;
		this.today = today;
		this.now = Date.parse(now);
		const visibility = { now: this.now, drafts };
		this.store = new Store(this.sql, new Registry(this.sql), visibility, site.pageSize);
	}

	put(...inputs: ArticleInput[]): this {
		for (const input of inputs) {
			const { article, html, references, uses, aliases } = anArticle({ body: '', ...input });
			this.store.put(article, html, references, uses, aliases);
		}
		this.store.lists.finish();
		return this;
	}

	remove(id: string): this {
		this.store.remove(id);
		this.store.lists.finish();
		return this;
	}
}

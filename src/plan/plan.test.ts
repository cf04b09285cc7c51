import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ContentErrors } from '../build/errors.ts';
import { buildViews, forgetDesigns, Sandbox, SITE_YML, snapshot } from '../testing/sandbox.ts';
import { VIEWS } from '../views/all.ts';
import { openLedger } from './ledger.ts';

test('a page of a kind that this version does not have, left unfinished by a build that died, is taken away', async () => {
	const sandbox = new Sandbox();
	try {
		sandbox.write('site.yml', SITE_YML);
		sandbox.write('articles/2022/01/a.md', '---\ntitle: سوق\ndate: 2022-01-08\n---\nنص\n');
		const options = { ...sandbox.options('live'), now: Date.parse('2030-01-01T00:00:00Z') };
		await buildViews(options);
		const file = readdirSync(options.cache).find((name) => /^published-.*\.db$/.test(name)) ?? '';
		const ledger = openLedger(path.join(options.cache, file));
		ledger.sql.run("INSERT INTO pages VALUES ('/ticker/', 'ticker', '{}', '', '')");
		ledger.close();
		forgetDesigns(options.cache, ['design', 'views']);
		mkdirSync(path.join(options.out, 'ticker'));
		writeFileSync(path.join(options.out, 'ticker', 'index.html'), 'نص');
		await buildViews(options);
		expect(existsSync(path.join(options.out, 'ticker'))).toBe(false);
	} finally {
		sandbox.dispose();
	}
});

test('when pages alone look otherwise, those with a template are due, and of all else what changed', async () => {
	const sandbox = new Sandbox();
	try {
		const options = { ...sandbox.options('live'), now: Date.parse('2030-01-01T00:00:00Z') };
		const write = (name: string, title: string) =>
			sandbox.write(
				`articles/2022/01/${name}.md`,
				`---\ntitle: ${title}\ndate: 2022-01-08\ntags: [سوق]\nsources: [${name}]\n---\nنص\n`,
			);
		sandbox.write('site.yml', SITE_YML);
		for (const name of ['a', 'b', 'c', 'd']) write(name, name);
		const first = await buildViews(options);
		const made = VIEWS.filter(({ maker }) => maker === 'html' || maker === 'sitemap').map(
			({ view }) => first.pages.byKind[view.kind] ?? 0,
		);
		const templates = made.reduce((sum, count) => sum + count, 0);
		forgetDesigns(options.cache, ['design']);
		const restyled = await buildViews(options);
		expect(restyled.pages).toMatchObject({ total: first.pages.total, rendered: templates });
		expect(templates).toBeLessThan(first.pages.total);
		// With nothing of the state that its changes are counted from, too.
		forgetDesigns(options.cache, ['design']);
		forgetGeneration(options.cache);
		expect((await buildViews(options)).pages.rendered).toBe(templates);
		// Together with edits.
		forgetDesigns(options.cache, ['design']);
		write('a', 'عنوان آخر');
		write('e', 'خبر جديد');
		sandbox.remove('articles/2022/01/b.md');
		await buildViews(options);
		await buildViews({ ...options, ...sandbox.options('clean') });
		expect(snapshot(options.out)).toEqual(snapshot(sandbox.options('clean').out));
		forgetDesigns(options.cache, ['views']);
		expect((await buildViews(options)).pages.rendered).toBeGreaterThan(templates);
	} finally {
		sandbox.dispose();
	}
});

function forgetGeneration(cache: string): void {
	const file = readdirSync(cache).find((name) => /^published-.*\.db$/.test(name)) ?? '';
	const ledger = openLedger(path.join(cache, file));
	ledger.state = { generation: 'another' };
	ledger.close();
}

test.each([
	['the sitemap of pages', 'public/sitemap-0.xml'],
	['the list of search indexes', 'public/search/periods.json'],
	['a search index', 'public/search/2022/index/words.txt'],
])('a static file can not take the place of %s', async (_, file) => {
	const sandbox = new Sandbox();
	try {
		sandbox.write('site.yml', SITE_YML);
		sandbox.write(file, 'نص');
		const error = await buildViews(sandbox.options('live')).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(ContentErrors);
		expect((error as ContentErrors).problems).toMatchObject([{ file, code: 'address-twice', severity: 'error' }]);
	} finally {
		sandbox.dispose();
	}
});

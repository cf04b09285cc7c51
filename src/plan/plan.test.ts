import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ContentErrors } from '../build/errors.ts';
import { buildViews, Sandbox, SITE_YML } from '../testing/sandbox.ts';
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
		ledger.state = { design: 'of another version' };
		ledger.close();
		mkdirSync(path.join(options.out, 'ticker'));
		writeFileSync(path.join(options.out, 'ticker', 'index.html'), 'نص');
		await buildViews(options);
		expect(existsSync(path.join(options.out, 'ticker'))).toBe(false);
	} finally {
		sandbox.dispose();
	}
});

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

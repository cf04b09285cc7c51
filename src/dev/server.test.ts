import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AstroIntegrationLogger } from 'astro';
import { expect, test } from 'vitest';
import { buildViews, Sandbox, SITE_YML } from '../testing/sandbox.ts';
import { DevServer } from './server.ts';

const LOGGER = { info() {}, warn() {}, error() {} } as unknown as AstroIntegrationLogger;

test('it begins with the catalogue of the last build, and with what git listed then', async () => {
	const sandbox = new Sandbox();
	try {
		sandbox.write('site.yml', SITE_YML);
		sandbox.write('articles/2022/01/a.md', '---\ntitle: خبر\ndate: 2022-01-08\n---\nنص.\n');
		for (const args of [
			['init', '-q'],
			['add', '-A'],
		])
			execFileSync('git', args, { cwd: sandbox.content });
		const { content, out, cache } = sandbox.options('build');
		await buildViews({ content, out, cache });
		const mark = "INSERT INTO meta VALUES ('mark', 'of the build')";
		withDatabase(path.join(cache, 'catalogue.db'), (db) => db.exec(mark));
		const server = await DevServer.open({ logger: LOGGER, content, cache });
		await server.close();
		const found = "SELECT value FROM meta WHERE name = 'mark'";
		withDatabase(path.join(cache, 'dev', 'catalogue.db'), (db) =>
			expect(db.prepare(found).get()).toEqual({ value: 'of the build' }),
		);
		expect(existsSync(path.join(cache, 'dev', 'listing'))).toBe(true);
	} finally {
		sandbox.dispose();
	}
});

function withDatabase(file: string, work: (db: DatabaseSync) => void): void {
	const db = new DatabaseSync(file);
	try {
		work(db);
	} finally {
		db.close();
	}
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../plan/ledger.ts';
import { buildViews, Sandbox, SITE_YML, snapshot } from '../testing/sandbox.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');

test('files that are copied are noted as they are, a batch at a time', async () => {
	const sandbox = new Sandbox();
	try {
		sandbox.write('site.yml', SITE_YML);
		for (let at = 0; at < 520; at++) sandbox.write(`public/files/${at}.txt`, String(at));
		const options = { ...sandbox.options('live'), now: NOW };
		const dying = { phase() {}, note() {}, progress: (done: number) => done > 510 && die() };
		await expect(buildViews(options, dying)).rejects.toThrow('died');
		const file = readdirSync(options.cache).find((name) => /^published-.*\.db$/.test(name)) ?? '';
		const ledger = openLedger(path.join(options.cache, file));
		const noted = ledger.sql.get("SELECT count(*) AS count FROM pages WHERE kind = 'file' AND bytes <> ''");
		ledger.close();
		expect(noted).toEqual({ count: 500 });
		await buildViews(options);
		await buildViews({ ...options, ...sandbox.options('clean') });
		expect(snapshot(options.out)).toEqual(snapshot(sandbox.options('clean').out));
	} finally {
		sandbox.dispose();
	}
});

function die(): never {
	throw new Error('died');
}

import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BuildOptions } from '../build/options.ts';
import { openForRendering } from '../build/workspace.ts';
import { ledgerName, openLedger } from '../plan/ledger.ts';
import { parseSite } from '../site.ts';
import { anEdit, History } from '../testing/history.ts';
import { buildViews, Sandbox, SITE_YML } from '../testing/sandbox.ts';
import { searchPeriods } from '../views/search-articles.ts';
import type { Archive } from '../views/view.ts';
import { digestOfUnit } from './digest.ts';

const CLOCKS = ['2020-01-02T00:00:00Z', '2020-02-03T00:00:00Z', '2030-01-01T00:00:00Z'].map((text) => Date.parse(text));
const SETTINGS = `${SITE_YML}search: { periodSize: 4 }\n`;

/** Few edits, and seldom another clock: else all periods are touched in any case. */
const aRound = fc.record({
	edits: fc.array(fc.oneof(anEdit, fc.record({ kind: fc.constant('delete' as const), pick: fc.nat(999) })), {
		maxLength: 1,
	}),
	clock: fc.constantFrom(2, 2, 2, 2, 2, 1, 0),
	drafts: fc.constantFrom(false, false, false, false, true),
});

test('after any history, each period whose records are others is noted in the ledger as touched', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(aRound, { minLength: 4, maxLength: 8 }), async (rounds) => {
			const sandbox = new Sandbox();
			try {
				const history = new History(sandbox, SETTINGS);
				let before = new Map<string, string>();
				for (const { edits, clock, drafts } of rounds) {
					for (const edit of edits) history.apply({ value: 0, other: 0, ...edit });
					const options = { ...sandbox.options('live'), now: CLOCKS[clock] ?? 0, drafts };
					await buildViews(options);
					const after = digestsOf(openArchive(options));
					const touched = new Set(takeTouched(options));
					const changed = [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
					expect(changed.filter((name) => !touched.has(name))).toEqual([]);
					before = after;
				}
			} finally {
				sandbox.dispose();
			}
		}),
		{ numRuns: 10 },
	);
});

test('nothing is touched when nothing has changed', async () => {
	const sandbox = new Sandbox();
	try {
		new History(sandbox, SETTINGS);
		const options = { ...sandbox.options('live'), now: CLOCKS[2] ?? 0, drafts: false };
		await buildViews(options);
		expect(takeTouched(options)).toEqual(['2019', '2020-01', '2020-02', '2021']);
		await buildViews(options);
		expect(takeTouched(options)).toEqual([]);
	} finally {
		sandbox.dispose();
	}
});

type Asked = Pick<BuildOptions, 'content' | 'out' | 'cache' | 'now' | 'drafts'>;

function openArchive({ cache, now }: Asked): Archive {
	const { site } = parseSite(SETTINGS, 'site.yml');
	if (!site) throw new Error('The settings of this test are wrong.');
	return openForRendering({ cache, site, today: '2030-01-01', now });
}

function digestsOf(archive: Archive): Map<string, string> {
	return new Map(
		searchPeriods(archive).map((period) => [
			period.name,
			digestOfUnit(archive, { kind: 'period', name: period.name, period }, 'code'),
		]),
	);
}

/** What the ledger has noted since it was last asked. */
function takeTouched({ out, cache }: Asked): string[] {
	const name = ledgerName({ out, shard: { index: 1, count: 1 }, changedOnly: false });
	const ledger = openLedger(path.join(cache, `published-${name}.db`));
	try {
		return ledger.sql
			.all<{ name: string }>('DELETE FROM search_due RETURNING name')
			.map(({ name }) => name)
			.sort();
	} finally {
		ledger.close();
	}
}

import { rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeParts } from '../merge/merge.ts';
import { anEdit, type Edit, History } from './history.ts';
import { buildViews, forgetDesigns, Sandbox, SITE_YML, snapshot } from './sandbox.ts';

// Between the months of the histories: some articles are scheduled and fall due as the clock moves on.
const CLOCKS = ['2020-01-02T00:00:00Z', '2020-02-03T00:00:00Z', '2030-01-01T00:00:00Z'].map((text) => Date.parse(text));

/** Now and then nothing has happened but that time went on. */
const someEditsOrNone = fc.array(anEdit, { maxLength: 8 });
const someEdits = fc.array(anEdit, { minLength: 1, maxLength: 8 });

/** Rounds of edits, each followed by a build at some clock. */
const aHistory = fc.array(
	fc.record({
		edits: someEditsOrNone,
		clock: fc.constantFrom(...CLOCKS),
		drafts: fc.boolean(),
		// Somebody deletes what can be made again.
		lost: fc.constantFrom('nothing', 'nothing', 'cache', 'out', 'catalogue'),
		// Somebody changes the look of pages: those with a template are made again, whatever else has changed.
		restyled: fc.boolean(),
	}),
	{ minLength: 1, maxLength: 3 },
);

/** Drawing a card takes as long as ten pages of these tests, so there are fewer histories with cards. */
const SETTINGS = [
	{ name: 'as they are', site: SITE_YML, numRuns: 14 },
	{
		name: 'with share cards, AVIF and copies for machines',
		site: `${SITE_YML}images: { avif: true, cards: true }\nmachineCopies: { json: true, markdown: true }\n`,
		numRuns: 4,
	},
];

describe('any history of an archive', () => {
	test.each(SETTINGS)(
		'an incremental build gives byte for byte what a clean build gives, $name',
		async ({ site, numRuns }) => {
			await fc.assert(
				fc.asyncProperty(aHistory, async (rounds) => {
					await withSandbox(site, async (sandbox, history) => {
						for (const [at, { edits, clock, drafts, lost, restyled }] of rounds.entries()) {
							applyAll(history, edits);
							lose(sandbox.options('live'), lost);
							if (restyled) forgetDesigns(sandbox.options('live').cache, ['design']);
							const asked = { now: clock, drafts };
							await buildViews({ ...sandbox.options('live'), ...asked });
							await buildViews({ ...sandbox.options(`clean-${at}`), ...asked });
							expect(snapshot(sandbox.options('live').out)).toEqual(snapshot(sandbox.options(`clean-${at}`).out));
							// Nothing changed since: nothing is due.
							const again = await buildViews({ ...sandbox.options('live'), ...asked });
							expect({ rendered: again.pages.rendered, changes: again.changes }).toEqual({
								rendered: 0,
								changes: { added: 0, changed: 0, removed: 0 },
							});
						}
					});
				}),
				{ numRuns },
			);
		},
	);

	test('a build killed at any moment of publishing is finished by the next one', async () => {
		await fc.assert(
			fc.asyncProperty(someEdits, someEdits, someEdits, fc.nat(40), async (first, second, third, moment) => {
				await withSandbox(SITE_YML, async (sandbox, history) => {
					const options = { ...sandbox.options('live'), now: CLOCKS[2] ?? 0 };
					applyAll(history, first);
					await buildViews(options);
					applyAll(history, second);
					await buildAndDie(options, moment);
					// The newsroom goes on meanwhile.
					applyAll(history, third);
					await buildViews(options);
					await buildViews({ ...options, ...sandbox.options('clean') });
					expect(snapshot(options.out)).toEqual(snapshot(sandbox.options('clean').out));
				});
			}),
			{ numRuns: 20 },
		);
	});

	test('the first build into a folder may die as well', async () => {
		await fc.assert(
			fc.asyncProperty(someEdits, someEdits, fc.nat(40), async (first, second, moment) => {
				await withSandbox(SITE_YML, async (sandbox, history) => {
					const options = { ...sandbox.options('live'), now: CLOCKS[2] ?? 0 };
					applyAll(history, first);
					await buildAndDie(options, moment);
					applyAll(history, second);
					await buildViews(options);
					await buildViews({ ...options, ...sandbox.options('clean') });
					expect(snapshot(options.out)).toEqual(snapshot(sandbox.options('clean').out));
				});
			}),
			{ numRuns: 10 },
		);
	});

	test('shards that are merged are byte for byte the single build, after each batch of edits', async () => {
		await fc.assert(
			fc.asyncProperty(someEdits, someEdits, fc.integer({ min: 2, max: 4 }), async (first, second, count) => {
				await withSandbox(SITE_YML, async (sandbox, history) => {
					const now = CLOCKS[2] ?? 0;
					const parts = Array.from({ length: count }, (_, at) => sandbox.options(`part-${at + 1}`));
					for (const edits of [first, second]) {
						applyAll(history, edits);
						await buildViews({ ...sandbox.options('whole'), now });
						for (const [at, part] of parts.entries())
							await buildViews({ ...part, now, shard: { index: at + 1, count } });
						mergeParts(
							parts.map(({ out }) => ({ name: path.basename(out), folder: out })),
							sandbox.options('merged').out,
						);
						expect(sorted(snapshot(sandbox.options('merged').out))).toEqual(
							sorted(snapshot(sandbox.options('whole').out)),
						);
					}
				});
			}),
			{ numRuns: 5 },
		);
	});
});

function lose({ out, cache }: { out: string; cache: string }, what: string): void {
	if (what === 'cache') rmSync(cache, { recursive: true, force: true });
	if (what === 'out') rmSync(out, { recursive: true, force: true });
	if (what === 'catalogue') rmSync(path.join(cache, 'catalogue.db'), { force: true });
}

class Died extends Error {}

/** Stops a build after a number of files, as a kill would: nothing is cleaned up or noted. */
async function buildAndDie(options: Parameters<typeof buildViews>[0], moment: number): Promise<void> {
	let files = 0;
	let isPublishing = false;
	const reporter = {
		phase: (name: string) => {
			isPublishing = name === 'publish';
		},
		progress: () => {
			if (!isPublishing) return;
			files += 1;
			if (files > moment) throw new Died();
		},
		note() {},
	};
	await buildViews(options, reporter).catch((error: unknown) => {
		if (!(error instanceof Died)) throw error;
	});
}

function applyAll(history: History, edits: readonly Edit[]): void {
	for (const edit of edits) history.apply(edit);
}

async function withSandbox(site: string, work: (sandbox: Sandbox, history: History) => Promise<void>): Promise<void> {
	const sandbox = new Sandbox();
	try {
		await work(sandbox, new History(sandbox, site));
	} finally {
		sandbox.dispose();
	}
}

function sorted(files: Record<string, string>): [string, string][] {
	return Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
}

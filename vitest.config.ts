import { defineConfig } from 'vitest/config';

/** Judges how fast a page is, so nothing else may run beside it. */
const ALONE = 'src/testing/reader/lighthouse.test.ts';

export default defineConfig({
	test: {
		// Suites that build sites run real builds; the machine may be slow, and no test asserts a time.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'tests',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: ['**/node_modules/**', ALONE],
				},
			},
			{ extends: true, test: { name: 'alone', include: [ALONE], sequence: { groupOrder: 1 } } },
		],
	},
});

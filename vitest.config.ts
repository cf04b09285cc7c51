import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		// Suites that build sites run real builds; the machine may be slow, and no test asserts a time.
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});

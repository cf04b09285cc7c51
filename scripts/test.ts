/** `npm test`: formatting, lint and types, then the tests. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../src/build/root.ts';
import { ensureChromium } from '../src/testing/chromium.ts';
import { ensureProgram } from '../src/testing/programs.ts';

const chromium = ensureChromium();
const problems = [chromium.problem, ensureProgram('newsboat'), ensureProgram('xmllint', 'libxml2-utils')].filter(
	(problem) => problem !== undefined,
);
if (chromium.path === undefined || problems.length > 0) {
	console.error(problems.join('\n'));
	process.exit(1);
}

const bin = (...parts: string[]) => path.join(ROOT, 'node_modules', ...parts);
const steps: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
	['format and lint', bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', '.'],
	['types', bin('@astrojs', 'check', 'bin', 'astro-check.js')],
	['tests', bin('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)],
];

for (const [name, script, ...args] of steps) {
	console.log(`\n— ${name}`);
	const { status } = spawnSync(process.execPath, [script, ...args], {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...process.env, CHROME_PATH: chromium.path },
	});
	if (status !== 0) process.exit(status ?? 1);
}

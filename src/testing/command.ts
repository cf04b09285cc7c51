import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../build/root.ts';

export interface CommandResult {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface RunRules {
	/** The checkout whose script it is, and where the person stands. */
	readonly checkout?: string;
	readonly killAfterMs?: number | undefined;
}

/** Runs a script of the project as a person would, in a process of its own. */
export function runScript(
	script: string,
	args: readonly string[],
	{ checkout = ROOT, killAfterMs }: RunRules = {},
): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [path.join(checkout, 'scripts', script), ...args], {
			cwd: checkout,
			env: userEnvironment(),
			// A group of its own, so that a kill takes its rendering processes along.
			detached: killAfterMs !== undefined,
		});
		const text = { stdout: '', stderr: '' };
		child.stdout.on('data', (chunk) => (text.stdout += chunk));
		child.stderr.on('data', (chunk) => (text.stderr += chunk));
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, ...text }));
		if (killAfterMs !== undefined) {
			const { pid } = child;
			setTimeout(() => {
				try {
					if (pid !== undefined) process.kill(-pid, 'SIGKILL');
				} catch {
					// It was done before.
				}
			}, killAfterMs).unref();
		}
	});
}

/** `--content … --out … --cache …` */
export function folderArguments({ content, out, cache }: { content: string; out: string; cache: string }): string[] {
	return ['--content', content, '--out', out, '--cache', cache];
}

/** The environment without what the test runner put there: Astro behaves otherwise when it sees it. */
export function userEnvironment(): NodeJS.ProcessEnv {
	const added =
		/^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|CI$|GITHUB_BASE_REF$|CI_MERGE_REQUEST_)/;
	const kept = Object.entries(process.env).filter(([name]) => !added.test(name));
	return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}

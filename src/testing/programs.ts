import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Path of the first of these programs that the system has. */
export function findProgram(names: readonly string[]): string | undefined {
	for (const name of names) {
		const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
		const file = stdout?.trim();
		if (status === 0 && file && existsSync(file)) return file;
	}
	return undefined;
}

/**
 * Finds a program that tests run; on Debian or Ubuntu as root its package is installed when it is missing.
 *
 * @returns nothing, or one line that says what to install
 */
export function ensureProgram(name: string, debianPackage = name): string | undefined {
	if (findProgram([name]) === undefined) installPackage(debianPackage);
	return findProgram([name]) === undefined
		? `The tests need ${name}: install it (Debian and Ubuntu: \`apt-get install ${debianPackage}\`).`
		: undefined;
}

/** On Debian or Ubuntu as root, installs a package; elsewhere does nothing. */
export function installPackage(name: string): void {
	if (!isDebian() || process.getuid?.() !== 0) return;
	console.error(`The tests need ${name}: installing the package …`);
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [
		['update', '-qq'],
		['install', '-y', '-qq', '--no-install-recommends', name],
	]) {
		spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
	}
}

function isDebian(): boolean {
	try {
		return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
}

import { existsSync } from 'node:fs';
import { findProgram, installPackage } from './programs.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a headless browser in a container without a network. */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Finds a Chromium for the tests: CHROME_PATH, else the system's, else, on Debian or Ubuntu as root, the package.
 *
 * @returns its path, or one line that says what to install
 */
export function ensureChromium(): { path: string; problem?: never } | { path?: never; problem: string } {
	const named = process.env['CHROME_PATH'];
	if (named) {
		return existsSync(named) ? { path: named } : { problem: `CHROME_PATH names ${named}, and there is no such file.` };
	}
	const found = findInstalled();
	if (found !== undefined) return { path: found };
	installPackage('chromium');
	const installed = findInstalled();
	if (installed !== undefined) return { path: installed };
	return {
		problem:
			'The tests need Chromium or Chrome: install it (Debian and Ubuntu: `apt-get install chromium`), or set CHROME_PATH.',
	};
}

function findInstalled(): string | undefined {
	return findProgram(NAMES) ?? ELSEWHERE.find((file) => existsSync(file));
}

/**
 * The door every npm script goes through. Plain JavaScript that Node 18 and newer can run.
 *
 *     node scripts/setup.mjs scripts/build.ts --out site
 *
 * 1. Installs from package-lock.json when node_modules is absent or out of step with it.
 * 2. When the running Node is older than MINIMUM_NODE, puts a newer one into `.node/` of this checkout, once.
 * 3. Runs the given script under the Node that is new enough, with the remaining arguments and the same exit status.
 *
 * When all is in step it reads two small files and nothing else.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `.ts` files run without a flag from 22.18 on. */
const MINIMUM_NODE = [22, 18];
/** The long-term release to fetch when the machine's own is older. */
const NODE_PACKAGE = 'node@24';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';
const npm = isWindows ? 'npm.cmd' : 'npm';

const [script, ...rest] = process.argv.slice(2);
if (!script) {
	console.error('Usage: node scripts/setup.mjs SCRIPT [ARGUMENTS]');
	process.exit(2);
}

installPackages();
const node = isNewEnough(process.versions.node) ? process.execPath : installNode();
run(node, [path.resolve(root, script), ...rest]);

function installPackages() {
	const lock = readFileSync(path.join(root, 'package-lock.json'));
	const wanted = createHash('sha256').update(lock).digest('hex');
	const stamp = path.join(root, 'node_modules', '.warraq-lock');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.error('Installing the packages of package-lock.json …');
	npmRun(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
	writeFileSync(stamp, wanted);
}

/** @returns {string} the path of a Node that is new enough, inside this checkout */
function installNode() {
	const home = path.join(root, '.node');
	const binary = path.join(home, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
	if (existsSync(binary)) return binary;
	console.error(
		`Node ${process.versions.node} is older than ${MINIMUM_NODE.join('.')}: fetching ${NODE_PACKAGE} into .node/ …`,
	);
	mkdirSync(home, { recursive: true });
	// The package picks the binary of this platform in an install script, so that script has to be allowed.
	writeFileSync(
		path.join(home, 'package.json'),
		`${JSON.stringify({ private: true, allowScripts: { node: true } }, null, 2)}\n`,
	);
	npmRun(['install', NODE_PACKAGE, '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], home);
	if (!existsSync(binary)) {
		console.error(
			`${NODE_PACKAGE} brought no binary for this platform. Install Node ${MINIMUM_NODE.join('.')} or newer and run the command again.`,
		);
		process.exit(3);
	}
	return binary;
}

/** @param {string[]} args @param {string} cwd */
function npmRun(args, cwd) {
	// npm's own output goes to stderr, so that `--json` output on stdout stays clean.
	const result = spawnSync(npm, args, { cwd, stdio: ['ignore', 2, 2], shell: isWindows });
	if (result.status === 0) return;
	console.error(`\`npm ${args.join(' ')}\` failed. The lines above say why.`);
	process.exit(3);
}

/** @param {string} version */
function isNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = MINIMUM_NODE;
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
	// `npm run` starts us in the folder of package.json; INIT_CWD is where the person stands, and paths are theirs.
	const bin = path.dirname(command);
	// Every command and every process of a build would compile the same code again, which is most of what a small build does.
	const compiled = process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules', '.cache', 'compiled');
	// A heap that does not grow just because the machine has room; see src/catalogue/side-by-side.ts.
	const child = spawn(command, ['--max-semi-space-size=8', ...args], {
		cwd: process.env.INIT_CWD ?? process.cwd(),
		stdio: 'inherit',
		env: {
			...process.env,
			PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
			ASTRO_TELEMETRY_DISABLED: '1',
			NODE_COMPILE_CACHE: compiled,
		},
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../src/build/root.ts';
import { UsageError } from '../../src/problem.ts';
import type { Command } from './process-tree.ts';
import type { ToolName } from './result.ts';

/** A generator set up in a folder of its own, with the archive where it looks for it. */
export interface Tool {
	readonly content: string;
	readonly out: string;
	/** What shows an article; it has `<article class="article"`. */
	readonly template: string;
	readonly command: Command;
	/** Puts the archive back as it was. */
	close(): void;
}

const PEERS = path.join(ROOT, 'scripts', 'bench', 'peers');

/**
 * @param folder where its copy of the project goes; does not exist yet
 * @param content the archive; peers that want it inside their project have it moved there until `close`
 */
export function openTool(name: ToolName, folder: string, content: string): Tool {
	if (name === 'warraq') return openWarraq(folder, content);
	if (name === 'hugo') return openHugo(folder, content);
	if (name === 'eleventy') return openEleventy(folder, content);
	return openAstro(folder, content, name === 'astro-incremental');
}

/** Installs the packages of peers that are not there yet, and looks for those of the system. */
export function installPeers(names: readonly ToolName[]): void {
	if (names.includes('hugo') && spawnSync('hugo', ['version']).status !== 0) {
		throw new UsageError('Unexpected absence of `hugo`, expected it installed: `apt install hugo`.');
	}
	const projects = new Set(names.filter((name) => name !== 'warraq' && name !== 'hugo').map(projectOf));
	for (const project of projects) {
		const folder = path.join(PEERS, project);
		if (existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) continue;
		console.error(`Installing the packages of ${project} …`);
		const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
			cwd: folder,
			stdio: ['ignore', 2, 2],
		});
		if (status !== 0) throw new Error(`\`npm ci\` failed in ${path.relative(ROOT, folder)}.`);
	}
}

/** A copy of the checkout, so that its template can be changed; the packages are those of the checkout. */
function openWarraq(folder: string, content: string): Tool {
	mkdirSync(folder);
	const kept = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'src', 'public'];
	for (const name of kept) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
	mkdirSync(path.join(folder, 'scripts'));
	for (const entry of readdirSync(path.join(ROOT, 'scripts'), { withFileTypes: true })) {
		if (entry.isFile()) cpSync(path.join(entry.parentPath, entry.name), path.join(folder, 'scripts', entry.name));
	}
	symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
	const out = path.join(folder, 'dist');
	// Other tools make no index of the search.
	const options = ['--content', content, '--out', out, '--cache', path.join(folder, '.warraq'), '--no-search'];
	return {
		content,
		out,
		template: path.join(folder, 'src', 'templates', 'Article.astro'),
		command: {
			file: process.execPath,
			args: ['scripts/setup.mjs', 'scripts/build.ts', ...options],
			folder,
			env: inFolder(folder),
		},
		close: () => {},
	};
}

/**
 * `npm run` says where the person stands; scripts take that for the folder that paths begin in. A cold build finds no code
 * that was compiled before.
 */
function inFolder(folder: string): Record<string, string> {
	return { INIT_CWD: folder, NODE_COMPILE_CACHE: path.join(folder, 'compiled') };
}

function openHugo(folder: string, content: string): Tool {
	const project = copyPeer('hugo', folder);
	const close = moveArticles(content, folder);
	const articles = path.join(folder, 'content', 'articles');
	// A month is a section, which wants a file of its own.
	const months = readdirSync(articles).flatMap((year) =>
		readdirSync(path.join(articles, year)).map((month) => [year, month]),
	);
	const overlay = months.map(([year, month]) => path.join(articles, year as string, month as string, '_index.md'));
	for (const file of overlay) {
		writeFileSync(
			file,
			`---\ntitle: ${path.basename(path.dirname(path.dirname(file)))}-${path.basename(path.dirname(file))}\n---\n`,
		);
	}
	return {
		...project,
		template: path.join(folder, 'layouts', '_default', 'single.html'),
		command: { file: 'hugo', args: ['--quiet'], folder, env: { HUGO_CACHEDIR: path.join(folder, 'cache') } },
		close: () => {
			for (const file of overlay) rmSync(file);
			close();
		},
	};
}

function openEleventy(folder: string, content: string): Tool {
	const project = copyPeer('eleventy', folder);
	const close = moveArticles(content, folder);
	const data = path.join(folder, 'content', 'articles', 'articles.11tydata.js');
	renameSync(path.join(folder, 'articles.11tydata.js'), data);
	return {
		...project,
		template: path.join(folder, 'includes', 'article.11ty.js'),
		command: { file: process.execPath, args: [bin('eleventy', '@11ty/eleventy/cmd.cjs'), '--quiet'], folder },
		close: () => {
			rmSync(data);
			close();
		},
	};
}

function openAstro(folder: string, content: string, isIncremental: boolean): Tool {
	const project = copyPeer('astro', folder);
	return {
		...project,
		template: path.join(folder, 'src', 'pages', '[...id].astro'),
		command: {
			file: process.execPath,
			args: [bin('astro', 'astro/bin/astro.mjs'), 'build'],
			folder,
			env: { ASTRO_TELEMETRY_DISABLED: '1', ...(isIncremental && { ASTRO_INCREMENTAL: '1' }) },
		},
		close: moveArticles(content, folder),
	};
}

function bin(project: string, file: string): string {
	return path.join(PEERS, project, 'node_modules', file);
}

function projectOf(name: ToolName): string {
	return name === 'astro-incremental' ? 'astro' : name;
}

function copyPeer(project: string, folder: string) {
	const packages = path.join(PEERS, project, 'node_modules');
	cpSync(path.join(PEERS, project), folder, { recursive: true, filter: (name) => !name.startsWith(packages) });
	if (existsSync(packages)) symlinkSync(packages, path.join(folder, 'node_modules'));
	return { content: path.join(folder, 'content'), out: path.join(folder, 'dist') };
}

/** @returns what moves them back */
function moveArticles(content: string, folder: string): () => void {
	const [home, away] = [path.join(content, 'articles'), path.join(folder, 'content', 'articles')];
	mkdirSync(path.dirname(away), { recursive: true });
	renameSync(home, away);
	return () => renameSync(away, home);
}
